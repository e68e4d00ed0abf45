//! C1 controls read as windows-1252, as browsers read them.

use crate::Reason;
use crate::ledger::Change;

/// 0x80 to 0x9F in windows-1252 (WHATWG); U+0000 where it leaves the byte undefined.
const HIGH: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', //
    '\0', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// What a C1 control was meant to be.
pub(crate) fn meaning(ch: char) -> Option<char> {
    let index = u32::from(ch).checked_sub(0x80)?;
    HIGH.get(usize::try_from(index).ok()?).copied().filter(|&c| c != '\0')
}

/// U+0080 to U+009F are the bytes C2 80 to C2 9F.
pub(crate) fn changes(text: &str) -> Vec<Change> {
    memchr::memchr_iter(0xC2, text.as_bytes())
        .filter_map(|at| {
            let ch = text.get(at..at + 2)?.chars().next()?;
            Some(Change::new(at..at + 2, meaning(ch)?, Reason::C1))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::changes;

    #[test]
    fn a_quote_typed_on_windows_comes_back_and_an_undefined_byte_stays() {
        let found = changes("It\u{92}s \u{81} é");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].replacement, "’");
    }
}
