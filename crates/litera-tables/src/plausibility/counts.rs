//! Counting letters.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use anyhow::{Context, Result};
use litera_encoding::model::letter;

use super::Language;

/// What was counted of one language: weights of one, two and three letters in a row.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) one: HashMap<u16, f64>,
    pub(crate) two: HashMap<(u16, u16), f64>,
    pub(crate) three: HashMap<(u16, u16, u16), f64>,
    /// Weight and number of different followers of one letter and of two.
    pub(crate) after_one: HashMap<u16, (f64, f64)>,
    pub(crate) after_two: HashMap<(u16, u16), (f64, f64)>,
    pub(crate) total: f64,
}

/// Words beyond this place of a list are spelling errors and foreign names for the most part.
const WORDS: usize = 60_000;
/// A word's weight is its frequency, relative to the last of the list, to this power: the rank and
/// file of a language counts more than its particles, for names are made of it.
const DAMPING: f64 = 0.5;

impl Counts {
    pub(crate) fn read(
        language: &Language,
        words: &Path,
        lines: &Path,
        udhr: &Path,
    ) -> Result<Self> {
        let mut counts = Self::default();
        if let Some(name) = &language.words {
            let path = words.join(format!("topwords-{name}.txt"));
            let text =
                std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            counts.word_list(&text, language)?;
        }
        if let Some(code) = &language.lines {
            for list in ["word.tsv", "pair.tsv", "sentence.tsv"] {
                let path = lines.join(list);
                let text =
                    std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
                for line in text.lines() {
                    if let Some((of, text)) = line.split_once('\t')
                        && of == code
                    {
                        counts.text(text, language.table, 2.0);
                    }
                }
            }
        }
        if let Some(name) = &language.udhr {
            let path = udhr.join(format!("{name}.html"));
            let text =
                std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let plain = without_tags(text.split_once("<body>").map_or("", |(_, body)| body));
            counts.text(&plain, language.table, 0.5);
        }
        counts.followers();
        Ok(counts)
    }

    /// A line is a word and the logarithm of its frequency, the most frequent first.
    fn word_list(&mut self, text: &str, language: &Language) -> Result<()> {
        let mut entries = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')).take(WORDS) {
            let Some((word, log)) = line.rsplit_once(' ') else { continue };
            entries.push((word, log.parse::<f64>()?));
        }
        let own = own_letters(&entries, language);
        let least = entries.last().map_or(0.0, |&(_, log)| log);
        for (word, log) in entries {
            if word.chars().all(|ch| !ch.is_alphabetic() || ch.is_ascii() || own.contains(&ch)) {
                self.text(word, language.table, ((log - least) * DAMPING).exp());
            }
        }
        Ok(())
    }

    /// Words are runs of letters of one script; those of other scripts are passed over.
    fn text(&mut self, text: &str, table: usize, weight: f64) {
        let mut word: Vec<u16> = Vec::new();
        for ch in text.chars().chain([' ']) {
            match letter(ch) {
                Some((script, lower)) if script as usize == table => word.push(lower),
                _ => {
                    self.word(&word, weight);
                    word.clear();
                }
            }
        }
    }

    fn word(&mut self, word: &[u16], weight: f64) {
        if word.is_empty() {
            return;
        }
        let (mut a, mut b) = (0, 0);
        for &c in word.iter().chain([&0]) {
            *self.one.entry(c).or_default() += weight;
            *self.two.entry((b, c)).or_default() += weight;
            *self.three.entry((a, b, c)).or_default() += weight;
            self.total += weight;
            (a, b) = (b, c);
        }
    }

    fn followers(&mut self) {
        for (&(b, _), &weight) in &self.two {
            let entry = self.after_one.entry(b).or_default();
            *entry = (entry.0 + weight, entry.1 + 1.0);
        }
        for (&(a, b, _), &weight) in &self.three {
            let entry = self.after_two.entry((a, b)).or_default();
            *entry = (entry.0 + weight, entry.1 + 1.0);
        }
    }

    /// Probability of a letter.
    pub(crate) fn p1(&self, c: u16) -> f64 {
        let seen = self.one.get(&c).copied().unwrap_or(0.0);
        let kinds = self.one.len() as f64;
        ((seen - DISCOUNT).max(0.0) + DISCOUNT * kinds * UNIFORM) / self.total.max(1.0)
    }

    /// Probability of a letter after another.
    pub(crate) fn p2(&self, b: u16, c: u16) -> f64 {
        let seen = self.two.get(&(b, c)).copied().unwrap_or(0.0);
        discounted(seen, self.after_one.get(&b), self.p1(c))
    }

    /// Probability of a letter after two others.
    pub(crate) fn p3(&self, a: u16, b: u16, c: u16) -> f64 {
        let seen = self.three.get(&(a, b, c)).copied().unwrap_or(0.0);
        discounted(seen, self.after_two.get(&(a, b)), self.p2(b, c))
    }
}

/// Absolute discount, of a weight.
const DISCOUNT: f64 = 0.9;
/// A letter that a language never has is one of some thousand.
const UNIFORM: f64 = 1.0 / 2000.0;

fn discounted(seen: f64, after: Option<&(f64, f64)>, shorter: f64) -> f64 {
    match after {
        Some(&(weight, kinds)) if weight > 0.0 => {
            // The weight taken off is what all the kinds lost, or all of it.
            let free = (DISCOUNT * kinds).min(weight);
            ((seen - DISCOUNT).max(0.0) + free * shorter) / weight
        }
        _ => shorter,
    }
}

/// Letters rarer than this are of foreign words.
const FOREIGN: f64 = 1e-4;

/// The letters outside ASCII that a language uses.
fn own_letters(entries: &[(&str, f64)], language: &Language) -> HashSet<char> {
    let mut shares: HashMap<char, f64> = HashMap::new();
    let mut total = 0.0;
    for &(word, log) in entries {
        for ch in word.chars().filter(|ch| ch.is_alphabetic()) {
            *shares.entry(ch).or_default() += log.exp();
            total += log.exp();
        }
    }
    shares.retain(|ch, share| *share > total * FOREIGN || language.letters.contains(ch));
    shares.into_keys().collect()
}

pub(super) fn without_tags(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for ch in html.chars() {
        match ch {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push(' ');
            }
            _ if !inside => out.push(ch),
            _ => {}
        }
    }
    out
}
