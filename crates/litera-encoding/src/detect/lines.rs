//! A source that changes its encoding from line to line.

use litera_span::SourceSpan;

use super::candidate::Candidate;
use super::race::race;
use super::sample::high_words;
use super::search::Reading;
use super::{Detection, Evidence, Segment};
use crate::Encoding;

/// Bits a character above which a line is read anew in every encoding.
const SUSPICIOUS: f32 = 4.8;
/// Bits by which a line must read better in another encoding to count as a sign of two.
const SIGN: f32 = 14.0;
/// Bits that each change of the encoding costs.
const CHANGE: f32 = 10.0;
/// Encodings that one source may have.
const MOST: usize = 5;
/// Lines of the sample that are read anew.
const LINES: usize = 32;
/// Bytes judged of what falls to one encoding.
const SAMPLE: usize = 4000;
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
    let first = segments(bytes, &candidates);
    // The main encoding was chosen by all lines, those of the others too: each is chosen anew.
    candidates = candidates.iter().map(|old| anew(bytes, &first, old)).collect();
    let segments = segments(bytes, &candidates);
    // Lines that the sample left out may hold bytes that have no meaning in the encodings of it.
    if !segments.iter().all(|segment| fits(segment, &candidates, bytes)) {
        return;
    }
    found.encoding = most(&segments, bytes).unwrap_or(found.encoding);
    if segments.len() > 1 {
        found.evidence.push(Evidence::Lines(segments.len()));
        found.segments = segments;
    }
}

/// The encoding that reads best what fell to a candidate.
fn anew(bytes: &[u8], segments: &[Segment], old: &Candidate) -> Candidate {
    let mut room = SAMPLE;
    let mut pieces = Vec::new();
    for segment in segments.iter().filter(|segment| segment.encoding == old.encoding) {
        let part = segment.span.bytes(bytes).unwrap_or_default();
        for line in part.split_inclusive(|&byte| byte == b'\n').filter(|line| !line.is_ascii()) {
            if room > 0 {
                pieces.push(line.get(..REACH.min(line.len())).unwrap_or_default());
                room = room.saturating_sub(line.len());
            }
        }
    }
    let meaningful: Vec<Candidate> =
        all().into_iter().filter(|other| other.has_all(&pieces)).collect();
    race(&pieces, &meaningful)
        .into_iter()
        .min_by(|x, y| x.bits.total_cmp(&y.bits))
        .and_then(|reading| reading.candidate)
        .filter(|_| !pieces.is_empty())
        .unwrap_or(*old)
}

/// Every candidate.
fn all() -> Vec<Candidate> {
    let mut all = Candidate::pages();
    all.push(Candidate::utf_8());
    all
}

fn fits(segment: &Segment, candidates: &[Candidate], bytes: &[u8]) -> bool {
    let part = segment.span.bytes(bytes).unwrap_or_default();
    let candidate = candidates.iter().find(|other| other.encoding == segment.encoding);
    candidate.is_some_and(|candidate| candidate.has_all(&[part]))
}

/// The encodings in which some line of the sample reads much better than in the main one.
fn others(pieces: &[&[u8]], main: &Candidate) -> Vec<Candidate> {
    let all = all();
    let mut gains: Vec<(f32, Candidate)> = Vec::new();
    for piece in pieces.iter().step_by(pieces.len().div_ceil(LINES)) {
        let words = high_words(piece);
        let bits = cost(main, &words);
        let size: usize = words.iter().map(|word| word.len()).sum();
        if bits < SUSPICIOUS * size as f32 / main.bytes_a_char() {
            continue;
        }
        // The words beside them tell the language.
        let line = [*piece];
        let bits = cost(main, &line);
        let meaningful: Vec<Candidate> =
            all.iter().copied().filter(|other| other.has_all(&line)).collect();
        let best = race(&line, &meaningful)
            .into_iter()
            .filter_map(|reading| Some((bits - reading.bits, reading.candidate?)))
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
    candidate.judge(words).bits + if candidate.has_all(words) { 0.0 } else { 100.0 }
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
        let judged = [line.get(..REACH.min(line.len())).unwrap_or_default()];
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
    // Two candidates may have come to be the same.
    segments.dedup_by(|next, before| {
        let same = next.encoding == before.encoding;
        if same {
            before.span.end = next.span.end;
        }
        same
    });
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
