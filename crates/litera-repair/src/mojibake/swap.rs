//! One page of one byte a character read as another.
//!
//! Nothing in the bytes proves it: the reading must save bits, as many as its own description
//! costs and some more. So the evidence asked for is the same for all texts and grows, by the
//! letter, faster in long ones.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use litera_script::Script;

use super::length;
use super::page::Table;
use super::weigh;

/// Bits that the likeliest damage must save.
const ENOUGH: f32 = 5.0;

/// Bits by the letter that make a word suspect; words of known languages cost four.
const SUSPECT: f32 = 4.8;

/// Words looked at first, and pairs tried on the line after that.
const SUSPECTS: usize = 5;
const CANDIDATES: usize = 6;

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
///
/// A few of the least likely words decide which pairs are tried on the whole line, so that clean
/// text is let go after one look.
pub(crate) fn best(line: &str) -> Option<Swap> {
    let tokens = tokens(line);
    let suspects = suspects(&tokens);
    if suspects.is_empty() {
        return None;
    }
    let mut best: Option<Swap> = None;
    let mut before = None;
    for (written, read_as) in candidates(&tokens, &suspects) {
        let bytes: Vec<Option<Vec<u8>>> = tokens.iter().map(|t| read_as.bytes(t.text)).collect();
        let cost = cost(written, read_as);
        for (span, more) in spans(&tokens, &bytes, written) {
            let before = *before.get_or_insert_with(|| length::bits_at_best(line));
            let after = length::bits(&replaced(line, &span, read_as, written));
            let Some(faults) = faults(line, &span, read_as, written) else { continue };
            let gain = before - after - cost - more - faults;
            if best.as_ref().is_none_or(|b| gain > b.gain) {
                best = Some(Swap { written, read_as, span, gain, enough: 0.0 });
            }
        }
    }
    let mut best = best.filter(|swap| swap.gain > 0.0)?;
    best.enough = enough(line, &best);
    Some(best)
}

/// The words that cost most by the letter, at most [`SUSPECTS`].
fn suspects<'t, 'l>(tokens: &'t [Token<'l>]) -> Vec<&'t Token<'l>> {
    let rate = |token: &Token<'_>| token.bits / (token.text.chars().count() as f32 + 1.0);
    let mut out: Vec<_> =
        tokens.iter().map(|t| (rate(t), t)).filter(|&(rate, _)| rate >= SUSPECT).collect();
    out.sort_by(|a, b| b.0.total_cmp(&a.0));
    out.into_iter().take(SUSPECTS).map(|(_, token)| token).collect()
}

/// The pairs under which the suspects save most.
fn candidates(
    tokens: &[Token<'_>],
    suspects: &[&Token<'_>],
) -> Vec<(&'static Table, &'static Table)> {
    let mut out = Vec::new();
    let mut seen = HashSet::new();
    let mut known: HashMap<String, f32> = HashMap::new();
    let mess: Vec<i32> = suspects.iter().map(|t| mess(t.text)).collect();
    for read_as in Table::all() {
        let bytes: Vec<Option<Vec<u8>>> = suspects.iter().map(|t| read_as.bytes(t.text)).collect();
        if bytes.iter().all(Option::is_none) {
            continue;
        }
        // Two tables that read the whole line alike are one.
        let all: Vec<Option<Vec<u8>>> = tokens.iter().map(|t| read_as.bytes(t.text)).collect();
        if !seen.insert(all) {
            continue;
        }
        for written in Table::all().iter().filter(|t| t.name() != read_as.name()) {
            let mut saved = 0.0_f32;
            for ((token, bytes), &mess_before) in suspects.iter().zip(&bytes).zip(&mess) {
                let Some(text) = bytes.as_ref().and_then(|b| written.text(b)) else { continue };
                let worse = self::mess(&text);
                if worse > 0 && worse >= mess_before || text == token.text {
                    continue;
                }
                let bits = *known.entry(text).or_insert_with_key(|text| length::bits(text));
                saved += (token.bits - bits).max(0.0);
            }
            let saved = saved - cost(written, read_as);
            if saved > 0.0 {
                out.push((saved, (written, read_as)));
            }
        }
    }
    out.sort_by(|a, b| b.0.total_cmp(&a.0));
    out.into_iter().take(CANDIDATES).map(|(_, pair)| pair).collect()
}

/// How many times characters stand side by side that do not belong together.
fn mess(word: &str) -> i32 {
    let pairs = word.chars().zip(word.chars().skip(1));
    let controls = word.chars().filter(|c| ('\u{80}'..='\u{9F}').contains(c)).count();
    let faults = pairs.filter(|&(a, b)| weigh::shape(a, b) > 0 || weigh::scripts(a, b) > 0).count();
    i32::try_from(faults + controls).unwrap_or(i32::MAX)
}

/// Bits that a reading must save beyond its cost.
fn enough(line: &str, swap: &Swap) -> f32 {
    let rare = if cost(swap.written, swap.read_as) > 5.0 { 9.0 } else { 0.0 };
    let old = line.get(swap.span.clone()).unwrap_or_default();
    let new: String = old.chars().map(|ch| turned(ch, swap.read_as, swap.written)).collect();
    let words = new.split(|c| !weigh::is_letter(c)).filter(|word| !word.is_ascii());
    let (mut longest, mut small) = (0, false);
    for word in words {
        longest = longest.max(word.chars().count());
        small |= word.chars().any(char::is_lowercase);
    }
    let short = if longest < 4 { 12.0 } else { 0.0 };
    // An abbreviation in capitals is as unlikely as garbled letters.
    let capitals = if small || longest > 6 { 0.0 } else { 8.0 };
    // Few letters of Cyrillic for others of the same size: a rare name does that too.
    let changed = || old.chars().zip(new.chars()).filter(|(a, b)| a != b);
    let alike = |(a, b): (char, char)| {
        let cyrillic = |c| weigh::is_letter(c) && Script::of(c) == Script::Cyrillic;
        cyrillic(a) && cyrillic(b) && a.is_uppercase() == b.is_uppercase()
    };
    let alike = if changed().count() < 4 && changed().all(alike) { 10.0 } else { 0.0 };
    ENOUGH + rare + short + capitals + alike
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

/// Bits for letters that would become signs, and for signs in their place that would become
/// letters: a writer's signs are fewer than a wrong page's. `None` where no letter would come of it.
fn faults(line: &str, span: &Range<usize>, read_as: &Table, written: &Table) -> Option<f32> {
    let inner = line.get(span.clone()).unwrap_or_default();
    let (mut letters, mut lost) = (0, 0.0_f32);
    let mut before = '\n';
    let mut rest = inner.chars().peekable();
    while let Some(ch) = rest.next() {
        let new = turned(ch, read_as, written);
        match (weigh::is_letter(ch), weigh::is_letter(new)) {
            _ if new == ch => {}
            (true, true) => letters += 1,
            (true, false) => lost += 4.0,
            (false, true) => {
                letters += 1;
                let after = rest.peek().copied().unwrap_or('\n');
                lost += if length::is_in_place(before, ch, after) { 6.0 } else { 0.0 };
            }
            (false, false) => {}
        }
        before = ch;
    }
    (letters > 0).then_some(lost.min(60.0))
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
        ("x-mac-cyrillic", _) => 16.0,
        _ => 12.0,
    }
}
