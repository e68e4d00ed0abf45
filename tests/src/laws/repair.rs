//! Laws of repair.

use litera::encoding::Page;
use litera::repair::{Repaired, repair};
use litera::span::{SourceSpan, Span};

/// Whatever the text, what `repair` says of it holds together.
pub fn a_repair_holds_together(text: &str) {
    let repaired = repair(text);
    edits_make_the_text(text, &repaired);
    trace_agrees_with_edits(text, &repaired);
    findings_stand_in_the_text(&repaired);
}

/// Repairing twice is repairing once, and the second time borrows.
pub fn repair_is_idempotent(text: &str) {
    let once = repair(text).text.into_owned();
    let again = repair(&once);
    assert_eq!(again.text, once, "from {text:?}");
    assert!(again.edits.is_empty(), "{once:?}: {:?}", again.edits);
    assert!(matches!(again.text, std::borrow::Cow::Borrowed(_)));
}

/// Clean text is borrowed, without edits. Not a law of any text, so not of the fuzzer's.
pub fn clean_text_is_left_alone(text: impl AsRef<str>) {
    let repaired = repair(text.as_ref());
    assert!(repaired.edits.is_empty(), "{:?}", repaired.edits);
    assert!(matches!(repaired.text, std::borrow::Cow::Borrowed(_)));
    assert!(repaired.trace.is_identity());
}

/// UTF-8 read by a page, layer upon layer, comes back.
pub fn utf8_read_by_pages_comes_back(text: &str, pages: &[&str]) {
    let damaged = utf8_read_by(text, pages);
    // A page that leaves a byte above 0x9F undefined loses it.
    if !damaged.contains('\u{FFFD}') {
        assert_eq!(repair(&damaged).text, text, "{pages:?}: {damaged:?}");
    }
}

/// Beside garbled words, the clean words of a line stay as they are.
pub fn clean_words_beside_garbled_ones_stay(garbled: &str, clean: &str, page: &str) {
    let damaged = format!("{} {clean}", utf8_read_by(garbled, &[page]));
    assert_eq!(repair(&damaged).text, format!("{garbled} {clean}"), "{page}: {damaged:?}");
}

fn utf8_read_by(text: &str, pages: &[&str]) -> String {
    pages.iter().fold(text.to_owned(), |text, page| {
        let page = Page::for_name(page).unwrap();
        text.bytes().map(|byte| page.decode_byte_c1(byte)).collect()
    })
}

/// Text written in one page and read as another comes back.
pub fn a_page_read_as_another_comes_back(text: &str, written: &str, read_as: &str) {
    let (written, read_as) = (Page::for_name(written).unwrap(), Page::for_name(read_as).unwrap());
    let Some(bytes) = text.chars().map(|c| written.encode_char(c)).collect::<Option<Vec<u8>>>()
    else {
        return;
    };
    let damaged: String = bytes.iter().map(|&byte| read_as.decode_byte_c1(byte)).collect();
    assert_eq!(repair(&damaged).text, text, "{damaged:?}");
}

/// The edits, in order and disjoint, make the text before into the text after.
fn edits_make_the_text(text: &str, repaired: &Repaired<'_>) {
    let (mut out, mut done) = (String::new(), 0);
    for edit in &repaired.edits {
        assert!(done <= edit.span.start, "{text:?}: edits overlap at {}", edit.span);
        assert_eq!(edit.span.text(text), Some(&*edit.original), "{text:?}");
        assert_ne!(edit.original, edit.replacement, "{text:?}");
        out.push_str(&text[done..edit.span.start]);
        assert_eq!(edit.result, Span::new(out.len(), out.len() + edit.replacement.len()));
        out.push_str(&edit.replacement);
        done = edit.span.end;
    }
    out.push_str(&text[done..]);
    assert_eq!(out, repaired.text, "from {text:?}");
}

/// The map leads from each replacement back to what it replaced.
fn trace_agrees_with_edits(text: &str, repaired: &Repaired<'_>) {
    let trace = &repaired.trace;
    assert_eq!((trace.source_len(), trace.text_len()), (text.len(), repaired.text.len()));
    assert_eq!(trace.is_identity(), repaired.edits.is_empty());
    for edit in repaired.edits.iter().filter(|e| !e.result.is_empty() && !e.span.is_empty()) {
        let source = SourceSpan::new(edit.span.start, edit.span.end);
        assert_eq!(trace.to_source(edit.result), source, "{text:?}: {edit:?}");
    }
}

fn findings_stand_in_the_text(repaired: &Repaired<'_>) {
    for finding in &repaired.findings {
        assert!(finding.span.text(&repaired.text).is_some_and(|t| !t.is_empty()), "{finding:?}");
    }
}
