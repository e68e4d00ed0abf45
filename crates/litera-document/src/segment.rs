//! From a text to the spans of its paragraphs.

use litera_span::Span;

use crate::credit::{self, Mark};
use crate::inline;
use crate::labels::{self, Kind};
use crate::lines::{Line, blocks};
use crate::scripts::{Count, Main};
use crate::space::{ends_sentence, starts_small};
use crate::tokens::Tokens;
use crate::{verse, wrap};

/// A paragraph that has no role yet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Draft {
    pub(crate) span: Span,
    /// The block it stands in: paragraphs of one block have no blank line between them.
    pub(crate) block: usize,
    pub(crate) verse: bool,
    /// Cut out of a line of body text.
    pub(crate) cut: bool,
}

/// The paragraphs of a plain text, and the scripts of its running text.
pub(crate) fn drafts(text: &str) -> (Vec<Draft>, Main) {
    let blocks = blocks(text);
    let column = wrap::column(text, &blocks);
    let lines = blocks.iter().flatten().filter_map(|line| line.span.text(text));
    let main = Main::of(lines);
    let mut joined = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let of_block = Joiner { text, main: &main, first: index == 0, lone: blocks.len() == 1 };
        for (span, verse) in of_block.join(block, column) {
            joined.push(Draft { span, block: index, verse, cut: false });
        }
    }
    // Now that wrapped lines are whole sentences again, the scripts are told better.
    let main = Main::of(joined.iter().filter_map(|draft| draft.span.text(text)));
    (cut(text, joined, &main), main)
}

/// Cuts captions out of lines of body text.
pub(crate) fn cut(text: &str, drafts: Vec<Draft>, main: &Main) -> Vec<Draft> {
    let mut out = Vec::with_capacity(drafts.len());
    for draft in drafts {
        if draft.verse {
            out.push(draft);
            continue;
        }
        let spans = inline::cut(text, draft.span, main);
        let cut = spans.len() > 1;
        let whole = spans.into_iter().filter(|span| !span.is_empty());
        out.extend(whole.map(|span| Draft { span, cut, ..draft }));
    }
    out
}

struct Joiner<'a> {
    text: &'a str,
    main: &'a Main,
    first: bool,
    lone: bool,
}

