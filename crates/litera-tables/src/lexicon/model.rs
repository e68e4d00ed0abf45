//! Letter models: how much a word looks like one of a language. Trigrams with a way back to
//! bigrams (Witten and Bell), costs in sixteenths of a natural logarithm, one byte each.
//!
//! Blob: `LTRM`, the number of models (u8), then for each its language (2 bytes), alphabet (0 Latin,
//! 1 Cyrillic), and where its section starts (u32). Section: number of letters beyond the plain ones
//! (u8), these letters (u16 each), then with n letters in all (0 is the edge, the last the unknown):
//! n² bytes of bigram costs, n² bytes of the price of going back, n² + 1 row starts (u16), and rows of
//! (letter, cost) pairs.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::sources::{Sources, Words, is_cyrillic, is_latin};
use super::{CYRILLIC, LATIN};

/// Letters that are rarer than this share of a language's are unknown to its model.
const RARE: f64 = 0.0002;
/// Trigrams are kept where they save at least this much against the way back.
const SAVES: f64 = 0.45;

pub(crate) fn models(sources: &Sources) -> Vec<u8> {
    let mut latin: HashSet<&str> = HashSet::new();
    let mut cyrillic: HashSet<&str> = HashSet::new();
    for group in sources.groups.iter().filter(|g| !g.place) {
        latin.extend(group.latin.iter().map(String::as_str));
        cyrillic.extend(group.cyrillic.iter().map(String::as_str));
    }
    let mut sections: Vec<(&str, u8, Vec<u8>)> = Vec::new();
    let empty = Words::new();
    for language in LATIN {
        let words = sources.words.get(language).unwrap_or(&empty);
        sections.push((language, 0, section(words, &latin, false)));
    }
    for language in CYRILLIC {
        let words = sources.words.get(language).unwrap_or(&empty);
        sections.push((language, 1, section(words, &cyrillic, true)));
    }
    let mut out = b"LTRM".to_vec();
    out.push(u8::try_from(sections.len()).unwrap_or(u8::MAX));
    let mut at = out.len() + sections.len() * 7;
    for (language, alphabet, bytes) in &sections {
        out.extend(language.as_bytes());
        out.push(*alphabet);
        out.extend(u32::try_from(at).unwrap_or_default().to_le_bytes());
        at += bytes.len();
    }
    for (_, _, bytes) in &sections {
        out.extend(bytes);
    }
    out
}

type Counts = BTreeMap<(usize, usize), BTreeMap<usize, f64>>;

fn section(words: &Words, names: &HashSet<&str>, cyrillic: bool) -> Vec<u8> {
    let weighted = weights(words, names, cyrillic);
    let plain: Vec<char> = if cyrillic { ('а'..='я').collect() } else { ('a'..='z').collect() };
    let mut share: BTreeMap<char, f64> = BTreeMap::new();
    let mut total = 0.0;
    for (word, weight) in &weighted {
        for c in word.chars() {
            *share.entry(c).or_default() += weight;
            total += weight;
        }
    }
    let known: BTreeSet<char> =
        share.iter().filter(|(_, n)| **n > total * RARE).map(|(c, _)| *c).collect();
    let extra: Vec<char> = known.iter().copied().filter(|c| !plain.contains(c)).collect();
    let letters: Vec<char> = plain.iter().chain(&extra).copied().collect();
    let size = letters.len() + 2;
    let number = |c: char| letters.iter().position(|l| *l == c).map_or(size - 1, |i| i + 1);
    let mut counts = Counts::new();
    for (word, weight) in &weighted {
        let mut before = (0, 0);
        for n in word.chars().map(number).chain([0]) {
            *counts.entry(before).or_default().entry(n).or_default() += weight;
            before = (before.1, n);
        }
    }
    let mut out = vec![u8::try_from(extra.len()).unwrap_or_default()];
    for c in &extra {
        out.extend(u16::try_from(u32::from(*c)).unwrap_or_default().to_le_bytes());
    }
    out.extend(encode(&counts, size));
    out
}

/// Words that are names count more: it is names that will be judged.
fn weights<'a>(words: &'a Words, names: &HashSet<&str>, cyrillic: bool) -> Vec<(&'a str, f64)> {
    let fits = |w: &str| if cyrillic { is_cyrillic(w) } else { is_latin(w) };
    let mut list: Vec<(&str, f64)> = words
        .iter()
        .filter(|(w, _)| fits(w) && w.chars().count() > 2)
        .map(|(w, share)| {
            let name = if names.contains(w.as_str()) { 4.0 } else { 1.0 };
            (w.as_str(), f64::from((*share + 15.5).max(0.5)) * name)
        })
        .collect();
    // Sums of floats depend on the order: keep it fixed.
    list.sort_by(|a, b| a.0.cmp(b.0));
    list
}

fn encode(counts: &Counts, size: usize) -> Vec<u8> {
    let mut after: BTreeMap<usize, BTreeMap<usize, f64>> = BTreeMap::new();
    for (before, row) in counts {
        for (n, weight) in row {
            *after.entry(before.1).or_default().entry(*n).or_default() += weight;
        }
    }
    let bigrams: Vec<Vec<f64>> = (0..size).map(|a| smooth(after.get(&a), size)).collect();
    let mut two = Vec::with_capacity(size * size);
    let mut back = Vec::with_capacity(size * size);
    let mut starts: Vec<u16> = vec![0];
    let mut rows: Vec<u8> = Vec::new();
    for a in 0..size {
        for b in 0..size {
            let lower = bigrams.get(b).map(Vec::as_slice).unwrap_or_default();
            two.push(cost(bigrams.get(a).and_then(|r| r.get(b)).copied().unwrap_or_default()));
            back.push(row(counts.get(&(a, b)), lower, &mut rows));
            starts.push(u16::try_from(rows.len() / 2).unwrap_or(u16::MAX));
        }
    }
    let mut out = two;
    out.extend(back);
    out.extend(starts.iter().flat_map(|s| s.to_le_bytes()));
    out.extend(rows);
    out
}

fn smooth(row: Option<&BTreeMap<usize, f64>>, size: usize) -> Vec<f64> {
    let uniform = 1.0 / size as f64;
    let Some(row) = row else { return vec![uniform; size] };
    let total: f64 = row.values().sum();
    let kinds = row.len() as f64 * 6.0;
    (0..size)
        .map(|n| (row.get(&n).copied().unwrap_or_default() + kinds * uniform) / (total + kinds))
        .collect()
}

/// Writes the trigrams that are worth it; answers the price of going back to the bigrams.
fn row(row: Option<&BTreeMap<usize, f64>>, lower: &[f64], rows: &mut Vec<u8>) -> u8 {
    let Some(row) = row else { return 0 };
    let total: f64 = row.values().sum();
    let kinds = row.len() as f64 * 6.0;
    let share = kinds / (total + kinds);
    let price = cost(share);
    for (n, weight) in row {
        let below = lower.get(*n).copied().unwrap_or_default();
        let p = (weight + kinds * below) / (total + kinds);
        if (p / (share * below)).ln() > SAVES {
            rows.push(u8::try_from(*n).unwrap_or(u8::MAX));
            rows.push(cost(p));
        }
    }
    price
}

fn cost(p: f64) -> u8 {
    let sixteenths = (-p.max(1e-9).ln() * 16.0).round();
    sixteenths.clamp(0.0, 255.0) as u8
}
