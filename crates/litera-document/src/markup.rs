//! What markup says about a block of text.

use litera_span::Span;

/// What markup says about a block of text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub struct Markup {
    /// The `lang` attribute in force.
    pub lang: Option<String>,
    /// The element it is a block of, in small letters: `p`, `li`, `figcaption`; empty in plain text.
    pub element: String,
    /// What the elements round it say, nearest first.
    pub hints: Vec<Hint>,
}

/// What an element, a role or a class says about the text in it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub enum Hint {
    /// `h1`.
    Title,
    /// `h2` to `h6`.
    Heading,
    /// `p`.
    Paragraph,
    /// `figcaption`, `caption`, a class of that name.
    Caption,
    /// `blockquote`.
    Quote,
    /// `nav`, a class such as `menu`.
    Navigation,
    /// `footer`.
    Footer,
    /// Cookies, comments, newsletters, advertising.
    Notice,
    /// Buttons of networks.
    Share,
    /// A request for money.
    Donation,
    /// Other articles.
    Related,
    /// Author, date, tags.
    Byline,
    /// All of the text is a link.
    Link,
    /// `button`.
    Button,
    /// `small`, `em`, `span` or `i` set off at the end of a block.
    Inline,
}

/// A stretch of text that is one paragraph or, where a caption is cut out of it, several.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Block {
    /// Where, in bytes of the page's text.
    pub span: Span,
    /// What the markup says of it.
    pub markup: Markup,
}
