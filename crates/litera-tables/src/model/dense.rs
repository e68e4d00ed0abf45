//! Weights of short sequences: a row for each slot, a lane for each language.

use super::gram;

/// Rows of weights, and how much each row was moved (AdaGrad by row).
pub(crate) struct Dense<const LANES: usize> {
    pub(crate) rows: Vec<[f32; LANES]>,
    moved: Vec<f32>,
}

impl<const LANES: usize> Dense<LANES> {
    pub(crate) fn new(rows: usize) -> Self {
        Self { rows: vec![[0.0; LANES]; rows], moved: vec![0.0; rows] }
    }

    pub(crate) fn add_to(&self, hash: u64, scores: &mut [f32; LANES]) {
        let row = &self.rows[gram::slot(hash, self.rows.len())];
        for (score, weight) in scores.iter_mut().zip(row) {
            *score += weight;
        }
    }

    /// Moves the row of a feature against the gradient.
    pub(crate) fn step(&mut self, hash: u64, gradient: &[f32; LANES], square: f32, rate: f32) {
        let slot = gram::slot(hash, self.rows.len());
        self.moved[slot] += square;
        let rate = rate / (self.moved[slot].sqrt() + 1e-3);
        for (weight, slope) in self.rows[slot].iter_mut().zip(gradient) {
            *weight -= rate * slope;
        }
    }

    /// Begins a new round with fresh step sizes.
    pub(crate) fn forget_steps(&mut self, share: f32) {
        for moved in &mut self.moved {
            *moved *= share;
        }
    }
}
