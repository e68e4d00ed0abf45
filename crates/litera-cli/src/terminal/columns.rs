//! Text laid out by the columns a terminal gives its characters.

use std::io::{self, Write};

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::terminal::{Ink, Paint, visible};

/// Columns of a page where standard output is no terminal.
const PAGE: usize = 100;

/// Columns of the terminal, at least 40.
pub(crate) fn width() -> usize {
    let terminal = terminal_size::terminal_size_of(io::stdout());
    terminal.map_or(PAGE, |(width, _)| usize::from(width.0)).max(40)
}

/// The text padded with spaces to `columns`.
pub(crate) fn pad(text: &str, columns: usize) -> String {
    let spaces = columns.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(spaces))
}

/// The text on one line, safe to look at, cut to `columns` with an ellipsis.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    // What is cut off need not be looked at.
    let head: String = text.chars().take(columns.saturating_mul(4)).collect();
    let line = visible(&head).split_whitespace().collect::<Vec<_>>().join(" ");
    if line.width() <= columns && head.len() == text.len() {
        return line;
    }
    let mut out = String::new();
    let mut used = 1;
    for ch in line.chars() {
        used += ch.width().unwrap_or(0);
        if used > columns {
            break;
        }
        out.push(ch);
    }
    out.push('…');
    out
}

/// The words of a text in lines of at most `columns`; a word that is longer is broken.
pub(crate) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in visible(text).split_whitespace() {
        if used > 0 && used + 1 + word.width() > columns {
            lines.push(String::new());
            used = 0;
        }
        let Some(mut line) = lines.last_mut() else { break };
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        for ch in word.chars() {
            let wide = ch.width().unwrap_or(0);
            if used + wide > columns && used > 0 {
                lines.push(String::new());
                used = 0;
                let Some(next) = lines.last_mut() else { break };
                line = next;
            }
            line.push(ch);
            used += wide;
        }
    }
    lines
}

/// Rows in aligned columns, each with its ink; the last column is wrapped to what is left.
pub(crate) fn table<const N: usize>(
    out: &mut dyn Write,
    paint: Paint,
    inks: [Option<Ink>; N],
    rows: &[[String; N]],
) -> io::Result<()> {
    let mut widths = [0; N];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    let before: usize = widths.iter().take(N.saturating_sub(1)).map(|width| width + 2).sum();
    let rest = width().saturating_sub(before + 2).max(24);
    for row in rows {
        let filled = row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1);
        write!(out, " ")?;
        for (at, ((cell, &columns), ink)) in row.iter().zip(&widths).zip(inks).enumerate() {
            let paint = |text: String| match ink {
                Some(ink) => paint.ink(ink, text).to_string(),
                None => text,
            };
            if at + 1 == N {
                let indent = format!("\n{}", " ".repeat(before + 2));
                let lines: Vec<String> = wrap(cell, rest).into_iter().map(paint).collect();
                write!(out, " {}", lines.join(&indent))?;
            } else if at + 1 == filled {
                write!(out, " {}", paint(cell.clone()))?;
            } else {
                write!(out, " {} ", paint(pad(cell, columns)))?;
            }
            if at + 1 == filled {
                break;
            }
        }
        writeln!(out)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_longer_than_asked() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("abcdefgh ij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("", 4), [""]);
    }

    #[test]
    fn a_cut_is_shown() {
        assert_eq!(cut("one\ntwo", 9), "one two");
        assert_eq!(cut("one two", 5), "one …");
        assert_eq!(cut(&"a".repeat(99), 3), "aa…");
    }
}
