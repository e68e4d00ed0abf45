//! One page of one byte a character read as another.
//!
//! Nothing in the bytes proves it: the reading must save bits, as many as its own description
//! costs and some more. So the evidence asked for is the same for all texts and grows, by the
//! letter, faster in long ones.

use std::collections::HashSet;
use std::ops::Range;

use super::length;
use super::page::Table;
use super::weigh;

/// Bits that the likeliest damage must save.
const ENOUGH: f32 = 5.0;

/// Bits that it takes to say that only a stretch of the line is concerned.
const STRETCH: f32 = 6.0;

/// A reading of a line or of a stretch of it.
pub(crate) struct Swap {
    pub(crate) written: &'static Table,
    pub(crate) read_as: &'static Table,
    /// Bytes of the line.
    pub(crate) span: Range<usize>,
    /// Bits saved beyond what it takes to describe the damage.
    pub(crate) gain: f32,
    /// Bits that must be saved: more of rare pairs and of short words.
    pub(crate) enough: f32,
}

impl Swap {
    pub(crate) fn names(&self) -> (&'static str, &'static str) {
        (self.written.name(), self.read_as.name())
    }
}

/// A word of the line with its place.
struct Token<'l> {
    text: &'l str,
    span: Range<usize>,
    bits: f32,
}

/// The reading that saves most, if any saves anything.
pub(crate) fn best(line: &str) -> Option<Swap> {
    let tokens = tokens(line);
    let before = length::bits_at_best(line);
    let mut best: Option<Swap> = None;
    let mut seen = HashSet::new();
    for read_as in Table::all() {
        let bytes: Vec<Option<Vec<u8>>> = tokens.iter().map(|t| read_as.bytes(t.text)).collect();
        if bytes.iter().all(Option::is_none) || !seen.insert(bytes.clone()) {
            continue;
        }
        for written in Table::all().iter().filter(|t| t.name() != read_as.name()) {
            let cost = cost(written, read_as);
            for (span, more) in spans(&tokens, &bytes, written) {
                let after = length::bits(&replaced(line, &span, read_as, written));
                let Some(faults) = faults(line, &span, read_as, written) else { continue };
                let gain = before - after - cost - more - faults;
                if best.as_ref().is_none_or(|b| gain > b.gain) {
                    best = Some(Swap { written, read_as, span, gain, enough: 0.0 });
                }
            }
        }
    }
    let mut best = best.filter(|swap| swap.gain > 0.0)?;
    best.enough = enough(line, &best);
    Some(best)
}

/// Bits that a reading must save beyond its cost.
fn enough(line: &str, swap: &Swap) -> f32 {
    let rare = if cost(swap.written, swap.read_as) > 5.0 { 9.0 } else { 0.0 };
    let words = line.get(swap.span.clone()).unwrap_or_default().split(|c| !weigh::is_letter(c));
    let (mut longest, mut small) = (0, false);
    for word in words.filter(|word| !word.is_ascii()) {
        longest = longest.max(word.chars().count());
        small |= word.chars().any(char::is_lowercase);
    }
    let short = if longest < 4 { 12.0 } else { 0.0 };
    // An abbreviation in capitals is as unlikely as garbled letters.
    let capitals = if small || longest > 6 { 0.0 } else { 8.0 };
    ENOUGH + rare + short + capitals
}

/// The words with a character outside ASCII.
fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut at = 0;
    line.split_inclusive([' ', '\t', '\n'])
        .filter_map(|piece| {
            let text = piece.trim_end_matches([' ', '\t', '\n', '\r']);
            let span = at..at + text.len();
            at += piece.len();
            (!text.is_ascii()).then(|| Token { text, span, bits: length::bits_at_best(text) })
        })
        .collect()
}

/// The stretches worth trying: all words, and those in a row that gain most, each judged alone.
/// With each, what it costs to say so.
fn spans(
    tokens: &[Token<'_>],
    bytes: &[Option<Vec<u8>>],
    written: &Table,
) -> impl Iterator<Item = (Range<usize>, f32)> {
    let (mut sum, mut from) = (0.0_f32, None);
    let mut best: Option<(f32, Range<usize>)> = None;
    let mut all = true;
    for (token, bytes) in tokens.iter().zip(bytes) {
        let Some(text) = bytes.as_ref().and_then(|b| written.text(b)) else {
            (sum, from, all) = (0.0, None, false);
            continue;
        };
        sum += token.bits - length::bits(&text);
        if sum <= 0.0 {
            (sum, from) = (0.0, None);
            continue;
        }
        let start = *from.get_or_insert(token.span.start);
        if best.as_ref().is_none_or(|(most, _)| sum > *most) {
            best = Some((sum, start..token.span.end));
        }
    }
    let whole = match (tokens.first(), tokens.last(), &best) {
        (Some(first), Some(last), Some(_)) if all => Some(first.span.start..last.span.end),
        _ => None,
    };
    let part = best.map(|(_, span)| span).filter(|span| Some(span) != whole.as_ref());
    whole.map(|span| (span, 0.0)).into_iter().chain(part.map(|span| (span, STRETCH)))
}

/// Bits for letters that would become signs: a writer's signs are fewer than a wrong page's.
/// `None` where no letter would come of it.
fn faults(line: &str, span: &Range<usize>, read_as: &Table, written: &Table) -> Option<f32> {
    let (mut letters, mut lost) = (0, 0.0_f32);
    for ch in line.get(span.clone()).unwrap_or_default().chars() {
        let new = turned(ch, read_as, written);
        if new == ch {
            continue;
        }
        if weigh::is_letter(new) {
            letters += 1;
        } else if weigh::is_letter(ch) {
            lost += 4.0;
        }
    }
    (letters > 0).then_some(lost.min(16.0))
}

/// The line with the stretch read anew.
fn replaced(line: &str, span: &Range<usize>, read_as: &Table, written: &Table) -> String {
    let mut out = line.get(..span.start).unwrap_or_default().to_owned();
    let inner = line.get(span.clone()).unwrap_or_default();
    out.extend(inner.chars().map(|ch| turned(ch, read_as, written)));
    out.push_str(line.get(span.end..).unwrap_or_default());
    out
}

/// What a character becomes.
pub(crate) fn turned(ch: char, read_as: &Table, written: &Table) -> char {
    if ch.is_ascii() {
        return ch;
    }
    read_as.byte(ch).and_then(|byte| written.char(byte)).unwrap_or(ch)
}

/// Bits that it takes to say which pair it is: those that users meet are short.
fn cost(written: &Table, read_as: &Table) -> f32 {
    match (written.name(), read_as.name()) {
        ("windows-1251", "windows-1252") => 1.0,
        ("windows-1251", _)
        | ("windows-1250" | "windows-1257" | "windows-1254" | "koi8-u", "windows-1252") => 3.0,
        ("iso-8859-2", "windows-1250" | "windows-1252") | ("windows-1250", "iso-8859-2") => 3.0,
        ("windows-1252", "windows-1250" | "windows-1251") | ("windows-1253", "windows-1252") => 3.5,
        ("x-mac-cyrillic", "windows-1251") | ("ibm866", "windows-1251" | "windows-1252") => 3.5,
        ("koi8-u" | "koi8-r" | "iso-8859-5", "windows-1251" | "windows-1252") => 4.0,
        ("ibm866", _) | ("windows-1257" | "windows-1250", "windows-1251") => 4.5,
        ("cp850" | "macintosh" | "cp852" | "cp775", "windows-1252")
        | ("cp852" | "cp850", "cp437") => 5.0,
        _ => 12.0,
    }
}
