//! The fast loop: runs of ASCII, and letters of two bytes of which nothing is asked but the letter
//! before. It stops at everything else, and when the output has no room.

use crate::record::Record;
use crate::run::{EDGE, FOREIGN, Run};
use crate::table::{LOOKS_BACK, Letter, Piece, SLOW, Table, WIDE, has};

impl<R: Record> Run<'_, R> {
    /// Reads as far as it can.
    pub(crate) fn fast(&mut self) {
        if self.strips_accents() {
            return;
        }
        // All in locals: the loop is bound by what it loads and stores.
        let table = self.table;
        let (blocks, pieces): (&[[u16; 64]], &[Piece]) = (&table.blocks, &table.fast);
        let pool = table.pool.as_bytes();
        let bytes = self.text.as_bytes();
        let out = self.out.as_mut_slice();
        let (mut at, mut pos, mut prev, mut open) = (self.at, self.pos, self.prev, self.open);
        while let Some(&lead) = bytes.get(at) {
            if lead < 0x80 && !table.ascii {
                if matches!(lead, b'\'' | b'`') && prev != EDGE {
                    break;
                }
                let len = ascii_len(bytes.get(at..).unwrap_or_default());
                if !copy(out, pos, bytes, at, len) {
                    break;
                }
                prev = after_ascii(bytes.get(at..at + len).unwrap_or_default());
                (at, pos, open) = (at + len, pos + len, None);
                self.record.kept(len);
                continue;
            }
            let Some(&next) = bytes.get(at + 1).filter(|_| matches!(lead, 0xC2..=0xDF)) else {
                break;
            };
            let block = table.low.get(usize::from(lead & 0x1F)).copied().unwrap_or(0);
            let entry = blocks
                .get(usize::from(block))
                .and_then(|block| block.get(usize::from(next & 0x3F)))
                .copied()
                .unwrap_or(0);
            let Some(mut piece) = pieces.get(usize::from(entry)).copied() else { break };
            if piece.len == SLOW {
                match table.letters.get(usize::from(entry >> 1)) {
                    Some(letter) if letter.is(LOOKS_BACK) && entry & 1 == 0 => {
                        piece = table.looking_back(letter, prev);
                    }
                    _ => break,
                }
            }
            let (from, len) = (usize::from(piece.at), usize::from(piece.len));
            let Some(text) = pool.get(from..from + WIDE).filter(|_| len <= WIDE) else { break };
            let Some(room) = out.get_mut(pos..pos + WIDE) else { break };
            room.copy_from_slice(text);
            open = Some(pos);
            (at, pos, prev) = (at + 2, pos + len, entry);
            self.record.unit(2, len);
        }
        (self.at, self.pos, self.prev, self.open) = (at, pos, prev, open);
    }
}

impl Table {
    /// The output of a letter of which every rule asks for the letter before and nothing else.
    fn looking_back(&self, letter: &Letter, prev: u16) -> Piece {
        let before = self.classes_before(prev);
        let rule = self.rules_of(letter).iter().find(|rule| has(before, rule.after));
        let out = self.out(rule.map_or(letter.out, |rule| rule.out));
        out.map_or(Piece { at: 0, len: SLOW }, |out| out.lower)
    }

    /// The classes of the letter before.
    pub(crate) fn classes_before(&self, prev: u16) -> u32 {
        match prev {
            EDGE => self.edge,
            FOREIGN => self.foreign,
            prev => self.letters.get(usize::from(prev >> 1)).map_or(self.edge, |l| l.classes),
        }
    }
}

/// Copies a run; short ones as sixteen bytes, which is one move instead of a call.
fn copy(out: &mut [u8], pos: usize, bytes: &[u8], at: usize, len: usize) -> bool {
    let wide = if len <= 16 { 16 } else { len };
    let pair = match (bytes.get(at..at + wide), out.get_mut(pos..pos + wide)) {
        (Some(from), Some(to)) if wide == 16 => {
            if let (Some(from), Some(to)) = (from.first_chunk::<16>(), to.first_chunk_mut::<16>()) {
                *to = *from;
            }
            return true;
        }
        (Some(from), Some(to)) => Some((from, to)),
        _ => bytes.get(at..at + len).zip(out.get_mut(pos..pos + len)),
    };
    pair.map(|(from, to)| to.copy_from_slice(from)).is_some()
}

/// What stands before a letter that follows the run.
fn after_ascii(run: &[u8]) -> u16 {
    match run {
        [.., before, b'\'' | b'`'] if before.is_ascii_alphabetic() => FOREIGN,
        [.., last] if last.is_ascii_alphabetic() => FOREIGN,
        _ => EDGE,
    }
}

fn ascii_len(bytes: &[u8]) -> usize {
    // The first bytes one by one: between Cyrillic words there are one or two.
    if let Some(len) = bytes.iter().take(4).position(|b| !b.is_ascii()) {
        return len;
    }
    let blocks = bytes.chunks_exact(32).take_while(|block| block.is_ascii()).count() * 32;
    let rest = bytes.get(blocks..).unwrap_or_default();
    blocks + rest.iter().position(|b| !b.is_ascii()).unwrap_or(rest.len())
}
