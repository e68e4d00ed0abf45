//! The languages known here.

use litera_script::Script;

use crate::generated::languages::LANGUAGES;
use crate::tag::Tag;

/// A language known here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Language {
    /// Its tag.
    pub tag: Tag,
    /// Its English name (CLDR).
    pub name: &'static str,
    /// The script it is written in.
    pub script: Script,
}

/// Every language known here, sorted by tag.
#[must_use]
pub fn languages() -> &'static [Language] {
    LANGUAGES
}
