//! Proof by enumeration: every word of up to three letters, forth and back.

use std::collections::HashMap;
use std::ops::ControlFlow;

use crate::Scheme;

/// Two words that a scheme writes alike, or a word that does not come back.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Clash {
    /// A word.
    pub one: String,
    /// Another word, written alike; or what the first came back as.
    pub other: String,
    /// What they are written as.
    pub output: String,
}

impl Scheme {
    /// Words of up to three letters of the scheme that share their output with another, at most
    /// `limit` of them. None is the proof of `reversible`, in reach of the contexts a scheme can
    /// have. Walks the cube of the alphabet: some 40,000 words for 33 letters.
    #[must_use]
    pub fn clashes(&self, limit: usize) -> Vec<Clash> {
        let mut seen: HashMap<String, String> = HashMap::new();
        let mut found = Vec::new();
        let _ = self.words(|word| {
            let output = self.transliterate(word).into_owned();
            if let Some(other) = seen.get(&output) {
                found.push(Clash { one: other.clone(), other: word.to_owned(), output });
            } else {
                seen.insert(output, word.to_owned());
            }
            if found.len() >= limit { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        found
    }

    /// The first word of up to three letters that does not come back; small letters, and up to two
    /// letters with a capital first.
    pub(super) fn lost(&self) -> Option<Clash> {
        let mut lost = None;
        let mut check = |word: &str| {
            let output = self.transliterate(word).into_owned();
            let back =
                self.reverse(&output).map_or_else(|error| error.to_string(), |b| b.into_owned());
            if back == word {
                return ControlFlow::Continue(());
            }
            lost = Some(Clash { one: word.to_owned(), other: back, output });
            ControlFlow::Break(())
        };
        let _ = self.words(|word| {
            check(word)?;
            let mut chars = word.chars();
            let title: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
            // A letter without a capital in the output takes the case of its word.
            if title != word && !self.transliterate(&title).chars().any(char::is_uppercase) {
                return ControlFlow::Continue(());
            }
            check(&format!("{title}{}", chars.as_str()))
        });
        lost
    }

    /// Every word of one to three letters, the apostrophe between two others.
    fn words(&self, mut visit: impl FnMut(&str) -> ControlFlow<()>) -> ControlFlow<()> {
        let letters = self.alphabet();
        let mut word = String::new();
        for (i, one) in letters.iter().enumerate() {
            word.clear();
            word.push(*one);
            visit(&word)?;
            for two in letters.iter() {
                word.clear();
                word.extend([one, two]);
                visit(&word)?;
            }
            // Large alphabets are proved in pairs, and in triples of a sample.
            let step = if letters.len() > 80 { 1 + i % 7 } else { 1 };
            for two in letters.iter().chain(&['\u{2019}']) {
                for three in letters.iter().step_by(step) {
                    word.clear();
                    word.extend([one, two, three]);
                    visit(&word)?;
                }
            }
        }
        ControlFlow::Continue(())
    }
}
