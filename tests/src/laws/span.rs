//! Laws of traces, each against a model that is slow and plain: a trace is the list of its cuts, the
//! places where a unit ends on both sides.

use std::collections::{BTreeMap, BTreeSet};

use litera::span::{Cause, SourceSpan, Span, Trace};

const CAUSES: [Cause; 5] =
    [Cause::Decoded, Cause::Replaced, Cause::Repaired, Cause::Markup, Cause::Transliterated];

/// A place where a unit ends: offsets in the source and in the text.
type Cut = (usize, usize);

/// The offsets on one side of the cuts at each offset of the other, in order.
type ByPlace = BTreeMap<usize, Vec<usize>>;

/// The trace of any bytes, two for a step. Units are short, so that stages meet in odd places.
#[must_use]
pub fn trace(steps: &[u8]) -> Trace {
    fitted(steps, usize::MAX)
}

/// The trace of any bytes that reads `len` bytes; of any length where that is `usize::MAX`.
fn fitted(steps: &[u8], len: usize) -> Trace {
    let mut trace = Trace::new();
    for step in steps.chunks_exact(2) {
        let room = len - trace.source_len();
        let (source, text) = (usize::from(step[0] & 3), usize::from(step[0] >> 2 & 3));
        let count = usize::from(step[0] >> 4 & 3) + 1;
        match CAUSES.get(usize::from(step[1] % 6)) {
            Some(&cause) => {
                let count = room.checked_div(source).map_or(count, |fit| fit.min(count));
                trace.push_units(count, source, text, cause);
            }
            None => trace.push_kept(count.min(room)),
        }
    }
    if len != usize::MAX {
        trace.push_kept(len - trace.source_len());
    }
    trace
}

/// Three traces that fit together, made of any bytes.
#[must_use]
pub fn three(data: &[u8]) -> [Trace; 3] {
    let third = data.len() / 3;
    let a = trace(&data[..third]);
    let b = fitted(&data[third..2 * third], a.text_len());
    let c = fitted(&data[2 * third..], b.text_len());
    [a, b, c]
}

/// Every cut of a trace, in order.
fn cuts(trace: &Trace) -> Vec<Cut> {
    let mut cuts = vec![(0, 0)];
    for run in trace.runs() {
        cuts.extend(
            (1..=run.count).map(|n| {
                (run.source_start + n * run.source_step, run.text_start + n * run.text_step)
            }),
        );
    }
    cuts
}

/// Whether the first stage deletes at a place of the middle text where the second inserts.
fn deletion_meets_insertion(first: &Trace, second: &Trace) -> bool {
    let deleted: BTreeSet<usize> =
        first.runs().iter().filter(|run| run.text_step == 0).map(|run| run.text_start).collect();
    second.runs().iter().any(|run| run.source_step == 0 && deleted.contains(&run.source_start))
}

/// Whether the second stage deletes some of what the first inserted.
fn insertion_is_deleted(first: &Trace, second: &Trace) -> bool {
    let inserted = first.runs().iter().filter(|run| run.source_step == 0);
    let mut places = inserted.map(|run| Span::new(run.text_start, run.text_end()));
    let deletes = |place: Span| {
        let mut deleted = second.runs().iter().filter(|run| run.text_step == 0);
        deleted.any(|run| place.overlaps(Span::new(run.source_start, run.source_end())))
    };
    places.any(deletes)
}

/// The cuts of two stages in a row are the pairs that have a cut of the middle text in common; what
/// the first deleted comes before what the second inserted at the same place.
pub fn cuts_compose(data: &[u8]) {
    let [a, b, _] = three(data);
    let (mut sources, mut texts) = (ByPlace::new(), ByPlace::new());
    cuts(&a)
        .into_iter()
        .for_each(|(source, middle)| sources.entry(middle).or_default().push(source));
    cuts(&b).into_iter().for_each(|(middle, text)| texts.entry(middle).or_default().push(text));
    let mut expected = BTreeSet::new();
    for (middle, sources) in sources {
        let Some(texts) = texts.get(&middle) else { continue };
        expected.extend(sources.iter().map(|&source| (source, texts[0])));
        expected.extend(texts.iter().map(|&text| (sources[sources.len() - 1], text)));
    }
    let both = a.then(&b).unwrap();
    assert_eq!(cuts(&both), Vec::from_iter(expected), "{a:?} then {b:?}");
}

