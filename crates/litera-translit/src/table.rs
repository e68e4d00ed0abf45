//! The compiled form of one direction of a scheme: a small table automaton.
//!
//! A character is found in two steps, as UTF-8 has it: 64-entry blocks by the bits above the last
//! six, then the entry. An entry is `letter * 2 + capital`; letter 0 is "not in the scheme".

use std::borrow::Cow;
use std::sync::Arc;

/// Letters of a key after the first: the engine reads at most four (`shch` of a way back).
pub(crate) const TAIL: usize = 3;
/// Length of a piece that the fast loop cannot write; no output is as long.
pub(crate) const SLOW: u8 = 0xFF;
/// Bytes the fast loop copies at once: the longest piece it writes, and the padding of the pool.
pub(crate) const WIDE: usize = 8;
/// No output: the character is kept.
pub(crate) const NO_OUT: u16 = u16::MAX;
/// The letter of the inner apostrophe, in every table.
pub(crate) const APOSTROPHE: u16 = 1;
/// The class that every neighbour has.
pub(crate) const ANY: u8 = 0;

/// A table that was built in, or read from a file; a copy costs nothing either way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Held {
    Built(&'static Table),
    #[cfg_attr(not(feature = "scheme-files"), allow(dead_code, reason = "made from files alone"))]
    Read(Arc<Table>),
}

impl std::ops::Deref for Held {
    type Target = Table;

    fn deref(&self) -> &Table {
        match self {
            Self::Built(table) => table,
            Self::Read(table) => table,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Table {
    /// Block of the code points below U+0800, by `cp >> 6`. Block 0 is empty.
    pub low: [u8; 32],
    /// Block of the others, sorted by `cp >> 6`.
    pub high: Cow<'static, [(u16, u8)]>,
    pub blocks: Cow<'static, [[u16; 64]]>,
    /// By entry, what the fast loop writes.
    pub fast: Cow<'static, [Piece]>,
    /// By letter.
    pub letters: Cow<'static, [Letter]>,
    pub rules: Cow<'static, [Rule]>,
    pub outs: Cow<'static, [Out]>,
    /// What [`Piece`]s are cut from, and [`WIDE`] bytes more.
    pub pool: Cow<'static, str>,
    pub stems: Cow<'static, [Stem]>,
    /// What [`Stem`]s are cut from: letters.
    pub stem_pool: Cow<'static, [u16]>,
    /// Classes of the edge of a word.
    pub edge: u32,
    /// Classes of a letter that the scheme does not know.
    pub foreign: u32,
    /// Some ASCII character is a letter of the scheme.
    pub ascii: bool,
    /// Hangul syllables are read as their jamo.
    pub jamo: bool,
    /// The accent of a letter is in its output (Greek: ά, á).
    pub accented: bool,
    /// A capital in a word with small letters is written small (Mtavruli).
    pub small_unless_all: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Letter {
    /// The class of bit n has number n.
    pub classes: u32,
    /// First of its rules.
    pub rules: u16,
    pub count: u16,
    /// What it becomes where no rule fits; [`NO_OUT`] keeps it.
    pub out: u16,
    pub flags: u8,
}

/// It has no capital, and takes the case of its word.
pub(crate) const CASELESS: u8 = 1;
/// Some stem of the exceptions may begin with it, or break a key that begins with it.
pub(crate) const STEMS: u8 = 2;
/// Its rules ask for the letter before and nothing else.
pub(crate) const LOOKS_BACK: u8 = 4;

impl Letter {
    pub(crate) fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

/// First rule that fits wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    /// Letters that follow the first, 0 for none.
    pub tail: [u16; TAIL],
    /// The class that the letter before the key must have.
    pub after: u8,
    /// Those of the one and two letters after the key.
    pub before: [u8; 2],
    pub out: u16,
}

/// Whether a neighbour with these classes has the class.
pub(crate) fn has(classes: u32, class: u8) -> bool {
    classes >> (class & 31) & 1 == 1
}

/// A string of the pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Piece {
    pub at: u16,
    pub len: u8,
}

/// An output in its three cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Out {
    pub lower: Piece,
    pub title: Piece,
    pub upper: Piece,
}

/// An exception: the beginning of a word, or a whole word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stem {
    /// Its letters in the stem pool.
    pub at: u16,
    pub len: u8,
    /// No key reaches over this many letters from the start; 0 for none.
    pub split: u8,
    /// What the whole word becomes, or [`NO_OUT`].
    pub out: u16,
}

impl Table {
    /// The entry of a character, 0 where the scheme has none.
    pub(crate) fn entry(&self, ch: char) -> u16 {
        let cp = ch as u32;
        let block = match self.low.get((cp >> 6) as usize) {
            Some(&block) => block,
            None => self.high_block(cp >> 6),
        };
        self.blocks
            .get(usize::from(block))
            .and_then(|b| b.get((cp & 63) as usize))
            .copied()
            .unwrap_or(0)
    }

    fn high_block(&self, number: u32) -> u8 {
        self.high
            .binary_search_by(|&(n, _)| u32::from(n).cmp(&number))
            .ok()
            .and_then(|i| self.high.get(i))
            .map_or(0, |&(_, block)| block)
    }

    /// The small letters it reads, in the order of their code points, without marks.
    pub(crate) fn alphabet(&self) -> Vec<char> {
        let low = (0u32..).zip(self.low).filter(|&(_, block)| block != 0);
        let high = self.high.iter().map(|&(number, block)| (u32::from(number), block));
        let mut found = Vec::new();
        for (number, block) in low.chain(high) {
            let entries = self.blocks.get(usize::from(block)).into_iter().flatten();
            for (low, _) in
                (0u32..).zip(entries).filter(|&(_, &entry)| entry != 0 && entry & 1 == 0)
            {
                found.extend(char::from_u32(number << 6 | low));
            }
        }
        found.retain(|&ch| !crate::word::is_mark(ch));
        found
    }

    pub(crate) fn letter(&self, entry: u16) -> Letter {
        self.letters.get(usize::from(entry >> 1)).copied().unwrap_or_default()
    }

    pub(crate) fn rules_of(&self, letter: &Letter) -> &[Rule] {
        let start = usize::from(letter.rules);
        self.rules.get(start..start + usize::from(letter.count)).unwrap_or_default()
    }

    pub(crate) fn out(&self, out: u16) -> Option<Out> {
        self.outs.get(usize::from(out)).copied()
    }

    pub(crate) fn piece(&self, piece: Piece) -> &str {
        let start = usize::from(piece.at);
        self.pool.get(start..start + usize::from(piece.len)).unwrap_or_default()
    }

    pub(crate) fn stem_letters(&self, stem: &Stem) -> &[u16] {
        let start = usize::from(stem.at);
        self.stem_pool.get(start..start + usize::from(stem.len)).unwrap_or_default()
    }
}
