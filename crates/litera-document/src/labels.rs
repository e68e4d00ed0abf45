//! Words that speak for a kind of paragraph, by language (`data/labels`).

use crate::generated::labels::{ENTRIES, STEMS};
use crate::tokens::Tokens;

/// What a phrase speaks for; the lists of `data/labels`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
#[allow(clippy::enum_variant_names, reason = "a kind of picture is what the word names")]
pub(crate) enum Kind {
    Picture,
    By,
    PictureKind,
    Shows,
    Share,
    Donation,
    Payment,
    Related,
    Navigation,
    Category,
    Byline,
    Boilerplate,
    Source,
    Quote,
    Details,
    Saying,
    Month,
    Function,
    Question,
}

/// Where in a paragraph a phrase stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Anchor {
    Any,
    End,
    Start,
    Whole,
}

/// A phrase. `…` among its words is any number of words, `#` a number.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) words: &'static [&'static str],
    pub(crate) anchor: Anchor,
    pub(crate) kind: Kind,
    /// The language of the list, `und` for none.
    pub(crate) language: &'static str,
}

/// A phrase found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub(crate) kind: Kind,
    pub(crate) anchor: Anchor,
    pub(crate) language: &'static str,
    /// The token after its last word.
    pub(crate) end: usize,
}

/// The phrases that begin with the word at `at`, wherever they stand; the anchor is not looked at.
pub(crate) fn at(tokens: &Tokens, at: usize) -> impl Iterator<Item = Hit> + '_ {
    let word = if tokens.get(at).is_some_and(|t| t.number) { "#" } else { tokens.word(at) };
    // A number may stand for itself too (`#` alone would be every page number).
    let literal = starting(tokens.word(at));
    let numbered = if word == "#" { starting("#") } else { &[] };
    literal.iter().chain(numbered).filter_map(move |entry| {
        let end = match_end(tokens, at, entry.words)?;
        Some(Hit { kind: entry.kind, anchor: entry.anchor, language: entry.language, end })
    })
}

/// The phrases found in a paragraph where their anchor lets them stand.
pub(crate) fn find(tokens: &Tokens) -> Vec<Hit> {
    let mut hits = Vec::new();
    for start in 0..tokens.len() {
        hits.extend(at(tokens, start).filter(|hit| match hit.anchor {
            // What follows these labels is not theirs: they open a paragraph.
            _ if matches!(hit.kind, Kind::Quote | Kind::Details | Kind::Source) => start == 0,
            Anchor::Whole => start == 0 && hit.end == tokens.len(),
            Anchor::Start => start == 0,
            Anchor::End => hit.end == tokens.len(),
            Anchor::Any => true,
        }));
    }
    hits
}

/// Whether the word at `at` is of a kind by itself, stems included.
pub(crate) fn is(tokens: &Tokens, at: usize, kind: Kind) -> bool {
    let word = tokens.word(at);
    let single = |entry: &Entry| entry.kind == kind && entry.words.len() == 1;
    starting(word).iter().any(single) || has_stem(word, kind)
}

fn starting(word: &str) -> &'static [Entry] {
    let first = |entry: &Entry| entry.words.first().copied().unwrap_or_default();
    let from = ENTRIES.partition_point(|entry| first(entry) < word);
    let rest = ENTRIES.get(from..).unwrap_or_default();
    let count = rest.partition_point(|entry| first(entry) <= word);
    rest.get(..count).unwrap_or_default()
}

fn has_stem(word: &str, kind: Kind) -> bool {
    // Stems are sorted, so those that begin this word are not together: look each length up.
    word.char_indices().skip(3).map(|(at, _)| at).chain([word.len()]).any(|end| {
        let part = word.get(..end).unwrap_or_default();
        STEMS
            .binary_search_by(|(stem, _)| (*stem).cmp(part))
            .is_ok_and(|at| STEMS.get(at).is_some_and(|stem| stem.1 == kind))
    })
}

/// The token after the phrase, where it stands at `at`.
fn match_end(tokens: &Tokens, at: usize, words: &[&str]) -> Option<usize> {
    let mut next = at;
    let mut gap = false;
    for word in words {
        if *word == "…" {
            gap = true;
            continue;
        }
        let fits = |index: usize| {
            tokens.word(index) == *word
                || (*word == "#" && tokens.get(index).is_some_and(|token| token.number))
        };
        // A gap is short: a label is not spread over a paragraph.
        let reach = if gap { tokens.len().min(next + 12) } else { (next + 1).min(tokens.len()) };
        next = (next..reach).find(|&index| fits(index))? + 1;
        gap = false;
    }
    Some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Kind> {
        find(&Tokens::new(text)).iter().map(|hit| hit.kind).collect()
    }

    #[test]
    fn a_whole_phrase_is_not_found_inside_a_longer_one() {
        assert!(kinds("Home").contains(&Kind::Navigation));
        assert!(!kinds("Home is where the heart is").contains(&Kind::Navigation));
    }

    #[test]
    fn phrases_with_numbers_and_gaps_are_found() {
        assert!(kinds("12 коментарів").contains(&Kind::Boilerplate));
        assert!(kinds("Станьте нашим патроном сьогодні").contains(&Kind::Donation));
    }

    #[test]
    fn every_phrase_reads_back_as_its_own_words() {
        for entry in ENTRIES {
            for word in entry.words.iter().filter(|word| !matches!(**word, "…" | "#")) {
                let tokens = Tokens::new(word);
                assert_eq!((tokens.len(), tokens.word(0)), (1, *word), "{entry:?}");
            }
        }
    }

    #[test]
    fn verbs_are_known_by_their_stems() {
        assert!(is(&Tokens::new("зазначила"), 0, Kind::Saying));
        assert!(!is(&Tokens::new("зайшла"), 0, Kind::Saying));
    }
}
