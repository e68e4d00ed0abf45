//! The description length of a text: what readings are compared by.

use litera_encoding::plausibility;

use super::weigh;
use crate::ledger::Change;
use crate::passes::{c1, composition, invisibles, lookalikes};

/// Bits of a text: its letters by the model, its signs by where they stand.
pub(crate) fn bits(text: &str) -> f32 {
    plausibility(text).bits + oddity(text)
}

/// Bits of a text once the passes on characters have run: damage of theirs is not to be taken for
/// a wrong page.
pub(crate) fn bits_at_best(text: &str) -> f32 {
    let as_it_is = bits(text);
    let passes = [c1::changes, invisibles::changes, lookalikes::changes, composition::changes];
    let mut cleaned = text.to_owned();
    let mut count = 0_u8;
    for pass in passes {
        let changes = pass(&cleaned);
        count = count.saturating_add(u8::try_from(changes.len()).unwrap_or(u8::MAX));
        cleaned = applied(&cleaned, changes);
    }
    if count == 0 { as_it_is } else { as_it_is.min(bits(&cleaned) + 0.1 * f32::from(count)) }
}

fn applied(text: &str, changes: Vec<Change>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for change in changes {
        out.push_str(text.get(done..change.span.start).unwrap_or_default());
        out.push_str(&change.replacement);
        done = change.span.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// Bits for signs where no writer puts them.
fn oddity(text: &str) -> f32 {
    let (mut bits, mut quotes) = (0.0, 0_i32);
    let (mut before, mut last) = ('\n', '\n');
    for ch in text.chars().chain(['\n']) {
        bits += weigh::shape(last, ch) as f32 + odd_sign(before, last, ch);
        quotes += i32::from(last == '«') - i32::from(last == '»');
        (before, last) = (last, ch);
    }
    bits + 3.0 * quotes.abs().min(3) as f32
}

/// Bits for the middle one of three characters.
fn odd_sign(before: char, ch: char, after: char) -> f32 {
    let (left, right) = (weigh::is_letter(before), weigh::is_letter(after));
    match ch {
        '\u{80}'..='\u{9F}' => 8.0,
        '—' | '–' if right && !before.is_ascii_digit() => 6.0,
        '…' if right && before.is_whitespace() => 4.0,
        '„' | '‚' | '‹' if left => 6.0,
        '“' | '”' | '‘' | '›' | '»' | '«' if left && right => 6.0,
        '\u{A0}' | '\u{AD}' if before == '\n' || after == '\n' => 6.0,
        _ if weigh::is_letter(ch) && ch.is_lowercase() && before == '\n' => 2.0,
        _ => 0.0,
    }
}

/// Whether a mark of punctuation or a space stands where writers put it, or where their programs
/// leave it: `¬` and `´` inside a word were hyphens and apostrophes.
pub(crate) fn is_in_place(before: char, ch: char, after: char) -> bool {
    let small = before.is_lowercase() && after.is_lowercase();
    match ch {
        '\u{85}' | '\u{91}'..='\u{97}' | '\u{A0}' | '…' | '’' | '–' | '—' => {
            odd_sign(before, ch, after) == 0.0 || ch <= '\u{A0}' || small
        }
        '¬' | '´' => small,
        'ª' | 'º' | '°' | '²' | '³' => before.is_ascii_digit(),
        '‐'..='”' => {
            !(weigh::is_letter(before) && weigh::is_letter(after))
                && odd_sign(before, ch, after) == 0.0
        }
        _ => false,
    }
}
