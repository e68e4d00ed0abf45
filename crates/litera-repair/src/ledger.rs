//! The text at hand and what was done to it: the changes of several passes kept as edits from the
//! first text to the last, in order and not overlapping.

use std::borrow::Cow;
use std::ops::Range;

use litera_span::{Cause, Span, Trace};

use crate::{Edit, Reason, Repaired};

/// One change of one pass; `span` is in the text that the pass saw.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Change {
    pub(crate) span: Range<usize>,
    pub(crate) replacement: String,
    pub(crate) reason: Reason,
}

impl Change {
    pub(crate) fn new(span: Range<usize>, replacement: impl Into<String>, reason: Reason) -> Self {
        Self { span, replacement: replacement.into(), reason }
    }
}

/// A piece of the source and the piece of the text it has become.
#[derive(Clone, Debug)]
struct Record {
    source: Range<usize>,
    text: Range<usize>,
    /// Each with the number of the pass that had it.
    reasons: Vec<(usize, Reason)>,
}

pub(crate) struct Ledger<'a> {
    source: &'a str,
    text: Cow<'a, str>,
    records: Vec<Record>,
    passes: usize,
}

impl<'a> Ledger<'a> {
    pub(crate) fn new(source: &'a str) -> Self {
        Self { source, text: Cow::Borrowed(source), records: Vec::new(), passes: 0 }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Makes the changes, which are in order and do not overlap. Linear in the text.
    pub(crate) fn apply(&mut self, changes: Vec<Change>) -> bool {
        if changes.is_empty() {
            return false;
        }
        let records = std::mem::take(&mut self.records);
        self.passes += 1;
        let mut merge = Merge::new(&self.text, records.len() + changes.len(), self.passes);
        let (mut old, mut new) = (records.into_iter().peekable(), changes.into_iter().peekable());
        loop {
            let record_first = match (old.peek(), new.peek()) {
                (None, None) => break,
                (Some(_), None) => true,
                (None, Some(_)) => false,
                (Some(r), Some(c)) => (r.text.start, r.text.end) <= (c.span.start, c.span.end),
            };
            if record_first {
                old.next().into_iter().for_each(|record| merge.record(record));
            } else {
                new.next().into_iter().for_each(|change| merge.change(change));
            }
        }
        let (text, records) = merge.finish();
        self.text = Cow::Owned(text);
        self.records = records;
        true
    }

    pub(crate) fn finish(self) -> Repaired<'a> {
        let mut edits = Vec::with_capacity(self.records.len());
        let mut trace = Trace::new();
        let mut done = 0;
        for record in self.records {
            let original = self.source.get(record.source.clone()).unwrap_or_default();
            let replacement = self.text.get(record.text.clone()).unwrap_or_default();
            if original == replacement {
                continue;
            }
            trace.push_kept(record.source.start.saturating_sub(done));
            trace.push(original.len(), replacement.len(), Cause::Repaired);
            done = record.source.end;
            edits.push(Edit {
                span: Span::from(record.source.clone()),
                result: Span::from(record.text.clone()),
                original: original.to_owned(),
                replacement: replacement.to_owned(),
                reason: one(record.reasons),
            });
        }
        trace.push_kept(self.source.len().saturating_sub(done));
        if edits.is_empty() {
            return Repaired::unchanged(self.source);
        }
        Repaired { text: self.text, edits, findings: Vec::new(), trace }
    }
}

/// The reasons in the order of the passes, each once for each pass.
fn one(mut reasons: Vec<(usize, Reason)>) -> Reason {
    reasons.sort_by_key(|&(pass, _)| pass);
    reasons.dedup();
    let mut reasons: Vec<Reason> = reasons.into_iter().map(|(_, reason)| reason).collect();
    match reasons.pop() {
        Some(reason) if reasons.is_empty() => reason,
        Some(reason) => {
            reasons.push(reason);
            Reason::Several(reasons)
        }
        None => Reason::Several(reasons),
    }
}

/// A group of records and changes that overlap, being gathered.
struct Group {
    /// In the text before the changes.
    text: Range<usize>,
    source: Range<usize>,
    /// Where its replacement begins in the text after the changes.
    out: usize,
    reasons: Vec<(usize, Reason)>,
}

