//! Bytes to text, and which encoding it was and why.

use std::borrow::Cow;

use litera_span::{SourceSpan, Trace};

/// One of the encodings known here, named by its label in lower case.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Encoding(&'static str);

/// A label that names no encoding.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct UnknownLabel {
    /// The label as it was given.
    pub label: String,
    /// The nearest labels there are, at most three.
    pub nearest: Vec<&'static str>,
}

impl std::fmt::Display for UnknownLabel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "unknown encoding `{}`", self.label)
    }
}
impl std::error::Error for UnknownLabel {}

impl Encoding {
    /// UTF-8.
    pub const UTF_8: Self = Self("utf-8");

    /// The encoding of a label.
    ///
    /// # Errors
    /// [`UnknownLabel`].
    pub fn for_label(label: &str) -> Result<Self, UnknownLabel> {
        match label {
            "utf-8" => Ok(Self::UTF_8),
            _ => Err(UnknownLabel { label: label.to_owned(), nearest: Vec::new() }),
        }
    }

    /// Every encoding.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::UTF_8].into_iter()
    }

    /// Its name in lower case: `windows-1251`.
    #[must_use]
    pub fn label(self) -> &'static str {
        self.0
    }

    /// Its table, for an encoding of one byte a character.
    #[must_use]
    pub fn page(self) -> Option<&'static Page> {
        None
    }

    /// Text of bytes in this encoding.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Decoded<'_> {
        decode_as(bytes, self)
    }
}

/// A one-byte code page, both directions.
#[derive(Debug)]
pub struct Page(());

impl Page {
    /// The character of a byte; `None` where the page leaves it undefined.
    #[must_use]
    pub fn decode_byte(&self, byte: u8) -> Option<char> {
        byte.is_ascii().then_some(char::from(byte))
    }

    /// The byte of a character.
    #[must_use]
    pub fn encode_char(&self, ch: char) -> Option<u8> {
        u8::try_from(ch).ok()
    }
}

/// Which encoding the bytes are in.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Detection {
    /// The encoding.
    pub encoding: Encoding,
    /// 0 to 1.
    pub confidence: f32,
    /// The second best, with its confidence.
    pub runner_up: Option<(Encoding, f32)>,
    /// Why.
    pub evidence: Vec<Evidence>,
}

/// A reason for a [`Detection`]; `Display` says it in words.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Evidence {
    /// Every sequence is well formed.
    ValidUtf8,
}

impl std::fmt::Display for Evidence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("every sequence is well-formed UTF-8")
    }
}

/// What is known besides the bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub struct Hints<'a> {
    /// A charset declared outside the bytes, an HTTP header for example.
    pub declared: Option<&'a str>,
}

/// Text, and where it came from.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Decoded<'a> {
    /// The text, borrowed where the bytes were clean UTF-8.
    pub text: Cow<'a, str>,
    /// How the encoding was found.
    pub detection: Detection,
    /// The map from the bytes to the text.
    pub trace: Trace,
    /// The malformed sequences, each of which became one U+FFFD.
    pub replaced: Vec<SourceSpan>,
}

/// The encoding of some bytes.
#[must_use]
pub fn detect(_bytes: &[u8], _hints: &Hints<'_>) -> Detection {
    Detection {
        encoding: Encoding::UTF_8,
        confidence: 1.0,
        runner_up: None,
        evidence: vec![Evidence::ValidUtf8],
    }
}

/// Text of bytes whose encoding is to be found.
#[must_use]
pub fn decode<'a>(bytes: &'a [u8], _hints: &Hints<'_>) -> Decoded<'a> {
    decode_as(bytes, Encoding::UTF_8)
}

fn decode_as(bytes: &[u8], _encoding: Encoding) -> Decoded<'_> {
    let text = String::from_utf8_lossy(bytes);
    let mut trace = Trace::new();
    if matches!(text, Cow::Borrowed(_)) {
        trace.push_kept(text.len());
    } else {
        trace.push(bytes.len(), text.len(), litera_span::Cause::Replaced);
    }
    Decoded { text, detection: detect(bytes, &Hints::default()), trace, replaced: Vec::new() }
}
