//! UTF-8 read as windows-1252 and lower-cased afterwards: `kã¶ln`. The leading bytes have become
//! others, and some of those that follow.

use super::class::{self, Class};
use super::line::{Piece, Reading};
use super::page::Table;
use super::sequence::Placed;
use super::weigh;

/// Reads a line without capitals.
pub(crate) fn read(line: &[Placed]) -> Option<Reading> {
    if line.iter().any(|&(_, ch)| ch.is_uppercase()) {
        return None;
    }
    let table = Table::windows_1252()?;
    let mut reading = Reading::new(table);
    let mut at = 0;
    while let (Some(&(_, first)), Some(&(_, second))) = (line.get(at), line.get(at + 1)) {
        let Some(ch) = letter(table, first, second) else {
            at += 1;
            continue;
        };
        let strange = weigh::strangeness(line, at, at + 2);
        if strange > 0 {
            reading.score += weigh::decoded(2, ch, strange) + strange.min(12);
        }
        reading.pieces.push(Piece { chars: at..at + 2, text: ch.to_lowercase().collect() });
        at += 2;
    }
    (!reading.pieces.is_empty()).then_some(reading)
}

/// The letter or sign of which these two were the bytes.
fn letter(table: &Table, first: char, second: char) -> Option<char> {
    if first.is_ascii() || second.is_ascii() || !first.is_lowercase() {
        return None;
    }
    let lead = table.byte(first).filter(|b| (0xE2..=0xF4).contains(b))? - 0x20;
    let byte = table.byte(second)?;
    let candidates = match (lead, byte) {
        // The small letters `ь`, `ю` and `ъ` before the rarer ones.
        (0xD1, 0x9A | 0x9C | 0x9E) => [byte - 0x10, byte],
        (_, 0x9A | 0x9C | 0x9E) => [byte, byte - 0x10],
        (_, 0xFF) => [0x9F, 0x9F],
        _ => [byte, byte],
    };
    candidates
        .into_iter()
        .filter_map(|byte| std::str::from_utf8(&[lead, byte]).ok()?.chars().next())
        .find(|&ch| class::of(ch) == Class::Common)
}