struct Merge<'t> {
    text: &'t str,
    out: String,
    records: Vec<Record>,
    group: Option<Group>,
    /// How far the text has been copied.
    copied: usize,
    /// A place in the text and the same place in the source, after the last record.
    anchor: (usize, usize),
    /// The number of this pass.
    pass: usize,
}

impl<'t> Merge<'t> {
    fn new(text: &'t str, capacity: usize, pass: usize) -> Self {
        Self {
            text,
            out: String::with_capacity(text.len()),
            records: Vec::with_capacity(capacity),
            group: None,
            copied: 0,
            anchor: (0, 0),
            pass,
        }
    }

    fn copy_to(&mut self, to: usize) {
        self.out.push_str(self.text.get(self.copied..to).unwrap_or_default());
        self.copied = self.copied.max(to);
    }

    /// The place in the source of a place in the text that no record covers.
    fn source_of(&self, at: usize) -> usize {
        at.saturating_sub(self.anchor.0) + self.anchor.1
    }

    fn enter(&mut self, text: &Range<usize>) {
        let joins = self.group.as_ref().is_some_and(|g| text.start < g.text.end);
        if !joins {
            self.close();
            self.copy_to(text.start);
            let source = self.source_of(text.start);
            self.group = Some(Group {
                text: text.start..text.start,
                source: source..source,
                out: self.out.len(),
                reasons: Vec::new(),
            });
        }
    }

    fn record(&mut self, record: Record) {
        self.enter(&record.text);
        self.anchor = (record.text.end, record.source.end);
        let Some(group) = &mut self.group else { return };
        group.reasons.extend(record.reasons);
        group.text.end = group.text.end.max(record.text.end);
        group.source.end = group.source.end.max(record.source.end);
    }

    fn change(&mut self, change: Change) {
        self.enter(&change.span);
        self.copy_to(change.span.start);
        self.out.push_str(&change.replacement);
        self.copied = self.copied.max(change.span.end);
        let Some(group) = &mut self.group else { return };
        group.reasons.push((self.pass, change.reason));
        group.text.end = group.text.end.max(change.span.end);
    }

    fn close(&mut self) {
        let Some(group) = self.group.take() else { return };
        self.copy_to(group.text.end);
        let end = self.source_of(group.text.end).max(group.source.end);
        self.records.push(Record {
            source: group.source.start..end,
            text: group.out..self.out.len(),
            reasons: group.reasons,
        });
    }

    fn finish(mut self) -> (String, Vec<Record>) {
        self.close();
        self.copy_to(self.text.len());
        (self.out, self.records)
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, Ledger};
    use crate::Reason;

    fn change(start: usize, end: usize, with: &str) -> Change {
        Change::new(start..end, with, Reason::C1)
    }

    #[test]
    fn changes_of_two_passes_become_one_edit_where_they_overlap() {
        let mut ledger = Ledger::new("abcdefgh");
        ledger.apply(vec![change(1, 3, "XYZ"), change(6, 7, "")]);
        assert_eq!(ledger.text(), "aXYZdefh");
        ledger.apply(vec![change(3, 5, "!"), change(7, 8, "HH")]);
        assert_eq!(ledger.text(), "aXY!efHH");
        let done = ledger.finish();
        let edits: Vec<_> =
            done.edits.iter().map(|e| (&*e.original, &*e.replacement, e.span.start)).collect();
        assert_eq!(edits, [("bcd", "XY!", 1), ("g", "", 6), ("h", "HH", 7)]);
    }

    #[test]
    fn a_deletion_inside_a_later_change_belongs_to_it() {
        let mut ledger = Ledger::new("abcdef");
        ledger.apply(vec![change(2, 3, "")]);
        ledger.apply(vec![change(1, 4, "-")]);
        let done = ledger.finish();
        assert_eq!(done.text, "a-f");
        assert_eq!(done.edits.len(), 1);
        assert_eq!((done.edits[0].span.start, done.edits[0].span.end), (1, 5));
    }

    #[test]
    fn a_change_taken_back_is_no_edit() {
        let mut ledger = Ledger::new("abc");
        ledger.apply(vec![change(1, 2, "X")]);
        ledger.apply(vec![change(1, 2, "b")]);
        assert!(ledger.finish().edits.is_empty());
    }
}
