//! Cuts a text into the words the model reads.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::gram;
use crate::model::blob::Layout;
use crate::model::chances::Chances;
use crate::model::score::Score;
use crate::shape;
use crate::writing::{ALL, Tally, WRITINGS, Writing};

/// What was read: letters by writing system, and scores for those that several languages share.
pub(crate) struct Reading {
    pub(crate) tally: Tally,
    scores: [Option<Box<Score>>; WRITINGS],
}

impl Reading {
    /// Reads the words of a text that is in NFC.
    pub(crate) fn new(text: &str) -> Self {
        let mut reading = Self { tally: Tally::default(), scores: [const { None }; WRITINGS] };
        let mut word = Vec::with_capacity(gram::LONGEST);
        for token in text.split_whitespace() {
            if may_be_odd(token) && !shape::is_readable(token) {
                continue;
            }
            reading.read_token(token, &mut word);
        }
        reading
    }

    /// The score in a writing system; `None` where nothing was read in it.
    pub(crate) fn score(&self, writing: Writing) -> Option<&Score> {
        self.scores.get(writing as usize)?.as_deref()
    }

    /// The words of a token: runs of letters of one writing system, with apostrophes between them.
    fn read_token(&mut self, token: &str, word: &mut Vec<u32>) {
        let mut current: Option<Writing> = None;
        let mut apostrophe = false;
        for ch in token.chars() {
            let letter = gram::fold(ch);
            if letter == '\'' && current.is_some() {
                apostrophe = true;
                continue;
            }
            let writing = Writing::of(letter).or(if is_accent(letter) { current } else { None });
            if writing != current {
                self.end_word(current, word);
            }
            current = writing;
            if let Some(writing) = writing {
                if apostrophe && !word.is_empty() {
                    push(word, '\'');
                }
                push(word, letter);
                self.tally.add(writing);
            }
            apostrophe = false;
        }
        self.end_word(current, word);
    }

    fn end_word(&mut self, writing: Option<Writing>, word: &mut Vec<u32>) {
        if let Some(writing) = writing
            && let Some(layout) = Layout::of(writing)
            && let Some(score) = self.scores.get_mut(writing as usize)
        {
            let score = score.get_or_insert_default();
            if is_due(layout, score) {
                score.add_word(layout, word);
            } else {
                score.skipped += 1;
            }
        }
        word.clear();
    }

    /// The writing systems that were scored.
    pub(crate) fn scored(&self) -> impl Iterator<Item = Writing> + '_ {
        ALL.into_iter().filter(|writing| self.score(*writing).is_some())
    }
}

/// Whether the next word is to be read. A text that is clear after some words is sampled
/// from there on, as a long one is in any case: one word in eight.
fn is_due(layout: &Layout, score: &mut Score) -> bool {
    if score.skipped >= 7 {
        score.skipped = 0;
        return true;
    }
    if !score.is_clear && matches!(score.words, 16 | 24 | 48 | 96 | 192) {
        score.is_clear = score.words == 192 || Chances::new(layout, score).margin(layout) > CLEAR;
    }
    !score.is_clear
}

/// How far the first must be ahead of the second, in millionths of a natural logarithm.
const CLEAR: i64 = 7_000_000;

fn push(word: &mut Vec<u32>, letter: char) {
    if word.len() < gram::LONGEST {
        word.push(letter as u32);
    }
}

/// A combining accent belongs to the word it stands in (Yoruba has letters without a composed form).
fn is_accent(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}')
}

/// Whether a token has anything besides letters and the punctuation around words, or is too long or
/// too ASCII to be trusted, and so may be an address or a code.
fn may_be_odd(token: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphabetic() || byte >= 0x80;
    let inner = token
        .trim_matches(|ch: char| matches!(ch, '.' | ',' | ':' | ';' | '"' | '(' | ')' | '!' | '?'));
    !inner.bytes().all(|byte| is_letter(byte) || matches!(byte, b'\'' | b'-'))
        || inner.len() >= 24
        || is_vowelless(inner)
}

/// Whether four letters and more have no ASCII vowel and nothing beyond ASCII: perhaps babble.
fn is_vowelless(word: &str) -> bool {
    word.len() >= 4 && !word.bytes().any(|byte| byte >= 0x80 || b"aeiouyAEIOUY".contains(&byte))
        || is_one_letter(word)
}

fn is_one_letter(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next();
    word.len() >= 4 && letters.clone().next().is_some() && letters.all(|ch| Some(ch) == first)
}

/// The text in NFC; borrowed where it is already.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    // Nothing below U+0300 and nothing in the Cyrillic block changes; nor does what news has of
    // U+2000 to U+2FFF (quotes, dashes), whose few singletons do not bear on the language.
    let stable = |byte: u8| byte < 0xCC || matches!(byte, 0xD0..=0xD4 | 0xE2);
    if text.bytes().all(stable) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}
