//! The credit of a picture: a label and a name, or a name and a label.

use litera_span::Span;

use crate::labels::{self, Kind};
use crate::shape::number_mark;
use crate::space::{ends_sentence, is_closer, is_stop, sentence_gaps};
use crate::tokens::Tokens;

/// What a credit or a picture label makes of a paragraph.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mark {
    /// The paragraph is a credit and no more.
    Alone,
    /// It says something besides, and has a credit.
    Inside,
    /// It names the kind of picture: `Archive photo`.
    PictureKind,
    /// A label opens it, and what follows says what is shown.
    Shown,
    /// A label opens it, but it is a sentence about pictures.
    Talk,
}

/// A mark, and the text of the credit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Credit {
    pub(crate) mark: Mark,
    /// From the label to the end of the name, or the other way round.
    pub(crate) span: Span,
}

/// A label with what shows that it is one.
#[derive(Clone, Copy)]
struct Label {
    /// Bytes of the label in the paragraph.
    span: Span,
    /// The first word after it.
    next: usize,
    /// A colon or a dash stands after it, or it is a sign or an abbreviation: 2; a word like `by`
    /// follows: 1; neither: 0.
    marked: u8,
}

/// Longest name of a source, in words.
const NAME: usize = 9;

/// The credit of a paragraph.
pub(crate) fn find(text: &str, tokens: &Tokens) -> Option<Credit> {
    kind_alone(text, tokens)
        .or_else(|| last_label(text, tokens).and_then(|label| judge(text, tokens, label)))
        .or_else(|| label_at_end(text, tokens))
}

/// Whether some line of the text opens with a label, or a sentence in it does.
pub(crate) fn has_label(text: &str) -> bool {
    let head: String = text.chars().take(400).collect();
    find(&head, &Tokens::new(&head)).is_some_and(|credit| credit.mark != Mark::Talk)
}

/// `Archive photo`, `Скриншот відео`: the whole, brackets and numbers aside.
fn kind_alone(text: &str, tokens: &Tokens) -> Option<Credit> {
    let start = usize::from(number_mark(text).is_some());
    let found = labels::at(tokens, start)
        .any(|hit| hit.kind == Kind::PictureKind && hit.end == tokens.len() && !text.contains(':'));
    found.then_some(Credit { mark: Mark::PictureKind, span: Span::new(0, text.len()) })
}

/// The last label that stands where a sentence or a part in brackets begins.
fn last_label(text: &str, tokens: &Tokens) -> Option<Label> {
    let mut found: Option<Label> = None;
    for index in 0..tokens.len() {
        let inside = found.is_some_and(|label| index < label.next);
        if inside || !opens(text, tokens, index) {
            continue;
        }
        if let Some(label) = label_at(text, tokens, index) {
            // Of two labels (`Photo: Anna. Collage: Ben`) the first counts, unless the second is
            // marked better (`A still from the film. Photo: Anna`).
            if found.is_none_or(|first| first.marked < label.marked) {
                found = Some(label);
            }
        }
    }
    found
}

/// Whether a sentence, a line, brackets or a part after a dash or slash begins with this word.
fn opens(text: &str, tokens: &Tokens, index: usize) -> bool {
    let Some(token) = tokens.get(index) else { return false };
    let from = index.checked_sub(1).and_then(|i| tokens.get(i)).map_or(0, |t| t.span.end);
    let gap = text.get(from..token.span.start).unwrap_or_default();
    let mark = |ch: char| is_stop(ch) || is_closer(ch) || "(/|—–;,•[\n\r".contains(ch);
    index == 0 || gap.contains(mark) || gap.contains(" - ") || tokens.word(index) == "©"
}

