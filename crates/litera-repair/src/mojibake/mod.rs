//! Text decoded with the wrong table.
//!
//! Each line is read back by each table into the bytes it may have been. Sequences of UTF-8 among
//! them are evidence by themselves; one page read as another must save bits under the letter
//! model. The other lines of the document count: where one damage has shown itself clearly, less
//! is needed to believe it of the next line.

mod class;
mod judge;
mod length;
mod line;
mod loss;
mod lowered;
mod order_mark;
pub(crate) mod page;
mod sequence;
mod swap;
mod weigh;

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::Reason;
use crate::ledger::Change;

use judge::{Damage, Document};
use line::Reading;
use sequence::Placed;
use swap::Swap;

/// Lines that have been judged and found sound, by their hash: the rounds that follow the undoing of
/// a layer need not look at them again.
#[derive(Default)]
pub(crate) struct Settled(HashSet<u64>);

impl Settled {
    fn judge(&mut self, line: &str) -> Option<Damage> {
        let mut hasher = DefaultHasher::new();
        line.hash(&mut hasher);
        let key = hasher.finish();
        if self.0.contains(&key) {
            return None;
        }
        let damage = judge::line(line);
        if damage.is_none() {
            self.0.insert(key);
        }
        damage
    }
}

/// One layer is undone at a time.
pub(crate) fn changes(text: &str, settled: &mut Settled) -> Vec<Change> {
    if text.is_ascii() {
        return Vec::new();
    }
    if let Some(change) = order_mark::change(text) {
        return vec![change];
    }
    let lines: Vec<(usize, &str)> = lines(text).collect();
    let damages: Vec<Option<Damage>> = lines.iter().map(|(_, line)| settled.judge(line)).collect();
    let document = Document::of(&damages);
    let mut out = Vec::new();
    for (&(start, line), damage) in lines.iter().zip(&damages) {
        match damage {
            Some(Damage::Utf8(reading, bits)) if document.believes_utf8(reading, *bits) => {
                push_reading(start, line, reading, &mut out);
            }
            Some(Damage::Page(swap)) if document.believes_page(swap) => {
                push_swap(start, line, swap, &mut out);
            }
            _ => {}
        }
    }
    out
}

/// Lines with a character outside ASCII, and where they start.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        (!line.is_ascii()).then_some((start, line))
    })
}

fn push_reading(start: usize, text: &str, reading: &Reading, out: &mut Vec<Change>) {
    let line: Vec<Placed> = text.char_indices().collect();
    let place = |index: usize| start + line.get(index).map_or(text.len(), |&(at, _)| at);
    let reason = Reason::Mojibake { written: "utf-8", read_as: reading.table.name() };
    for piece in &reading.pieces {
        let span = place(piece.chars.start)..place(piece.chars.end);
        out.push(Change::new(span, piece.text.clone(), reason.clone()));
    }
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
