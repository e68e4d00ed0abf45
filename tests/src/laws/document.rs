//! Laws of splitting a document.

use litera::document::{Options, Page, Paragraph, read_html, split, split_page};
use litera::span::{Span, Trace};

/// White space between paragraphs: Unicode White_Space, U+FEFF and U+200B.
fn is_space(ch: char) -> bool {
    ch.is_whitespace() || matches!(ch, '\u{FEFF}' | '\u{200B}')
}

/// Paragraphs are in order, on character boundaries, not empty, and begin and end with something
/// seen; what lies between them is white space alone.
pub fn paragraphs_and_gaps_tile_the_text(text: &str) {
    let mut at = 0;
    for paragraph in split(text, &Options::new()) {
        let span = paragraph.span;
        assert!(at <= span.start && span.start < span.end && span.end <= text.len(), "{span:?}");
        assert!(text[at..span.start].chars().all(is_space), "{:?}", &text[at..span.start]);
        let inside = &text[span.range()];
        assert!(!inside.starts_with(is_space) && !inside.ends_with(is_space), "{inside:?}");
        at = span.end;
    }
    assert!(text[at..].chars().all(is_space), "{:?}", &text[at..]);
}

/// Every paragraph has a confidence between 0 and 1, evidence, and spans that lie inside it.
pub fn paragraphs_are_well_formed(text: &str) {
    for paragraph in split(text, &Options::new()) {
        assert!((0.0..=1.0).contains(&paragraph.role_confidence), "{paragraph:?}");
        assert!(!paragraph.evidence.is_empty());
        for found in &paragraph.spans {
            assert!(paragraph.span.covers(found.span), "{paragraph:?}");
            assert!(found.span.text(text).is_some());
        }
    }
}

/// The answer does not depend on whether lines end in LF or in CRLF.
pub fn line_ends_make_no_difference(text: &str) {
    let lf = text.replace('\r', " ");
    let crlf = lf.replace('\n', "\r\n");
    let told = |text: &str, paragraph: &Paragraph| {
        (text[paragraph.span.range()].replace('\r', ""), paragraph.role, paragraph.language.tag)
    };
    let of = |text: &str| -> Vec<_> {
        split(text, &Options::new()).iter().map(|paragraph| told(text, paragraph)).collect()
    };
    assert_eq!(of(&lf), of(&crlf));
}

/// Whatever the page, its trace covers page and text, and its blocks and paragraphs are in order
/// and on character boundaries of both.
pub fn a_page_is_traced(html: &str) {
    let page = read_html(html);
    assert_eq!((page.trace.source_len(), page.trace.text_len()), (html.len(), page.text.len()));
    in_order(html, &page, page.blocks.iter().map(|block| block.span));
    in_order(html, &page, split_page(&page, &Options::new()).iter().map(|found| found.span));
    let same = page.clone().with_text(page.text.clone(), &Trace::identity(page.text.len()));
    assert_eq!((&same.text, &same.blocks), (&page.text, &page.blocks));
}

fn in_order(html: &str, page: &Page, spans: impl Iterator<Item = Span>) {
    let mut at = 0;
    for span in spans {
        assert!(at <= span.start && span.start < span.end, "{span:?}");
        assert!(span.text(&page.text).is_some());
        let source = page.trace.to_source(span);
        assert!(html.get(source.range()).is_some_and(|source| !source.is_empty()), "{source:?}");
        at = span.end;
    }
}

/// Text that has no markup in it is seen whole, white space aside, whatever stands round it.
pub fn visible_text_is_kept(text: &str) {
    let plain: String = text.chars().filter(|ch| !"<&\0".contains(*ch)).collect();
    let words = |text: &str| text.split_ascii_whitespace().collect::<Vec<_>>().concat();
    for html in [format!("<div><p class=x>{plain}</div>"), format!("<td>{plain}<br><b></p>")] {
        assert_eq!(words(&read_html(&html).text), words(&plain));
    }
}
