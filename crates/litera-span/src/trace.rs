//! The map back to the source.

use std::fmt;

use crate::{Causes, Run, SourceSpan, Span};

/// How a text came from its source: a sorted list of [`Run`]s that covers both without a gap.
///
/// # Laws
/// The whole text maps to the whole source less what was deleted at its ends; the map is monotone;
/// [`Trace::then`] is associative, but for the two cases told there.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Trace {
    runs: Vec<Run>,
}

/// Two traces do not fit together: the text of the first is not as long as the source of the
/// second.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct LengthMismatch {
    /// Bytes of text the first trace makes.
    pub text_len: usize,
    /// Bytes of source the second trace reads.
    pub source_len: usize,
}

impl fmt::Display for LengthMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the first trace makes {} bytes and the second reads {}; compose traces of one text",
            self.text_len, self.source_len
        )
    }
}

impl std::error::Error for LengthMismatch {}

impl Trace {
    /// A trace of nothing, to be pushed to.
    #[must_use]
    pub const fn new() -> Self {
        Self { runs: Vec::new() }
    }

    /// The trace of `len` bytes kept as they are.
    #[must_use]
    pub fn identity(len: usize) -> Self {
        let mut trace = Self::new();
        trace.push_kept(len);
        trace
    }

    /// The next `len` bytes are the same in the source and in the text.
    pub fn push_kept(&mut self, len: usize) {
        self.push_units(len, 1, 1, Causes::KEPT);
    }

    /// The next `source_len` bytes became `text_len` bytes, as one unit.
    pub fn push(&mut self, source_len: usize, text_len: usize, causes: impl Into<Causes>) {
        self.push_units(1, source_len, text_len, causes);
    }

    /// The next `count` units of `source_step` bytes became `text_step` bytes each.
    pub fn push_units(
        &mut self,
        count: usize,
        source_step: usize,
        text_step: usize,
        causes: impl Into<Causes>,
    ) {
        if count == 0 || (source_step == 0 && text_step == 0) {
            return;
        }
        let causes = causes.into();
        if let Some(last) = self.runs.last_mut()
            && (last.source_step, last.text_step, last.causes) == (source_step, text_step, causes)
        {
            last.count += count;
            return;
        }
        let (source_start, text_start) = (self.source_len(), self.text_len());
        self.runs.push(Run { source_start, text_start, count, source_step, text_step, causes });
    }

    /// Bytes of the source.
    #[must_use]
    pub fn source_len(&self) -> usize {
        self.runs.last().map_or(0, Run::source_end)
    }

    /// Bytes of the text.
    #[must_use]
    pub fn text_len(&self) -> usize {
        self.runs.last().map_or(0, Run::text_end)
    }

    /// The runs in order; neighbours differ in step or in cause.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// Whether every byte was kept.
    #[must_use]
    pub fn is_identity(&self) -> bool {
        self.runs.iter().all(Run::is_kept)
    }

    /// The source of a piece of the text: from the first byte of the unit in which `span` begins
    /// to the last byte of the unit in which it ends. What was deleted beside it is left out; an
    /// empty span gives an empty one. Offsets past the end count as the end. O(log runs).
    #[must_use]
    pub fn to_source(&self, span: Span) -> SourceSpan {
        let (start, end) = map(&self.runs, span.start, span.end, &TEXT_TO_SOURCE);
        SourceSpan::new(start, end)
    }

    /// The text that a piece of the source became; the counterpart of [`Trace::to_source`], with
    /// what was inserted beside it left out.
    #[must_use]
    pub fn to_text(&self, span: SourceSpan) -> Span {
        let (start, end) = map(&self.runs, span.start, span.end, &SOURCE_TO_TEXT);
        Span::new(start, end)
    }

    /// This trace and then `next`, as one: from the source of this to the text of `next`.
    ///
    /// Units that overlap become one unit, with the causes of all. What `next` deletes of what this
    /// trace inserted is gone without a mark. What `next` inserts where this trace deleted comes
    /// after the deletion.
    ///
    /// Composing is associative, except in those last two cases: three traces of which a later one
    /// inserts where an earlier one deleted can differ by the grouping in the units at that place,
    /// and where a later one deletes what an earlier one inserted, in the causes of the unit around
    /// it. Stages that insert nothing, or that delete nothing, never meet either.
    ///
    /// Linear in the runs of both, and, where units overlap without meeting, in those units.
    ///
    /// # Errors
    /// [`LengthMismatch`] where `next` does not read as many bytes as this one makes.
    ///
    /// ```
    /// use litera_span::{Cause, SourceSpan, Span, Trace};
    ///
    /// let mut decoded = Trace::new();
    /// decoded.push_units(3, 1, 2, Cause::Decoded); // three Cyrillic letters
    /// let mut repaired = Trace::new();
    /// repaired.push_kept(2);
    /// repaired.push(2, 1, Cause::Repaired); // the second became Latin
    /// repaired.push_kept(2);
    ///
    /// let both = decoded.then(&repaired).unwrap();
    /// assert_eq!(both.to_source(Span::new(2, 3)), SourceSpan::new(1, 2));
    /// ```
    pub fn then(&self, next: &Self) -> Result<Self, LengthMismatch> {
        if self.text_len() != next.source_len() {
            return Err(LengthMismatch {
                text_len: self.text_len(),
                source_len: next.source_len(),
            });
        }
        Ok(crate::compose::compose(&self.runs, &next.runs))
    }
}

