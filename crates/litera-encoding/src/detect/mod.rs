//! Which encoding bytes are in, and why.

mod candidate;
mod declared;
mod evidence;
mod lines;
mod multibyte;
mod race;
mod sample;
mod search;
mod wide;

use litera_span::SourceSpan;

use crate::Encoding;
use crate::decode::mark_len;
pub use evidence::Evidence;
pub(crate) use search::search;

/// Which encoding the bytes are in.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Detection {
    /// The encoding; of the most bytes where there are several.
    pub encoding: Encoding,
    /// 0 to 1.
    pub confidence: f32,
    /// The second best that gives another text, with its confidence.
    pub runner_up: Option<(Encoding, f32)>,
    /// Why.
    pub evidence: Vec<Evidence>,
    /// The pieces in turn where the encoding changes from line to line; empty where it is one.
    pub segments: Vec<Segment>,
}

/// A piece of the source in one encoding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Segment {
    /// Where; whole lines.
    pub span: SourceSpan,
    /// Its encoding.
    pub encoding: Encoding,
}

/// What is known besides the bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub struct Hints<'a> {
    /// A charset declared outside the bytes, an HTTP header for example. What a page says of
    /// itself in its first bytes is found without a hint.
    pub declared: Option<&'a str>,
}

impl<'a> Hints<'a> {
    /// A charset declared outside the bytes.
    #[must_use]
    pub const fn declared(label: &'a str) -> Self {
        Self { declared: Some(label) }
    }
}

impl Detection {
    pub(crate) fn certain(encoding: Encoding, evidence: Evidence) -> Self {
        Self {
            encoding,
            confidence: 1.0,
            runner_up: None,
            evidence: vec![evidence],
            segments: Vec::new(),
        }
    }
}

/// The encoding of some bytes.
///
/// In this order: a byte order mark; well-formed UTF-8; the shape of UTF-16; then every encoding
/// in which all bytes have a meaning is read, and the text that says most about a language wins. A
/// declared charset is believed unless the bytes speak clearly against it.
///
/// Linear; well-formed UTF-8 costs a validation, and of other bytes a sample of some thousand is
/// judged, once a count of all of them has told which encodings are possible at all.
///
/// ```
/// use litera_encoding::{Encoding, Hints, detect};
///
/// let bytes = Encoding::IBM866.encode("Дорогу обещают починить к зиме.").unwrap();
/// let found = detect(&bytes, &Hints::default());
/// assert_eq!(found.encoding, Encoding::IBM866);
/// assert!(found.confidence > 0.9);
/// ```
#[must_use]
pub fn detect(bytes: &[u8], hints: &Hints<'_>) -> Detection {
    glance(bytes).verdict().unwrap_or_else(|| search(bytes, hints))
}

/// What needs no search.
pub(crate) enum Glance<'a> {
    /// A byte order mark.
    Marked(Encoding),
    /// Clean UTF-8.
    Clean { text: &'a str, ascii: bool },
    /// Anything else.
    Unclear,
}

impl Glance<'_> {
    pub(crate) fn verdict(&self) -> Option<Detection> {
        match self {
            Self::Marked(encoding) => Some(Detection::certain(*encoding, Evidence::ByteOrderMark)),
            Self::Clean { ascii: true, .. } => {
                Some(Detection::certain(Encoding::UTF_8, Evidence::Ascii))
            }
            Self::Clean { .. } => Some(Detection::certain(Encoding::UTF_8, Evidence::ValidUtf8)),
            Self::Unclear => None,
        }
    }
}

pub(crate) fn glance(bytes: &[u8]) -> Glance<'_> {
    for encoding in [Encoding::UTF_8, Encoding::UTF_16LE, Encoding::UTF_16BE] {
        if mark_len(bytes, encoding) > 0 {
            return Glance::Marked(encoding);
        }
    }
    let mut ascii = true;
    // In pieces that stay in the cache between the two looks.
    for piece in bytes.chunks(1 << 14) {
        // NUL speaks of UTF-16, and ESC of ISO-2022-JP.
        if memchr::memchr2(0, 0x1B, piece).is_some() {
            return Glance::Unclear;
        }
        ascii = ascii && piece.is_ascii();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if !wide::may_be_ascii_pairs(bytes) => Glance::Clean { text, ascii },
        _ => Glance::Unclear,
    }
}
