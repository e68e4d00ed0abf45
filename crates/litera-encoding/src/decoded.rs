//! Text with what is known of its bytes.

use std::borrow::Cow;

use litera_span::{SourceSpan, Trace};

use crate::detect::{Detection, Glance, Hints, glance, search};

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

/// Text of bytes whose encoding is to be found, by [`detect`](crate::detect()); a byte order mark is left out.
///
/// ```
/// use litera_encoding::{Encoding, Hints, decode};
///
/// // A byte that was lost does not make UTF-8 another encoding.
/// let decoded = decode(b"\xD0\x9B\xD1\x8C\xD0\xB2\xD1\x96\xFF \xD1\x96 \xD0\xA1\xD1\x83\xD0\xBC\xD0\xB8", &Hints::default());
/// assert_eq!(decoded.text, "Льві\u{FFFD} і Суми");
/// assert_eq!(decoded.detection.encoding, Encoding::UTF_8);
/// assert_eq!(decoded.replaced[0].range(), 8..9);
/// ```
#[must_use]
pub fn decode<'a>(bytes: &'a [u8], hints: &Hints<'_>) -> Decoded<'a> {
    // Validated once, not once to detect and once to decode.
    let glance = glance(bytes);
    if let (Glance::Clean { text, .. }, Some(detection)) = (&glance, glance.verdict()) {
        let trace = Trace::identity(text.len());
        return Decoded { text: Cow::Borrowed(text), detection, trace, replaced: Vec::new() };
    }
    let mut detection = glance.verdict().unwrap_or_else(|| search(bytes, hints));
    if detection.segments.is_empty() {
        return crate::decode::decode_in(bytes, detection);
    }
    let segments = std::mem::take(&mut detection.segments);
    let mut decoded = crate::decode::decode_segments(bytes, &segments, detection);
    decoded.detection.segments = segments;
    decoded
}