impl Joiner<'_> {
    /// The paragraphs of a block, and whether each is verse.
    fn join(&self, block: &[Line], column: Option<usize>) -> Vec<(Span, bool)> {
        let wrapped = column.filter(|&column| wrap::is_wrapped(self.text, block, column, true));
        if let Some(column) = wrapped {
            return together(block, &wrap::paragraphs(self.text, block, column));
        }
        let mut out = Vec::new();
        let mut rest = block;
        while let Some((line, after)) = rest.split_first() {
            let stanza = verse::stanza(self.text, rest);
            let count =
                if stanza > 0 { stanza } else { 1 + self.caption(line, after, block.len()) };
            let (taken, left) = rest.split_at_checked(count).unwrap_or((rest, &[]));
            let end = taken.last().map_or(line.span.end, |last| last.span.end);
            out.push((Span::new(line.span.start, end), stanza > 0));
            rest = left;
        }
        out
    }

    fn of(&self, line: &Line) -> &str {
        line.span.text(self.text).unwrap_or_default()
    }

    /// How many of the lines after `line` belong to the caption that it begins.
    fn caption(&self, line: &Line, after: &[Line], block: usize) -> usize {
        let mut last = *line;
        let mut count = 0;
        for next in after.iter().take(4) {
            let fits = self.continues(&last, next)
                || (!self.has_credit(line) && self.adds(line, next, after.get(count + 1), block));
            if !fits {
                break;
            }
            count += 1;
            last = *next;
        }
        count
    }

    /// A sentence that goes on in small letters on the next line.
    fn continues(&self, line: &Line, next: &Line) -> bool {
        let (a, b) = (self.of(line), self.of(next));
        let tokens = Tokens::new(a);
        let words = tokens.len();
        let open = !ends_sentence(a) && !a.ends_with([':', ';']);
        let labelled = labels::find(&tokens).iter().any(|hit| hit.kind != Kind::By);
        let script = |text: &str| Count::of(text).most();
        open && words >= 3 && !labelled && starts_small(b) && script(a) == script(b)
    }

    /// A line that adds a credit or a date to a caption.
    fn adds(&self, line: &Line, next: &Line, third: Option<&Line>, block: usize) -> bool {
        if !self.may_be_caption(line, block) {
            return false;
        }
        let credit = |line: &Line| {
            let text = self.of(line);
            credit::find(text, &Tokens::new(text)).is_some_and(|credit| credit.mark == Mark::Alone)
        };
        let foreign = self.is_foreign(line);
        credit(next)
            || (is_date(self.of(next)) && (foreign || third.is_some_and(credit)) && !self.first)
    }

    /// A line that may be what a picture shows: not a title, not a label, and either in a script
    /// other than the body's or in a small block of its own.
    fn may_be_caption(&self, line: &Line, block: usize) -> bool {
        let text = self.of(line);
        let tokens = Tokens::new(text);
        let labelled = labels::find(&tokens).iter().any(|hit| {
            matches!(
                hit.kind,
                Kind::Byline
                    | Kind::Share
                    | Kind::Related
                    | Kind::Boilerplate
                    | Kind::Navigation
                    | Kind::Donation
                    | Kind::Quote
                    | Kind::Details
            )
        });
        let own_block = !self.lone && !self.first && block <= 4 && tokens.len() <= 40;
        !labelled && tokens.len() >= 2 && (self.is_foreign(line) || own_block)
    }

    fn is_foreign(&self, line: &Line) -> bool {
        Count::of(self.of(line)).most().is_some_and(|script| !self.main.contains(script))
    }

    fn has_credit(&self, line: &Line) -> bool {
        let text = self.of(line);
        credit::find(text, &Tokens::new(text)).is_some()
    }
}

/// A short line with a year or a month in it.
pub(crate) fn is_date(text: &str) -> bool {
    let tokens = Tokens::new(text);
    let number = |len: std::ops::RangeInclusive<usize>| {
        (0..tokens.len()).any(|at| {
            tokens.get(at).is_some_and(|t| t.number) && len.contains(&tokens.word(at).len())
        })
    };
    let month = (0..tokens.len()).any(|at| labels::is(&tokens, at, Kind::Month));
    let of_date = |at: &usize| {
        labels::is(&tokens, *at, Kind::Month) || tokens.get(*at).is_some_and(|token| token.number)
    };
    let dated = (0..tokens.len()).filter(of_date).count();
    // Two words besides: a weekday and a place, `Posted on`.
    if tokens.len() > dated + 2 || ends_sentence(text) && tokens.len() > 5 {
        return false;
    }
    let clock = text.contains(':') && number(1..=2);
    tokens.len() <= 8
        && ((month && number(1..=4)) || is_numeric_date(text) || (clock && number(2..=2) && month))
        || (tokens.len() <= 2 && number(4..=4) && month)
}

/// `14.04.2023`, `2023-04-14`, `14/04/2023 10:30`, `10:30`.
fn is_numeric_date(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let other = text.chars().filter(|ch| ch.is_alphabetic()).count();
    let marks = text.chars().filter(|ch| matches!(ch, '.' | '/' | '-' | ':')).count();
    (3..=14).contains(&digits)
        && other <= 4
        && (2..=5).contains(&marks)
        && text.chars().count() <= 24
        || (text.chars().count() <= 5 && digits >= 3 && text.contains(':') && other == 0)
}

/// Spans of so many lines each.
fn together(block: &[Line], lengths: &[usize]) -> Vec<(Span, bool)> {
    let mut out = Vec::new();
    let mut rest = block;
    for &length in lengths {
        let (taken, left) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        if let (Some(first), Some(last)) = (taken.first(), taken.last()) {
            out.push((Span::new(first.span.start, last.span.end), false));
        }
        rest = left;
    }
    out
}
