//! Four bits a weight: rows by even steps, single weights by sixteen levels of their own.

use super::train::Part;

/// Quantized weights.
pub(crate) struct Quantized {
    /// 0 to 15 a lane; 8 is no weight.
    pub(crate) rows: Vec<Vec<u8>>,
    /// What one step is worth.
    step: f32,
    levels: [f32; 16],
}

impl Quantized {
    pub(crate) fn new(part: &Part) -> Self {
        let step =
            step(part.rows.iter().flatten().copied().filter(|weight| *weight != 0.0).collect());
        let code = |weight: &f32| (nearest(*weight, step) / step + 8.0).round() as u8;
        let rows = part.rows.iter().map(|row| row.iter().map(code).collect()).collect();
        let singles = part.sparse.buckets.iter().flatten().map(|single| single.weight);
        Self { rows, step, levels: levels(singles.collect()) }
    }

    /// The nearest level of a single weight.
    pub(crate) fn level(&self, weight: f32) -> u8 {
        let upper = self.levels.partition_point(|level| *level < weight);
        let lower = upper.saturating_sub(1);
        let near = |place: usize| self.levels.get(place).map_or(f32::MAX, |l| (l - weight).abs());
        if near(lower) <= near(upper) { lower as u8 } else { upper as u8 }
    }

    /// Levels in sixteenths of a step of the rows.
    pub(crate) fn levels_in_units(&self) -> [i16; 16] {
        self.levels.map(|level| (level / self.step * 16.0).round().clamp(-3e4, 3e4) as i16)
    }

    /// What a sixteenth of a step is worth, in millionths of a natural logarithm.
    pub(crate) fn unit(&self) -> i64 {
        (f64::from(self.step) / 16.0 * 1e6).round() as i64
    }
}

/// The step that puts the weights of rows least far from where they were.
fn step(mut weights: Vec<f32>) -> f32 {
    weights.sort_unstable_by(f32::total_cmp);
    let most = weights.iter().fold(1e-6_f32, |most, weight| most.max(weight.abs()));
    let error = |step: f32| -> f64 {
        weights
            .iter()
            .step_by(7)
            .map(|weight| f64::from((weight - nearest(*weight, step)).powi(2)))
            .sum()
    };
    let steps = (4..=60).map(|part| most / 7.5 * part as f32 / 60.0);
    steps.min_by(|a, b| error(*a).total_cmp(&error(*b))).unwrap_or(1.0)
}

/// The value a weight of a row is read back as.
fn nearest(weight: f32, step: f32) -> f32 {
    (weight / step).round().clamp(-8.0, 7.0) * step
}

/// Sixteen levels that lie nearest to the weights (Lloyd's method from even steps; even quantiles
/// would fall together where many weights are the same).
fn levels(mut weights: Vec<f32>) -> [f32; 16] {
    weights.sort_unstable_by(f32::total_cmp);
    let at = |share: f64| weights.get((weights.len() as f64 * share) as usize).copied();
    let (least, most) = (at(0.002).unwrap_or(-1.0), at(0.998).unwrap_or(1.0));
    let mut levels = [0.0; 16];
    for (place, level) in levels.iter_mut().enumerate() {
        *level = least + (most - least) * place as f32 / 15.0;
    }
    for _ in 0..40 {
        let mut sums = [(0.0_f64, 0_u32); 16];
        let mut place = 0;
        for weight in &weights {
            while place < 15 && (levels[place] + levels[place + 1]) / 2.0 < *weight {
                place += 1;
            }
            sums[place].0 += f64::from(*weight);
            sums[place].1 += 1;
        }
        for (level, (sum, count)) in levels.iter_mut().zip(sums) {
            if count > 0 {
                *level = (sum / f64::from(count)) as f32;
            }
        }
    }
    levels
}
