//! Reading in many encodings at once, those that fall behind given up.

use super::candidate::Candidate;
use super::search::Reading;
use crate::Scorer;

/// Bytes after which the field is thinned out for the first time; then each time that half as much again has been read.
const FIRST: usize = 16;
/// Bits by which an encoding may be behind.
const BEHIND: f32 = 40.0;

/// Reads pieces in every candidate, as long as it can still win.
pub(super) fn race(pieces: &[&[u8]], candidates: &[Candidate]) -> Vec<Reading> {
    let mut field: Vec<(Candidate, Scorer)> =
        candidates.iter().map(|&candidate| (candidate, Scorer::new())).collect();
    let mut size = 0;
    let mut next = FIRST;
    for piece in pieces {
        // In steps of words, so that a step ends in no middle of a character.
        for word in piece.split_inclusive(u8::is_ascii_whitespace) {
            for (candidate, scorer) in &mut field {
                candidate.read(word, scorer);
            }
            size += word.len();
            if size >= next {
                next = size + size / 2;
                thin_out(&mut field);
            }
        }
    }
    field.into_iter().map(finish).collect()
}

fn thin_out(field: &mut Vec<(Candidate, Scorer)>) {
    let bits = |entry: &(Candidate, Scorer)| entry.0.prior + entry.1.bits();
    let least = field.iter().map(bits).fold(f32::INFINITY, f32::min);
    field.retain(|entry| bits(entry) < least + BEHIND);
}

fn finish((candidate, scorer): (Candidate, Scorer)) -> Reading {
    let judged = scorer.finish();
    Reading {
        candidate: Some(candidate),
        encoding: candidate.encoding,
        bits: judged.bits + candidate.prior,
        language: judged.language,
    }
}
