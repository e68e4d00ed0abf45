//! Code pages of one byte a character.

use std::fmt;

use crate::generated::pages::PAGES;

/// A one-byte code page, both directions.
///
/// Bytes below 0x80 are ASCII in every page. A byte that the page leaves undefined has no character
/// here; [`Page::decode_byte_c1`] reads it as browsers do.
///
/// ```
/// use litera_encoding::{Encoding, Page};
///
/// let page = Encoding::WINDOWS_1251.page().unwrap();
/// assert_eq!(page.decode_byte(0xBF), Some('ї'));
/// assert_eq!(page.encode_char('ґ'), Some(0xB4));
/// assert_eq!(page.decode_byte(0x98), None);
/// assert_eq!(page.decode_byte_c1(0x98), '\u{98}');
/// assert_eq!(Page::latin1().decode_byte(0xE9), Some('é'));
/// ```
pub struct Page {
    pub(crate) name: &'static str,
    /// Code points of bytes 0x80 to 0xFF, 0 where the byte is undefined.
    pub(crate) high: [u16; 128],
    /// Code points and bytes, sorted by code point.
    pub(crate) back: &'static [(u16, u8)],
}

impl Page {
    /// Every page: those of the WHATWG standard, the DOS, KOI8-RU and Mac pages, and ISO-8859-1
    /// proper, which is no [`Encoding`](crate::Encoding) because its labels mean windows-1252.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        PAGES.iter()
    }

    /// The page of that name, in lower case: `windows-1251`, `cp437`, `iso-8859-1`.
    #[must_use]
    pub fn for_name(name: &str) -> Option<&'static Self> {
        PAGES.iter().find(|page| page.name == name)
    }

    /// ISO-8859-1 proper: every byte is the character of that number.
    #[must_use]
    pub fn latin1() -> &'static Self {
        // The generator writes it last.
        let [.., latin1] = &PAGES;
        latin1
    }

    /// Its name in lower case.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The character of a byte; `None` where the page leaves it undefined. O(1).
    #[must_use]
    pub const fn decode_byte(&self, byte: u8) -> Option<char> {
        let code = self.code(byte);
        if code == 0 && byte != 0 { None } else { char::from_u32(code as u32) }
    }

    /// The character of a byte; where it is undefined, the C1 control of that number, as browsers
    /// show it, and U+FFFD above 0x9F. O(1).
    #[must_use]
    pub const fn decode_byte_c1(&self, byte: u8) -> char {
        match self.decode_byte(byte) {
            Some(ch) => ch,
            None if byte < 0xA0 => byte as char,
            None => char::REPLACEMENT_CHARACTER,
        }
    }

    /// The byte of a character; `None` where the page has none. O(1) for ASCII, else a binary
    /// search among at most 128.
    #[must_use]
    pub fn encode_char(&self, ch: char) -> Option<u8> {
        if ch.is_ascii() {
            return u8::try_from(ch).ok();
        }
        let code = u16::try_from(ch).ok()?;
        let at = self.back.binary_search_by_key(&code, |&(code, _)| code).ok()?;
        self.back.get(at).map(|&(_, byte)| byte)
    }

    /// The byte of a character, with the C1 controls of undefined bytes: the way back from
    /// [`Page::decode_byte_c1`], U+FFFD aside.
    #[must_use]
    pub fn encode_char_c1(&self, ch: char) -> Option<u8> {
        self.encode_char(ch).or_else(|| {
            let byte = u8::try_from(ch).ok().filter(|byte| (0x80..0xA0).contains(byte))?;
            self.decode_byte(byte).is_none().then_some(byte)
        })
    }

    /// The code point of a byte; 0 for byte 0 and for what is undefined.
    #[allow(clippy::indexing_slicing, reason = "a byte less 0x80 is below 128; const has no get")]
    pub(crate) const fn code(&self, byte: u8) -> u16 {
        if byte < 0x80 { byte as u16 } else { self.high[(byte - 0x80) as usize] }
    }
}

/// The place of the page of that name; for constants.
#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler; const has no get")]
pub(crate) const fn place(name: &str) -> Option<usize> {
    let mut place = 0;
    while place < PAGES.len() {
        if same(PAGES[place].name, name) {
            return Some(place);
        }
        place += 1;
    }
    None
}

#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler; const has no get")]
const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut i = 0;
    while i < a.len() && i < b.len() && a[i] == b[i] {
        i += 1;
    }
    i == a.len() && i == b.len()
}

pub(crate) fn at(place: usize) -> Option<&'static Page> {
    PAGES.get(place)
}

impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Page").field(&self.name).finish()
    }
}
