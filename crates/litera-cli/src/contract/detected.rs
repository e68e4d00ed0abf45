//! The language of a text.

use litera::language::{self, Context, LanguageSpan, Verdict};
use litera::script::Script;
use serde::Serialize;

use super::{Score, script_code};

/// A piece of text in one language.
#[derive(Debug, Serialize)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) language: &'static str,
}

impl From<&LanguageSpan> for Span {
    fn from(span: &LanguageSpan) -> Self {
        Self { start: span.span.start, end: span.span.end, language: span.tag.as_str() }
    }
}

/// What `detect` adds.
#[derive(Debug, Serialize)]
pub(crate) struct Detected {
    pub(crate) language: &'static str,
    pub(crate) confidence: Score,
    /// Whether the answer may be relied on without a look.
    pub(crate) reliable: bool,
    pub(crate) script: &'static str,
    pub(crate) spans: Vec<Span>,
}

impl Detected {
    /// The languages of a text.
    pub(crate) fn of(text: &str, context: &Context) -> Self {
        Self::new(text, &language::identify_in(text, context), context)
    }

    /// The same, with the verdict at hand.
    pub(crate) fn new(text: &str, verdict: &Verdict, context: &Context) -> Self {
        Self {
            language: verdict.tag.as_str(),
            confidence: Score(verdict.confidence),
            reliable: verdict.is_reliable(),
            script: script_code(Script::dominant(text)),
            spans: language::spans(text, context).iter().map(Span::from).collect(),
        }
    }
}
