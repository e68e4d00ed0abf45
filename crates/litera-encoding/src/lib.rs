//! Bytes to text, and which encoding it was and why.

use std::borrow::Cow;

use litera_span::{SourceSpan, Trace};

mod encode;
mod encoding;
mod error;
mod generated;
mod labels;
mod page;

pub use encoding::Encoding;
pub use error::{Unencodable, UnknownLabel};
pub use page::Page;

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

pub(crate) fn decode_as(bytes: &[u8], _encoding: Encoding) -> Decoded<'_> {
    let text = String::from_utf8_lossy(bytes);
    let mut trace = Trace::new();
    if matches!(text, Cow::Borrowed(_)) {
        trace.push_kept(text.len());
    } else {
        trace.push(bytes.len(), text.len(), litera_span::Cause::Replaced);
    }
    Decoded { text, detection: detect(bytes, &Hints::default()), trace, replaced: Vec::new() }
}
