//! What is not a letter of the model. Costs in bits; only their order of size matters, since texts
//! to be compared have most of them in common.

#![allow(
    clippy::collapsible_match,
    reason = "a line a sign reads better than guards and a fall-through"
)]

use super::letter::letter;
use super::table;

/// Bits of a character that stands between two others (`'\0'` at the ends).
pub(super) fn bits(before: char, ch: char, after: char) -> f32 {
    let base = match ch {
        ' ' | '\n' | '\r' | '\t' => return 0.5,
        '0'..='9' => return 3.5,
        '.' | ',' | '-' => return 3.0,
        '!'..='~' => return 5.5,
        '\u{A0}' | '\u{202F}' => 6.0,
        '’' | 'ʼ' | '´' | '‘' | '‚' => return apostrophe(before, ch, after),
        '«' | '»' | '“' | '”' | '„' | '‹' | '›' => return quotation(before, ch, after),
        '–' | '—' => dash(before, after),
        '…' => {
            if before.is_alphanumeric() {
                5.0
            } else {
                7.5
            }
        }
        '№' | '§' => {
            if is_gap(after) || after.is_ascii_digit() {
                6.0
            } else {
                13.0
            }
        }
        '°' | '²' | '³' | 'º' | 'ª' => {
            if before.is_alphanumeric() {
                7.5
            } else {
                13.0
            }
        }
        '€' | '£' => {
            if beside_number(before, after) {
                6.5
            } else {
                12.0
            }
        }
        '¿' | '¡' => {
            if after.is_alphabetic() && !before.is_alphabetic() {
                6.0
            } else {
                14.0
            }
        }
        '©' | '®' | '™' => {
            if after.is_alphabetic() {
                15.0
            } else {
                10.5
            }
        }
        '•' | '·' | '×' | '±' | '½' | '¼' | '¾' | 'µ' | '‰' => 10.5,
        '\u{3040}'..='\u{30FF}' => return beside_letter(before, after) + 5.5,
        '\u{3000}'..='\u{303F}' => return 6.0,
        '\u{4E00}'..='\u{9FFF}' => {
            return beside_letter(before, after) + table::rank(ch, [7.5, 10.5, 14.0]);
        }
        '\u{AC00}'..='\u{D7A3}' => {
            return beside_letter(before, after) + table::rank(ch, [6.5, 10.0, 13.5]);
        }
        '\u{FF01}'..='\u{FF5E}' => return 8.0,
        '\u{900}'..='\u{DFF}' | '\u{E80}'..='\u{EFF}' | '\u{1200}'..='\u{139F}' => {
            return beside_letter(before, after) + 5.5;
        }
        '\u{1F300}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' => return 10.0,
        '\u{FE0F}' | '\u{200D}' => return 4.0,
        '\u{2500}'..='\u{259F}' => {
            if before == ch || after == ch {
                3.0
            } else {
                14.0
            }
        }
        '\u{80}'..='\u{9F}' => 20.0,
        '\u{0}' => 24.0,
        '\u{1}'..='\u{1F}' | '\u{7F}' => 20.0,
        '\u{FFFD}' => 18.0,
        '\u{E000}'..='\u{F8FF}' => 22.0,
        '\u{300}'..='\u{36F}' => {
            if before.is_alphabetic() {
                return 8.0;
            } else {
                16.0
            }
        }
        '\u{AD}' => 12.0,
        _ if ch.is_alphabetic() => return beside_letter(before, after) + 12.0,
        _ => 14.0,
    };
    // Hardly any sign stands inside a word.
    if before.is_alphabetic() && after.is_alphabetic() { base + 4.0 } else { base }
}

/// Letters of two scripts do not touch, but for names and measures.
fn beside_letter(before: char, after: char) -> f32 {
    if letter(before).is_some() || letter(after).is_some() { 6.0 } else { 0.0 }
}

fn is_gap(ch: char) -> bool {
    ch.is_whitespace() || ch == '\0'
}

fn apostrophe(before: char, ch: char, after: char) -> f32 {
    match (ch, before.is_alphanumeric(), after.is_alphabetic()) {
        ('’', true, true) => 4.0,
        ('’', true, false) => 6.5,
        ('ʼ', true, true) => 7.0,
        ('‘' | '‚', false, true) => 7.5,
        ('‘', true, false) => 9.0,
        ('‘', true, true) => 11.0,
        _ => 14.0,
    }
}

fn quotation(before: char, ch: char, after: char) -> f32 {
    let opens = after.is_alphanumeric() && !before.is_alphanumeric();
    let closes = !is_gap(before) && !after.is_alphanumeric();
    // French has a space inside.
    let apart = is_gap(before) && is_gap(after);
    match ch {
        '«' | '„' if opens => 5.0,
        '“' if opens => 5.5,
        '»' | '”' | '“' if closes => 5.0,
        '»' | '”' if opens => 7.0,
        '«' if closes => 8.0,
        '«' | '»' if apart => 6.5,
        '‹' | '›' if opens || closes => 9.0,
        _ => 13.0,
    }
}

fn dash(before: char, after: char) -> f32 {
    match (is_gap(before), is_gap(after)) {
        (true, true) => 4.5,
        (true, false) | (false, true) => 6.0,
        _ if before.is_ascii_digit() && after.is_ascii_digit() => 5.0,
        _ => 8.5,
    }
}

fn beside_number(before: char, after: char) -> bool {
    before.is_ascii_digit() || after.is_ascii_digit() || is_gap(before) || is_gap(after)
}
