//! White space, and the ends of sentences.

use litera_span::Span;

/// White space between paragraphs: the Unicode property, and the two invisible characters that
/// stand for space in practice, U+FEFF and U+200B.
pub(crate) fn is_space(ch: char) -> bool {
    ch.is_whitespace() || matches!(ch, '\u{FEFF}' | '\u{200B}')
}

/// The span without the white space at its ends; empty at its start where there is nothing else.
pub(crate) fn trim(text: &str, span: Span) -> Span {
    let Some(inside) = span.text(text) else { return Span::new(span.start, span.start) };
    let left = inside.trim_start_matches(is_space);
    let start = span.start + (inside.len() - left.len());
    Span::new(start, start + left.trim_end_matches(is_space).len())
}

/// A mark that ends a sentence.
pub(crate) fn is_stop(ch: char) -> bool {
    matches!(ch, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '։' | '۔')
}

/// A mark that may close after the end of a sentence.
pub(crate) fn is_closer(ch: char) -> bool {
    matches!(ch, '"' | '”' | '“' | '»' | '’' | '\'' | ')' | ']' | '›')
}

/// Whether a text ends as a sentence does: a stop, and marks that close.
pub(crate) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(is_closer).ends_with(is_stop)
}

/// Whether its first letter is a small one; marks before it are passed over, digits are not.
pub(crate) fn starts_small(text: &str) -> bool {
    let first = text.chars().find(|ch| ch.is_alphanumeric());
    first.is_some_and(|ch| ch.is_lowercase())
}

/// The white space between sentences: where one ends, the space after it, and no abbreviation of a
/// single letter (`О. Ткачук`) before it. Spans of the white space.
pub(crate) fn sentence_gaps(text: &str) -> Vec<Span> {
    let mut gaps = Vec::new();
    let mut chars = text.char_indices().peekable();
    // Letters since the last character that is none, and whether a stop and closers came after.
    let (mut letters, mut stopped) = (0usize, false);
    while let Some((at, ch)) = chars.next() {
        if is_space(ch) {
            let mut end = at + ch.len_utf8();
            while let Some((next, _)) = chars.next_if(|(_, c)| is_space(*c)) {
                end = next + 1;
            }
            let end = chars.peek().map_or(text.len(), |(next, _)| *next).max(end);
            if stopped {
                gaps.push(Span::new(at, end));
            }
            (letters, stopped) = (0, false);
        } else if is_stop(ch) {
            stopped = ch != '.' || letters != 1;
        } else if !is_closer(ch) {
            stopped = false;
            letters = if ch.is_alphanumeric() { letters + 1 } else { 0 };
        }
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_end_no_sentence() {
        let text = "Знімок О. Ткачука. «Так!» Ні";
        let cuts: Vec<_> = sentence_gaps(text).iter().filter_map(|g| text.get(..g.start)).collect();
        assert_eq!(cuts, ["Знімок О. Ткачука.", "Знімок О. Ткачука. «Так!»"]);
    }

    #[test]
    fn invisible_space_is_trimmed() {
        let text = "\u{FEFF} a\u{A0}b \u{200B}";
        assert_eq!(trim(text, Span::new(0, text.len())).text(text), Some("a\u{A0}b"));
    }
}
