//! A byte order mark that was read as letters: `ï»¿`, `п»ї`.

use super::page::Table;
use crate::Reason;
use crate::ledger::Change;

const MARK: [Option<u8>; 3] = [Some(0xEF), Some(0xBB), Some(0xBF)];

/// The change that takes it away from the start of the text.
pub(crate) fn change(text: &str) -> Option<Change> {
    let end = text.char_indices().nth(3).map_or(text.len(), |(at, _)| at);
    let head = text.get(..end)?;
    let is_mark = |table: &Table| head.chars().map(|ch| table.byte(ch)).eq(MARK);
    Table::all().iter().any(is_mark).then(|| Change::new(0..end, "", Reason::ByteOrderMark))
}

#[cfg(test)]
mod tests {
    use super::change;

    #[test]
    fn it_is_seen_in_latin_cyrillic_and_box_drawing() {
        for garbled in ["ï»¿Labas", "п»їДобридень", "∩╗┐Hei", "я╗┐"] {
            assert!(change(garbled).is_some(), "{garbled}");
        }
        assert!(change("ï» ¿").is_none());
    }
}
