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
}

impl Mixture {
    pub(super) fn new(table: Table) -> Self {
        Self { table, weights: start(table) }
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
        let start = start(self.table);
        for (weight, start) in self.weights.iter_mut().zip(start).take(count) {
            *weight = (1.0 - SHARE) * *weight / sum.max(1e-30) + SHARE * start;
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
    if usize::from(steps) > FAR { 0.0 } else { (-f32::from(steps) * STEP).exp2() }
}
