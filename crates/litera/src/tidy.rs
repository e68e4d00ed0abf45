//! The pipeline.

use std::borrow::Cow;

use litera_document as document;
use litera_document::Paragraph;
use litera_encoding::{self as encoding, Decoded, Detection, Hints};
use litera_names::Mention;
use litera_repair::{Edit, Finding, Policy, Repaired, repair_with};
use litera_span::{SourceSpan, Span, Trace};

use crate::{Format, Options, people};

/// A document after [`tidy`].
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Tidy<'a> {
    /// The text; borrowed where the source was clean UTF-8 and nothing was repaired.
    pub text: Cow<'a, str>,
    /// Which encoding the source is in, and why.
    pub encoding: Detection,
    /// Whether the source was read as HTML.
    pub is_html: bool,
    /// The malformed sequences of the source, each of which became one U+FFFD.
    pub replaced: Vec<SourceSpan>,
    /// The repairs, in order. Their `span` is in the text before repair (of a page: its visible
    /// text), their `result` in `text`.
    pub edits: Vec<Edit>,
    /// What was seen and left alone, with its place in `text`.
    pub findings: Vec<Finding>,
    /// The paragraphs, in order, with their places in `text`; between them is white space alone.
    pub paragraphs: Vec<Paragraph>,
    /// The personal names of captions, credits and headlines, linked to the body.
    pub names: Vec<Mention>,
    /// The map from the source to `text`.
    pub trace: Trace,
}

impl Tidy<'_> {
    /// The bytes of the source that a piece of the text came from. O(log changes).
    #[must_use]
    pub fn source(&self, span: Span) -> SourceSpan {
        self.trace.to_source(span)
    }
}

/// Decodes, repairs and splits a document, and links its names.
///
/// Nothing is an error: bytes that are malformed in every encoding become U+FFFD and are listed,
/// and what cannot be told is said to be unknown. Time is linear in the length of the source.
///
/// ```
/// use litera::{Options, tidy};
///
/// let document = tidy("Літо в Липках.".as_bytes(), &Options::default());
/// assert_eq!(document.text, "Літо в Липках.");
/// assert_eq!(document.encoding.encoding.label(), "utf-8");
/// ```
#[must_use]
pub fn tidy<'a>(source: &'a [u8], options: &Options) -> Tidy<'a> {
    let decoded = decode(source, options);
    let is_html = match options.format {
        Format::Sniffed => document::is_html(&decoded.text),
        Format::Text => false,
        Format::Html => true,
    };
    let mut known = document::Options::default();
    known.language = options.language;
    let Stages { text, edits, findings, trace, paragraphs } = if is_html {
        of_page(&decoded.text, &options.policy, &known)
    } else {
        of_text(decoded.text, &options.policy, &known)
    };
    let names = people::link(&text, &paragraphs);
    Tidy {
        text,
        encoding: decoded.detection,
        is_html,
        replaced: decoded.replaced,
        edits,
        findings,
        paragraphs,
        names,
        trace: chain(&decoded.trace, trace),
    }
}

/// What the stages after decoding give; the trace is from the decoded text.
struct Stages<'a> {
    text: Cow<'a, str>,
    edits: Vec<Edit>,
    findings: Vec<Finding>,
    trace: Trace,
    paragraphs: Vec<Paragraph>,
}

fn decode<'a>(source: &'a [u8], options: &Options) -> Decoded<'a> {
    match options.encoding {
        Some(encoding) => encoding.decode(source),
        None => {
            let mut hints = Hints::default();
            hints.declared = options.declared.as_deref();
            encoding::decode(source, &hints)
        }
    }
}

fn of_text<'a>(text: Cow<'a, str>, policy: &Policy, known: &document::Options) -> Stages<'a> {
    let (text, edits, findings, trace) = repaired(text, policy);
    let paragraphs = document::split(&text, known);
    Stages { text, edits, findings, trace, paragraphs }
}

fn of_page<'a>(html: &str, policy: &Policy, known: &document::Options) -> Stages<'a> {
    let page = document::read_html(html);
    let Repaired { text, edits, findings, trace, .. } = repair_with(&page.text, policy);
    let whole = chain(&page.trace, trace.clone());
    let text = text.into_owned();
    let page = page.with_text(text, &trace);
    let paragraphs = document::split_page(&page, known);
    Stages { text: Cow::Owned(page.text), edits, findings, trace: whole, paragraphs }
}

/// Repairs a text without copying it where nothing is changed.
fn repaired<'a>(
    text: Cow<'a, str>,
    policy: &Policy,
) -> (Cow<'a, str>, Vec<Edit>, Vec<Finding>, Trace) {
    match text {
        Cow::Borrowed(text) => {
            let Repaired { text, edits, findings, trace, .. } = repair_with(text, policy);
            (text, edits, findings, trace)
        }
        Cow::Owned(text) => {
            let Repaired { text: after, edits, findings, trace, .. } = repair_with(&text, policy);
            let after = match after {
                Cow::Owned(after) => Some(after),
                Cow::Borrowed(_) => None,
            };
            (Cow::Owned(after.unwrap_or(text)), edits, findings, trace)
        }
    }
}

/// Both traces as one. Each stage reads exactly what the one before it wrote, so they fit; were a
/// stage to break that, the first trace still leads to the right neighbourhood.
fn chain(first: &Trace, second: Trace) -> Trace {
    first.then(&second).unwrap_or_else(|_| first.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clean_text_stays_borrowed() {
        let document = tidy(b"Storks are back.", &Options::default());
        assert!(matches!(document.text, Cow::Borrowed(_)));
        assert!(document.trace.is_identity());
    }

    #[test]
    fn empty_input_is_an_empty_document() {
        let document = tidy(b"", &Options::default());
        assert_eq!((document.text.as_ref(), document.paragraphs.len()), ("", 0));
    }

    #[test]
    fn markup_in_a_text_file_is_text_when_asked() {
        let options = Options { format: Format::Text, ..Options::default() };
        let document = tidy(b"<p>Storks are back.</p>", &options);
        assert_eq!(document.text, "<p>Storks are back.</p>");
    }
}