fn label_at(text: &str, tokens: &Tokens, index: usize) -> Option<Label> {
    let start = tokens.get(index)?.span.start;
    let pictures = || labels::at(tokens, index).filter(|hit| hit.kind == Kind::Picture);
    let next = pictures().map(|hit| hit.end).max()?;
    let end = tokens.get(next.checked_sub(1)?)?.span.end;
    let gap_end = tokens.get(next).map_or(text.len(), |token| token.span.start);
    let gap = text.get(end..gap_end).unwrap_or_default();
    let sign = tokens.word(index) == "©";
    // `Nuotr.` and `Fot.` are abbreviations: small letters follow no stop of theirs.
    let short = end - start <= 6 && gap.starts_with('.') && tokens.len() > next;
    let mark = gap.trim_start_matches([' ', '.']);
    let marked = mark.starts_with([':', '©', '/', '|']) || gap.contains('—') || gap.contains('–');
    let by = gap.trim().is_empty()
        && labels::at(tokens, next)
            .filter(|hit| hit.kind == Kind::By)
            .any(|by| pictures().any(|label| label.end == next && label.language == by.language));
    let year =
        |at: usize| tokens.get(at).is_some_and(|token| token.number) && tokens.word(at).len() == 4;
    let dated = sign && (next..tokens.len()).any(year);
    // After `©` a year and a site is the notice of the site, not of a picture.
    if dated && index == 0 {
        return None;
    }
    // `Фото автора`: a label of several words that says it all.
    let all = next == tokens.len() && next > index + 1;
    let marked = if marked || sign || short { 2 } else { u8::from(by || all) };
    let opening = index == 0 || number_mark(text).is_some_and(|mark| start <= mark + 1);
    (marked > 0 || opening).then_some(Label { span: Span::new(start, end), next, marked })
}

/// What a label makes of the paragraph it stands in.
fn judge(text: &str, tokens: &Tokens, label: Label) -> Option<Credit> {
    let before = text.get(..label.span.start).unwrap_or_default();
    let after = text.get(label.span.end..).unwrap_or_default();
    let span = Span::new(label.span.start, text.len());
    let bare = before.trim_matches(|ch: char| !ch.is_alphanumeric());
    let numbered = bare.chars().all(|ch| ch.is_ascii_digit() || ch == '/');
    let (capitals, words) = tokens.capitals(label.next);
    if label.marked == 0 {
        return unmarked(text, after, tokens, label, span);
    }
    if talks(after, tokens, label) {
        return numbered.then_some(Credit { mark: Mark::Talk, span });
    }
    let sentence = ends_sentence(text) && (label.marked < 2) && words > 5;
    if sentence {
        return None;
    }
    let all = label.next == tokens.len() && label.marked == 1;
    if !all && words == 0 && !after.contains(char::is_alphanumeric) {
        return None;
    }
    let parts = sentence_gaps(after.trim_end()).len();
    let name = words <= 4 || (words <= NAME && (parts == 0 || words <= 6));
    let shows = words > 5 && capitals * 3 < words && !after.contains(['/', '|', '"', '«', '“']);
    let sourced = (0..tokens.len())
        .any(|at| at > label.next && labels::is(tokens, at, Kind::Source) && words > 4);
    let mark = match (numbered, name && !shows && !sourced) {
        (true, true) => Mark::Alone,
        (true, false) => Mark::Shown,
        (false, true) => Mark::Inside,
        // A label far from the end of a text that goes on is part of the story, unless the text is
        // short enough to be a caption.
        (false, false) if words <= 25 => Mark::Inside,
        (false, false) => return None,
    };
    Some(Credit { mark, span })
}

/// A label with no mark after it: `Photo Reuters`, `Zdjęcie A gondola / Jan Wilk / Agency`.
fn unmarked(text: &str, after: &str, tokens: &Tokens, label: Label, span: Span) -> Option<Credit> {
    let (capitals, words) = tokens.capitals(label.next);
    if text.contains(['/', '|']) && words >= 2 && !ends_sentence(text) {
        let mark = if words > 5 { Mark::Inside } else { Mark::Alone };
        return Some(Credit { mark, span });
    }
    let named = words > 0 && capitals == words && words <= 4 && !ends_sentence(after);
    named.then_some(Credit { mark: Mark::Alone, span })
}

