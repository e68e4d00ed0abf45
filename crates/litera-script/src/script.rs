//! What is known of a script, and which script a character has.

use core::fmt;

use crate::Counts;
use crate::generated::names::{ALL, NAMES, Script};
use crate::generated::table::{BLOCKS, INDEX};

impl Script {
    /// The version of Unicode whose scripts these are: major, minor, update.
    pub const UNICODE_VERSION: (u8, u8, u8) = (18, 0, 0);

    /// The script of a character: the Script property of UAX #24. Constant time.
    ///
    /// ```
    /// use litera_script::Script;
    ///
    /// assert_eq!(Script::of('a'), Script::Latin);
    /// assert_eq!(Script::of('а'), Script::Cyrillic);
    /// assert_eq!(Script::of('7'), Script::Common);
    /// assert_eq!(Script::of('\u{301}'), Script::Inherited);
    /// ```
    #[must_use]
    #[inline]
    pub fn of(ch: char) -> Self {
        let code = ch as usize;
        INDEX
            .get(code >> 8)
            .and_then(|&block| BLOCKS.get(usize::from(block)))
            .and_then(|block| block.get(code & 0xFF))
            .and_then(|&value| ALL.get(usize::from(value)))
            .map_or(Self::Unknown, |&script| script)
    }

    /// The ISO 15924 code, `Cyrl`.
    #[must_use]
    pub fn code(self) -> &'static str {
        NAMES.get(self.index()).map_or("Zzzz", |names| names.0)
    }

    /// The name in the Unicode Character Database, `Cyrillic` or `Old_Italic`.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.get(self.index()).map_or("Unknown", |names| names.1)
    }

    /// Every script: first Common, Inherited and Unknown, then the others by their code.
    ///
    /// ```
    /// use litera_script::Script;
    ///
    /// assert!(Script::all().any(|script| script.code() == "Geor"));
    /// assert_eq!(Script::all().filter(|script| script.is_explicit()).count(), 175);
    /// ```
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator + Clone {
        ALL.iter().copied()
    }

    /// Whether it is a script of its own, not Common, Inherited or Unknown.
    #[must_use]
    #[inline]
    pub const fn is_explicit(self) -> bool {
        self as u8 > Self::Unknown as u8
    }

    /// The script of most letters of a text; `None` where it has no letter of a script. See
    /// [`Counts::dominant`].
    ///
    /// ```
    /// use litera_script::Script;
    ///
    /// assert_eq!(Script::dominant("NATO і Україна"), Some(Script::Cyrillic));
    /// assert_eq!(Script::dominant("4149 6293"), None);
    /// ```
    #[must_use]
    pub fn dominant(text: &str) -> Option<Self> {
        Counts::of(text).dominant()
    }

    /// Its place in [`ALL`].
    #[inline]
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// Writes the [name](Script::name).
impl fmt::Display for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_stands_at_its_own_index() {
        for (index, script) in Script::all().enumerate() {
            assert_eq!(script.index(), index);
        }
    }

    #[test]
    fn an_unassigned_character_has_no_script() {
        assert_eq!(Script::of('\u{378}'), Script::Unknown);
        assert_eq!(Script::of('\u{E000}'), Script::Unknown);
        assert_eq!(Script::of(char::MAX), Script::Unknown);
    }

    #[test]
    fn tags_and_variation_selectors_of_plane_14_are_found() {
        assert_eq!(Script::of('\u{E0041}'), Script::Common);
        assert_eq!(Script::of('\u{E0100}'), Script::Inherited);
    }
}
