//! Split a document into paragraphs and give each its role.

use std::fmt;
use std::str::FromStr;

use litera_language::{LanguageSpan, Tag, Verdict};
use litera_script::Script;
use litera_span::{Span, Trace};

/// What a paragraph is in its document; the definitions are in the annotation guide.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
#[allow(missing_docs)]
pub enum Role {
    Headline,
    Body,
    Quote,
    Caption,
    Credit,
    Byline,
    Navigation,
    Share,
    Donation,
    Related,
    Boilerplate,
    Duplicate,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 12] = [
        Self::Headline,
        Self::Body,
        Self::Quote,
        Self::Caption,
        Self::Credit,
        Self::Byline,
        Self::Navigation,
        Self::Share,
        Self::Donation,
        Self::Related,
        Self::Boilerplate,
        Self::Duplicate,
    ];

    /// Its name in lower case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Body => "body",
            Self::Quote => "quote",
            Self::Caption => "caption",
            Self::Credit => "credit",
            Self::Byline => "byline",
            Self::Navigation => "navigation",
            Self::Share => "share",
            Self::Donation => "donation",
            Self::Related => "related",
            Self::Boilerplate => "boilerplate",
            Self::Duplicate => "duplicate",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that names no role.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct UnknownRole {
    /// The word as it was given.
    pub role: String,
    /// The nearest role.
    pub nearest: Role,
}

impl fmt::Display for UnknownRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown role `{}`; nearest: {}", self.role, self.nearest)
    }
}
impl std::error::Error for UnknownRole {}

impl FromStr for Role {
    type Err = UnknownRole;
    fn from_str(word: &str) -> Result<Self, UnknownRole> {
        Self::ALL
            .into_iter()
            .find(|role| role.as_str() == word)
            .ok_or_else(|| UnknownRole { role: word.to_owned(), nearest: Self::Body })
    }
}

/// What markup says about a block of text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub struct Markup {
    /// The `lang` attribute in force.
    pub lang: Option<String>,
}

/// A stretch of text that is one paragraph or, in hard-wrapped or captioned text, a part of it.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Block {
    /// Where.
    pub span: Span,
    /// What the markup says of it; the default in plain text.
    pub markup: Markup,
}

/// The visible text of an HTML page.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Page {
    /// The text, its blocks parted by blank lines.
    pub text: String,
    /// The map from the page to the text.
    pub trace: Trace,
    /// The blocks, in order.
    pub blocks: Vec<Block>,
}

impl Page {
    /// The page after its text was changed, by repair for example. `trace` maps the text before to
    /// the text after.
    #[must_use]
    pub fn with_text(self, text: String, _trace: &Trace) -> Self {
        Self { text, ..self }
    }
}

/// A paragraph.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Paragraph {
    /// Where it stands in the text given.
    pub span: Span,
    /// Its role.
    pub role: Role,
    /// How sure the role is, 0 to 1.
    pub role_confidence: f32,
    /// Why it has this role.
    pub evidence: Vec<Evidence>,
    /// Its language.
    pub language: Verdict,
    /// The script of most of its letters; `None` where it has none.
    pub script: Option<Script>,
    /// Its spans by language.
    pub spans: Vec<LanguageSpan>,
}

/// A reason for a role; `Display` says it in words.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Evidence {
    /// Nothing speaks for another role.
    Default,
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing speaks for another role")
    }
}

/// What is known besides the text.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The language of the document, where it is known.
    pub language: Option<Tag>,
}

/// The paragraphs of a plain text, in order; between them is white space alone.
#[must_use]
pub fn split(text: &str, options: &Options) -> Vec<Paragraph> {
    let mut at = 0;
    let mut out = Vec::new();
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            let _ = options;
            out.push(Paragraph {
                span: Span::new(start, start + trimmed.len()),
                role: Role::Body,
                role_confidence: 0.5,
                evidence: vec![Evidence::Default],
                language: litera_language::identify(trimmed),
                script: Script::dominant(trimmed),
                spans: Vec::new(),
            });
        }
        at += line.len();
    }
    out
}

/// The visible text of an HTML page, with its blocks.
#[must_use]
pub fn read_html(html: &str) -> Page {
    Page { text: html.to_owned(), trace: Trace::identity(html.len()), blocks: Vec::new() }
}

/// The paragraphs of an HTML page, in its text.
#[must_use]
pub fn split_page(page: &Page, options: &Options) -> Vec<Paragraph> {
    split(&page.text, options)
}

/// Whether a text looks like HTML.
#[must_use]
pub fn is_html(text: &str) -> bool {
    text.trim_start().starts_with('<')
}
