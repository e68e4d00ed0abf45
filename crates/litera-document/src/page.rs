//! The visible text of an HTML page.

use litera_span::{SourceSpan, Trace};

use crate::{Block, html};

/// The visible text of an HTML page, made by [`read_html`].
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Page {
    /// The text, its blocks parted by blank lines. Between the links of a menu stand the
    /// separators that the page has there.
    pub text: String,
    /// The map from the page to the text.
    pub trace: Trace,
    /// The blocks, in order, disjoint.
    pub blocks: Vec<Block>,
}

impl Page {
    /// The page after its text was changed, by repair for example. `trace` maps the text before to
    /// the text after; where it does not fit the text before, the page is given back as it was.
    #[must_use]
    pub fn with_text(self, text: String, trace: &Trace) -> Self {
        let fits = trace.text_len() == text.len();
        let Some(composed) = self.trace.then(trace).ok().filter(|_| fits) else { return self };
        let moved = |block: &Block| {
            let span = trace.to_text(SourceSpan::new(block.span.start, block.span.end));
            Block { span, markup: block.markup.clone() }
        };
        let blocks = self.blocks.iter().map(moved).collect();
        Self { text, trace: composed, blocks }
    }
}

/// The visible text of an HTML page, with its blocks.
///
/// Tags and what is not seen (scripts, styles, hidden elements, titles and other attributes) are
/// left out, character references decoded, runs of white space written as one space and `<br>` as a
/// line feed. Blocks are what block elements, table cells, `<br><br>`, buttons and the links of a
/// menu hold. Markup may be malformed in any way: the tokens are those of the HTML standard, end
/// tags without a start are passed over, and a tag cut short by the end of the page is shown as
/// text. Linear in the length of the page.
///
/// ```
/// use litera_document::read_html;
/// use litera_span::SourceSpan;
///
/// let html = "<p>Salt &amp; <b>pepper</b></p><p>Vinegar</p>";
/// let page = read_html(html);
/// assert_eq!(page.text, "Salt & pepper\n\nVinegar");
/// let source = page.trace.to_source(page.blocks[0].span);
/// assert_eq!(source, SourceSpan::new(3, 23));
/// ```
#[must_use]
pub fn read_html(html: &str) -> Page {
    let (text, trace, blocks) = html::read(html);
    Page { text, trace, blocks }
}

/// Whether a text looks like HTML: it opens with a tag of a page, a comment or a doctype, or has a
/// good number of tags near its start. Looks at the first 4,096 bytes.
///
/// ```
/// use litera_document::is_html;
///
/// assert!(is_html("<!DOCTYPE html><p>Hello"));
/// assert!(!is_html("a < b and c > d"));
/// ```
#[must_use]
pub fn is_html(text: &str) -> bool {
    let bytes = text.trim_start_matches(crate::space::is_space).as_bytes();
    let head: Vec<u8> = bytes.iter().take(4096).map(u8::to_ascii_lowercase).collect();
    let opens = ["<!doctype html", "<html", "<?xml", "<head", "<body", "<!--", "<title", "<meta"];
    if opens.iter().any(|tag| head.starts_with(tag.as_bytes())) {
        return true;
    }
    let tags = [
        "<p>",
        "</p>",
        "<div",
        "</div>",
        "<br>",
        "<br/>",
        "<br />",
        "</a>",
        "<h1",
        "<h2",
        "<li>",
        "<td",
        "<article",
        "<span",
        "</figure>",
    ];
    let count =
        |tag: &&str| head.windows(tag.len()).filter(|window| *window == tag.as_bytes()).count();
    let found: usize = tags.iter().map(count).sum();
    found >= 3 || (head.starts_with(b"<") && found >= 1)
}
