//! How fast a piece of work is.

use std::time::{Duration, Instant};

/// Runs until this much time is used, and at least three times.
const BUDGET: Duration = Duration::from_millis(600);

/// Megabytes a second, of the fastest run.
pub(crate) fn speed(bytes: usize, work: &dyn Fn()) -> f64 {
    let begin = Instant::now();
    let mut best = Duration::MAX;
    for run in 0.. {
        if run >= 3 && begin.elapsed() > BUDGET {
            break;
        }
        let start = Instant::now();
        work();
        best = best.min(start.elapsed());
    }
    bytes as f64 / 1e6 / best.as_secs_f64()
}
