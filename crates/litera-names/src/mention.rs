//! Passages of a document, the names mentioned in them, and what these are linked to.

use litera_span::Span;

use crate::query::Candidate;

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
