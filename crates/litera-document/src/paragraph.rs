//! What comes out, and what may be said beforehand.

use litera_language::{LanguageSpan, Tag, Verdict};
use litera_script::Script;
use litera_span::Span;

use crate::{Evidence, Role};

/// A paragraph.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Paragraph {
    /// Where it stands in the text given, in bytes; it neither begins nor ends with white space.
    pub span: Span,
    /// Its role.
    pub role: Role,
    /// How sure the role is, 0 to 1.
    pub role_confidence: f32,
    /// Why it has this role; never empty.
    pub evidence: Vec<Evidence>,
    /// Its language.
    pub language: Verdict,
    /// The script of most of its letters; `None` where it has none.
    pub script: Option<Script>,
    /// Its spans by language, in bytes of the text given.
    pub spans: Vec<LanguageSpan>,
}

/// What is known besides the text.
///
/// ```
/// let options = litera_document::Options::new().language("en".parse().ok());
/// assert!(options.language.is_some());
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The language of the document, where it is known.
    pub language: Option<Tag>,
}

impl Options {
    /// Nothing is known.
    #[must_use]
    pub const fn new() -> Self {
        Self { language: None }
    }

    /// The language of the document is known.
    #[must_use]
    pub const fn language(mut self, language: Option<Tag>) -> Self {
        self.language = language;
        self
    }
}
