//! The language of a text, and of spans in it.

use std::fmt;
use std::str::FromStr;

use litera_script::Script;
use litera_span::Span;

/// A BCP 47 tag of the kind given here: a language, and a script where it matters (`sr-Latn`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Tag(&'static str);

impl Tag {
    /// No language can be told.
    pub const UND: Self = Self("und");

    /// The tag, `sr-Latn`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// Its language subtag, `sr`.
    #[must_use]
    pub fn language(self) -> &'static str {
        self.0.split('-').next().unwrap_or(self.0)
    }

    /// Whether it is `und`.
    #[must_use]
    pub fn is_und(self) -> bool {
        self == Self::UND
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// A tag that is none of the languages known here.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct UnknownTag {
    /// The tag as it was given.
    pub tag: String,
    /// The nearest tags there are, at most three.
    pub nearest: Vec<Tag>,
}

impl fmt::Display for UnknownTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown language `{}`", self.tag)
    }
}
impl std::error::Error for UnknownTag {}

impl FromStr for Tag {
    type Err = UnknownTag;
    fn from_str(tag: &str) -> Result<Self, UnknownTag> {
        languages()
            .iter()
            .find(|language| language.tag.0 == tag)
            .map(|language| language.tag)
            .ok_or_else(|| UnknownTag { tag: tag.to_owned(), nearest: Vec::new() })
    }
}

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

/// Every language known here.
#[must_use]
pub fn languages() -> &'static [Language] {
    &[Language { tag: Tag("en"), name: "English", script: Script::Latin }]
}

/// What is known besides the text.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Context {
    /// Languages that may be answered; empty for all.
    pub only: Vec<Tag>,
    /// Languages of the surroundings with their weight, 0 to 1: the document's other paragraphs.
    pub prior: Vec<(Tag, f32)>,
}

/// The language of a text.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Verdict {
    /// The tag; `und` where there is no language to tell.
    pub tag: Tag,
    /// 0 to 1.
    pub confidence: f32,
    /// The second best.
    pub runner_up: Option<(Tag, f32)>,
    /// Why.
    pub evidence: Vec<Evidence>,
}

impl Verdict {
    /// Whether the answer may be relied on.
    #[must_use]
    pub fn is_reliable(&self) -> bool {
        self.confidence >= 0.9
    }
}

/// A reason for a [`Verdict`]; `Display` says it in words.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Evidence {
    /// There are no letters.
    NoLetters,
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no letters")
    }
}

/// A piece of a text in one language.
#[derive(Clone, Copy, PartialEq, Debug)]
#[non_exhaustive]
pub struct LanguageSpan {
    /// Where.
    pub span: Span,
    /// Its language.
    pub tag: Tag,
    /// 0 to 1.
    pub confidence: f32,
}

/// A way to tell the language of a text: whatlang, or a model of our own.
pub trait Identify: Send + Sync {
    /// The language of a text.
    fn identify(&self, text: &str, context: &Context) -> Verdict;
}

/// The language of a text, by the default identifier.
#[must_use]
pub fn identify(text: &str) -> Verdict {
    identify_in(text, &Context::default())
}

/// The language of a text in its surroundings, by the default identifier.
#[must_use]
pub fn identify_in(text: &str, _context: &Context) -> Verdict {
    let has_letters = text.chars().any(char::is_alphabetic);
    Verdict {
        tag: if has_letters { Tag("en") } else { Tag::UND },
        confidence: 0.5,
        runner_up: None,
        evidence: Vec::new(),
    }
}

/// The spans of a text by language, in order; letters lie in exactly one.
#[must_use]
pub fn spans(text: &str, context: &Context) -> Vec<LanguageSpan> {
    let verdict = identify_in(text, context);
    vec![LanguageSpan {
        span: Span::new(0, text.len()),
        tag: verdict.tag,
        confidence: verdict.confidence,
    }]
}
