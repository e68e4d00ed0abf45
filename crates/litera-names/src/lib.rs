//! Personal names across scripts: find, look up, compare and link them.

use std::fmt;

use litera_span::Span;

/// What is wanted of a lookup: a language (`uk`) or a script (`Latn`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A language by its BCP 47 tag.
    Language(String),
    /// A script by its ISO 15924 code.
    Script(String),
}

impl Target {
    /// `Latn` is a script, `uk` a language.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        if word.len() == 4 {
            Self::Script(word.to_owned())
        } else {
            Self::Language(word.to_owned())
        }
    }
}

/// A name to be looked up.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Query {
    /// The name, in any script and any grammatical case.
    pub name: String,
    /// The language of the text it stands in.
    pub from: Option<String>,
    /// The language the name comes from.
    pub origin: Option<String>,
    /// What is wanted; `None` for every form there is.
    pub to: Option<Target>,
    /// How many candidates at most.
    pub limit: usize,
}

impl Query {
    /// A query for a name, with nothing known beside it and at most ten candidates.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), limit: 10, ..Self::default() }
    }
}

/// One form of a name.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Candidate {
    /// The form.
    pub text: String,
    /// The language it is written in.
    pub language: String,
    /// Its script, ISO 15924.
    pub script: &'static str,
    /// 0 to 1.
    pub score: f32,
    /// How it was made; `Display` says it in words.
    pub why: Why,
}

/// How a form was made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Why {
    /// Letter by letter, by a scheme.
    Scheme {
        /// Its id.
        id: String,
    },
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scheme { id } => write!(f, "letter by letter, {id}"),
        }
    }
}

/// What a lookup found.
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct Lookup {
    /// The name in the nominative, as far as it can be told.
    pub nominative: String,
    /// Its forms, best first.
    pub candidates: Vec<Candidate>,
}

/// The forms of a name in other languages and scripts.
#[must_use]
pub fn lookup(query: &Query) -> Lookup {
    Lookup { nominative: query.name.clone(), candidates: Vec::new() }
}

/// How alike two names are.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Comparison {
    /// 0 to 1.
    pub score: f32,
    /// Whether they are taken for the same name.
    pub same: bool,
    /// Why, in words.
    pub why: String,
}

/// Compares two names in any scripts.
#[must_use]
pub fn compare(a: &str, b: &str) -> Comparison {
    let same = a == b;
    Comparison { score: if same { 1.0 } else { 0.0 }, same, why: String::new() }
}

/// A piece of a document that may hold names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage<'a> {
    /// Where it stands in the text.
    pub span: Span,
    /// Its language, BCP 47.
    pub language: &'a str,
    /// What it is.
    pub kind: PassageKind,
}

/// What a passage is, to the finder of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PassageKind {
    /// Running text: its names are what captions are linked to.
    Body,
    /// A title.
    Headline,
    /// A caption: people named in it, perhaps a photographer.
    Caption,
    /// The source of a picture: its names are photographers and are never linked.
    Credit,
}

/// A personal name in a text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// In the nominative.
    pub nominative: String,
    /// Its Latin forms, best first.
    pub latin: Vec<Candidate>,
    /// The same person's name in the body.
    pub linked: Option<Link>,
}

/// A name in the body that a [`Mention`] is the same as.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Link {
    /// Where it stands in the text.
    pub span: Span,
    /// 0 to 1.
    pub score: f32,
    /// Why, in words.
    pub why: String,
}

/// The personal names in captions, credits and headlines, linked to the body.
#[must_use]
pub fn link(_text: &str, _passages: &[Passage<'_>]) -> Vec<Mention> {
    Vec::new()
}
