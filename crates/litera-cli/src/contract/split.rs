//! A document cut into paragraphs.

use litera::document;
use serde::Serialize;

use super::detected::Span;
use super::{Score, script_code};

/// A paragraph; the spans are in the same text as `start` and `end`.
#[derive(Debug, Serialize)]
pub(crate) struct Paragraph<'a> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) language: &'static str,
    pub(crate) confidence: Score,
    pub(crate) script: &'static str,
    pub(crate) role: &'static str,
    pub(crate) spans: Vec<Span>,
    /// What one reads; given where it cannot be cut out of the record's own text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) text: Option<&'a str>,
}

impl<'a> Paragraph<'a> {
    pub(crate) fn new(paragraph: &document::Paragraph, text: Option<&'a str>) -> Self {
        Self {
            start: paragraph.span.start,
            end: paragraph.span.end,
            language: paragraph.language.tag.as_str(),
            confidence: Score(paragraph.language.confidence),
            script: script_code(paragraph.script),
            role: paragraph.role.as_str(),
            spans: paragraph.spans.iter().map(Span::from).collect(),
            text,
        }
    }
}

/// What `split` adds.
#[derive(Debug, Serialize)]
pub(crate) struct Outlined<'a> {
    pub(crate) paragraphs: Vec<Paragraph<'a>>,
}
