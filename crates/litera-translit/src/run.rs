//! The automaton at work: one pass, a fast loop for letters that nothing depends on, and a slow
//! step for everything else.

use crate::record::Record;
use crate::table::{SLOW, Table};
use crate::{Options, word};

/// The text may not be in NFC: normalize it and run again.
pub(crate) struct NotNormal;

/// Before the first letter of a word.
pub(crate) const EDGE: u16 = u16::MAX;
/// After a letter of the word that the scheme does not know.
pub(crate) const FOREIGN: u16 = u16::MAX - 1;

/// Room kept free after the output, so that a slot can be written whole.
const ROOM: usize = 32;

pub(crate) struct Run<'r, R> {
    pub(crate) table: &'r Table,
    pub(crate) text: &'r str,
    pub(crate) options: Options,
    /// The text is known to be in NFC.
    pub(crate) normal: bool,
    /// Where reading stands in the text.
    pub(crate) at: usize,
    /// The entry before, or [`EDGE`], or [`FOREIGN`].
    pub(crate) prev: u16,
    out: Vec<u8>,
    /// Where writing stands.
    pos: usize,
    /// Where the last unit began in the output, while marks can still be put on it.
    open: Option<usize>,
    /// Whether the word at hand is all capitals, which holds up to this offset.
    capitals: (bool, usize),
    pub(crate) record: &'r mut R,
}

impl<'r, R: Record> Run<'r, R> {
    pub(crate) fn new(
        table: &'r Table,
        text: &'r str,
        options: Options,
        normal: bool,
        record: &'r mut R,
    ) -> Self {
        let out = vec![0; text.len() + ROOM];
        let (at, pos, prev) = (0, 0, EDGE);
        Self {
            table,
            text,
            options,
            normal,
            at,
            prev,
            out,
            pos,
            open: None,
            capitals: (false, 0),
            record,
        }
    }

    /// Runs to the end.
    pub(crate) fn finish(mut self) -> Result<String, NotNormal> {
        while self.at < self.text.len() {
            self.fast();
            if self.at < self.text.len() {
                self.slow()?;
            }
        }
        self.out.truncate(self.pos);
        // Every piece written is a whole string, so the lossy branch is never taken.
        Ok(String::from_utf8(self.out)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
    }

    /// Letters of two bytes that no rule looks at, and runs of ASCII.
    fn fast(&mut self) {
        let bytes = self.text.as_bytes();
        loop {
            let (lead, next) = match bytes.get(self.at..) {
                Some([lead @ ..0x80, ..]) if !self.table.ascii => {
                    if !self.ascii(*lead) {
                        return;
                    }
                    continue;
                }
                Some([lead @ 0xC2..=0xDF, next, ..]) => (*lead, *next),
                _ => return,
            };
            let table = self.table;
            let block = table.low.get(usize::from(lead & 0x1F)).copied().unwrap_or(0);
            let entry = table
                .blocks
                .get(usize::from(block))
                .and_then(|block| block.get(usize::from(next & 0x3F)))
                .copied()
                .unwrap_or(0);
            let Some(slot) = table.fast.get(usize::from(entry)) else { return };
            let &[.., len] = slot;
            if len == SLOW {
                return;
            }
            let Some(room) = self.out.get_mut(self.pos..self.pos + 8) else {
                self.make_room();
                continue;
            };
            room.copy_from_slice(slot);
            self.open = Some(self.pos);
            self.pos += usize::from(len);
            self.at += 2;
            self.prev = entry;
            self.record.unit(2, usize::from(len));
        }
    }

    /// Copies a run of ASCII; false where it begins with what may be an apostrophe inside a word.
    fn ascii(&mut self, first: u8) -> bool {
        if matches!(first, b'\'' | b'`') && self.prev != EDGE {
            return false;
        }
        let bytes = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let len = ascii_len(bytes);
        let run = bytes.get(..len).unwrap_or_default();
        self.prev = match run {
            [.., before, b'\'' | b'`'] if before.is_ascii_alphabetic() => FOREIGN,
            [.., last] if last.is_ascii_alphabetic() => FOREIGN,
            _ => EDGE,
        };
        self.keep(len);
        true
    }

    /// Copies `len` bytes of the text.
    pub(crate) fn keep(&mut self, len: usize) {
        let bytes = self.text.as_bytes();
        let end = self.at + len;
        // Short runs are copied as sixteen bytes: one move instead of a call.
        if len <= 16
            && let (Some(from), Some(to)) =
                (bytes.get(self.at..self.at + 16), self.out.get_mut(self.pos..self.pos + 16))
        {
            to.copy_from_slice(from);
        } else {
            self.write(bytes.get(self.at..end).unwrap_or_default());
            self.pos -= len;
        }
        self.pos += len;
        self.at = end;
        self.open = None;
        self.record.kept(len);
    }

    fn write(&mut self, bytes: &[u8]) {
        if self.pos + bytes.len() + ROOM > self.out.len() {
            self.out.resize((self.pos + bytes.len() + ROOM) * 2, 0);
        }
        if let Some(room) = self.out.get_mut(self.pos..self.pos + bytes.len()) {
            room.copy_from_slice(bytes);
        }
        self.pos += bytes.len();
    }

    fn make_room(&mut self) {
        self.out.resize((self.out.len() + ROOM) * 2, 0);
    }

    /// Writes what `source` bytes become.
    pub(crate) fn unit(&mut self, source: usize, output: &str) {
        self.open = Some(self.pos);
        self.write(output.as_bytes());
        self.at += source;
        self.record.unit(source, output.len());
    }

    /// Whether marks that follow belong to a unit.
    pub(crate) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Puts marks on the last unit, in NFC; `source` bytes of the text were they. A mark on a
    /// letter that is not written has nothing to stand on, and goes with it.
    pub(crate) fn put_marks(&mut self, source: usize, marks: impl Iterator<Item = char>) {
        // The unit stays open: marks of a composed letter can be followed by others.
        let start = self.open.unwrap_or(self.pos);
        let unit = self.out.get(start..self.pos).unwrap_or_default();
        let unit = String::from_utf8_lossy(unit).into_owned();
        self.pos = start;
        if !unit.is_empty() {
            let marked: String =
                unicode_normalization::UnicodeNormalization::nfc(unit.chars().chain(marks))
                    .collect();
            self.write(marked.as_bytes());
        }
        self.at += source;
        self.record.grow(source, self.pos - start);
    }

    /// Whether the word at hand is all capitals. Read once a word.
    pub(crate) fn all_capitals(&mut self) -> bool {
        if self.at >= self.capitals.1 {
            self.capitals = word::all_capitals(self.text, self.at);
        }
        self.capitals.0
    }
}

fn ascii_len(bytes: &[u8]) -> usize {
    // The first bytes one by one: between Cyrillic words there are one or two.
    let near = bytes.iter().take(8).position(|b| !b.is_ascii());
    if let Some(len) = near {
        return len;
    }
    let blocks = bytes.chunks_exact(32).take_while(|block| block.is_ascii()).count() * 32;
    let rest = bytes.get(blocks..).unwrap_or_default();
    blocks + rest.iter().position(|b| !b.is_ascii()).unwrap_or(rest.len())
}
