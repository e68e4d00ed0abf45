//! From points to probabilities, by whole numbers and multiplication alone: no function of the
//! platform's mathematics library has a part in it.

use crate::model::blob::Layout;
use crate::model::score::{LANES, Score};

/// The natural logarithm of the chance of each lane, in millionths, up to a common constant.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chances(pub(crate) [i64; LANES]);

impl Chances {
    /// A score as the trainer weighs it: the sum over the square root of the number of features.
    pub(crate) fn new(layout: &Layout, score: &Score) -> Self {
        // 64 times the root.
        let root = (u64::from(score.features.max(1)) << 12).isqrt().max(1);
        let root = i64::try_from(root).unwrap_or(i64::MAX);
        Self(score.points.map(|points| i64::from(points) * layout.unit * 64 / root))
    }

    /// How far the best is ahead of the second.
    pub(crate) fn margin(&self, layout: &Layout) -> i64 {
        let (mut best, mut second) = (i64::MIN / 2, i64::MIN / 2);
        for chance in self.0.iter().take(layout.tags.len()) {
            if *chance > best {
                (best, second) = (*chance, best);
            } else {
                second = second.max(*chance);
            }
        }
        best - second
    }
}

/// e to the power of a number of millionths, none of them above 0; 0 for much less than 0.
pub(crate) fn exp(millionths: i64) -> f64 {
    if millionths < -40_000_000 {
        return 0.0;
    }
    // (1 + x/4096) to the power of 4096, by squaring.
    let mut power = 1.0 + millionths as f64 / 1e6 / 4096.0;
    for _ in 0..12 {
        power *= power;
    }
    power
}
