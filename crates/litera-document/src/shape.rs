//! What a paragraph looks like, whatever its words.

use crate::space::{ends_sentence, is_closer, is_stop};

/// The bullet or number with which an item begins, its length in bytes: `• `, `- `, `1. `, `2) `,
/// `1/4 `.
pub(crate) fn item_mark(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if matches!(first, '•' | '·' | '▪' | '●' | '◦' | '‣' | '■' | '*' | '✓' | '►') {
        return Some(first.len_utf8());
    }
    number_mark(text)
}

/// A number with a mark after it, `1.`, `2)`, `1/4`, and white space.
pub(crate) fn number_mark(text: &str) -> Option<usize> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let count = digits(text);
    let rest = text.get(count..)?;
    if !(1..=3).contains(&count) {
        return None;
    }
    let mark = match rest.chars().next()? {
        '.' | ')' => 1,
        '/' => 1 + Some(digits(rest.get(1..)?)).filter(|n| (1..=3).contains(n))?,
        _ => return None,
    };
    rest.get(mark..)?.starts_with(char::is_whitespace).then_some(count + mark)
}

/// A dash with which a speaker's turn begins.
pub(crate) fn starts_turn(text: &str) -> bool {
    ["- ", "– ", "— ", "–\u{A0}", "—\u{A0}"].iter().any(|dash| text.starts_with(dash))
}

/// Quotation marks round a paragraph.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Frame {
    /// It does not begin with a quotation mark.
    None,
    /// Begins with one, and goes on after the quotation.
    Part,
    /// The whole is in quotation marks.
    Whole,
    /// A quotation, and after a dash or in brackets who said it.
    Attributed,
}

/// How a paragraph stands in quotation marks.
pub(crate) fn frame(text: &str) -> Frame {
    if !text.starts_with(is_opening) {
        return Frame::None;
    }
    let Some(rest) = after_quotation(text) else { return Frame::Part };
    let rest = rest.trim_start_matches(|ch: char| is_stop(ch) || ch == ',').trim();
    if rest.is_empty() {
        return Frame::Whole;
    }
    // Two or three words in quotation marks and a dash are a name and what it is.
    let quoted = text.get(..text.len() - rest.len()).unwrap_or_default();
    if quoted.split_whitespace().count() < 5 && !quoted.contains(is_stop) {
        return Frame::None;
    }
    let named = rest.starts_with(['—', '–', '-', '(', '―']);
    if named { Frame::Attributed } else { Frame::Part }
}

/// What follows the quotation that begins a paragraph.
pub(crate) fn after_quotation(text: &str) -> Option<&str> {
    let open = text.chars().next()?;
    let closers: &[char] = match open {
        '«' => &['»'],
        '»' => &['«'],
        '„' => &['“', '”', '"'],
        '“' => &['”', '"'],
        '‘' => &['’'],
        '”' => &['”'],
        _ => &['"'],
    };
    let mut depth = 0usize;
    for (at, ch) in text.char_indices() {
        if ch == open && (at == 0 || !closers.contains(&ch)) {
            depth += 1;
        } else if closers.contains(&ch) {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return text.get(at + ch.len_utf8()..);
            }
        }
    }
    None
}

pub(crate) fn is_opening(ch: char) -> bool {
    matches!(ch, '«' | '“' | '„' | '"' | '‘' | '”')
}

/// Whether it ends with a colon, which introduces what follows.
pub(crate) fn introduces(text: &str) -> bool {
    text.trim_end_matches(is_closer).ends_with(':')
}

/// Whether it asks.
pub(crate) fn asks(text: &str) -> bool {
    text.ends_with('?')
}

/// Whether it is the last part of a sentence at least: it ends in a stop or a colon.
pub(crate) fn is_closed(text: &str) -> bool {
    ends_sentence(text) || introduces(text)
}

/// A hashtag, or words run together in capitals: `#news`, `LutskMarathon`.
pub(crate) fn is_tag(text: &str) -> bool {
    if text.contains(char::is_whitespace) {
        return text.split_whitespace().all(|word| word.starts_with('#') && word.len() > 1);
    }
    let humps = text.chars().zip(text.chars().skip(1));
    let humps = humps.filter(|(a, b)| a.is_lowercase() && b.is_uppercase()).count();
    let letters = text.chars().all(char::is_alphanumeric);
    (text.starts_with('#') && text.len() > 1) || (letters && humps >= 1 && text.len() >= 8)
}

/// A sum to be solved: `7 + five =`.
pub(crate) fn is_sum(text: &str) -> bool {
    let Some(left) = text.trim_end_matches(['?', ' ', '_']).strip_suffix('=') else { return false };
    left.contains(['+', '-', '×', '*', '−']) && left.chars().count() < 30
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_with_its_author_is_attributed() {
        assert_eq!(frame("«Не було зими». — Оксана Петренко"), Frame::Attributed);
        assert_eq!(frame("“No winter at all.”"), Frame::Whole);
        assert_eq!(frame("“There was no winter at all this year,” she said."), Frame::Part);
        assert_eq!(frame("No “winter” at all."), Frame::None);
    }

    #[test]
    fn numbers_introduce_items_and_pictures() {
        assert_eq!(number_mark("1/4 A boiler"), Some(3));
        assert_eq!(number_mark("12. A boiler"), Some(3));
        assert_eq!(number_mark("1.5 tonnes"), None);
        assert_eq!(number_mark("2023. A year"), None);
    }

    #[test]
    fn sums_and_tags_are_known_by_their_shape() {
        assert!(is_sum("3 + four ="));
        assert!(is_tag("#mostar") && is_tag("RiverRaceUzhhorod"));
        assert!(!is_tag("Ukrainian"));
    }
}
