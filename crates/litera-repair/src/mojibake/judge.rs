//! What has happened to a line, and whether the evidence is enough.

use std::collections::BTreeMap;

use super::line::{self, Reading};
use super::page;
use super::sequence::Placed;
use super::swap::{self, Swap};
use super::{length, lowered, weigh};

/// Bits saved that make a damage known in the document, and what that is worth elsewhere in it.
const CLEAR: f32 = 40.0;
const KNOWN: f32 = 7.0;

/// Of the characters outside ASCII, the share that sequences explain in a line that is damaged as
/// a whole.
const MOST: f32 = 0.75;

/// The likeliest damage of a line.
pub(crate) enum Damage {
    /// UTF-8 read by a table, with the bits of evidence.
    Utf8(Reading, i32),
    /// One page read as another.
    Page(Swap),
}

/// Judges a line by itself.
pub(crate) fn line(text: &str) -> Option<Damage> {
    let placed: Vec<Placed> = text.char_indices().collect();
    let reading = best(text, &placed).filter(|r| !r.is_lost(&placed));
    let evidence = reading.as_ref().map_or(0, Reading::evidence);
    if let Some(reading) = reading.filter(|r| r.evidence() > 0) {
        if evidence >= weigh::ENOUGH && reading.covers(&placed) >= MOST {
            return Some(Damage::Utf8(reading, evidence));
        }
        let saved = length::bits_at_best(text) - length::bits(&reading.text(&placed));
        let swap = swap::best(text);
        let clear = evidence >= weigh::ENOUGH;
        let saved = if clear || reading.suits(text) { saved } else { 0.0 };
        let bonus = if clear { evidence as f32 / 2.0 } else { 0.0 };
        if saved + bonus > swap.as_ref().map_or(0.0, |s| s.gain) {
            // Few sequences need the model's word too.
            let bits = if clear { evidence } else { (evidence as f32 + saved) as i32 };
            return Some(Damage::Utf8(reading, bits));
        }
        return swap.map(Damage::Page);
    }
    swap::best(text).map(Damage::Page)
}

/// The table that explains most of the line.
fn best(text: &str, line: &[Placed]) -> Option<Reading> {
    let mut best: Option<Reading> = None;
    let readings = page::with_sequences(text).map(|table| line::read(table, line));
    for reading in readings.chain(lowered::read(line)) {
        let better = best.as_ref().is_none_or(|b| reading.evidence() > b.evidence());
        if !reading.pieces.is_empty() && better {
            best = Some(reading);
        }
    }
    best
}

/// What the lines that speak clearly say of the others.
pub(crate) struct Document {
    utf8: BTreeMap<&'static str, i32>,
    pages: BTreeMap<(&'static str, &'static str), f32>,
}

impl Document {
    pub(crate) fn of(damages: &[Option<Damage>]) -> Self {
        let mut document = Self { utf8: BTreeMap::new(), pages: BTreeMap::new() };
        for damage in damages.iter().flatten() {
            match damage {
                Damage::Utf8(reading, bits) if *bits >= weigh::ENOUGH => {
                    let sum: &mut i32 = document.utf8.entry(reading.table.name()).or_default();
                    *sum = sum.saturating_add(*bits);
                }
                Damage::Page(swap) if swap.gain >= CLEAR => {
                    *document.pages.entry(swap.names()).or_default() += swap.gain;
                }
                _ => {}
            }
        }
        document
    }

    pub(crate) fn believes_utf8(&self, reading: &Reading, bits: i32) -> bool {
        let known = self.utf8.get(reading.table.name()).is_some_and(|&k| k >= 2 * weigh::ENOUGH);
        bits >= weigh::ENOUGH || bits > 5 && known
    }

    pub(crate) fn believes_page(&self, swap: &Swap) -> bool {
        let known = self.pages.contains_key(&swap.names());
        swap.gain + if known { KNOWN } else { 0.0 } >= swap.enough
    }
}
