//! Text decoded with the wrong table.
//!
//! Each line is read back by each table into the bytes it may have been; sequences of UTF-8 among
//! them are evidence. The other lines of the document lend it: where one table has damaged much,
//! less is needed to believe it of the next line.

mod class;
mod line;
mod loss;
mod lowered;
mod order_mark;
pub(crate) mod page;
mod sequence;
mod swap;
mod weigh;

use std::collections::BTreeMap;

use crate::Reason;
use crate::ledger::Change;

use line::Reading;
use page::Table;
use sequence::Placed;
use swap::Swap;

/// One layer is undone at a time.
pub(crate) fn changes(text: &str) -> Vec<Change> {
    if text.is_ascii() {
        return Vec::new();
    }
    if let Some(change) = order_mark::change(text) {
        return vec![change];
    }
    let lines = lines(text);
    let readings: Vec<Option<Reading>> = lines.iter().map(|(_, line)| best(line)).collect();
    let known = known(&readings);
    let is_known = |r: &Reading| known.get(r.table.name()).is_some_and(|&k| k >= 2 * weigh::ENOUGH);
    let mut out = Vec::new();
    for ((start, line), reading) in lines.iter().zip(&readings) {
        let Some(reading) = reading else { continue };
        let bits = reading.evidence();
        if bits >= weigh::ENOUGH || bits > 5 && is_known(reading) {
            push(*start, line, reading, &mut out);
        }
    }
    if out.is_empty() { swaps(text) } else { out }
}

/// Lines of which a stretch was written in one page and read as another.
fn swaps(text: &str) -> Vec<Change> {
    let mut out = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !line.is_ascii()
            && let Some(swap) = swap::best(line, |_, _| false)
        {
            push_swap(at, line, &swap, &mut out);
        }
        at += line.len();
    }
    out
}

/// One change for each run of characters that become others.
fn push_swap(at: usize, line: &str, swap: &Swap, out: &mut Vec<Change>) {
    let inner = line.get(swap.span.clone()).unwrap_or_default();
    let start = at + swap.span.start;
    let mut run: Option<(usize, String)> = None;
    let reason = Reason::Mojibake { written: swap.written.name(), read_as: swap.read_as.name() };
    for (i, ch) in inner.char_indices().chain([(inner.len(), ' ')]) {
        let new = swap::turned(ch, swap.read_as, swap.written);
        if new != ch {
            run.get_or_insert_with(|| (start + i, String::new())).1.push(new);
        } else if let Some((from, text)) = run.take() {
            out.push(Change::new(from..start + i, text, reason.clone()));
        }
    }
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
    let readings = Table::all().iter().map(|table| line::read(table, line));
    for reading in readings.chain(lowered::read(line)) {
        let better = best.as_ref().is_none_or(|b| reading.evidence() > b.evidence());
        if !reading.pieces.is_empty() && better {
            best = Some(reading);
        }
    }
    best
}

/// Evidence of the lines that speak clearly, for each table.
fn known(readings: &[Option<Reading>]) -> BTreeMap<&'static str, i32> {
    let mut known = BTreeMap::new();
    for reading in readings.iter().flatten().filter(|r| r.evidence() >= weigh::ENOUGH) {
        let sum: &mut i32 = known.entry(reading.table.name()).or_default();
        *sum = sum.saturating_add(reading.evidence());
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
