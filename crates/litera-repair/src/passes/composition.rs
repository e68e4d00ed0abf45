//! Normalization Form C. Combinations without a composed letter stay as they are.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::Reason;
use crate::ledger::Change;

/// Longest piece that is normalized at once: bounds what a change holds, since text may be one
/// base with a million marks. Pieces end at a character that starts anew.
const PIECE: usize = 1 << 10;

pub(crate) fn changes(text: &str) -> Vec<Change> {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Vec::new();
    }
    pieces(text).flat_map(|(at, piece)| difference(at, piece)).collect()
}

/// Cuts before characters at which a composition can neither reach back nor forward: ASCII.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|r| !r.is_empty())?;
        let end = rest
            .bytes()
            .enumerate()
            .skip(1)
            .find(|&(i, b)| (b.is_ascii_whitespace() || i > PIECE) && b.is_ascii())
            .map_or(rest.len(), |(i, _)| i);
        let piece = rest.get(..end)?;
        let start = at;
        at += end;
        Some((start, piece))
    })
}

fn difference(at: usize, piece: &str) -> Option<Change> {
    if is_nfc_quick(piece.chars()) == IsNormalized::Yes {
        return None;
    }
    let composed: String = piece.nfc().collect();
    if composed == piece {
        return None;
    }
    let same = |(a, b): &(char, char)| a == b;
    let head: usize =
        piece.chars().zip(composed.chars()).take_while(same).map(|(a, _)| a.len_utf8()).sum();
    let (old, new) = (piece.get(head..)?, composed.get(head..)?);
    let back = old.chars().rev().zip(new.chars().rev());
    let tail: usize = back.take_while(same).map(|(a, _)| a.len_utf8()).sum();
    let (old, new) = (old.get(..old.len() - tail)?, new.get(..new.len() - tail)?);
    Some(Change::new(at + head..at + head + old.len(), new, Reason::Composition))
}

#[cfg(test)]
mod tests {
    use super::changes;

    #[test]
    fn the_letter_before_a_mark_is_composed_and_a_stress_mark_stays() {
        let found = changes("до\u{301}рога и\u{306}");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].replacement, "й");
        assert!(changes("доро\u{301}га").is_empty());
    }
}
