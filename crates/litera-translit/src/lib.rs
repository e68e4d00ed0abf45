//! Write a text in another script by a named scheme, and back.

use std::borrow::Cow;
use std::fmt;

use litera_script::Script;
use litera_span::Trace;

/// A transliteration scheme: built in, or read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    info: Info,
}

/// What a scheme is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Info {
    /// `uk-kmu-2010`.
    pub id: Cow<'static, str>,
    /// Its other ids.
    pub aliases: Vec<Cow<'static, str>>,
    /// Its title.
    pub title: Cow<'static, str>,
    /// Who issued it.
    pub authority: Cow<'static, str>,
    /// The year.
    pub year: u16,
    /// In force, replaced, draft.
    pub status: Cow<'static, str>,
    /// The language it is for.
    pub language: Cow<'static, str>,
    /// Its BCP 47 tag (RFC 6497).
    pub bcp47: Cow<'static, str>,
    /// The script it reads.
    pub from: Script,
    /// The script it writes.
    pub to: Script,
    /// Whether the way back is exact.
    pub reversible: bool,
    /// A word and what it becomes.
    pub example: (Cow<'static, str>, Cow<'static, str>),
}

/// An id that names no scheme.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct UnknownScheme {
    /// The id as it was given.
    pub id: String,
    /// The nearest ids there are, at most three.
    pub nearest: Vec<&'static str>,
}

impl fmt::Display for UnknownScheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown scheme `{}`", self.id)
    }
}
impl std::error::Error for UnknownScheme {}

/// The scheme cannot be run backward.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct NotReversible {
    /// Its id.
    pub id: String,
    /// Two inputs that give the same output.
    pub clash: Option<(String, String)>,
}

impl fmt::Display for NotReversible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "scheme `{}` has no way back", self.id)
    }
}
impl std::error::Error for NotReversible {}

/// Every scheme built in, by id.
#[must_use]
pub fn schemes() -> &'static [Scheme] {
    &[]
}

/// The scheme of an id or alias.
///
/// # Errors
/// [`UnknownScheme`].
pub fn scheme(id: &str) -> Result<&'static Scheme, UnknownScheme> {
    Err(UnknownScheme { id: id.to_owned(), nearest: Vec::new() })
}

/// The official romanization in force for a language: `uk` gives `uk-kmu-2010`.
#[must_use]
pub fn official(_language: &str) -> Option<&'static Scheme> {
    None
}

impl Scheme {
    /// What it is.
    #[must_use]
    pub fn info(&self) -> &Info {
        &self.info
    }

    /// The text in the other script, borrowed where nothing changes.
    #[must_use]
    pub fn transliterate<'a>(&self, text: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(text)
    }

    /// The same, with the map back.
    #[must_use]
    pub fn transliterate_traced<'a>(&self, text: &'a str) -> (Cow<'a, str>, Trace) {
        (Cow::Borrowed(text), Trace::identity(text.len()))
    }

    /// The way back.
    ///
    /// # Errors
    /// [`NotReversible`].
    pub fn reverse<'a>(&self, _text: &'a str) -> Result<Cow<'a, str>, NotReversible> {
        Err(NotReversible { id: self.info.id.to_string(), clash: None })
    }
}