/// One direction of reading the runs.
struct Direction {
    from: fn(&Run) -> (usize, usize),
    to: fn(&Run) -> (usize, usize),
}

const TEXT_TO_SOURCE: Direction =
    Direction { from: |r| (r.text_start, r.text_step), to: |r| (r.source_start, r.source_step) };
const SOURCE_TO_TEXT: Direction =
    Direction { from: |r| (r.source_start, r.source_step), to: |r| (r.text_start, r.text_step) };

fn map(runs: &[Run], start: usize, end: usize, way: &Direction) -> (usize, usize) {
    let Some(last) = runs.last() else { return (0, 0) };
    let (last_start, last_step) = (way.from)(last);
    let len = last_start + last.count * last_step;
    let (start, end) = (start.min(len), end.max(start).min(len));
    let mapped_start = first_unit(runs, start, len, way);
    if start == end {
        return (mapped_start, mapped_start);
    }
    let mapped_end = last_unit(runs, end, way);
    (mapped_start, mapped_end.max(mapped_start))
}

/// Where the unit that holds the byte at `offset` begins on the other side; the end of the other
/// side for the end of this one.
fn first_unit(runs: &[Run], offset: usize, len: usize, way: &Direction) -> usize {
    // The last run that begins at or before the offset holds it, unless it is empty on this side:
    // then the offset is the end, for a run that follows would begin at the same place.
    let after = runs.partition_point(|run| (way.from)(run).0 <= offset);
    let Some(run) = after.checked_sub(1).and_then(|i| runs.get(i)) else { return 0 };
    let ((from_start, from_step), (to_start, to_step)) = ((way.from)(run), (way.to)(run));
    if offset == len || from_step == 0 {
        return to_start + run.count * to_step;
    }
    to_start + (offset - from_start) / from_step * to_step
}

/// Where the unit that holds the byte before `offset` ends on the other side; `offset` is not 0.
fn last_unit(runs: &[Run], offset: usize, way: &Direction) -> usize {
    // The last run that begins before the offset holds the byte before it, for a run that is empty
    // on this side begins where the next one does.
    let after = runs.partition_point(|run| (way.from)(run).0 < offset);
    let before = runs.get(..after).unwrap_or_default();
    // A run that is empty on this side can begin before the offset only where it ends before it.
    let Some(run) = before.iter().rev().find(|run| (way.from)(run).1 > 0) else { return 0 };
    let ((from_start, from_step), (to_start, to_step)) = ((way.from)(run), (way.to)(run));
    to_start + (offset - from_start).div_ceil(from_step).min(run.count) * to_step
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Cause;

    #[test]
    fn clean_text_is_one_run() {
        let mut trace = Trace::new();
        trace.push_kept(10);
        trace.push_kept(5);
        assert_eq!(trace.runs().len(), 1);
        assert!(trace.is_identity());
        assert_eq!(trace.to_source(Span::new(3, 9)), SourceSpan::new(3, 9));
    }

    #[test]
    fn what_was_deleted_beside_a_span_is_left_out() {
        let mut trace = Trace::new();
        trace.push(3, 0, Cause::Decoded);
        trace.push_kept(4);
        trace.push(2, 0, Cause::Repaired);
        trace.push_kept(4);
        trace.push(1, 0, Cause::Repaired);
        assert_eq!(trace.to_source(Span::new(0, 4)), SourceSpan::new(3, 7));
        assert_eq!(trace.to_source(Span::new(4, 8)), SourceSpan::new(9, 13));
        assert_eq!(trace.to_source(Span::new(0, 8)), SourceSpan::new(3, 13));
    }

    #[test]
    fn a_part_of_a_unit_gives_the_whole_unit() {
        let mut trace = Trace::new();
        trace.push_kept(1);
        trace.push(6, 2, Cause::Markup);
        trace.push_kept(1);
        assert_eq!(trace.to_source(Span::new(2, 3)), SourceSpan::new(1, 7));
        assert_eq!(trace.to_text(SourceSpan::new(2, 3)), Span::new(1, 3));
    }

    #[test]
    fn inserted_text_has_an_empty_source() {
        let mut trace = Trace::identity(2);
        trace.push(0, 3, Cause::Markup);
        trace.push_kept(2);
        assert_eq!(trace.to_source(Span::new(3, 4)), SourceSpan::new(2, 2));
        assert_eq!(trace.to_source(Span::new(1, 6)), SourceSpan::new(1, 3));
    }

    #[test]
    fn offsets_past_the_end_count_as_the_end() {
        let trace = Trace::identity(4);
        assert_eq!(trace.to_source(Span::new(2, 99)), SourceSpan::new(2, 4));
        assert_eq!(Trace::new().to_source(Span::new(2, 99)), SourceSpan::new(0, 0));
    }
}