/// Composition is associative: in its cuts, wherever no stage deletes at a place where a later one
/// inserts, for there the grouping decides which of the two comes first; and in its causes, wherever
/// nothing that was inserted is deleted again.
pub fn composition_is_associative(data: &[u8]) {
    let [a, b, c] = three(data);
    let (ab, bc) = (a.then(&b).unwrap(), b.then(&c).unwrap());
    let (left, right) = (ab.then(&c).unwrap(), a.then(&bc).unwrap());
    assert_eq!(left.source_len(), right.source_len());
    assert_eq!(left.text_len(), right.text_len());
    let pairs = [(&a, &b), (&b, &c), (&ab, &c), (&a, &bc)];
    if pairs.iter().any(|(first, second)| deletion_meets_insertion(first, second)) {
        return;
    }
    assert_eq!(cuts(&left), cuts(&right), "{a:?} then {b:?} then {c:?}");
    if !pairs.iter().any(|(first, second)| insertion_is_deleted(first, second)) {
        assert_eq!(left, right, "{a:?} then {b:?} then {c:?}");
    }
}

/// Composition of stages that insert nothing is associative, whatever they delete or merge.
pub fn without_insertions_composition_is_associative(data: &[u8]) {
    let has_source = |(at, &byte): (usize, &u8)| if at % 2 == 0 { byte | 1 } else { byte };
    // Thirds of whole steps, so that every step keeps its place.
    let data = &data[..data.len() - data.len() % 6];
    let steps: Vec<u8> = data.iter().enumerate().map(has_source).collect();
    let [a, b, c] = three(&steps);
    let left = a.then(&b).unwrap().then(&c).unwrap();
    let right = a.then(&b.then(&c).unwrap()).unwrap();
    assert_eq!(left, right, "{a:?} then {b:?} then {c:?}");
}

/// A stage that changes nothing adds nothing, before or after.
pub fn identity_is_neutral(data: &[u8]) {
    let trace = trace(data);
    assert_eq!(Trace::identity(trace.source_len()).then(&trace).unwrap(), trace);
    assert_eq!(trace.then(&Trace::identity(trace.text_len())).unwrap(), trace);
}

/// A span maps to the units of its bytes: from where the first begins to where the last ends.
pub fn a_span_maps_to_the_units_of_its_bytes(data: &[u8]) {
    // Every span is tried, so the trace is kept short.
    let trace = trace(&data[..data.len().min(24)]);
    let cuts = cuts(&trace);
    let turned: Vec<Cut> = cuts.iter().map(|&(source, text)| (text, source)).collect();
    let (text, source) = (by_bytes(&turned), by_bytes(&cuts));
    for start in 0..text.len() {
        for end in start + 1..=text.len() {
            let found = trace.to_source(Span::new(start, end));
            assert_eq!((found.start, found.end), hull(&text[start..end]), "{trace:?}");
        }
    }
    for start in 0..source.len() {
        for end in start + 1..=source.len() {
            let found = trace.to_text(SourceSpan::new(start, end));
            assert_eq!((found.start, found.end), hull(&source[start..end]), "{trace:?}");
        }
    }
}

/// For each byte of the first side, where its unit begins and ends on the second.
fn by_bytes(cuts: &[Cut]) -> Vec<(usize, usize)> {
    let units = cuts.iter().zip(cuts.iter().skip(1));
    units.flat_map(|(from, to)| (from.0..to.0).map(|_| (from.1, to.1))).collect()
}

fn hull(units: &[(usize, usize)]) -> (usize, usize) {
    (units[0].0, units[units.len() - 1].1)
}

/// The map is monotone: a longer span does not have a shorter source, and never one past the end.
pub fn the_map_is_monotone(data: &[u8]) {
    let trace = trace(data);
    let len = trace.text_len();
    let mut last = 0;
    for end in 0..=len + 1 {
        let source = trace.to_source(Span::new(0, end));
        assert!(source.end >= last, "{trace:?} at {end}");
        last = source.end;
        assert!(trace.to_source(Span::new(end, len)).end <= trace.source_len());
    }
}
