//! Single weights of long sequences and words: which (feature, language) pairs to keep, and their
//! values. A pair is kept where the short sequences alone leave the greatest error.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::gram;

/// The hash of a feature is its own hash.
#[derive(Default)]
struct Same(u64);

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {}
    fn write_u64(&mut self, word: u64) {
        self.0 = word.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

/// Error left by the short sequences, by feature and lane: its sum, and the sum of its sizes.
#[derive(Default)]
pub(crate) struct Errors(HashMap<u64, [f32; 4], BuildHasherDefault<Same>>);

impl Errors {
    /// A feature was seen with this error (1 - p for the true language, -p for another).
    pub(crate) fn add(&mut self, hash: u64, lane: usize, error: f32, norm: f32) {
        let entry = self.0.entry(key(hash, lane)).or_default();
        let size = error.abs();
        entry[0] += error;
        entry[1] += size;
        entry[2] += error * norm;
        entry[3] += size * (1.0 - size) * norm * norm;
    }

    /// The pairs worth most, best first.
    fn ranked(self) -> Vec<(f32, u64, f32)> {
        let worth = |[sum, size, _, _]: [f32; 4]| sum * sum / (size + 2.0);
        // The step of Newton's method, held back: neighbours that overlap take the same error.
        let first = |[_, _, slope, curve]: [f32; 4]| slope / (curve + 0.02);
        let mut ranked: Vec<(f32, u64, f32)> =
            self.0.into_iter().map(|(key, error)| (worth(error), key, first(error))).collect();
        ranked.retain(|(worth, _, _)| *worth > 0.3);
        ranked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        ranked
    }
}

/// The low six bits of a hash give way to the lane; neither slot nor mark can need them all.
fn key(hash: u64, lane: usize) -> u64 {
    (hash << 6) | lane as u64
}

/// One kept pair.
#[derive(Clone, Copy, Default)]
pub(crate) struct Single {
    pub(crate) mark: u16,
    pub(crate) lane: u8,
    pub(crate) weight: f32,
    /// Sum of squared slopes (AdaGrad).
    pub(crate) moved: f32,
}

/// Buckets of at most [`BUCKET`] pairs, as they will lie in the blob.
pub(crate) struct Sparse {
    pub(crate) buckets: Vec<Vec<Single>>,
}

/// Pairs in a bucket.
pub(crate) const BUCKET: usize = 4;

impl Sparse {
    pub(crate) fn none() -> Self {
        Self { buckets: Vec::new() }
    }

    /// Fills buckets from the best pair down; a full bucket takes no more.
    pub(crate) fn select(errors: Errors, buckets: usize, share: f32) -> Self {
        let mut sparse = Self { buckets: vec![Vec::new(); buckets] };
        let ranked = errors.ranked();
        let (mut kept, mut tried) = (0, 0);
        for (_, key, first) in &ranked {
            if kept == buckets * BUCKET {
                break;
            }
            tried += 1;
            // The top six bits are lost to the lane; `slot` reads the rest of the upper half.
            let hash = key >> 6;
            let bucket = &mut sparse.buckets[place(hash, buckets)];
            if bucket.len() < BUCKET {
                let lane = (key & 63) as u8;
                bucket.push(Single {
                    mark: gram::mark(hash),
                    lane,
                    weight: first * share,
                    moved: 0.0,
                });
                kept += 1;
            }
        }
        super::log(&format!(
            "  single weights: {kept} of {tried} tried, {} worth it",
            ranked.len()
        ));
        sparse
    }

    pub(crate) fn add_to<const LANES: usize>(&self, hash: u64, scores: &mut [f32; LANES]) {
        if self.buckets.is_empty() {
            return;
        }
        let mark = gram::mark(hash);
        for single in &self.buckets[place(hash, self.buckets.len())] {
            if single.mark == mark {
                scores[single.lane as usize] += single.weight;
            }
        }
    }

    pub(crate) fn step<const LANES: usize>(
        &mut self,
        hash: u64,
        gradient: &[f32; LANES],
        rate: f32,
    ) {
        if self.buckets.is_empty() {
            return;
        }
        let mark = gram::mark(hash);
        let place = place(hash, self.buckets.len());
        for single in &mut self.buckets[place] {
            if single.mark == mark {
                let slope = gradient[single.lane as usize];
                single.moved += slope * slope;
                single.weight -= rate * slope / (single.moved.sqrt() + 0.05);
            }
        }
    }
}

/// The bucket of a hash whose top six bits may be missing.
fn place(hash: u64, buckets: usize) -> usize {
    gram::slot(hash << 6, buckets)
}
