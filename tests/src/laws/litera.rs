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
        paragraphs_tile(&document.text, &document.paragraphs);
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
    let mut last = 0;
    for (paragraph, _) in split_html(html, &litera::document::Options::default()) {
        assert!(last <= paragraph.span.start, "{html:?}");
        assert!(paragraph.span.text(html).is_some(), "{html:?}: {}", paragraph.span);
        last = paragraph.span.end;
    }
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

/// In order, disjoint, on character boundaries, with only white space between them.
fn paragraphs_tile(text: &str, paragraphs: &[Paragraph]) {
    let is_space = |ch: char| ch.is_whitespace() || matches!(ch, '\u{FEFF}' | '\u{200B}');
    let mut last = 0;
    for paragraph in paragraphs {
        let span = paragraph.span;
        assert!(!span.is_empty(), "{text:?}: an empty paragraph at {span}");
        let gap = text.get(last..span.start).unwrap_or_else(|| panic!("{text:?}: {span}"));
        assert!(gap.chars().all(is_space), "{text:?}: {gap:?} before {span}");
        assert!(span.text(text).is_some(), "{text:?}: {span}");
        languages_lie_inside(paragraph);
        last = span.end;
    }
    assert!(text[last..].chars().all(is_space), "{text:?}: text after {last}");
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
