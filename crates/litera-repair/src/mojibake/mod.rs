//! Text decoded with the wrong table.
//!
//! Each line is read back by each table into the bytes it may have been; sequences of UTF-8 among
//! them are evidence. The other lines of the document lend it: where one table has damaged much,
//! less is needed to believe it of the next line.

mod class;
mod line;
mod loss;
pub(crate) mod page;
mod sequence;
mod weigh;

use std::collections::BTreeMap;

use crate::Reason;
use crate::ledger::Change;

use line::Reading;
use page::Table;
use sequence::Placed;

/// One layer is undone at a time.
pub(crate) fn changes(text: &str) -> Vec<Change> {
    if text.is_ascii() {
        return Vec::new();
    }
    let lines = lines(text);
    let readings: Vec<Option<Reading>> = lines.iter().map(|(_, line)| best(line)).collect();
    let known = known(&readings);
    let is_known = |r: &Reading| known.get(r.table.name()).is_some_and(|&k| k >= 2 * weigh::ENOUGH);
    let mut out = Vec::new();
    for ((start, line), reading) in lines.iter().zip(&readings) {
        let Some(reading) = reading else { continue };
        if reading.score >= weigh::ENOUGH || reading.score > 5 && is_known(reading) {
            push(*start, line, reading, &mut out);
        }
    }
    out
}

/// Lines with a character outside ASCII, and where they start.
fn lines(text: &str) -> Vec<(usize, Vec<Placed>)> {
    let mut at = 0;
    let mut out = Vec::new();
    for line in text.split_inclusive('\n') {
        if !line.is_ascii() {
            out.push((at, line.char_indices().collect()));
        }
        at += line.len();
    }
    out
}

/// The table that explains most of the line.
fn best(line: &[Placed]) -> Option<Reading> {
    let mut best: Option<Reading> = None;
    for table in Table::all() {
        let reading = line::read(table, line);
        let better = best.as_ref().is_none_or(|b| reading.score > b.score);
        if !reading.pieces.is_empty() && better {
            best = Some(reading);
        }
    }
    best
}

/// Evidence of the lines that speak clearly, for each table.
fn known(readings: &[Option<Reading>]) -> BTreeMap<&'static str, i32> {
    let mut known = BTreeMap::new();
    for reading in readings.iter().flatten().filter(|r| r.score >= weigh::ENOUGH) {
        let sum: &mut i32 = known.entry(reading.table.name()).or_default();
        *sum = sum.saturating_add(reading.score);
    }
    known
}

fn push(start: usize, line: &[Placed], reading: &Reading, out: &mut Vec<Change>) {
    if reading.is_lost(line) {
        return;
    }
    let place = |index: usize| match (line.get(index), line.last()) {
        (Some(&(at, _)), _) => start + at,
        (None, Some(&(at, ch))) => start + at + ch.len_utf8(),
        (None, None) => start,
    };
    for piece in &reading.pieces {
        let span = place(piece.chars.start)..place(piece.chars.end);
        let reason = Reason::Mojibake { written: "utf-8", read_as: reading.table.name() };
        out.push(Change::new(span, piece.text.clone(), reason));
    }
}
