//! The encodings by label.

use std::borrow::Cow;
use std::fmt;

use crate::error::{Unencodable, UnknownLabel};
use crate::{Decoded, Detection, Evidence, Page, labels, page};

/// One of the encodings known here, named by its label in lower case: those of the WHATWG
/// Encoding Standard, and the DOS, KOI8-RU and Mac pages it lacks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Encoding(u8);

/// What an encoding is made of.
struct Entry {
    label: &'static str,
    /// The place of its page.
    page: Option<usize>,
    /// Its other half in `encoding_rs`, for those of the standard.
    standard: Option<&'static encoding_rs::Encoding>,
}

macro_rules! encodings {
    ($($(#[$doc:meta])* $name:ident = $label:literal, $standard:expr;)*) => {
        static ENTRIES: &[Entry] = &[$(Entry {
            label: $label,
            page: page::place($label),
            standard: $standard,
        }),*];

        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "constants' names")]
        #[repr(u8)]
        enum Number { $($name),* }

        impl Encoding {
            $($(#[$doc])* pub const $name: Self = Self(Number::$name as u8);)*
        }
    };
}

/// The encoding of that name in `encoding_rs`.
macro_rules! whatwg {
    ($name:ident) => {
        Some(&encoding_rs::$name)
    };
}

encodings! {
    /// UTF-8.
    UTF_8 = "utf-8", whatwg!(UTF_8_INIT);
    /// UTF-16, low byte first.
    UTF_16LE = "utf-16le", whatwg!(UTF_16LE_INIT);
    /// UTF-16, high byte first.
    UTF_16BE = "utf-16be", whatwg!(UTF_16BE_INIT);
    /// DOS, Russian.
    IBM866 = "ibm866", whatwg!(IBM866_INIT);
    /// Latin 2, Central Europe.
    ISO_8859_2 = "iso-8859-2", whatwg!(ISO_8859_2_INIT);
    /// Latin 3, Maltese and Esperanto.
    ISO_8859_3 = "iso-8859-3", whatwg!(ISO_8859_3_INIT);
    /// Latin 4, an older Baltic page.
    ISO_8859_4 = "iso-8859-4", whatwg!(ISO_8859_4_INIT);
    /// Latin and Cyrillic.
    ISO_8859_5 = "iso-8859-5", whatwg!(ISO_8859_5_INIT);
    /// Latin and Arabic.
    ISO_8859_6 = "iso-8859-6", whatwg!(ISO_8859_6_INIT);
    /// Latin and Greek.
    ISO_8859_7 = "iso-8859-7", whatwg!(ISO_8859_7_INIT);
    /// Latin and Hebrew, in visual order.
    ISO_8859_8 = "iso-8859-8", whatwg!(ISO_8859_8_INIT);
    /// Latin and Hebrew, in logical order.
    ISO_8859_8_I = "iso-8859-8-i", whatwg!(ISO_8859_8_I_INIT);
    /// Latin 6, Nordic.
    ISO_8859_10 = "iso-8859-10", whatwg!(ISO_8859_10_INIT);
    /// Latin 7, Baltic.
    ISO_8859_13 = "iso-8859-13", whatwg!(ISO_8859_13_INIT);
    /// Latin 8, Celtic.
    ISO_8859_14 = "iso-8859-14", whatwg!(ISO_8859_14_INIT);
    /// Latin 9, Western Europe with the euro sign.
    ISO_8859_15 = "iso-8859-15", whatwg!(ISO_8859_15_INIT);
    /// Latin 10, Romanian.
    ISO_8859_16 = "iso-8859-16", whatwg!(ISO_8859_16_INIT);
    /// KOI8-R, Russian.
    KOI8_R = "koi8-r", whatwg!(KOI8_R_INIT);
    /// KOI8-U, Ukrainian, with the Belarusian letter.
    KOI8_U = "koi8-u", whatwg!(KOI8_U_INIT);
    /// Mac OS Roman.
    MACINTOSH = "macintosh", whatwg!(MACINTOSH_INIT);
    /// Thai.
    WINDOWS_874 = "windows-874", whatwg!(WINDOWS_874_INIT);
    /// Central Europe.
    WINDOWS_1250 = "windows-1250", whatwg!(WINDOWS_1250_INIT);
    /// Cyrillic.
    WINDOWS_1251 = "windows-1251", whatwg!(WINDOWS_1251_INIT);
    /// Western Europe; what the labels of ISO-8859-1 and ASCII mean on the web.
    WINDOWS_1252 = "windows-1252", whatwg!(WINDOWS_1252_INIT);
    /// Greek.
    WINDOWS_1253 = "windows-1253", whatwg!(WINDOWS_1253_INIT);
    /// Turkish.
    WINDOWS_1254 = "windows-1254", whatwg!(WINDOWS_1254_INIT);
    /// Hebrew.
    WINDOWS_1255 = "windows-1255", whatwg!(WINDOWS_1255_INIT);
    /// Arabic.
    WINDOWS_1256 = "windows-1256", whatwg!(WINDOWS_1256_INIT);
    /// Baltic.
    WINDOWS_1257 = "windows-1257", whatwg!(WINDOWS_1257_INIT);
    /// Vietnamese.
    WINDOWS_1258 = "windows-1258", whatwg!(WINDOWS_1258_INIT);
    /// Mac OS Cyrillic in its Ukrainian variant: Ґ, ґ and € at 0xA2, 0xB6 and 0xFF. The standard
    /// labels it `x-mac-ukrainian` too.
    X_MAC_CYRILLIC = "x-mac-cyrillic", whatwg!(X_MAC_CYRILLIC_INIT);
    /// Chinese, simplified.
    GBK = "gbk", whatwg!(GBK_INIT);
    /// Chinese, every code point.
    GB18030 = "gb18030", whatwg!(GB18030_INIT);
    /// Chinese, traditional.
    BIG5 = "big5", whatwg!(BIG5_INIT);
    /// Japanese, of Unix.
    EUC_JP = "euc-jp", whatwg!(EUC_JP_INIT);
    /// Japanese, of mail.
    ISO_2022_JP = "iso-2022-jp", whatwg!(ISO_2022_JP_INIT);
    /// Japanese, of DOS and Windows.
    SHIFT_JIS = "shift_jis", whatwg!(SHIFT_JIS_INIT);
    /// Korean.
    EUC_KR = "euc-kr", whatwg!(EUC_KR_INIT);
    /// What the standard does with labels that attackers use: all text is one U+FFFD.
    REPLACEMENT = "replacement", whatwg!(REPLACEMENT_INIT);
    /// Bytes 0x80 to 0xFF as private-use characters.
    X_USER_DEFINED = "x-user-defined", whatwg!(X_USER_DEFINED_INIT);
    /// DOS, United States.
    CP437 = "cp437", None;
    /// DOS, Greek.
    CP737 = "cp737", None;
    /// DOS, Baltic.
    CP775 = "cp775", None;
    /// DOS, Western Europe.
    CP850 = "cp850", None;
    /// DOS, Central Europe.
    CP852 = "cp852", None;
    /// DOS, Cyrillic.
    CP855 = "cp855", None;
    /// DOS, Turkish.
    CP857 = "cp857", None;
    /// DOS, Ukrainian.
    CP1125 = "cp1125", None;
    /// KOI8-RU: KOI8-U with typographic signs. Its label has an `x-` because the standard gives
    /// `koi8-ru` to KOI8-U.
    X_KOI8_RU = "x-koi8-ru", None;
}

impl Encoding {
    /// The encoding of a label: any label of the WHATWG standard, or a name of ours. Case and
    /// spaces around it do not matter.
    ///
    /// # Errors
    /// [`UnknownLabel`], with the nearest labels there are.
    ///
    /// ```
    /// use litera_encoding::Encoding;
    ///
    /// assert_eq!(Encoding::for_label(" CP1251 "), Ok(Encoding::WINDOWS_1251));
    /// assert_eq!(Encoding::for_label("latin1"), Ok(Encoding::WINDOWS_1252));
    /// assert_eq!(Encoding::for_label("windows-1215").unwrap_err().nearest[0], "windows-1251");
    /// ```
    pub fn for_label(label: &str) -> Result<Self, UnknownLabel> {
        if let Some(standard) = encoding_rs::Encoding::for_label(label.as_bytes())
            && let Some(found) = Self::of_standard(standard)
        {
            return Ok(found);
        }
        let plain = label.trim().to_ascii_lowercase();
        let plain = labels::alias(&plain).unwrap_or(&plain);
        let found = Self::all().find(|encoding| encoding.label() == plain);
        found.ok_or_else(|| UnknownLabel::new(label))
    }

    /// Every encoding, UTF-8 first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).take(ENTRIES.len()).map(Self)
    }

    /// Its name in lower case: `windows-1251`.
    #[must_use]
    pub fn label(self) -> &'static str {
        self.entry().map_or("utf-8", |entry| entry.label)
    }

    /// Its table, for an encoding of one byte a character.
    #[must_use]
    pub fn page(self) -> Option<&'static Page> {
        page::at(self.entry()?.page?)
    }

    /// Text of bytes in this encoding. A byte order mark of this encoding is taken away.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Decoded<'_> {
        crate::decode::decode_in(bytes, Detection::certain(self, Evidence::Given))
    }

    /// Text of bytes in this encoding, and how many malformed sequences became U+FFFD; for when
    /// no trace is wanted. Several times as fast as [`Encoding::decode`], with no memory besides
    /// the text.
    ///
    /// ```
    /// use litera_encoding::Encoding;
    ///
    /// let (text, replaced) = Encoding::CP775.to_text(b"\xD3iema");
    /// assert_eq!((&*text, replaced), ("ėiema", 0));
    /// ```
    #[must_use]
    pub fn to_text(self, bytes: &[u8]) -> (Cow<'_, str>, usize) {
        crate::decode::to_text(bytes, self)
    }

    /// Bytes of a text in this encoding, borrowed where it is UTF-8 or ASCII that stays as it is.
    /// No byte order mark is written. Nothing can be written in [`Encoding::REPLACEMENT`].
    ///
    /// # Errors
    /// [`Unencodable`] at the first character that the encoding lacks.
    ///
    /// ```
    /// use litera_encoding::Encoding;
    ///
    /// assert_eq!(Encoding::CP1125.encode("Їжак").unwrap(), &b"\xF8\xA6\xA0\xAA"[..]);
    /// let error = Encoding::KOI8_R.encode("є").unwrap_err();
    /// assert_eq!((error.offset, error.ch), (0, 'є'));
    /// ```
    pub fn encode(self, text: &str) -> Result<Cow<'_, [u8]>, Unencodable> {
        crate::encode::encode(self, text)
    }

    /// The encoding that is this one of `encoding_rs`.
    pub(crate) fn of_standard(standard: &'static encoding_rs::Encoding) -> Option<Self> {
        let at = ENTRIES.iter().position(|entry| entry.standard == Some(standard))?;
        u8::try_from(at).ok().map(Self)
    }

    pub(crate) fn standard(self) -> Option<&'static encoding_rs::Encoding> {
        self.entry()?.standard
    }

    fn entry(self) -> Option<&'static Entry> {
        ENTRIES.get(usize::from(self.0))
    }
}

impl fmt::Debug for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Encoding").field(&self.label()).finish()
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}
