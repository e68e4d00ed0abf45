//! Where the language of a text may change: at a change of script, at quotation marks and brackets,
//! and at the ends of sentences.

use std::ops::Range;

use crate::writing::Writing;

/// Letters a piece has at least, where no change of script cuts it short: bounds the number of
/// pieces that a text of brackets can make.
const FEWEST: u32 = 3;

/// Cuts a text into pieces that tile it, each in one script as far as its letters go.
pub(crate) fn segments(text: &str) -> Vec<Range<usize>> {
    let mut cutter = Cutter::default();
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, ch)) = chars.next() {
        let end = at + ch.len_utf8();
        if let Some(writing) = Writing::of(ch) {
            cutter.letter(writing, end);
        } else {
            let at_end = chars.peek().is_none_or(|(_, next)| next.is_whitespace());
            match ch {
                '«' | '“' | '„' | '(' | '[' | '‘' => cutter.cut(at),
                '"' if before.is_whitespace() => cutter.cut(at),
                '»' | '”' | ')' | ']' | '\n' | '"' | '…' | '|' => cutter.cut(end),
                '.' | '!' | '?' | ':' | ';' | '–' | '—' if at_end => cutter.cut(end),
                '。' | '।' | '؟' | '！' | '？' => cutter.cut(end),
                _ => {}
            }
        }
        before = ch;
    }
    cutter.pieces(text.len())
}

#[derive(Default)]
struct Cutter {
    cuts: Vec<usize>,
    writing: Option<Writing>,
    /// Letters since the last cut.
    letters: u32,
    /// Where the signs and spaces after the last letter begin.
    gap: usize,
}

impl Cutter {
    fn letter(&mut self, writing: Writing, end: usize) {
        if self.writing.is_some_and(|last| !last.mixes_with(writing)) {
            // A mark cut in the gap (an opening quotation mark) stands; else the gap goes before.
            if self.cuts.last().is_none_or(|cut| *cut < self.gap) {
                self.cuts.push(self.gap);
            }
            self.letters = 0;
        }
        self.writing = Some(writing);
        self.letters = self.letters.saturating_add(1);
        self.gap = end;
    }

    fn cut(&mut self, at: usize) {
        if self.letters >= FEWEST {
            self.cuts.push(at);
            self.letters = 0;
        }
    }

    fn pieces(self, length: usize) -> Vec<Range<usize>> {
        let mut cuts = vec![0];
        cuts.extend(self.cuts);
        cuts.push(length);
        cuts.dedup();
        cuts.windows(2).filter_map(|pair| Some(*pair.first()?..*pair.last()?)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_in_another_script_is_a_piece() {
        let text = "The banner read «Дякуємо» all month.";
        let pieces: Vec<&str> = segments(text).into_iter().filter_map(|r| text.get(r)).collect();
        assert_eq!(pieces, ["The banner read ", "«Дякуємо»", " all month."]);
    }

    #[test]
    fn brackets_alone_make_one_piece() {
        assert_eq!(segments(&"(".repeat(1000)).len(), 1);
    }
}
