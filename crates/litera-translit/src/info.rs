//! What a scheme is.

use std::borrow::Cow;

use litera_script::Script;

/// What a scheme is: its standard, its languages, its way back.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Info {
    /// Its id, `uk-kmu-2010`: lower case, unique.
    pub id: Cow<'static, str>,
    /// Its other ids.
    pub aliases: Cow<'static, [Cow<'static, str>]>,
    /// The title of the standard.
    pub title: Cow<'static, str>,
    /// Who issued it.
    pub authority: Cow<'static, str>,
    /// The year.
    pub year: u16,
    /// In force, superseded, draft, usage.
    pub status: Cow<'static, str>,
    /// The language it is for, a BCP 47 subtag; `mul` for several.
    pub language: Cow<'static, str>,
    /// Its BCP 47 tag (RFC 6497).
    pub bcp47: Cow<'static, str>,
    /// The script it reads.
    pub from: Script,
    /// The script it writes.
    pub to: Script,
    /// Whether the way back is exact: proved over all words of up to three letters.
    pub reversible: bool,
    /// What [`Scheme::reverse`](crate::Scheme::reverse) can do.
    pub way_back: WayBack,
    /// Whether it is the romanization in force for its language.
    pub official: bool,
    /// What was seen of the standard's text, and what was not.
    pub checked: Cow<'static, str>,
    /// A word and what it becomes.
    pub example: (Cow<'static, str>, Cow<'static, str>),
}

/// What the way back of a scheme is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WayBack {
    /// Every text comes back as it was.
    Exact,
    /// There is a table, and rare sequences clash (`шч` and `щ`).
    Mostly,
    /// None: too much is lost.
    None,
}
