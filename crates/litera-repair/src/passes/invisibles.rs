//! Invisible characters inside a word, and byte order marks anywhere.
//!
//! Joiners and direction marks are never touched: scripts and emoji need them.

use litera_script::Script;

use crate::Reason;
use crate::ledger::Change;

/// Soft hyphen, zero-width space, word joiner, zero-width no-break space.
const fn is_invisible(ch: char) -> bool {
    matches!(ch, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// One change for each run of them. Linear.
pub(crate) fn changes(text: &str) -> Vec<Change> {
    let mut out = Vec::new();
    // The last character that is neither invisible nor a mark.
    let mut before = None;
    let mut run: Option<usize> = None;
    for (at, ch) in text.char_indices().chain([(text.len(), '\n')]) {
        if is_invisible(ch) {
            run.get_or_insert(at);
            continue;
        }
        if let Some(start) = run.take() {
            let inside = before.is_some_and(is_in_word) && is_in_word(ch);
            remove(text, start..at, inside, &mut out);
        }
        if Script::of(ch) != Script::Inherited {
            before = Some(ch);
        }
    }
    out
}

/// Letters, and the apostrophe between them.
fn is_in_word(ch: char) -> bool {
    matches!(ch, '\'' | '’')
        || ch.is_alphabetic()
            && matches!(Script::of(ch), Script::Latin | Script::Greek | Script::Cyrillic)
}

fn remove(text: &str, run: std::ops::Range<usize>, inside: bool, out: &mut Vec<Change>) {
    if inside {
        out.push(Change::new(run, "", Reason::Invisible));
        return;
    }
    for (i, found) in text.get(run.clone()).unwrap_or_default().match_indices('\u{FEFF}') {
        let at = run.start + i;
        let reason = if at == 0 { Reason::ByteOrderMark } else { Reason::Invisible };
        out.push(Change::new(at..at + found.len(), "", reason));
    }
}

#[cfg(test)]
mod tests {
    use super::changes;

    #[test]
    fn a_soft_hyphen_goes_from_a_word_and_stays_outside() {
        assert_eq!(changes("лі\u{AD}кар\u{200B}\u{2060}ня").len(), 2);
        assert!(changes("a \u{AD} b, ภา\u{200B}ษา, می\u{200C}روم").is_empty());
    }

    #[test]
    fn a_byte_order_mark_goes_everywhere() {
        assert_eq!(changes("\u{FEFF}так \u{FEFF} ні").len(), 2);
    }
}
