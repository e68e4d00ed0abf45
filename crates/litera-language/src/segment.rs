//! Where the language of a text may change: at a change of script, at quotation marks and brackets,
//! and at the ends of sentences.

use std::ops::Range;

use crate::writing::Writing;

/// Cuts a text into segments that tile it, each in one script as far as its letters go.
pub(crate) fn segments(text: &str) -> Vec<Range<usize>> {
    let mut cuts = vec![0];
    let mut last_letter: Option<Writing> = None;
    // Where the run of signs and spaces before this character began: a change of script is cut there.
    let mut gap = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, ch)) = chars.next() {
        let end = at + ch.len_utf8();
        if let Some(writing) = Writing::of(ch) {
            if last_letter.is_some_and(|last| !last.mixes_with(writing)) {
                cuts.push(gap.max(cuts.last().copied().unwrap_or(0)));
            }
            last_letter = Some(writing);
            gap = end;
            continue;
        }
        let before_space = chars.peek().is_none_or(|(_, next)| next.is_whitespace());
        match ch {
            '«' | '“' | '„' | '(' | '[' | '‘' => cuts.push(at),
            '»' | '”' | ')' | ']' | '\n' | '"' | '…' | '|' => cuts.push(end),
            '.' | '!' | '?' | ':' | ';' if before_space => cuts.push(end),
            '–' | '—' if before_space => cuts.push(end),
            _ => {}
        }
    }
    cuts.push(text.len());
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2).filter_map(|pair| Some(*pair.first()?..*pair.last()?)).collect()
}
