//! Captions and credits inside a line of body text: where the line is cut.

use litera_script::Script;
use litera_span::Span;

use crate::credit::{self, Mark};
use crate::scripts::{Count, Main};
use crate::shape::is_opening;
use crate::space::{ends_sentence, sentence_gaps, trim};
use crate::tokens::Tokens;

/// A part of a line.
struct Part {
    span: Span,
    script: Option<Script>,
}

/// The paragraphs a line holds: itself alone, or body and captions in turn.
pub(crate) fn cut(text: &str, span: Span, main: &Main) -> Vec<Span> {
    let Some(line) = span.text(text) else { return vec![span] };
    let by_script = cut_by_script(line, main);
    let mut out = Vec::new();
    for part in by_script {
        let inside = part.text(line).unwrap_or_default();
        match cut_credit(inside, main) {
            Some(at) => {
                out.push(trim(text, Span::new(part.start, part.start + at).shifted(span.start)));
                out.push(trim(text, Span::new(part.start + at, part.end).shifted(span.start)));
            }
            None => out.push(part.shifted(span.start)),
        }
    }
    out
}

/// Cuts where the script changes between sentences, and one side is a caption.
fn cut_by_script(line: &str, main: &Main) -> Vec<Span> {
    let whole = vec![trim(line, Span::new(0, line.len()))];
    let parts = parts(line);
    if parts.len() < 2 || main.is_mixed() {
        return whole;
    }
    let of = |part: &Part| part.span.text(line).unwrap_or_default();
    let foreign = |part: &Part| part.script.is_some_and(|script| !main.contains(script));
    let runs = |part: &Part| !foreign(part) && part.script.is_some();
    let captions = parts.iter().filter(|part| foreign(part));
    // All the foreign parts must be captions, and the rest body, or nothing is cut.
    if !parts.iter().any(runs) || !parts.iter().any(foreign) {
        return whole;
    }
    if !captions.clone().all(|part| is_caption(of(part))) {
        return whole;
    }
    parts.iter().map(|part| trim(line, part.span)).collect()
}

/// Neighbouring sentences of one script, together.
fn parts(line: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut push = |span: Span| {
        let script = script_of(span.text(line).unwrap_or_default());
        match parts.last_mut() {
            Some(last) if script.is_none() || last.script == script || last.script.is_none() => {
                last.span.end = span.end;
                last.script = last.script.or(script);
            }
            _ => parts.push(Part { span, script }),
        }
    };
    let mut from = 0;
    for gap in sentence_gaps(line) {
        push(Span::new(from, gap.start));
        from = gap.end;
    }
    push(Span::new(from, line.len()));
    split_names(line, parts)
}

/// The script of a sentence; of a credit that of its label, for the name may be foreign.
fn script_of(text: &str) -> Option<Script> {
    let tokens = Tokens::new(text);
    let label = crate::labels::at(&tokens, 0).any(|hit| hit.kind == crate::labels::Kind::Picture);
    let first = tokens.get(0).filter(|_| label).and_then(|token| token.span.text(text));
    Count::of(first.unwrap_or(text)).most()
}

/// A credit has no stop after its name: `… Photo: Іван Франко The queue …` changes script there.
fn split_names(line: &str, parts: Vec<Part>) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::new();
    for part in parts {
        let text = part.span.text(line).unwrap_or_default();
        match change_after_credit(text) {
            Some(at) => {
                let (start, end) = (part.span.start, part.span.end);
                for span in [Span::new(start, start + at), Span::new(start + at, end)] {
                    let script = Count::of(span.text(line).unwrap_or_default()).most();
                    match out.last_mut() {
                        Some(last) if last.script == script => last.span.end = span.end,
                        _ => out.push(Part { span, script }),
                    }
                }
            }
            None => match out.last_mut() {
                Some(last) if last.script == part.script => last.span.end = part.span.end,
                _ => out.push(part),
            },
        }
    }
    out
}

/// Where, after a label, a name in one script is followed by a sentence in another.
fn change_after_credit(text: &str) -> Option<usize> {
    let tokens = Tokens::new(text);
    let words = tokens.list();
    let script = |at: usize| words.get(at).and_then(|w| Count::of(w.span.text(text)?).most());
    let label = (0..words.len()).find(|&at| {
        let picture = |hit: &crate::labels::Hit| hit.kind == crate::labels::Kind::Picture;
        let colon = words.get(at).and_then(|w| text.get(w.span.end..));
        colon.is_some_and(|rest| rest.starts_with(':'))
            && crate::labels::at(&tokens, at).any(|h| picture(&h))
    })?;
    let own = script(label)?;
    let last_own = (label..words.len()).rev().find(|&at| script(at) == Some(own))?;
    let next = words.get(last_own + 1)?;
    let rest = text.get(next.span.start..)?;
    // What follows is a sentence, not a foreign name.
    let sentence = next.capital && rest.split_whitespace().count() >= 4;
    let label_text = words.get(label)?.span.start;
    let all_own = (label..=last_own).all(|at| script(at) == Some(own) || script(at).is_none());
    (sentence && all_own && label_text < next.span.start).then_some(next.span.start)
}

/// Whether a part in a script other than that of the body is a caption: a credit, or a short
/// fragment that is nobody's words.
fn is_caption(text: &str) -> bool {
    let tokens = Tokens::new(text);
    if let Some(credit) = credit::find(text, &tokens) {
        return credit.mark != Mark::Talk;
    }
    let functions = (0..tokens.len())
        .filter(|&at| crate::labels::is(&tokens, at, crate::labels::Kind::Function))
        .count();
    let quoted = text.starts_with(is_opening) || text.ends_with(['»', '”']);
    tokens.len() >= 2
        && tokens.len() <= 12
        && functions == 0
        && !quoted
        && !text.ends_with(['?', '!'])
}

/// Where a credit at the end of body text begins; `None` where the whole is one paragraph.
fn cut_credit(line: &str, main: &Main) -> Option<usize> {
    let tokens = Tokens::new(line);
    let credit = credit::find(line, &tokens).filter(|credit| credit.mark == Mark::Inside)?;
    let before = line.get(..credit.span.start)?.trim_end();
    if !ends_sentence(before) {
        return None;
    }
    let own = Count::of(credit.span.text(line)?).most();
    let body = Count::of(before).most();
    let foreign = body.is_some_and(|script| !main.contains(script));
    if foreign || !ends_sentence(before) {
        return None;
    }
    let changes = own != body && own.is_some_and(|script| !main.contains(script));
    (changes || is_running(before)).then_some(credit.span.start)
}

/// Whether a text reads as part of the story: words said, or sentences with the small words of
/// running text.
fn is_running(text: &str) -> bool {
    let tokens = Tokens::new(text);
    let count = |kind| (0..tokens.len()).filter(|&at| crate::labels::is(&tokens, at, kind)).count();
    let (functions, saying) =
        (count(crate::labels::Kind::Function), count(crate::labels::Kind::Saying));
    let sentences = sentence_gaps(text).len() + 1;
    let quoted = text.contains(is_opening);
    (saying > 0 && quoted)
        || (tokens.len() >= 12 && functions >= 2)
        || (sentences >= 3 && functions >= 1)
}
