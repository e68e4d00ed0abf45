//! The tables by which text was read, made fast in the direction from character to byte.

use std::sync::LazyLock;

use litera_encoding::Page;

/// Characters below this are looked up, those above searched for: most pages end here.
const DENSE: usize = 0x2600;

/// The tables that UTF-8 is met as, the likeliest first: where two give the same text, the first
/// names the damage.
const NAMES: [&str; 17] = [
    "windows-1252",
    "windows-1251",
    "windows-1250",
    "windows-1257",
    "windows-1254",
    "koi8-u",
    "koi8-r",
    "ibm866",
    "iso-8859-5",
    "cp437",
    "cp850",
    "macintosh",
    "x-mac-cyrillic",
    "windows-1253",
    "iso-8859-2",
    "cp852",
    "cp775",
];

/// Other characters that some programs show for a byte: KOI8-U by RFC 2319, and Mac OS Roman from
/// before the euro.
const ALSO: [(&str, char, u8); 4] = [
    ("koi8-u", '╝', 0xAE),
    ("koi8-u", '╬', 0xBE),
    ("macintosh", '¤', 0xDB),
    ("macintosh", 'Ω', 0xBD),
];

/// A page with its characters laid out for looking up.
pub(crate) struct Table {
    page: &'static Page,
    /// Byte of each character below [`DENSE`], 0 where there is none.
    dense: Vec<u8>,
}

static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| {
    NAMES.iter().filter_map(|name| Page::for_name(name)).map(Table::new).collect()
});

/// For each character below [`DENSE`], the tables in which it is a byte that leads a sequence of
/// UTF-8, and those in which it is one that follows.
static ROLES: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| {
    let mut roles = vec![(0, 0); DENSE];
    for (table, bit) in TABLES.iter().zip(0..) {
        for (slot, &byte) in roles.iter_mut().zip(&table.dense) {
            match byte {
                0xC2..=0xF4 => slot.0 |= 1 << bit,
                0x80..=0xBF => slot.1 |= 1 << bit,
                _ => {}
            }
        }
    }
    roles
});

/// The tables in which something in the text may begin a sequence of UTF-8. One look at each
/// character: most tables are done with after it.
pub(crate) fn with_sequences(text: &str) -> impl Iterator<Item = &'static Table> {
    let roles = &*ROLES;
    let role = |ch: char| roles.get(u32::from(ch) as usize).copied().unwrap_or((!0, !0));
    let (mut all, mut lead) = (0_u32, 0_u32);
    for ch in text.chars() {
        let (leads, follows) = if ch.is_ascii() { (0, 0) } else { role(ch) };
        all |= lead & follows;
        lead = leads;
    }
    TABLES.iter().zip(0..).filter(move |(_, bit)| all & (1 << bit) != 0).map(|(table, _)| table)
}

impl Table {
    fn new(page: &'static Page) -> Self {
        let mut dense = vec![0; DENSE];
        // What the page leaves undefined shows as the C1 control of that number; and text read as
        // ISO-8859-1 has those controls where windows-1252 has letters.
        for byte in 0x80..=0x9F_u8 {
            if let Some(slot) = dense.get_mut(usize::from(byte)) {
                *slot = byte;
            }
        }
        for byte in 0x80..=0xFF_u8 {
            let ch = page.decode_byte(byte).map(|c| u32::from(c) as usize);
            if let Some(slot) = ch.and_then(|c| dense.get_mut(c)) {
                *slot = byte;
            }
        }
        for &(name, ch, byte) in &ALSO {
            if let Some(slot) = dense.get_mut(ch as usize).filter(|_| name == page.name()) {
                *slot = byte;
            }
        }
        Self { page, dense }
    }

    /// The tables, the likeliest first. Made at the first call.
    pub(crate) fn all() -> &'static [Self] {
        &TABLES
    }

    /// The table that most text is misread by.
    pub(crate) fn windows_1252() -> Option<&'static Self> {
        TABLES.first()
    }

    pub(crate) fn name(&self) -> &'static str {
        self.page.name()
    }

    /// The byte that a character was read from.
    pub(crate) fn byte(&self, ch: char) -> Option<u8> {
        if ch.is_ascii() {
            return u8::try_from(ch).ok();
        }
        match self.dense.get(u32::from(ch) as usize) {
            Some(0) => None,
            Some(&byte) => Some(byte),
            None => self.page.encode_char(ch),
        }
    }

    /// The character of a byte; `None` where the page leaves it undefined.
    pub(crate) fn char(&self, byte: u8) -> Option<char> {
        let c1 = |ch: &char| ('\u{80}'..='\u{9F}').contains(ch);
        self.page.decode_byte(byte).filter(|ch| !c1(ch))
    }

    /// The text of bytes, if the page has them all.
    pub(crate) fn text(&self, bytes: &[u8]) -> Option<String> {
        bytes.iter().map(|&byte| self.char(byte)).collect()
    }

    /// The bytes that a text was read from, if each character is one.
    pub(crate) fn bytes(&self, text: &str) -> Option<Vec<u8>> {
        text.chars().map(|ch| self.byte(ch)).collect()
    }
}
