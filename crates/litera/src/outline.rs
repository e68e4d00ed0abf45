//! The paragraphs of a text as it was given, damage and all.
//!
//! A garbled caption can only be judged once it is legible, so a repaired copy is split and the
//! spans are led back to the text as given. Two things can go wrong on the way: a border may fall
//! inside a repaired unit, and what repair deleted beside a paragraph would be left in a gap. Both
//! are mended here, so that gaps and paragraphs still tile the text.

use litera_document::{self as document, Options, Paragraph};
use litera_repair::{Repaired, repair};
use litera_span::{Span, Trace};

/// The paragraphs of a text, judged by its repaired copy, with their places in the text as given.
/// Between them is white space alone.
///
/// ```
/// let text = "Storks are back.\n\nThe nest is taken.";
/// let paragraphs = litera::split_text(text, &Default::default());
/// assert_eq!(paragraphs[1].span.text(text).unwrap(), "The nest is taken.");
/// ```
#[must_use]
pub fn split_text(text: &str, options: &Options) -> Vec<Paragraph> {
    let Repaired { text: legible, trace, .. } = repair(text);
    let mut paragraphs = document::split(&legible, options);
    if trace.is_identity() {
        return paragraphs;
    }
    lead_back(&mut paragraphs, &trace);
    tile(&mut paragraphs, text);
    if paragraphs.is_empty() {
        // Repair may have deleted all there was.
        return document::split(text, options);
    }
    paragraphs
}

/// The paragraphs of an HTML page with their places in the page, and the visible text of each.
#[must_use]
pub fn split_html(html: &str, options: &Options) -> Vec<(Paragraph, String)> {
    let page = document::read_html(html);
    let Repaired { text, trace, .. } = repair(&page.text);
    let back = page.trace.then(&trace).unwrap_or_else(|_| page.trace.clone());
    let text = text.into_owned();
    let page = page.with_text(text, &trace);
    let mut paragraphs = document::split_page(&page, options);
    let texts: Vec<String> = paragraphs
        .iter()
        .map(|paragraph| paragraph.span.text(&page.text).unwrap_or_default().to_owned())
        .collect();
    lead_back(&mut paragraphs, &back);
    paragraphs.into_iter().zip(texts).collect()
}

/// Spans of the repaired text become spans of the text before.
fn lead_back(paragraphs: &mut [Paragraph], trace: &Trace) {
    let back = |span: Span| {
        let source = trace.to_source(span);
        Span::new(source.start, source.end)
    };
    let mut last = 0;
    for paragraph in paragraphs {
        let span = back(paragraph.span);
        // A unit that holds the end of one paragraph and the start of the next stays with the first.
        paragraph.span = Span::new(span.start.max(last), span.end.max(last));
        last = paragraph.span.end;
        let mut rest = paragraph.span;
        for part in &mut paragraph.spans {
            part.span =
                back(part.span).intersection(rest).unwrap_or(Span::new(rest.start, rest.start));
            rest.start = part.span.end;
        }
        paragraph.spans.retain(|part| !part.span.is_empty());
    }
}

/// Gives what stands in the gaps and is not white space to the paragraph it touches.
fn tile(paragraphs: &mut Vec<Paragraph>, text: &str) {
    paragraphs.retain(|paragraph| !paragraph.span.is_empty());
    let mut last: Option<&mut Paragraph> = None;
    for paragraph in paragraphs.iter_mut() {
        let from = last.as_ref().map_or(0, |before| before.span.end);
        let gap = Span::new(from, paragraph.span.start);
        let shares = shares(gap.text(text).unwrap_or_default(), last.is_some());
        if let Some(before) = last {
            before.span.end += shares.0;
        }
        paragraph.span.start -= shares.1;
        last = Some(paragraph);
    }
    if let Some(before) = last {
        let tail = text.get(before.span.end..).unwrap_or_default();
        before.span.end += tail.trim_end_matches(is_space).len();
    }
}

/// How many bytes at the start of a gap go to the paragraph before it, and at its end to the one
/// after it.
fn shares(gap: &str, has_before: bool) -> (usize, usize) {
    if !has_before {
        return (0, gap.trim_start_matches(is_space).len());
    }
    let after = gap.rfind(is_space).map_or(0, |at| {
        let rest = gap.get(at..).unwrap_or_default();
        rest.trim_start_matches(is_space).len()
    });
    let before = gap.get(..gap.len() - after).unwrap_or_default();
    (before.trim_end_matches(is_space).len(), after)
}

/// White space as the splitter counts it: `White_Space` and the two invisible spaces.
fn is_space(ch: char) -> bool {
    ch.is_whitespace() || matches!(ch, '\u{FEFF}' | '\u{200B}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_gap_goes_to_the_paragraph_it_touches() {
        assert_eq!(shares("\u{AD}\n\n\u{AD}", true), (2, 2));
        assert_eq!(shares("\n\n", true), (0, 0));
        assert_eq!(shares("\u{AD}", true), (2, 0));
        assert_eq!(shares(" \u{AD} ", true), (3, 0));
        assert_eq!(shares(" \u{AD} ", false), (0, 3));
    }
}
