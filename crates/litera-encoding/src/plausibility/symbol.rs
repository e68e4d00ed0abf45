//! What is not a letter of the model. Costs in bits; only their order of size matters, since texts
//! to be compared have most of them in common.

use super::letter::letter;
use super::table;

/// Bits of a character that stands between two others (`'\0'` at the ends).
pub(super) fn bits(before: char, ch: char, after: char) -> f32 {
    match ch {
        ' ' | '\n' | '\r' | '\t' => 0.5,
        '0'..='9' => 3.5,
        '.' | ',' | '-' => 3.0,
        '!'..='~' => 5.5,
        '’' | 'ʼ' | '´' | '‘' | '‚' => apostrophe(before, ch, after),
        '«' | '»' | '“' | '”' | '„' | '‹' | '›' => quotation(before, ch, after),
        _ => {
            let between = before.is_alphabetic() && after.is_alphabetic();
            // Hardly any sign stands inside a word.
            script(ch).map_or_else(
                || sign(before, ch, after) + if between { 4.0 } else { 0.0 },
                |bits| bits + beside_letter(before, after),
            )
        }
    }
}

/// A letter of a script without a table.
fn script(ch: char) -> Option<f32> {
    match ch {
        '\u{3040}'..='\u{30FF}' => Some(6.5),
        '\u{4E00}'..='\u{9FFF}' => Some(table::rank(ch, [11.0, 13.0, 16.0])),
        '\u{AC00}'..='\u{D7A3}' => Some(table::rank(ch, [9.5, 13.0, 16.0])),
        '\u{900}'..='\u{DFF}' | '\u{E80}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' => Some(5.5),
        '\u{1200}'..='\u{139F}' | '\u{1780}'..='\u{17FF}' => Some(5.5),
        '\u{AA}' | '\u{B5}' | '\u{BA}' | '\u{300}'..='\u{36F}' => None,
        _ => ch.is_alphabetic().then_some(12.0),
    }
}

/// Letters of two scripts do not touch, but for names and measures.
fn beside_letter(before: char, after: char) -> f32 {
    if letter(before).is_some() || letter(after).is_some() { 10.0 } else { 0.0 }
}

fn sign(before: char, ch: char, after: char) -> f32 {
    let digit = before.is_ascii_digit() || after.is_ascii_digit();
    match ch {
        '\u{A0}' | '\u{202F}' => if_so(is_gap(before) || is_gap(after), 12.0, 6.0),
        '–' | '—' => dash(before, after),
        '…' => if_so(before.is_alphanumeric(), 5.0, if_so(after.is_alphabetic(), 10.0, 7.5)),
        '№' | '§' => {
            let before_number = is_gap(after) || after.is_ascii_digit();
            if_so(before_number && !before.is_alphanumeric(), 6.0, 13.0)
        }
        '°' | '²' | '³' => if_so(before.is_alphanumeric(), 8.0, 13.0),
        'º' | 'ª' => if_so(before.is_ascii_digit(), 7.5, 13.0),
        '€' | '£' => if_so(digit || is_gap(before) && is_gap(after), 6.5, 13.0),
        '¿' | '¡' => if_so(after.is_alphabetic() && !before.is_alphabetic(), 6.0, 14.0),
        '©' | '®' | '™' => if_so(after.is_alphabetic(), 15.0, 10.5),
        '•' | '·' | '×' | '±' | '½' | '¼' | '¾' | 'µ' | '‰' => 10.5,
        '\u{3000}'..='\u{303F}' => 6.0,
        '\u{FF01}'..='\u{FF5E}' => 8.0,
        '\u{1F300}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' => 10.0,
        '\u{FE0F}' | '\u{200D}' => 4.0,
        '\u{2500}'..='\u{259F}' => drawing(before, ch, after),
        '\u{0}' => 24.0,
        '\u{1}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => 20.0,
        '\u{FFFD}' => 18.0,
        '\u{E000}'..='\u{F8FF}' => 22.0,
        '\u{300}'..='\u{36F}' => if_so(before.is_alphabetic(), 8.0, 16.0),
        '\u{AD}' => 12.0,
        _ => 14.0,
    }
}

fn if_so(condition: bool, yes: f32, no: f32) -> f32 {
    if condition { yes } else { no }
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
        (false, true) => 6.0,
        (true, false) => if_so(after.is_ascii_digit(), 6.0, 9.0),
        _ if before.is_ascii_digit() && after.is_ascii_digit() => 5.0,
        _ => 8.5,
    }
}

/// Frames are drawn in runs, and not around letters.
fn drawing(before: char, ch: char, after: char) -> f32 {
    match (before == ch || after == ch, before.is_alphabetic() || after.is_alphabetic()) {
        (true, false) => 3.0,
        (false, false) => 14.0,
        (_, true) => 18.0,
    }
}
