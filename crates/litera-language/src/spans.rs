//! The spans of a text by language.

use litera_span::Span;

use crate::context::Context;
use crate::identify::identify_in;
use crate::segment::segments;
use crate::tag::Tag;
use crate::writing::{Tally, Writing};

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

/// The spans of a text by language, in order. They tile the text: each byte lies in exactly one,
/// neighbours differ in language, and text without words goes with what stands before it. An empty
/// text has none.
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
    let whole = identify_in(text, context);
    let mut surroundings = context.clone();
    if !whole.tag.is_und() {
        surroundings = surroundings.prior(whole.tag, 0.5 * whole.confidence);
    }
    let mut spans: Vec<LanguageSpan> = Vec::new();
    let mut last_writing = None;
    for range in segments(text) {
        let segment = text.get(range.clone()).unwrap_or("");
        let verdict = identify_in(segment, &surroundings);
        let (writing, letters) = letters(segment);
        let is_same_script = writing == last_writing;
        let joins = verdict.tag.is_und() || (is_same_script && letters < SHORT);
        match spans.last_mut() {
            Some(last) if last.tag == verdict.tag || joins => last.span.end = range.end,
            // What stands before the first words goes with them.
            Some(last) if last.tag.is_und() => {
                *last = LanguageSpan {
                    span: Span::new(last.span.start, range.end),
                    tag: verdict.tag,
                    confidence: verdict.confidence,
                };
            }
            _ => spans.push(LanguageSpan {
                span: Span::new(range.start, range.end),
                tag: verdict.tag,
                confidence: verdict.confidence,
            }),
        }
        if writing.is_some() {
            last_writing = writing;
        }
    }
    spans
}

/// A segment with fewer letters keeps the language of the text before it in the same script.
const SHORT: u32 = 12;

/// The writing system of most letters, and how many it has.
fn letters(segment: &str) -> (Option<Writing>, u32) {
    let mut tally = Tally::default();
    for writing in segment.chars().filter_map(Writing::of) {
        tally.add(writing);
    }
    let dominant = tally.dominant();
    (dominant, dominant.map_or(0, |writing| tally.count(writing)))
}
