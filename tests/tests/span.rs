//! Traces under generated edits.

use litera::span::{Cause, Trace};
use litera_tests::laws::span;
use proptest::prelude::*;

const CAUSES: [Cause; 5] =
    [Cause::Decoded, Cause::Replaced, Cause::Repaired, Cause::Markup, Cause::Transliterated];

type Step = (usize, usize, usize, usize);

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((1..4usize, 0..4usize, 0..4usize, 0..6usize), 0..12)
}

fn trace(steps: &[Step]) -> Trace {
    let mut trace = Trace::new();
    for &(count, source, text, cause) in steps {
        match CAUSES.get(cause) {
            Some(&cause) => trace.push_units(count, source, text, cause),
            None => trace.push_kept(count),
        }
    }
    trace
}

/// A trace that reads exactly `len` bytes.
fn fitted(steps: &[Step], len: usize) -> Trace {
    let mut out = Trace::new();
    for &(count, source, text, cause) in steps {
        let room = len - out.source_len();
        let Some(&cause) = CAUSES.get(cause) else {
            out.push_kept(count.min(room));
            continue;
        };
        out.push_units(
            room.checked_div(source).map_or(count, |fit| fit.min(count)),
            source,
            text,
            cause,
        );
    }
    let rest = len - out.source_len();
    out.push_kept(rest);
    out
}

proptest! {
    #[test]
    fn composition_is_associative(a in steps(), b in steps(), c in steps()) {
        let a = trace(&a);
        let b = fitted(&b, a.text_len());
        let c = fitted(&c, b.text_len());
        span::composition_is_associative(&a, &b, &c);
    }

    #[test]
    fn the_map_is_monotone(a in steps()) {
        span::the_map_is_monotone(&trace(&a));
    }
}
