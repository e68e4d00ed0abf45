//! Lines, as the annotation guide has them, and the blocks they form.

use litera_span::Span;

use crate::space::trim;

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// Without the white space at its ends.
    pub(crate) span: Span,
    /// Characters of white space before it.
    pub(crate) indent: usize,
    /// Characters in it, the indent included.
    pub(crate) width: usize,
}

/// Lines with no blank line between them.
pub(crate) type Block = Vec<Line>;

/// The blocks of a text, in order.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open = Block::new();
    for span in (Lines { text, at: 0 }) {
        let inside = trim(text, span);
        if inside.is_empty() {
            if !open.is_empty() {
                blocks.push(std::mem::take(&mut open));
            }
            continue;
        }
        let indent = chars(text, Span::new(span.start, inside.start));
        open.push(Line { span: inside, indent, width: indent + chars(text, inside) });
    }
    if !open.is_empty() {
        blocks.push(open);
    }
    blocks
}

fn chars(text: &str, span: Span) -> usize {
    let bytes = text.as_bytes().get(span.range()).unwrap_or_default();
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

/// The lines of a text without what ends them: LF, CRLF, CR, VT, FF, U+0085, U+2028, U+2029.
struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let bytes = self.text.as_bytes().get(self.at..).filter(|rest| !rest.is_empty())?;
        let (len, end) = line_end(bytes);
        let span = Span::new(self.at, self.at + len);
        self.at += len + end;
        Some(span)
    }
}

/// Where the first line ends, and the length of what ends it.
fn line_end(bytes: &[u8]) -> (usize, usize) {
    let mut from = 0;
    while let Some(at) = bytes.get(from..).and_then(next_candidate).map(|found| from + found) {
        let rest = bytes.get(at..).unwrap_or_default();
        let end = match rest {
            [b'\r', b'\n', ..] => 2,
            [b'\n' | b'\r' | 0x0B | 0x0C, ..] => 1,
            [0xC2, 0x85, ..] if !ends_in_debris(bytes.get(..at).unwrap_or_default()) => 2,
            [0xE2, 0x80, 0xA8 | 0xA9, ..] => 3,
            _ => 0,
        };
        if end > 0 {
            return (at, end);
        }
        from = at + 1;
    }
    (bytes.len(), 0)
}

/// A byte with which one of the line ends begins.
fn next_candidate(bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|byte| matches!(byte, 0x0A..=0x0D | 0xC2 | 0xE2))
}

/// Ð, Ñ or Ò: the first half of a Cyrillic letter that was read as Latin-1, of which U+0085 is the
/// second half.
fn ends_in_debris(before: &[u8]) -> bool {
    matches!(before, [.., 0xC3, 0x90..=0x92])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Vec<Vec<&str>> {
        let text_of = |line: &Line| line.span.text(text).unwrap_or_default();
        blocks(text).iter().map(|block| block.iter().map(text_of).collect()).collect()
    }

    #[test]
    fn every_separator_ends_a_line() {
        for end in ["\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"] {
            let text = format!("a{end}b{end}{end}c");
            assert_eq!(shape(&text), [vec!["a", "b"], vec!["c"]], "{end:?}");
        }
    }

    #[test]
    fn debris_of_garbled_cyrillic_ends_nothing() {
        assert_eq!(shape("Ñ\u{85}Ð\u{B0}"), [["Ñ\u{85}Ð\u{B0}"]]);
        assert_eq!(shape("é\u{85}b"), [["é", "b"]]);
    }

    #[test]
    fn a_line_of_white_space_is_blank() {
        assert_eq!(shape("a\n \u{A0}\t\u{200B}\n  b"), [["a"], ["b"]]);
    }
}
