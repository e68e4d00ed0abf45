//! A text cut where marks begin and end, so that marks may overlap.

use litera::repair::Edit;
use litera::span::Span;

use super::escape;
use crate::terminal::cut;

/// Something to be shown of a piece of text.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Mark<'a> {
    /// A repair.
    Edit(&'a Edit),
    /// A name, with its anchor and where it leads.
    Name { id: usize, to: Option<usize> },
    /// A name in the body, with its anchor (the offset it stands at) and the name that leads here.
    Target { id: usize, from: usize },
}

/// Marks with their places, in order.
pub(crate) type Marks<'a> = Vec<(Span, Mark<'a>)>;

/// Puts marks in the order [`marked`] wants them in.
pub(crate) fn sort(marks: &mut Marks<'_>) {
    marks.sort_by_key(|(span, _)| (span.start, span.end));
}

/// The text of a span with its marks as HTML. `prefix` makes anchors the document's own.
pub(crate) fn marked(text: &str, span: Span, marks: &Marks<'_>, prefix: &str) -> String {
    // Marks are sorted by their start and hardly overlap, so those of a span stand together.
    let until = marks.partition_point(|(mark, _)| mark.start <= span.end);
    let near = marks.get(..until).unwrap_or_default();
    let first = near.iter().rev().take_while(|(mark, _)| mark.end >= span.start).count();
    let here = near.get(near.len() - first..).unwrap_or_default();
    let mut cuts: Vec<usize> = here
        .iter()
        .flat_map(|(mark, _)| [mark.start, mark.end])
        .filter(|&at| span.start < at && at < span.end)
        .chain([span.start, span.end])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut out = deletions(here, span.start, prefix);
    for pair in cuts.windows(2) {
        let &[start, end] = pair else { continue };
        let piece = Span::new(start, end);
        out.push_str(&wrapped(text, piece, here, prefix));
        out.push_str(&deletions(here, end, prefix));
    }
    out
}

/// What was deleted at an offset.
fn deletions(marks: &[(Span, Mark<'_>)], at: usize, prefix: &str) -> String {
    marks
        .iter()
        .filter(|(span, _)| span.is_empty() && span.start == at)
        .map(|(_, mark)| open(*mark, true, prefix).1)
        .collect()
}

/// A piece inside every mark that covers it.
fn wrapped(text: &str, piece: Span, marks: &[(Span, Mark<'_>)], prefix: &str) -> String {
    let mut out = escape(piece.text(text).unwrap_or_default());
    for (span, mark) in marks.iter().filter(|(span, _)| span.covers(piece) && !span.is_empty()) {
        let (before, after) = open(*mark, span.end == piece.end, prefix);
        let before = if span.start == piece.start { before } else { without_id(&before) };
        out = format!("{before}{out}{after}");
    }
    out
}

/// An anchor stands once, on the first piece.
fn without_id(tag: &str) -> String {
    match tag.split_once(" id=\"") {
        Some((head, tail)) => {
            format!("{head}{}", tail.split_once('"').map_or("", |(_, rest)| rest))
        }
        None => tag.to_owned(),
    }
}

/// What stands before a marked piece, and after it; what a repair replaced stands after the last.
fn open(mark: Mark<'_>, is_last: bool, prefix: &str) -> (String, String) {
    match mark {
        Mark::Edit(edit) => {
            let was = if is_last { was(edit) } else { String::new() };
            if edit.replacement.is_empty() {
                return (
                    String::new(),
                    format!("<ins class=\"fix gone\" tabindex=\"0\">⌫{was}</ins>"),
                );
            }
            ("<ins class=\"fix\" tabindex=\"0\">".to_owned(), format!("{was}</ins>"))
        }
        Mark::Name { id, to: Some(to) } => (
            format!("<a class=\"name\" id=\"{prefix}n{id}\" href=\"#{prefix}t{to}\">"),
            "</a>".into(),
        ),
        Mark::Name { id, to: None } => {
            (format!("<span class=\"name\" id=\"{prefix}n{id}\">"), "</span>".into())
        }
        Mark::Target { id, from } => (
            format!("<a class=\"name\" id=\"{prefix}t{id}\" href=\"#{prefix}n{from}\">"),
            "</a>".into(),
        ),
    }
}

/// The note of a repair, shown when it is pointed at or focused.
fn was(edit: &Edit) -> String {
    let original = escape(&cut(&edit.original, 160));
    let reason = escape(&edit.reason.to_string());
    format!("<span class=\"was\" role=\"note\"><del>{original}</del> {reason}</span>")
}
