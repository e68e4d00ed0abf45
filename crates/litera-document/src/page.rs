//! HTML.
use litera_span::Trace;
use crate::Block;

/// The visible text of an HTML page.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Page {
    /// The text, its blocks parted by blank lines.
    pub text: String,
    /// The map from the page to the text.
    pub trace: Trace,
    /// The blocks, in order.
    pub blocks: Vec<Block>,
}

impl Page {
    /// The page after its text was changed, by repair for example. `trace` maps the text before to
    /// the text after.
    #[must_use]
    pub fn with_text(self, text: String, _trace: &Trace) -> Self {
        Self { text, ..self }
    }
}
/// x
#[must_use]
pub fn read_html(html: &str) -> Page {
    Page { text: html.to_owned(), trace: Trace::identity(html.len()), blocks: Vec::new() }
}
/// Whether a text looks like HTML.
#[must_use]
pub fn is_html(text: &str) -> bool {
    text.trim_start().starts_with('<')
}
