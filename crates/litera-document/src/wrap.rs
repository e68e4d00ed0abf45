//! Hard-wrapped text: lines broken at a column, inside sentences.

use crate::lines::Line;
use crate::space::{ends_sentence, starts_small};

/// Columns at which text is wrapped by hand or by mail programs.
const COLUMNS: std::ops::RangeInclusive<usize> = 30..=130;

/// What is seen between two lines of a block.
struct Break {
    /// The first word of the second line would have crossed the column.
    forced: bool,
    /// The second line goes on in small letters, after no stop.
    inside: bool,
    /// A paragraph may end here: after a stop, or before an indented line or an item.
    ends: bool,
}

/// The column at which the lines of a document were broken; `None` where they were not.
pub(crate) fn column(text: &str, blocks: &[Vec<Line>]) -> Option<usize> {
    let wrapped = |block: &&Vec<Line>| is_wrapped(text, block, widest(block), false);
    blocks.iter().filter(wrapped).map(|block| widest(block)).max()
}

/// Whether a block is hard-wrapped: most of its lines reach the column, and some break falls inside
/// a sentence. Where the column is `known` from other blocks, every line reaching it is enough.
pub(crate) fn is_wrapped(text: &str, block: &[Line], column: usize, known: bool) -> bool {
    if block.len() < 2 || !COLUMNS.contains(&column) || widest(block) > column {
        return false;
    }
    let (mut inside, mut other, mut loose) = (0usize, 0usize, 0usize);
    for seen in block.windows(2).filter_map(|pair| between(text, pair, column)) {
        if seen.forced {
            inside += usize::from(seen.inside);
            other += usize::from(!seen.inside);
        } else {
            loose += usize::from(!seen.ends);
        }
    }
    let full = block.iter().rev().skip(1).all(|line| line.width * 4 >= column * 3);
    if known && full && loose == 0 && inside + other + 1 == block.len() {
        return true;
    }
    inside > 0 && inside * 4 >= other && loose * 8 <= inside + other
}

/// The lengths, in lines, of the paragraphs of a hard-wrapped block.
pub(crate) fn paragraphs(text: &str, block: &[Line], column: usize) -> Vec<usize> {
    let base = block.iter().map(|line| line.indent).min().unwrap_or(0);
    let mut lengths = vec![1];
    for pair in block.windows(2) {
        let Some(seen) = between(text, pair, column) else { continue };
        let indented = pair.get(1).is_some_and(|line| line.indent > base);
        let goes_on = !indented && (seen.forced || !seen.ends) && !starts_item(text, pair.get(1));
        match lengths.last_mut() {
            Some(last) if goes_on => *last += 1,
            _ => lengths.push(1),
        }
    }
    lengths
}

fn widest(block: &[Line]) -> usize {
    block.iter().map(|line| line.width).max().unwrap_or(0)
}

fn between(text: &str, pair: &[Line], column: usize) -> Option<Break> {
    let [first, second] = pair else { return None };
    let (a, b) = (first.span.text(text)?, second.span.text(text)?);
    let word = b.split_whitespace().next().unwrap_or(b).chars().count();
    let small = starts_small(b);
    Some(Break {
        forced: first.width + 1 + word > column,
        inside: small && first.width * 10 >= column * 6 && !ends_sentence(a) && !a.ends_with(':'),
        ends: !small || second.indent > first.indent,
    })
}

/// Whether a line begins with a bullet or a number that introduces an item.
fn starts_item(text: &str, line: Option<&Line>) -> bool {
    let line = line.and_then(|line| line.span.text(text)).unwrap_or_default();
    crate::shape::item_mark(line).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::blocks;

    #[test]
    fn a_menu_is_not_wrapped() {
        let text = "About the people who write this\nContact and how to reach us\nMore";
        assert_eq!(column(text, &blocks(text)), None);
    }

    #[test]
    fn an_indented_line_begins_a_paragraph() {
        let text = "    The pond froze on the first night, and by the\nmorning it bore a goat.\n    \
                    The goat was called back before it could reach\nthe middle.";
        let blocks = blocks(text);
        let column = column(text, &blocks).expect("wrapped");
        assert_eq!(paragraphs(text, blocks.first().expect("one block"), column), [2, 2]);
    }
}
