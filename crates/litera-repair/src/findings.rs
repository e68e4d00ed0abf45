//! What is seen and left alone: losses that cannot be undone, and controls without a meaning.

use litera_span::Span;

use crate::Finding;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Replacement,
    QuestionMarks,
    C1,
    Control,
}

impl Kind {
    fn of(ch: char) -> Option<Self> {
        match ch {
            '\u{FFFD}' => Some(Self::Replacement),
            '?' => Some(Self::QuestionMarks),
            '\u{80}'..='\u{9F}' => Some(Self::C1),
            '\t' | '\n' | '\r' => None,
            '\0'..='\u{1F}' | '\u{7F}' => Some(Self::Control),
            _ => None,
        }
    }

    fn words(self, count: usize) -> Option<String> {
        Some(match self {
            Self::Replacement => format!("{count} U+FFFD: characters lost before"),
            // One or two are punctuation.
            Self::QuestionMarks if count > 2 => {
                format!("{count} question marks: letters lost before")
            }
            Self::QuestionMarks => return None,
            Self::C1 => format!("{count} C1 controls that windows-1252 leaves undefined"),
            Self::Control => format!("{count} control characters"),
        })
    }
}

/// One finding for each run of a kind. Linear.
pub(crate) fn of(text: &str) -> Vec<Finding> {
    let mut out = Vec::new();
    let mut run: Option<(Kind, usize, usize)> = None;
    for (at, ch) in text.char_indices().chain([(text.len(), ' ')]) {
        let kind = Kind::of(ch);
        if let (Some((now, _, count)), Some(kind)) = (&mut run, kind)
            && *now == kind
        {
            *count += 1;
            continue;
        }
        if let Some((kind, start, count)) = run.take()
            && let Some(what) = kind.words(count)
        {
            out.push(Finding { span: Span::new(start, at), what });
        }
        run = kind.map(|kind| (kind, at, 1));
    }
    out
}