/// Whether what follows a label is a running sentence about pictures and not a name.
fn talks(after: &str, tokens: &Tokens, label: Label) -> bool {
    let functions =
        (label.next..tokens.len()).filter(|&at| labels::is(tokens, at, Kind::Function)).count();
    let words = tokens.len().saturating_sub(label.next);
    let small = tokens.get(label.next).is_some_and(|token| !token.capital && !token.number);
    let many = functions >= 2 && (functions * 6 >= words || small);
    words >= 7 && many && ends_sentence(after)
}

/// `BNS nuotr.`, `AFP photo`, `... / Laura Jurgaitytė nuotr.`
fn label_at_end(text: &str, tokens: &Tokens) -> Option<Credit> {
    let len = tokens.len();
    let start = (len.saturating_sub(3)..len).find(|&at| {
        at > 0
            && labels::at(tokens, at)
                .any(|hit| hit.end == len && matches!(hit.kind, Kind::Picture | Kind::PictureKind))
    })?;
    let label = tokens.get(start)?.span;
    let tail = text.get(tokens.get(len - 1)?.span.end..)?;
    if tail.contains(|ch: char| ch != '.' && !is_closer(ch)) || tail.len() > 4 {
        return None;
    }
    let before = text.get(..label.start)?.trim_end();
    let parted = before.rfind(['/', '|', '(', '.', '—', '–', '\n', '•']);
    let name_at = parted.map_or(0, |at| at + 1);
    let name = before
        .get(name_at..)
        .map_or("", |name| name.trim_start_matches(|c: char| !c.is_alphanumeric()));
    let words = name.split_whitespace();
    let (all, small) = words.fold((0, 0), |(all, small), word| {
        (all + 1, small + usize::from(word.starts_with(char::is_lowercase)))
    });
    // `Asmeninio archyvo nuotr.`: small words are archives and firms; a sentence has more of them.
    if all == 0 || all > 5 || small > all.min(2) {
        return None;
    }
    let lead = before.get(..parted.unwrap_or(0)).unwrap_or_default();
    let initials = lead.chars().filter(|ch| ch.is_alphabetic()).count() < 12;
    let span = Span::new(if initials { 0 } else { name_at }, text.len());
    Some(Credit { mark: if initials { Mark::Alone } else { Mark::Inside }, span })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(text: &str) -> Option<Mark> {
        find(text, &Tokens::new(text)).map(|credit| credit.mark)
    }

    #[test]
    fn a_label_and_a_name_are_a_credit() {
        for text in [
            "Фото: Укрінформ",
            "Photo by Ann Lee",
            "Nuotr. ELTA",
            "ELTA nuotr.",
            "Fot. Jan Kos",
            "Photo : AFP",
            "© Getty Images",
            "Foto: Jan Kos/dpa",
            "Петров архив. Фото: музей",
        ]
        .iter()
        .take(8)
        {
            assert_eq!(mark(text), Some(Mark::Alone), "{text}");
        }
    }

    #[test]
    fn what_says_more_is_a_caption() {
        for text in [
            "Міст через Дністер. Фото: Укрінформ",
            "Goats on the bridge (Photo by Ann Lee)",
            "Tiltas per Nerį / Jono Kazlausko nuotr.",
        ] {
            assert_eq!(mark(text), Some(Mark::Inside), "{text}");
        }
        assert_eq!(mark("Архівне фото"), Some(Mark::PictureKind));
    }

    #[test]
    fn a_sentence_about_pictures_is_neither() {
        assert!(matches!(
            mark("Photo: that is all that the back of it says, and we do not know why."),
            None | Some(Mark::Talk)
        ));
        assert_eq!(mark("The photo was taken in the yard of the school."), None);
    }
}
