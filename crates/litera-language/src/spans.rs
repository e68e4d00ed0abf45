//! The spans of a text by language.

use litera_span::Span;

use crate::context::Context;
use crate::model::{self, Piece};
use crate::segment::segments;
use crate::tag::Tag;

/// A piece of a text in one language.
#[derive(Clone, Copy, PartialEq, Debug)]
#[non_exhaustive]
pub struct LanguageSpan {
    /// Where, in bytes of the text.
    pub span: Span,
    /// Its language.
    pub tag: Tag,
    /// 0 to 1.
    pub confidence: f32,
}

/// The spans of a text by language, in order, by our own [`Model`](crate::Model).
///
/// They tile the text: each byte lies in exactly one, neighbours differ in language, and what holds
/// no words goes with what stands before it. An empty text has none. The language may change where
/// the script does, at quotation marks and brackets, and between sentences; changes within a script
/// must pay for themselves, so that a foreign name makes no span.
///
/// ```
/// use litera_language::{Context, spans};
///
/// let text = "The banner read «Дякуємо за мости» all month.";
/// let tags: Vec<_> = spans(text, &Context::new()).iter().map(|s| s.tag.as_str()).collect();
/// assert_eq!(tags, ["en", "uk", "en"]);
/// ```
#[must_use]
pub fn spans(text: &str, context: &Context) -> Vec<LanguageSpan> {
    let pieces: Vec<Piece> = segments(text)
        .into_iter()
        .map(|range| Piece::new(text.get(range.clone()).unwrap_or(""), range))
        .collect();
    let mut spans: Vec<LanguageSpan> = Vec::new();
    for (range, tag, confidence) in model::label(&pieces, context) {
        let next = LanguageSpan { span: Span::new(range.start, range.end), tag, confidence };
        match spans.last_mut() {
            Some(last) if last.tag == tag || tag.is_und() => {
                last.span.end = range.end;
                if last.tag == tag {
                    last.confidence = last.confidence.max(confidence);
                }
            }
            // What stands before the first words goes with them.
            Some(last) if last.tag.is_und() => {
                *last = LanguageSpan { span: Span::new(last.span.start, range.end), ..next };
            }
            _ => spans.push(next),
        }
    }
    spans
}
