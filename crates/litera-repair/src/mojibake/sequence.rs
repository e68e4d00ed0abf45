//! UTF-8 sequences in the bytes that characters were read from.

use super::page::Table;

/// A character of the line with its place.
pub(crate) type Placed = (usize, char);

/// What stands at a place when the line is read back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Unit {
    /// The character as it is.
    Kept,
    /// So many characters are one well-formed sequence.
    Whole(usize, char),
    /// The same, if a space was a no-break space.
    Spaced(usize, char),
    /// So many characters are what is left of a sequence of which a byte was lost.
    Broken(usize),
}

/// How long the sequence is that a byte leads.
const fn length(lead: u8) -> usize {
    match lead {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => 0,
    }
}

/// Reads the unit at the start of `rest`.
pub(crate) fn unit(table: &Table, rest: &[Placed]) -> Unit {
    let Some((&(_, first), after)) = rest.split_first() else { return Unit::Kept };
    if first.is_ascii() {
        return Unit::Kept;
    }
    let Some(lead) = table.byte(first) else { return Unit::Kept };
    let want = length(lead);
    if want == 0 {
        return Unit::Kept;
    }
    let mut bytes = [lead, 0, 0, 0];
    let mut spaced = false;
    for (i, slot) in bytes.iter_mut().enumerate().take(want).skip(1) {
        let next = after.get(i - 1).map_or('\n', |&(_, ch)| ch);
        match continuation(table, next) {
            Some(byte) => *slot = byte,
            None if next == ' ' => {
                *slot = 0xA0;
                spaced = true;
            }
            None if next == '\u{FFFD}' || next == '?' => return Unit::Broken(i + 1),
            None => return Unit::Broken(i),
        }
    }
    let decoded = bytes.get(..want).and_then(|b| std::str::from_utf8(b).ok()?.chars().next());
    match decoded {
        Some(ch) if spaced => Unit::Spaced(want, ch),
        Some(ch) => Unit::Whole(want, ch),
        None => Unit::Kept,
    }
}

fn continuation(table: &Table, ch: char) -> Option<u8> {
    if ch.is_ascii() {
        return None;
    }
    table.byte(ch).filter(|b| (0x80..=0xBF).contains(b))
}

#[cfg(test)]
mod tests {
    use super::{Unit, unit};
    use crate::mojibake::page::Table;

    fn read(text: &str) -> Unit {
        let placed: Vec<_> = text.char_indices().collect();
        unit(Table::windows_1252().unwrap(), &placed)
    }

    #[test]
    fn whole_and_broken_sequences_are_told_apart() {
        assert_eq!(read("Ã¼"), Unit::Whole(2, 'ü'));
        assert_eq!(read("â€™s"), Unit::Whole(3, '’'));
        assert_eq!(read("Ã l"), Unit::Spaced(2, 'à'));
        assert_eq!(read("Ä\u{FFFD}"), Unit::Broken(2));
        assert_eq!(read("â€?"), Unit::Broken(3));
        assert_eq!(read("Äx"), Unit::Broken(1));
        assert_eq!(read("é"), Unit::Broken(1));
        assert_eq!(read("ж"), Unit::Kept);
    }
}
