//! The letters of each language: what only one candidate has, and what a candidate lacks.

use crate::generated::alphabets::ALPHABETS;
use crate::tag::Tag;
use crate::verdict::Evidence;
use crate::writing::Writing;

/// The letters of a language beyond a-z; `None` where they are not told.
pub(crate) fn letters(tag: Tag) -> Option<&'static str> {
    let index = ALPHABETS.binary_search_by_key(&tag.as_str(), |(tag, _)| tag).ok()?;
    ALPHABETS.get(index).map(|(_, letters)| *letters)
}

/// Whether a lower-case letter is in the alphabet of a language. What is not Latin or Cyrillic, or
/// is in a-z, is in every alphabet.
fn has(tag: Tag, letter: char) -> bool {
    letter.is_ascii()
        || !matches!(Writing::of(letter), Some(Writing::Latn | Writing::Cyrl))
        || letters(tag).is_some_and(|letters| letters.contains(letter))
}

/// Special letters that are looked at: the head of a long text tells enough.
const ENOUGH: usize = 400;

/// The different letters beyond ASCII of a text, in lower case and in order, with their number of
/// occurrences; at most 64 of them, more than any alphabet has, from the head of the text.
pub(crate) fn special_letters(text: &str) -> Vec<(char, u32)> {
    let mut found: Vec<(char, u32)> = Vec::new();
    let special = text.chars().filter(|ch| !ch.is_ascii() && ch.is_alphabetic());
    for ch in special.take(ENOUGH) {
        for lower in ch.to_lowercase() {
            if let Some((_, count)) = found.iter_mut().find(|(letter, _)| *letter == lower) {
                *count = count.saturating_add(1);
            } else if found.len() < 64 {
                found.push((lower, 1));
            }
        }
    }
    found
}

/// How many of the letters, counted as often as they occur, a language lacks.
pub(crate) fn foreign(tag: Tag, letters: &[(char, u32)]) -> u32 {
    letters
        .iter()
        .filter(|(letter, _)| !has(tag, *letter))
        .fold(0, |sum, (_, count)| sum.saturating_add(*count))
}

/// The reasons that letters give for an answer among candidates: those no other candidate has, and
/// those the runner-up lacks. At most three of each.
pub(crate) fn evidence(
    tag: Tag,
    runner_up: Option<Tag>,
    candidates: &[Tag],
    letters: &[(char, u32)],
) -> Vec<Evidence> {
    // The runner-up is asked first: it has most letters of the answer, and there are many candidates.
    let own = |letter: char| {
        runner_up.is_none_or(|other| !has(other, letter))
            && letters_of(tag, letter)
            && candidates.iter().filter(|other| **other != tag).all(|other| !has(*other, letter))
    };
    let letter = letters.iter().map(|(letter, _)| *letter);
    let mut reasons: Vec<Evidence> = letter
        .clone()
        .filter(|letter| own(*letter))
        .take(3)
        .map(|letter| Evidence::Letter { letter, tag })
        .collect();
    if let (true, Some(against)) = (reasons.is_empty(), runner_up) {
        let lacked = letter.filter(|letter| has(tag, *letter) && !has(against, *letter));
        reasons.extend(lacked.take(3).map(|letter| Evidence::Foreign { letter, tag: against }));
    }
    reasons
}

/// Whether the alphabet of a language lists a letter itself.
fn letters_of(tag: Tag, letter: char) -> bool {
    letters(tag).is_some_and(|letters| letters.contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_only_ukrainian_has_is_evidence() {
        let (uk, ru) = (Tag("uk"), Tag("ru"));
        let letters = special_letters("їжак");
        let reasons = evidence(uk, Some(ru), &[uk, ru], &letters);
        assert_eq!(reasons, [Evidence::Letter { letter: 'ї', tag: uk }]);
        assert_eq!(foreign(ru, &letters), 1);
    }
}
