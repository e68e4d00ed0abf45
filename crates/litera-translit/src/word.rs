//! What a word is: a run of letters, the marks on them, and apostrophes between two letters.

/// The apostrophes that are one letter inside a word, and quotation marks at its edge.
pub(crate) const APOSTROPHES: [char; 4] = ['\'', '\u{2019}', '\u{2BC}', '`'];

/// Whether a character is an apostrophe where it stands between two letters.
pub(crate) fn is_apostrophe(ch: char) -> bool {
    APOSTROPHES.contains(&ch)
}

/// A combining mark.
pub(crate) fn is_mark(ch: char) -> bool {
    // The living Cyrillic, Greek and Armenian letters are told apart at once.
    !matches!(ch, '\0'..='\u{2FF}' | '\u{370}'..='\u{482}' | '\u{48A}'..='\u{590}')
        && unicode_normalization::char::is_combining_mark(ch)
}

/// Neither a letter nor the end of a word: a mark, or a sign that is not seen.
pub(crate) fn is_transparent(ch: char) -> bool {
    matches!(ch, '\u{AD}' | '\u{200C}' | '\u{200D}') || is_mark(ch)
}

/// A letter of any script.
pub(crate) fn is_letter(ch: char) -> bool {
    ch.is_alphabetic() && !is_apostrophe(ch)
}

/// The first character of `text` that is not transparent.
pub(crate) fn next_visible(text: &str) -> Option<char> {
    text.chars().find(|&ch| !is_transparent(ch))
}

/// Whether the word around `at` has two capitals or more and no small letter, and where it ends.
///
/// Reads the whole word, so that the answer can be kept for the rest of it: linear over a text.
pub(crate) fn all_capitals(text: &str, at: usize) -> (bool, usize) {
    let (head, tail) = text.split_at_checked(at).unwrap_or((text, ""));
    let (mut capitals, mut small) = (0usize, false);
    let mut count = |ch: char| {
        capitals += usize::from(ch.is_uppercase());
        small |= ch.is_lowercase() && !is_modifier(ch);
    };
    let mut before = head.chars().rev().filter(|&ch| !is_transparent(ch)).peekable();
    while let Some(ch) = before.next() {
        if is_letter(ch) {
            count(ch);
        } else if !(is_apostrophe(ch) && before.peek().is_some_and(|&ch| is_letter(ch))) {
            break;
        }
    }
    let mut end = text.len();
    let mut after = tail.char_indices().filter(|&(_, ch)| !is_transparent(ch)).peekable();
    while let Some((offset, ch)) = after.next() {
        if is_letter(ch) {
            count(ch);
        } else if !(is_apostrophe(ch) && after.peek().is_some_and(|&(_, ch)| is_letter(ch))) {
            end = at + offset;
            break;
        }
    }
    (capitals >= 2 && !small, end)
}

/// Primes and turned commas: `Lowercase` by derivation in Unicode, and no sign of a case here.
fn is_modifier(ch: char) -> bool {
    matches!(ch, '\u{2B0}'..='\u{2FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lone_capital_is_not_all_capitals() {
        assert_eq!(all_capitals("Я", 0), (false, 2));
        assert_eq!(all_capitals("ЩО", 0), (true, 4));
        assert_eq!(all_capitals("Що ТО", 0), (false, 4));
    }

    #[test]
    fn an_inner_apostrophe_is_part_of_the_word() {
        assert_eq!(all_capitals("П'ЯТЬ", 0), (true, 9));
        assert_eq!(all_capitals("'Я'", 1), (false, 3));
    }
}
