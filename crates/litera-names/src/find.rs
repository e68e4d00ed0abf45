//! Words that may be names, in the passages of a document.

use litera_span::Span;

use crate::word::{Alphabet, of};

/// A word with a capital, or an initial.
#[derive(Clone, Debug)]
pub(crate) struct Word<'a> {
    pub(crate) span: Span,
    pub(crate) text: &'a str,
    pub(crate) alphabet: Alphabet,
    /// Whether it opens a sentence: then the capital says nothing.
    pub(crate) opens: bool,
    /// Whether it stands in the credit of a picture.
    pub(crate) credit: bool,
}

impl Word<'_> {
    /// Whether it is one letter.
    pub(crate) fn initial(&self) -> bool {
        self.text.chars().nth(1).is_none()
    }
}

/// Words of a run at most: what is longer is no name but a line in capitals.
const LONGEST_RUN: usize = 12;

/// Runs of words with a capital that only blanks (and the full stops of initials) part.
pub(crate) fn runs<'a>(text: &'a str, passage: Span, credit: bool) -> Vec<Vec<Word<'a>>> {
    let Some(part) = passage.text(text) else { return Vec::new() };
    let mut runs: Vec<Vec<Word<'a>>> = Vec::new();
    let mut last_end = 0;
    let mut opens = true;
    let mut credits = Credits::new(credit);
    for (start, word) in words(part) {
        let gap = part.get(last_end..start).unwrap_or_default();
        if !gap.is_empty() && last_end > 0 || runs.is_empty() {
            opens = opens || ends_sentence(gap, runs.last(), passage.start + last_end);
        }
        credits.pass(gap, last_initial(&runs, passage.start + last_end));
        let first = word.chars().next();
        let alphabet = first.and_then(of);
        let capital = first.is_some_and(char::is_uppercase);
        if let (true, Some(alphabet)) = (capital, alphabet) {
            let span = Span::new(passage.start + start, passage.start + start + word.len());
            let new = Word { span, text: word, alphabet, opens, credit: credits.inside() };
            let joined =
                runs.last_mut().filter(|run| joins(run, &new, gap, last_end + passage.start));
            match joined {
                Some(run) => run.push(new),
                None => runs.push(vec![new]),
            }
        }
        credits.word(word, part.get(start + word.len()..).unwrap_or_default());
        opens = false;
        last_end = start + word.len();
    }
    runs
}

fn last_initial(runs: &[Vec<Word<'_>>], end: usize) -> bool {
    runs.last().and_then(|r| r.last()).is_some_and(|w| w.initial() && w.span.end == end)
}

/// Whether the word goes on with the run: nothing but blanks between, or an initial's full stop.
fn joins(run: &[Word<'_>], new: &Word<'_>, gap: &str, last_end: usize) -> bool {
    let Some(last) = run.last() else { return false };
    let blank = !gap.contains('\n') && gap.chars().all(|c| c.is_whitespace() || c == '.');
    let stops = gap.matches('.').count();
    let adjacent =
        last.span.end == last_end && last.alphabet == new.alphabet && last.credit == new.credit;
    adjacent && blank && run.len() < LONGEST_RUN && (stops == 0 || stops == 1 && last.initial())
}

fn ends_sentence(gap: &str, run: Option<&Vec<Word<'_>>>, end: usize) -> bool {
    let initial = run.and_then(|r| r.last()).is_some_and(|w| w.initial() && w.span.end == end);
    gap.contains(['!', '?', ':', '\n', '«', '"', '“', ';', '…', '|', '•', '—'])
        || gap.contains('.') && !initial
}

/// Words of letters, with the hyphens and apostrophes inside them.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(char::is_alphabetic)?;
        let rest = text.get(start..)?;
        let mut end = rest.len();
        let mut letters = rest.char_indices().peekable();
        while let Some((i, c)) = letters.next() {
            let inner = matches!(c, '-' | '\'' | '’' | 'ʼ' | '‑')
                && letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
            if !(c.is_alphabetic() || inner || is_mark(c)) {
                end = i;
                break;
            }
        }
        at = start + end;
        Some((start, rest.get(..end)?))
    })
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Follows where the credit of a picture begins and ends.
struct Credits {
    always: bool,
    inside: bool,
    /// Words of more than one letter since the credit began.
    words: usize,
}

/// What stands before the source of a picture.
const LABELS: [&str; 30] = [
    "фото",
    "фотографія",
    "фотография",
    "світлина",
    "світлини",
    "знімок",
    "снимок",
    "ілюстрація",
    "иллюстрация",
    "фотограф",
    "фотографка",
    "джерело",
    "источник",
    "скріншот",
    "скриншот",
    "відео",
    "видео",
    "колаж",
    "коллаж",
    "автор",
    "авторка",
    "photo",
    "photos",
    "credit",
    "image",
    "source",
    "picture",
    "photograph",
    "photographer",
    "графіка",
];

/// Labels that need no colon.
const BARE: [&str; 4] = ["фото", "photo", "фотограф", "фотографка"];

impl Credits {
    const fn new(always: bool) -> Self {
        Self { always, inside: always, words: 0 }
    }

    const fn inside(&self) -> bool {
        self.inside || self.always
    }

    /// What stands between two words.
    fn pass(&mut self, gap: &str, after_initial: bool) {
        if gap.contains('©') {
            self.open();
        } else if self.inside && self.words > 0 {
            let stop = gap.contains(['.', '!', '?']) && gap.contains(' ') && !after_initial;
            if stop || gap.contains(['\n', ')', ']', ';']) {
                self.inside = false;
            }
        }
    }

    const fn open(&mut self) {
        self.inside = true;
        self.words = 0;
    }

    /// A word, and what follows it.
    fn word(&mut self, word: &str, rest: &str) {
        if self.inside && word.chars().nth(1).is_some() {
            self.words += 1;
        }
        let lower = word.to_lowercase();
        if !LABELS.contains(&lower.as_str()) {
            return;
        }
        let colon =
            rest.trim_start().starts_with([':', '/', '|']) || rest.trim_start().starts_with("by ");
        let name_next =
            rest.strip_prefix(' ').and_then(|r| r.chars().next()).is_some_and(char::is_uppercase);
        if colon || (BARE.contains(&lower.as_str()) && name_next) {
            self.open();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, bool)> {
        let runs = runs(text, Span::new(0, text.len()), false);
        let text = |run: &Vec<Word<'_>>| run.iter().map(|w| w.text).collect::<Vec<_>>().join(" ");
        runs.iter().map(|r| (text(r), r.iter().any(|w| w.credit))).collect()
    }

    #[test]
    fn an_initial_joins_its_surname() {
        let found = found("Лист підписали Н. Ковальчук і О.П. Дуб.");
        let texts: Vec<&str> = found.iter().map(|(t, _)| t.as_str()).collect();
        assert_eq!(texts, ["Лист", "Н Ковальчук", "О П Дуб"]);
    }

    #[test]
    fn a_photographer_is_in_the_credit() {
        let found = found("Олена Дуб у школі. Фото: О. Сич. Ганна Рута поруч.");
        let credits: Vec<&str> = found.iter().filter(|f| f.1).map(|f| f.0.as_str()).collect();
        assert_eq!(credits, ["О Сич"]);
    }
}
