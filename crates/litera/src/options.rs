//! What is known about a document before it is read, and what may be done to it.

use litera_encoding::Encoding;
use litera_language::Tag;
use litera_repair::Policy;

/// How the bytes are to be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub enum Format {
    /// Text or HTML, told by the first bytes.
    #[default]
    Sniffed,
    /// Plain text, whatever it looks like.
    Text,
    /// An HTML page.
    Html,
}

/// Options of [`tidy`](crate::tidy()); the default knows nothing and repairs everything.
///
/// ```
/// use litera::{Format, Options};
///
/// let mut options = Options::default();
/// options.format = Format::Text;
/// options.language = "en".parse().ok();
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// Text or HTML.
    pub format: Format,
    /// The encoding, where it is known for certain; nothing is guessed then.
    pub encoding: Option<Encoding>,
    /// A charset declared outside the bytes, by an HTTP header for example: one witness among
    /// several.
    pub declared: Option<String>,
    /// The language of the document, where it is known.
    pub language: Option<Tag>,
    /// Which kinds of repair are made.
    pub policy: Policy,
}
