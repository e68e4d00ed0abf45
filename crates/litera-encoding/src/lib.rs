//! Bytes to text, and which encoding it was and why.

use std::borrow::Cow;

use litera_span::{SourceSpan, Trace};

mod decode;
mod detect;
mod encode;
mod encoding;
mod error;
mod generated;
mod labels;
mod page;
mod plausibility;

pub use decode::StreamDecoder;
pub use detect::{Detection, Evidence, Hints, Segment, detect};
pub use encoding::Encoding;
pub use error::{Unencodable, UnknownLabel};
pub use page::Page;
pub use plausibility::{Plausibility, Scorer, plausibility};

/// How the plausibility model is keyed, for the program that makes it.
#[doc(hidden)]
pub mod model {
    pub use crate::plausibility::{ANY, STEP, TABLES, key, letter};
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

/// Text of bytes whose encoding is to be found.
///
/// ```
/// use litera_encoding::{Hints, decode};
///
/// let decoded = decode(b"\xCE\xE4\xE5\xF1\xE0, \xEF\xB3\xE4\xB3\xE3\xF0\xB3\xE2", &Hints::default());
/// assert_eq!(decoded.text, "Одеса, підігрів");
/// assert_eq!(decoded.detection.encoding.label(), "windows-1251");
/// ```
#[must_use]
pub fn decode<'a>(bytes: &'a [u8], hints: &Hints<'_>) -> Decoded<'a> {
    let detection = detect(bytes, hints);
    if detection.segments.is_empty() {
        return decode::decode_in(bytes, detection);
    }
    let segments = detection.segments.clone();
    decode::decode_segments(bytes, &segments, detection)
}

pub(crate) fn decode_as(bytes: &[u8], encoding: Encoding) -> Decoded<'_> {
    decode::decode_in(bytes, Detection::certain(encoding, Evidence::Given))
}
