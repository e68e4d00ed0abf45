//! Bytes made text.

use litera::encoding;
use serde::Serialize;

use super::Score;

/// Which encoding some bytes were in.
#[derive(Debug, Serialize)]
pub(crate) struct Encoding {
    pub(crate) label: &'static str,
    pub(crate) confidence: Score,
    /// How many malformed sequences became U+FFFD.
    pub(crate) replaced: usize,
}

impl Encoding {
    pub(crate) fn new(detection: &encoding::Detection, replaced: usize) -> Self {
        let label = detection.encoding.label();
        Self { label, confidence: Score(detection.confidence), replaced }
    }
}

/// What `decode` adds.
#[derive(Debug, Serialize)]
pub(crate) struct Decoded<'a> {
    pub(crate) text: &'a str,
    pub(crate) encoding: Encoding,
}

impl<'a> From<&'a encoding::Decoded<'_>> for Decoded<'a> {
    fn from(decoded: &'a encoding::Decoded<'_>) -> Self {
        let encoding = Encoding::new(&decoded.detection, decoded.replaced.len());
        Self { text: &decoded.text, encoding }
    }
}
