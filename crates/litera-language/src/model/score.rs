//! Adds up the weights of words.

use crate::gram::{Gram, grams, mark, slot};
use crate::model::blob::{BUCKET, Layout};

/// The greatest number of languages of one script.
pub(crate) const LANES: usize = 64;

/// The sum of the weights of some words, by lane.
#[derive(Clone, Debug)]
pub(crate) struct Score {
    /// In points of the layout.
    pub(crate) points: [i32; LANES],
    /// How many features were read, known or not.
    pub(crate) features: u32,
    /// How many words.
    pub(crate) words: u32,
    /// Whether the rest is only sampled, and how many words were skipped since the last one read.
    pub(crate) is_clear: bool,
    pub(crate) skipped: u32,
}

impl Default for Score {
    fn default() -> Self {
        Self { points: [0; LANES], features: 0, words: 0, is_clear: false, skipped: 0 }
    }
}

impl Score {
    /// Adds another sum of the same layout.
    pub(crate) fn add(&mut self, other: &Self) {
        for (sum, points) in self.points.iter_mut().zip(&other.points) {
            *sum = sum.saturating_add(*points);
        }
        self.features = self.features.saturating_add(other.features);
        self.words = self.words.saturating_add(other.words);
    }

    /// Adds a word given as folded code points.
    pub(crate) fn add_word(&mut self, layout: &Layout, word: &[u32]) {
        self.words = self.words.saturating_add(1);
        match layout.tags.len() {
            52 => self.add_grams::<26>(layout, word),
            8 => self.add_grams::<4>(layout, word),
            3 => self.add_grams::<2>(layout, word),
            _ => self.add_grams::<1>(layout, word),
        }
    }

    /// `HALF` is the number of bytes of a row: half the languages.
    fn add_grams<const HALF: usize>(&mut self, layout: &Layout, word: &[u32]) {
        let (rows, _) = layout.row_bytes().as_chunks::<HALF>();
        let (buckets, _) = layout.bucket_bytes().as_chunks::<BUCKET>();
        let mut sums = Sums { low: [0; HALF], high: [0; HALF] };
        let mut features = 0;
        grams(word, |gram| {
            features += 1;
            match gram {
                Gram::Short(hash) => {
                    if let Some(row) = rows.get(slot(hash, rows.len())) {
                        sums.add(row);
                    }
                }
                Gram::Long(hash) => {
                    // The trainer drops the top six bits of these hashes to make room for a lane.
                    if let Some(bucket) = buckets.get(slot(hash << 6, buckets.len())) {
                        self.add_singles(layout, bucket, mark(hash));
                    }
                }
            }
        });
        self.features = self.features.saturating_add(features);
        let codes = sums.low.iter().chain(&sums.high);
        for (points, code) in self.points.iter_mut().zip(codes) {
            // A code of 8 is no weight; that offset is the same in all lanes and cancels.
            *points = points.saturating_add(i32::from(*code) * 16);
        }
    }

    fn add_singles(&mut self, layout: &Layout, bucket: &[u8; BUCKET], wanted: u16) {
        let [a0, a1, b0, b1, c0, c1, d0, d1, lanes @ ..] = *bucket;
        let marks = [[a0, a1], [b0, b1], [c0, c1], [d0, d1]].map(u16::from_le_bytes);
        for (mark, lane) in marks.into_iter().zip(lanes) {
            if mark >> 2 == wanted {
                let level = usize::from((mark & 3) << 2 | u16::from(lane & 3));
                let points = layout.levels.get(level).copied().unwrap_or(0);
                if let Some(sum) = self.points.get_mut(usize::from(lane >> 2)) {
                    *sum = sum.saturating_add(i32::from(points));
                }
            }
        }
    }
}

/// Sums of the codes of rows, the two halves of the languages apart, as they lie in a row.
struct Sums<const HALF: usize> {
    low: [u16; HALF],
    high: [u16; HALF],
}

impl<const HALF: usize> Sums<HALF> {
    /// A word has at most 126 short sequences of codes up to 15: no sum can overflow.
    fn add(&mut self, row: &[u8; HALF]) {
        for ((low, high), byte) in self.low.iter_mut().zip(&mut self.high).zip(row) {
            *low += u16::from(byte & 15);
            *high += u16::from(byte >> 4);
        }
    }
}
