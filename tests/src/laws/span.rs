//! Laws of traces.

use litera::span::{Span, Trace};

/// Composition is associative, for any three traces that fit together.
pub fn composition_is_associative(a: &Trace, b: &Trace, c: &Trace) {
    let left = a.then(b).unwrap().then(c).unwrap();
    let right = a.then(&b.then(c).unwrap()).unwrap();
    assert_eq!(left, right);
}

/// A longer span has a longer source: the map is monotone.
pub fn the_map_is_monotone(trace: &Trace) {
    let len = trace.text_len();
    let mut last = 0;
    for end in 0..=len {
        let source = trace.to_source(Span::new(0, end));
        assert!(source.end >= last, "{trace:?} at {end}");
        last = source.end;
        let tail = trace.to_source(Span::new(end, len));
        assert!(tail.end <= trace.source_len());
    }
}
