//! A document after the whole pipeline.

use litera::Tidy;
use litera::document;
use serde::Serialize;

use super::detected::Span;
use super::{Edit, Encoding, Mention, Score, script_code};

/// A paragraph, with its place in the text and in the source.
#[derive(Debug, Serialize)]
pub(crate) struct TidyParagraph {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) source_start: usize,
    pub(crate) source_end: usize,
    pub(crate) language: &'static str,
    pub(crate) confidence: Score,
    pub(crate) script: &'static str,
    pub(crate) role: &'static str,
    pub(crate) spans: Vec<Span>,
}

impl TidyParagraph {
    pub(crate) fn new(paragraph: &document::Paragraph, of: &Tidy<'_>) -> Self {
        let source = of.source(paragraph.span);
        Self {
            start: paragraph.span.start,
            end: paragraph.span.end,
            source_start: source.start,
            source_end: source.end,
            language: paragraph.language.tag.as_str(),
            confidence: Score(paragraph.language.confidence),
            script: script_code(paragraph.script),
            role: paragraph.role.as_str(),
            spans: paragraph.spans.iter().map(Span::from).collect(),
        }
    }
}

/// What `tidy` adds.
#[derive(Debug, Serialize)]
pub(crate) struct Tidied<'a> {
    pub(crate) text: &'a str,
    pub(crate) encoding: Encoding,
    pub(crate) edits: Vec<Edit<'a>>,
    pub(crate) paragraphs: Vec<TidyParagraph>,
    pub(crate) names: Vec<Mention<'a>>,
}

impl<'a> From<&'a Tidy<'_>> for Tidied<'a> {
    fn from(tidy: &'a Tidy<'_>) -> Self {
        Self {
            text: &tidy.text,
            encoding: Encoding::new(&tidy.encoding, tidy.replaced.len()),
            edits: tidy.edits.iter().map(Edit::from).collect(),
            paragraphs: tidy.paragraphs.iter().map(|p| TidyParagraph::new(p, tidy)).collect(),
            names: tidy.names.iter().map(|mention| Mention::new(mention, &tidy.text)).collect(),
        }
    }
}
