//! Which language it is, word by word: the languages are experts whose weights follow what they
//! have foretold, and a small share goes round so that a text may change its language.

use super::letter::{STEP, Table};
use super::table::{self, Costs, MOST};

/// The share that goes round after each word.
const SHARE: f32 = 0.02;

/// Steps beyond the best language's at which a language no longer counts.
const FAR: usize = 32;

#[derive(Clone)]
pub(super) struct Mixture {
    table: Table,
    /// Sum to 1.
    weights: [f32; MOST],
    /// The weights before anything was read.
    start: [f32; MOST],
}

impl Mixture {
    pub(super) fn new(table: Table) -> Self {
        let start = start(table);
        Self { table, weights: start, start }
    }

    /// Bits of a word whose costs are given; the weights take note of it.
    pub(super) fn word(&mut self, costs: &Costs) -> f32 {
        let count = table::index(self.table).languages.len();
        let least = costs.iter().take(count).min().copied().unwrap_or(0);
        let mut sum = 0.0;
        for (weight, cost) in self.weights.iter_mut().zip(costs).take(count) {
            *weight *= likelihood(cost - least);
            sum += *weight;
        }
        let bits = f32::from(least) * STEP - sum.max(1e-30).log2();
        let scale = (1.0 - SHARE) / sum.max(1e-30);
        for (weight, start) in self.weights.iter_mut().zip(&self.start).take(count) {
            *weight = scale * *weight + SHARE * start;
        }
        bits
    }

    /// The language that foretells best, and its share of the belief.
    pub(super) fn best(&self) -> (&'static str, f32) {
        let languages = table::index(self.table).languages;
        let best = languages.iter().zip(self.weights).max_by(|x, y| x.1.total_cmp(&y.1));
        best.map_or(("und", 0.0), |(&(tag, _), weight)| (tag, weight))
    }
}

fn start(table: Table) -> [f32; MOST] {
    let mut weights = [0.0; MOST];
    let languages = table::index(table).languages;
    let sum: f32 = languages.iter().map(|&(_, weight)| weight).sum();
    for (place, &(_, weight)) in weights.iter_mut().zip(languages) {
        *place = weight / sum.max(1e-30);
    }
    weights
}

/// 2 to the minus steps.
fn likelihood(steps: u16) -> f32 {
    LIKELIHOODS.get(usize::from(steps)).copied().unwrap_or(0.0)
}

/// Powers of 2 to the minus [`STEP`].
#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler; const has no get")]
static LIKELIHOODS: [f32; FAR] = {
    let mut powers = [1.0; FAR];
    let mut i = 1;
    while i < FAR {
        powers[i] = powers[i - 1] * ONE_STEP;
        i += 1;
    }
    powers
};

/// 2 to the minus [`STEP`].
const ONE_STEP: f32 = 0.554_784_7;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_step_is_the_step_of_the_tables() {
        assert!((ONE_STEP - (-STEP).exp2()).abs() < 1e-6);
    }
}
