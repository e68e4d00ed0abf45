//! How fast a piece of work is.

use std::time::{Duration, Instant};

/// Runs until this much time is used, and at least twice.
const BUDGET: Duration = Duration::from_millis(300);

/// Seconds of one run: on a processor where the system says so, which other work on the machine
/// moves little; else of the fastest run by the clock on the wall.
pub(crate) fn seconds(work: &dyn Fn()) -> f64 {
    let (begin, busy) = (Instant::now(), on_processor());
    let (mut best, mut runs) = (Duration::MAX, 0);
    while runs < 2 || begin.elapsed() < BUDGET {
        let start = Instant::now();
        work();
        best = best.min(start.elapsed());
        runs += 1;
    }
    match (busy, on_processor()) {
        (Some(before), Some(after)) if after > before => {
            (after - before).as_secs_f64() / f64::from(runs)
        }
        _ => best.as_secs_f64(),
    }
}

/// Time this thread has had of a processor, as Linux tells it.
fn on_processor() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// Megabytes a second.
pub(crate) fn speed(bytes: usize, work: &dyn Fn()) -> f64 {
    bytes as f64 / 1e6 / seconds(work)
}
