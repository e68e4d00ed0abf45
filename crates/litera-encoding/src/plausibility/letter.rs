//! Letters as the model counts them.

/// The scripts that have a table, in the order of the model.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Table {
    /// Latin.
    Latn,
    /// Cyrillic.
    Cyrl,
    /// Greek.
    Grek,
    /// Hebrew.
    Hebr,
    /// Arabic.
    Arab,
    /// Armenian.
    Armn,
    /// Georgian.
    Geor,
    /// Thai.
    Thai,
}

impl Table {
    pub(super) fn has_capitals(self) -> bool {
        matches!(self, Self::Latn | Self::Cyrl | Self::Grek | Self::Armn)
    }
}

/// How many there are.
pub const TABLES: usize = 8;

/// The table of a letter and its lower-case form; `None` for what is no letter of any of them.
#[must_use]
pub fn letter(ch: char) -> Option<(Table, u16)> {
    let table = match u32::from(ch) {
        0x41..=0x5A | 0x61..=0x7A | 0xC0..=0x24F | 0x1E00..=0x1EFF => Table::Latn,
        0x400..=0x481 | 0x48A..=0x52F => Table::Cyrl,
        0x386..=0x3FF | 0x1F00..=0x1FFF => Table::Grek,
        0x5D0..=0x5EA | 0x5F0..=0x5F2 => Table::Hebr,
        0x620..=0x6D3 => Table::Arab,
        0x531..=0x587 => Table::Armn,
        0x10D0..=0x10FF => Table::Geor,
        0xE01..=0xE3A | 0xE40..=0xE4E => Table::Thai,
        _ => return None,
    };
    Some((table, lower(ch, table)?))
}

/// The lower-case form of what stands in the block of a script; `None` for signs there.
fn lower(ch: char, table: Table) -> Option<u16> {
    let code = u16::try_from(u32::from(ch)).ok()?;
    match code {
        // The blocks that most text is made of, without a search in the tables of Unicode.
        0x61..=0x7A | 0x430..=0x45F | 0x3B1..=0x3C9 | 0xDF..=0xF6 | 0xF8..=0xFF => {
            return Some(code);
        }
        0x41..=0x5A | 0x410..=0x42F | 0xC0..=0xD6 | 0xD8..=0xDE => return Some(code + 0x20),
        0x400..=0x40F => return Some(code + 0x50),
        // The dotted capital of Turkish has a lower case of two characters.
        0x130 => return Some(u16::from(b'i')),
        _ => {}
    }
    if !ch.is_alphabetic() && !matches!(table, Table::Arab | Table::Thai) {
        return None;
    }
    u16::try_from(u32::from(ch.to_lowercase().next()?)).ok()
}

/// The key of three letters in a row; 0 stands for the edge of a word. [`ANY`] in the first places
/// makes the key of fewer letters.
#[must_use]
pub fn key(a: u16, b: u16, c: u16) -> u32 {
    let packed = u64::from(a) << 32 | u64::from(b) << 16 | u64::from(c);
    let mixed = (packed + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    ((mixed >> 32) as u32).max(1)
}

/// Whatever stood there.
pub const ANY: u16 = 0xFFFF;

/// Bits of one step of the costs in the tables.
pub const STEP: f32 = 0.85;
