//! The automaton at work: one pass, a fast loop for letters that nothing depends on, and a slow
//! step for everything else.

use unicode_normalization::UnicodeNormalization;

use crate::record::Record;
use crate::table::Table;
use crate::{Options, Stress, word};

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
    pub(crate) out: Vec<u8>,
    /// Where writing stands.
    pub(crate) pos: usize,
    /// Where the last unit began in the output, while marks can still be put on it.
    pub(crate) open: Option<usize>,
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

    /// Copies `len` bytes of the text.
    pub(crate) fn keep(&mut self, len: usize) {
        let bytes = self.text.as_bytes();
        let end = self.at + len;
        self.write(bytes.get(self.at..end).unwrap_or_default());
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

    /// Writes what `source` bytes become.
    pub(crate) fn unit(&mut self, source: usize, output: &str) {
        let start = self.pos;
        self.open = Some(start);
        if self.strips_accents() && !output.is_ascii() {
            let plain: String =
                output.nfd().filter(|&mark| self.options.keeps(mark)).nfc().collect();
            self.write(plain.as_bytes());
        } else {
            self.write(output.as_bytes());
        }
        self.at += source;
        self.record.unit(source, self.pos - start);
    }

    /// Stress is to be dropped, and stands in the outputs.
    pub(crate) fn strips_accents(&self) -> bool {
        self.table.accented && self.options.stress == Stress::Drop
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
            let marked: String = unit.chars().chain(marks).nfc().collect();
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
