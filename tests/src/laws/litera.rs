//! Laws of the whole pipeline.

use litera::document::Paragraph;
use litera::span::Span;
use litera::{Format, Options, Tidy, split_html, split_text, tidy};

/// Whatever the bytes, what `tidy` says of them holds together.
pub fn a_tidy_document_holds_together(source: &[u8]) {
    for format in [Format::Sniffed, Format::Text, Format::Html] {
        let mut options = Options::default();
        options.format = format;
        let document = tidy(source, &options);
        if document.is_html {
            // Separators between links (`|`, `»`) belong to no paragraph of a page.
            paragraphs_are_in_order(&document.text, &document.paragraphs);
        } else {
            paragraphs_tile(&document.text, &document.paragraphs);
        }
        spans_lead_back(source, &document);
        edits_are_in_order(&document);
        names_stand_in_the_text(&document);
    }
}

/// Splitting a text as it was given leaves nothing out, whatever repair does to its copy.
pub fn a_split_text_is_tiled(text: &str) {
    paragraphs_tile(text, &split_text(text, &litera::document::Options::default()));
}

/// The paragraphs of a page stand in it in order.
pub fn a_split_page_is_in_order(html: &str) {
    let found = split_html(html, &litera::document::Options::default());
    let paragraphs: Vec<Paragraph> = found.into_iter().map(|(paragraph, _)| paragraph).collect();
    paragraphs_are_in_order(html, &paragraphs);
}

/// A tidy text is tidy: nothing in it is repaired again, and it is borrowed.
pub fn tidy_is_idempotent(text: &str) {
    let mut options = Options::default();
    options.format = Format::Text;
    let once = tidy(text.as_bytes(), &options).text.into_owned();
    options.encoding = Some(litera::encoding::Encoding::UTF_8);
    let again = tidy(once.as_bytes(), &options);
    assert_eq!(again.text, once);
    assert!(again.edits.is_empty(), "{once:?}: {:?}", again.edits);
}

/// In order, disjoint, on character boundaries.
fn paragraphs_are_in_order(text: &str, paragraphs: &[Paragraph]) {
    let mut last = 0;
    for paragraph in paragraphs {
        assert!(last <= paragraph.span.start, "{text:?}: {} before {last}", paragraph.span);
        assert!(paragraph.span.text(text).is_some(), "{text:?}: {}", paragraph.span);
        languages_lie_inside(paragraph);
        last = paragraph.span.end;
    }
}

/// In order, none empty, and with only white space between them.
fn paragraphs_tile(text: &str, paragraphs: &[Paragraph]) {
    paragraphs_are_in_order(text, paragraphs);
    let is_space = |ch: char| ch.is_whitespace() || matches!(ch, '\u{FEFF}' | '\u{200B}');
    let starts = paragraphs.iter().map(|paragraph| paragraph.span.start).chain([text.len()]);
    let ends = [0].into_iter().chain(paragraphs.iter().map(|paragraph| paragraph.span.end));
    for (end, start) in ends.zip(starts) {
        let gap = &text[end..start];
        assert!(gap.chars().all(is_space), "{text:?}: {gap:?} at {end}");
    }
    assert!(paragraphs.iter().all(|paragraph| !paragraph.span.is_empty()), "{text:?}");
}

fn languages_lie_inside(paragraph: &Paragraph) {
    let mut last = paragraph.span.start;
    for part in &paragraph.spans {
        assert!(last <= part.span.start && part.span.end <= paragraph.span.end, "{paragraph:?}");
        last = part.span.end;
    }
}

/// The source of the paragraphs is in the source, in order.
fn spans_lead_back(source: &[u8], document: &Tidy<'_>) {
    assert_eq!(document.trace.source_len(), source.len());
    assert_eq!(document.trace.text_len(), document.text.len());
    let mut last = 0;
    for paragraph in &document.paragraphs {
        let from = document.source(paragraph.span);
        assert!(from.bytes(source).is_some(), "{source:?}: {from}");
        assert!(last <= from.start, "{source:?}: {from} starts before {last}");
        last = from.start;
    }
}

fn edits_are_in_order(document: &Tidy<'_>) {
    let (mut last, mut last_result) = (0, 0);
    for edit in &document.edits {
        assert!(last <= edit.span.start && last_result <= edit.result.start, "{edit:?}");
        assert_eq!(edit.result.text(&document.text), Some(edit.replacement.as_str()));
        assert_eq!(edit.span.len(), edit.original.len(), "{edit:?}");
        (last, last_result) = (edit.span.end, edit.result.end);
    }
}

fn names_stand_in_the_text(document: &Tidy<'_>) {
    let stands = |span: Span| span.text(&document.text).is_some_and(|text| !text.is_empty());
    for name in &document.names {
        assert!(stands(name.span), "{name:?}");
        assert!(name.linked.as_ref().is_none_or(|link| stands(link.span)), "{name:?}");
    }
}
