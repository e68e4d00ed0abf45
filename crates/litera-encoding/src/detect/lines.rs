//! A source that changes its encoding from line to line.

use litera_span::SourceSpan;

use super::candidate::Candidate;
use super::sample::high_words;
use super::search::Reading;
use super::{Detection, Evidence, Segment};
use crate::Encoding;

/// Bits a character above which a line is read anew in every encoding.
const SUSPICIOUS: f32 = 4.2;
/// Bits by which a line must read better in another encoding to count as a sign of two.
const SIGN: f32 = 14.0;
/// Bits that each change of the encoding costs.
const CHANGE: f32 = 10.0;
/// Encodings that one source may have.
const MOST: usize = 5;
/// Lines of the sample that are read anew.
const LINES: usize = 32;
/// Bytes of a line that are judged.
const REACH: usize = 600;

/// Divides the source where its sample shows that one encoding does not do for all lines.
pub(super) fn divide(bytes: &[u8], pieces: &[&[u8]], best: Reading, found: &mut Detection) {
    let Some(main) = best.candidate else { return };
    if pieces.len() < 2 {
        return;
    }
    let others = others(pieces, &main);
    if others.is_empty() {
        return;
    }
    let mut candidates = vec![main];
    candidates.extend(others);
    let segments = segments(bytes, &candidates);
    if segments.len() < 2 {
        // All lines read better in the other one.
        if let [only] = segments.as_slice() {
            found.encoding = only.encoding;
        }
        return;
    }
    found.encoding = most(&segments, bytes).unwrap_or(found.encoding);
    found.evidence.push(Evidence::Lines(segments.len()));
    found.segments = segments;
}

/// The encodings in which some line of the sample reads much better than in the main one.
fn others(pieces: &[&[u8]], main: &Candidate) -> Vec<Candidate> {
    let mut all = Candidate::pages();
    all.push(Candidate::utf_8());
    let mut gains: Vec<(f32, Candidate)> = Vec::new();
    for piece in pieces.iter().step_by(pieces.len().div_ceil(LINES)) {
        // Other words are the same in all.
        let words = high_words(piece);
        let bits = cost(main, &words);
        let size: usize = words.iter().map(|word| word.len()).sum();
        if bits < SUSPICIOUS * size as f32 / main.bytes_a_char() {
            continue;
        }
        let best = all
            .iter()
            .map(|candidate| (bits - cost(candidate, &words) - candidate.prior, *candidate))
            .max_by(|x, y| x.0.total_cmp(&y.0));
        let Some((gain, candidate)) = best.filter(|&(gain, _)| gain > SIGN) else { continue };
        match gains.iter_mut().find(|(_, other)| other.encoding == candidate.encoding) {
            Some(entry) => entry.0 += gain,
            None => gains.push((gain, candidate)),
        }
    }
    gains.sort_by(|x, y| y.0.total_cmp(&x.0));
    gains.into_iter().take(MOST - 1).map(|(_, candidate)| candidate).collect()
}

/// Bits of a piece by itself; a byte without meaning rules an encoding out.
fn cost(candidate: &Candidate, words: &[&[u8]]) -> f32 {
    let unassigned = words.iter().find_map(|word| candidate.unassigned(word));
    candidate.judge(words).bits + unassigned.map_or(0.0, |_| 100.0)
}

/// The cheapest way through the lines: Viterbi over the candidates.
fn segments(bytes: &[u8], candidates: &[Candidate]) -> Vec<Segment> {
    let mut ends = Vec::new();
    let mut from: Vec<[u8; MOST]> = Vec::new();
    let mut costs = [0.0f32; MOST];
    let mut at = 0;
    while at < bytes.len() {
        let rest = bytes.get(at..).unwrap_or_default();
        let len = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        let line = rest.get(..len).unwrap_or_default();
        at += len;
        if line.is_ascii() {
            continue;
        }
        let (best, least) = least(&costs, candidates.len());
        let mut came = [0u8; MOST];
        let judged = high_words(line.get(..REACH.min(line.len())).unwrap_or_default());
        for (i, candidate) in candidates.iter().enumerate().take(MOST) {
            let (Some(cost_here), Some(came)) = (costs.get_mut(i), came.get_mut(i)) else {
                continue;
            };
            let stay = *cost_here;
            let change = least + CHANGE;
            *came = if stay <= change { i as u8 } else { best as u8 };
            *cost_here = stay.min(change) + cost(candidate, &judged);
        }
        // Sums stay small however long the source is.
        let (_, floor) = self::least(&costs, candidates.len());
        costs.iter_mut().for_each(|cost| *cost -= floor);
        ends.push(at);
        from.push(came);
    }
    trace_back(bytes.len(), candidates, &ends, &from, least(&costs, candidates.len()).0)
}

fn least(costs: &[f32; MOST], count: usize) -> (usize, f32) {
    let mut best = (0, f32::INFINITY);
    for (i, &cost) in costs.iter().enumerate().take(count) {
        if cost < best.1 {
            best = (i, cost);
        }
    }
    best
}

fn trace_back(
    len: usize,
    candidates: &[Candidate],
    ends: &[usize],
    from: &[[u8; MOST]],
    last: usize,
) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut state = last;
    let mut end = len;
    for (i, came) in from.iter().enumerate().rev() {
        let before = came.get(state).map_or(state, |&before| usize::from(before));
        let start = if i == 0 { 0 } else { ends.get(i - 1).copied().unwrap_or(0) };
        if before != state || i == 0 {
            if let Some(candidate) = candidates.get(state) {
                let span = SourceSpan::new(start, end);
                segments.push(Segment { span, encoding: candidate.encoding });
            }
            end = start;
        }
        state = before;
    }
    segments.reverse();
    segments
}

/// The encoding of the most bytes outside ASCII.
fn most(segments: &[Segment], bytes: &[u8]) -> Option<Encoding> {
    let mut counts: Vec<(Encoding, usize)> = Vec::new();
    for segment in segments {
        let part = segment.span.bytes(bytes).unwrap_or_default();
        let high = part.iter().filter(|byte| !byte.is_ascii()).count();
        match counts.iter_mut().find(|(encoding, _)| *encoding == segment.encoding) {
            Some(entry) => entry.1 += high,
            None => counts.push((segment.encoding, high)),
        }
    }
    counts.into_iter().max_by_key(|&(_, high)| high).map(|(encoding, _)| encoding)
}
