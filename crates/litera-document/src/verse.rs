//! Verse: short lines that run on in commas and small letters, and stop at the end of the stanza.

use crate::lines::Line;
use crate::space::{ends_sentence, starts_small};

/// Characters in a line of verse.
const WIDTH: std::ops::RangeInclusive<usize> = 8..=64;

/// The number of lines, from the first of `lines` on, that form a stanza; 0 where none begins here.
pub(crate) fn stanza(text: &str, lines: &[Line]) -> usize {
    let of = |line: &Line| line.span.text(text).unwrap_or_default();
    let mut runs_on = 0usize;
    let (mut count, mut semicolons) = (0usize, 0usize);
    for (index, line) in lines.iter().enumerate() {
        let words = of(line).split_whitespace().count();
        if !WIDTH.contains(&line.width) || words < 2 || crate::shape::item_mark(of(line)).is_some()
        {
            break;
        }
        count = index + 1;
        semicolons += usize::from(of(line).ends_with(';'));
        let Some(next) = lines.get(index + 1) else { break };
        let open = !ends_sentence(of(line)) && !of(line).ends_with(':');
        runs_on +=
            usize::from(open && (of(line).ends_with([',', '—', '–']) || starts_small(of(next))));
    }
    let last = count.checked_sub(1).and_then(|last| lines.get(last)).map(of).unwrap_or_default();
    // A list ends its items with semicolons; verse hardly ever does so twice.
    let verse = count >= 3 && ends_sentence(last) && runs_on * 2 >= count - 1 && semicolons < 2;
    if verse { count } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::blocks;

    fn count(text: &str) -> usize {
        blocks(text).first().map_or(0, |block| stanza(text, block))
    }

    #[test]
    fn a_stanza_is_found() {
        assert_eq!(
            count(
                "The river took the wooden bridge,\nthe wind took every slate,\nand still the ferryman is here\nand still the goat is late."
            ),
            4
        );
    }

    #[test]
    fn a_list_is_no_stanza() {
        assert_eq!(count("a passport and a copy;\na card for the car;\na paper for the goat."), 0);
        assert_eq!(count("Home page\nAbout us\nContact us"), 0);
    }
}
