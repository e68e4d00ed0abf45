//! One page of one byte a character read as another.
//!
//! Nothing in the bytes proves it: the reading must save bits, as many as its own description
//! costs and some more. So the evidence asked for is the same for all texts and grows, by the
//! letter, faster in long ones.

use std::collections::HashSet;
use std::ops::Range;

use litera_encoding::plausibility;

use super::page::Table;

/// Bits that must be saved beyond the cost of the pair.
const ENOUGH: f32 = 14.0;

/// A reading of a stretch of a line.
pub(crate) struct Swap {
    pub(crate) written: &'static Table,
    pub(crate) read_as: &'static Table,
    /// Bytes of the line.
    pub(crate) span: Range<usize>,
    /// Bits saved beyond what the pair costs.
    pub(crate) gain: f32,
}

/// A word of the line with its place.
struct Token<'l> {
    text: &'l str,
    span: Range<usize>,
    bits: f32,
}

/// The best reading of a stretch of the line; `known` says what a pair has already explained in
/// the document.
pub(crate) fn best(line: &str, known: impl Fn(&Table, &Table) -> bool) -> Option<Swap> {
    let tokens = tokens(line);
    let before = plausibility(line).bits;
    let mut best: Option<Swap> = None;
    let mut seen = HashSet::new();
    for read_as in Table::all() {
        let bytes: Vec<Option<Vec<u8>>> = tokens.iter().map(|t| read_as.bytes(t.text)).collect();
        if bytes.iter().zip(&tokens).all(|(b, t)| b.is_none() || t.text.is_ascii()) {
            continue;
        }
        if !seen.insert(bytes.clone()) {
            continue;
        }
        for written in Table::all().iter().filter(|t| t.name() != read_as.name()) {
            let Some(span) = stretch(&tokens, &bytes, written) else { continue };
            let after = plausibility(&replaced(line, &span, read_as, written)).bits;
            let cost = cost(written, read_as) - if known(written, read_as) { 8.0 } else { 0.0 };
            let gain = before - after - cost;
            if best.as_ref().is_none_or(|b| gain > b.gain) {
                best = Some(Swap { written, read_as, span, gain });
            }
        }
    }
    best.filter(|swap| swap.gain >= ENOUGH)
}

fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut at = 0;
    line.split_inclusive([' ', '\t', '\n'])
        .map(|piece| {
            let text = piece.trim_end_matches([' ', '\t', '\n', '\r']);
            let span = at..at + text.len();
            at += piece.len();
            let bits = if text.is_ascii() { 0.0 } else { plausibility(text).bits };
            Token { text, span, bits }
        })
        .collect()
}

/// The stretch of words that gains most, each word judged alone.
fn stretch(tokens: &[Token<'_>], bytes: &[Option<Vec<u8>>], written: &Table) -> Option<Range<usize>> {
    let (mut sum, mut from) = (0.0_f32, None);
    let mut best: Option<(f32, Range<usize>)> = None;
    for (token, bytes) in tokens.iter().zip(bytes) {
        if token.text.is_ascii() {
            continue;
        }
        let Some(text) = bytes.as_ref().and_then(|b| written.text(b)) else {
            (sum, from) = (0.0, None);
            continue;
        };
        sum += token.bits - plausibility(&text).bits;
        if sum <= 0.0 {
            (sum, from) = (0.0, None);
            continue;
        }
        let start = *from.get_or_insert(token.span.start);
        if best.as_ref().is_none_or(|(most, _)| sum > *most) {
            best = Some((sum, start..token.span.end));
        }
    }
    best.map(|(_, span)| span)
}

/// The line with the stretch read anew.
fn replaced(line: &str, span: &Range<usize>, read_as: &Table, written: &Table) -> String {
    let part = |range: Option<&str>| range.unwrap_or_default().to_owned();
    let mut out = part(line.get(..span.start));
    let inner = line.get(span.clone()).unwrap_or_default();
    out.extend(inner.chars().map(|ch| turned(ch, read_as, written)));
    out.push_str(&part(line.get(span.end..)));
    out
}

/// What a character becomes.
pub(crate) fn turned(ch: char, read_as: &Table, written: &Table) -> char {
    if ch.is_ascii() {
        return ch;
    }
    read_as.byte(ch).and_then(|byte| written.char(byte)).unwrap_or(ch)
}

/// Bits that it takes to say which pair it is: the common ones are short.
fn cost(written: &Table, read_as: &Table) -> f32 {
    let rank = |table: &Table| match table.name() {
        "windows-1252" => 1.0,
        "windows-1251" => 1.5,
        "windows-1250" | "windows-1257" | "windows-1254" | "ibm866" | "koi8-u" | "koi8-r" => 3.0,
        "iso-8859-5" | "iso-8859-2" | "x-mac-cyrillic" | "macintosh" | "cp437" | "cp850" => 4.0,
        _ => 5.0,
    };
    rank(written) + rank(read_as)
}
