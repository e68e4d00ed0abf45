//! The encodings that are tried, and what each reading costs.

use crate::plausibility::Plausibility;
use crate::{Encoding, Page, Scorer};

/// One-byte pages by how often they are met: bits that a page costs before anything is read. Mild
/// on purpose, since who asks for a detection has something out of the ordinary.
const PAGES: [(Encoding, f32); 37] = [
    (Encoding::WINDOWS_1252, 0.0),
    (Encoding::WINDOWS_1251, 0.0),
    (Encoding::WINDOWS_1250, 0.5),
    (Encoding::WINDOWS_1253, 1.0),
    (Encoding::WINDOWS_1254, 1.0),
    (Encoding::WINDOWS_1257, 0.5),
    (Encoding::WINDOWS_1255, 2.0),
    (Encoding::WINDOWS_1256, 2.0),
    (Encoding::KOI8_U, 1.0),
    (Encoding::KOI8_R, 1.5),
    (Encoding::IBM866, 1.5),
    (Encoding::ISO_8859_2, 1.0),
    (Encoding::ISO_8859_5, 1.5),
    (Encoding::ISO_8859_7, 1.5),
    (Encoding::ISO_8859_15, 1.5),
    (Encoding::ISO_8859_13, 2.0),
    (Encoding::ISO_8859_8_I, 2.0),
    (Encoding::ISO_8859_6, 2.5),
    (Encoding::X_MAC_CYRILLIC, 2.5),
    (Encoding::MACINTOSH, 2.5),
    (Encoding::ISO_8859_16, 3.0),
    (Encoding::ISO_8859_4, 2.5),
    (Encoding::ISO_8859_10, 4.0),
    (Encoding::ISO_8859_3, 4.0),
    (Encoding::ISO_8859_14, 5.0),
    (Encoding::WINDOWS_874, 3.0),
    (Encoding::WINDOWS_1258, 4.0),
    (Encoding::CP1125, 2.0),
    (Encoding::CP852, 4.5),
    (Encoding::CP850, 4.5),
    (Encoding::CP437, 4.5),
    (Encoding::CP775, 5.0),
    (Encoding::CP855, 5.0),
    (Encoding::CP737, 5.0),
    (Encoding::CP857, 5.5),
    (Encoding::X_KOI8_RU, 4.0),
    (Encoding::ISO_8859_8, 6.0),
];

/// Bits of UTF-8 as a guess among the others.
const UTF_8: f32 = -2.0;

/// A way of reading bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) encoding: Encoding,
    /// Bits it costs before anything is read.
    pub(super) prior: f32,
    /// `None` for UTF-8.
    page: Option<&'static Page>,
}

impl Candidate {
    /// UTF-8, damaged as it may be.
    pub(super) const fn utf_8() -> Self {
        Self { encoding: Encoding::UTF_8, prior: UTF_8, page: None }
    }

    /// Every page.
    pub(super) fn pages() -> Vec<Self> {
        PAGES
            .iter()
            .filter_map(|&(encoding, prior)| {
                Some(Self { encoding, prior, page: Some(encoding.page()?) })
            })
            .collect()
    }

    /// The first of some bytes that has no meaning in it.
    pub(super) fn unassigned(&self, bytes: &[u8]) -> Option<u8> {
        let page = self.page?;
        bytes.iter().copied().find(|&byte| page.decode_byte(byte).is_none())
    }

    /// Whether every byte of some words has a meaning in it.
    pub(super) fn has_all(&self, words: &[&[u8]]) -> bool {
        words.iter().all(|word| self.unassigned(word).is_none())
    }

    /// Whether some bytes mean the same in both.
    pub(super) fn agrees(&self, other: &Self, bytes: &[u8]) -> bool {
        match (self.page, other.page) {
            (Some(mine), Some(theirs)) => {
                bytes.iter().all(|&byte| mine.decode_byte_c1(byte) == theirs.decode_byte_c1(byte))
            }
            (mine, theirs) => mine.is_none() && theirs.is_none(),
        }
    }

    /// Bytes of a character outside ASCII, about.
    pub(super) fn bytes_a_char(&self) -> f32 {
        if self.page.is_some() { 1.0 } else { 1.8 }
    }

    /// Judges pieces of the source read in it.
    pub(super) fn judge(&self, pieces: &[&[u8]]) -> Plausibility {
        let mut scorer = Scorer::new();
        for piece in pieces {
            self.read(piece, &mut scorer);
        }
        scorer.finish()
    }

    /// Reads a piece on.
    pub(super) fn read(&self, piece: &[u8], scorer: &mut Scorer) {
        let Some(page) = self.page else {
            for chunk in piece.utf8_chunks() {
                scorer.extend(chunk.valid().chars());
                if !chunk.invalid().is_empty() {
                    scorer.push(char::REPLACEMENT_CHARACTER);
                }
            }
            return;
        };
        scorer.extend(piece.iter().map(|&byte| page.decode_byte_c1(byte)));
    }
}
