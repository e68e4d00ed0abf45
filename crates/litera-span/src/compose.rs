//! Two traces in a row as one.
//!
//! A trace is known by its cuts, the places where a unit ends on both sides. The cuts of two traces
//! in a row are the pairs that have a cut of the middle text in common.

use crate::{Causes, Run, Trace};

/// A run of which some units are used up.
struct Cursor<'a> {
    runs: std::slice::Iter<'a, Run>,
    now: Option<Run>,
}

impl<'a> Cursor<'a> {
    fn new(runs: &'a [Run]) -> Self {
        let mut runs = runs.iter();
        let now = runs.next().copied();
        Self { runs, now }
    }

    /// Uses up `units` of the run at hand.
    fn advance(&mut self, units: usize) {
        if let Some(run) = &mut self.now {
            run.count = run.count.saturating_sub(units);
            if run.count == 0 {
                self.now = self.runs.next().copied();
            }
        }
    }
}

/// The lengths in the middle have been found equal.
pub(crate) fn compose(first: &[Run], second: &[Run]) -> Trace {
    let mut out = Trace::new();
    let (mut a, mut b) = (Cursor::new(first), Cursor::new(second));
    loop {
        match (a.now, b.now) {
            (None, None) => return out,
            // What the first stage deleted never reaches the second.
            (Some(x), _) if x.text_step == 0 => {
                out.push_units(x.count, x.source_step, 0, x.causes);
                a.advance(x.count);
            }
            // What the second stage inserted has no source. It comes after what the first deleted at
            // the same place: either order would do, but one must be taken.
            (_, Some(y)) if y.source_step == 0 => {
                out.push_units(y.count, 0, y.text_step, y.causes);
                b.advance(y.count);
            }
            (Some(x), Some(y)) => align(&mut out, &mut a, &mut b, x, y),
            (Some(_), None) | (None, Some(_)) => return out,
        }
    }
}

/// Both cursors stand at the same place in the middle text, and both runs have bytes there.
fn align<'r>(out: &mut Trace, a: &mut Cursor<'r>, b: &mut Cursor<'r>, x: Run, y: Run) {
    let causes = x.causes.union(y.causes);
    // So many units of each side fill the same number of bytes; of 2 and 3 bytes, 3 and 2 units.
    let common = gcd(x.text_step, y.source_step);
    let (units_a, units_b) = (y.source_step / common, x.text_step / common);
    let times = (x.count / units_a).min(y.count / units_b);
    if times > 0 {
        out.push_units(times, units_a * x.source_step, units_b * y.text_step, causes);
        a.advance(times * units_a);
        b.advance(times * units_b);
        return;
    }
    merge(out, a, b);
}

/// The greatest common divisor, of numbers that are not 0.
const fn gcd(a: usize, b: usize) -> usize {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Units that overlap without meeting: they become one, up to the next place where both end.
fn merge<'r>(out: &mut Trace, a: &mut Cursor<'r>, b: &mut Cursor<'r>) {
    let (mut source, mut text, mut causes) = (0, 0, Causes::KEPT);
    // Bytes of the middle text taken by each side so far.
    let (mut taken_a, mut taken_b) = (0usize, 0usize);
    while taken_a != taken_b || taken_a == 0 {
        let side = if taken_a <= taken_b { &mut *a } else { &mut *b };
        let Some(run) = side.now else { break };
        if taken_a <= taken_b {
            source += run.source_step;
            taken_a += run.text_step;
        } else {
            text += run.text_step;
            taken_b += run.source_step;
        }
        causes = causes.union(run.causes);
        side.advance(1);
    }
    out.push(source, text, causes);
}

#[cfg(test)]
mod tests {
    use crate::{Cause, SourceSpan, Span, Trace};

    #[test]
    fn identity_changes_nothing() {
        let mut trace = Trace::new();
        trace.push_units(3, 1, 2, Cause::Decoded);
        trace.push(2, 0, Cause::Decoded);
        trace.push_kept(5);
        let before = Trace::identity(trace.source_len()).then(&trace).unwrap();
        let after = trace.then(&Trace::identity(trace.text_len())).unwrap();
        assert_eq!(before, trace);
        assert_eq!(after, trace);
    }

    #[test]
    fn units_that_overlap_become_one() {
        let mut first = Trace::new();
        first.push(1, 3, Cause::Decoded);
        first.push(1, 3, Cause::Decoded);
        let mut second = Trace::new();
        second.push_kept(2);
        second.push(2, 5, Cause::Repaired);
        second.push_kept(2);
        let both = first.then(&second).unwrap();
        assert_eq!(both.runs().len(), 1);
        assert_eq!(both.to_source(Span::new(0, 1)), SourceSpan::new(0, 2));
        assert_eq!((both.source_len(), both.text_len()), (2, 9));
    }

    #[test]
    fn lengths_must_fit() {
        let error = Trace::identity(3).then(&Trace::identity(4)).unwrap_err();
        assert_eq!((error.text_len, error.source_len), (3, 4));
    }
}
