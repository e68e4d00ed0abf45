//! How much a sequence says that the text is damaged, in bits: what it decodes to, and how strange
//! the characters are that it is made of where they stand.

use litera_script::Script;

use super::class::{self, Class};
use super::sequence::Placed;

/// From here on a line is taken to be damaged.
pub(crate) const ENOUGH: i32 = 12;

/// What a sequence of so many characters says by what it decodes to. Less common characters say
/// little where what they are made of is not strange: lower-case Cyrillic read as cp866 is full of
/// sequences of three.
pub(crate) fn decoded(len: usize, ch: char, strangeness: i32) -> i32 {
    match (class::of(ch), len) {
        (Class::Possible, 2 | 3) if strangeness == 0 => 0,
        (Class::Odd, _) => -10,
        (Class::Common, 2) => 6,
        (Class::Common, _) => 14,
        (Class::Possible, 2) => 1,
        (Class::Possible, 3) => 8,
        (Class::Possible, _) => 20,
    }
}

/// How strange the characters `from..to` are where they stand.
pub(crate) fn strangeness(line: &[Placed], from: usize, to: usize) -> i32 {
    let window = window(line, from, to);
    let scripts: i32 = pairs(window).map(|(a, b)| scripts(a, b)).sum();
    scripts + shapes(line, from, to)
}

/// The same without what mixed scripts say.
pub(crate) fn shapes(line: &[Placed], from: usize, to: usize) -> i32 {
    let window = window(line, from, to);
    // Frames and rules are drawn with these.
    if from > 0 && window.iter().take(2).all(|&(_, ch)| is_box(ch)) {
        return 0;
    }
    let inside = line.get(from..to).unwrap_or_default();
    let control = inside.iter().any(|&(_, ch)| ('\u{80}'..='\u{9F}').contains(&ch));
    let quoted = window.windows(3).any(|three| match three {
        [(_, a), (_, q), (_, b)] => {
            is_letter(*a) && matches!(q, '«' | '»' | '„' | '“') && is_letter(*b)
        }
        _ => false,
    });
    let pairs: i32 = pairs(window).map(|(a, b)| shape(a, b)).sum();
    pairs + if control { 10 } else { 0 } + if quoted { 6 } else { 0 }
}

/// The characters and their neighbours.
fn window(line: &[Placed], from: usize, to: usize) -> &[Placed] {
    line.get(from.saturating_sub(1)..(to + 1).min(line.len())).unwrap_or_default()
}

fn pairs(window: &[Placed]) -> impl Iterator<Item = (char, char)> {
    window.iter().zip(window.iter().skip(1)).map(|(&(_, a), &(_, b))| (a, b))
}

/// How strange it is that letters of these scripts stand side by side.
pub(crate) fn scripts(a: char, b: char) -> i32 {
    let (sa, sb) = (Script::of(a), Script::of(b));
    let differ = sa != sb && sa > Script::Unknown && sb > Script::Unknown;
    if differ && is_letter(a) && is_letter(b) { 8 } else { 0 }
}

/// How strange it is that these two stand side by side.
pub(crate) fn shape(a: char, b: char) -> i32 {
    let (letter_a, letter_b) = (is_letter(a), is_letter(b));
    if letter_a && letter_b {
        return if a.is_lowercase() && b.is_uppercase() { 6 } else { 0 };
    }
    let (inner_a, inner_b) = (is_inner(a), is_inner(b));
    let meet = inner_a && inner_b && is_box(a) != is_box(b) && (a >= '←' || b >= '←');
    let doubled = a == '\u{A0}' && b == ' ' || a == ' ' && b == '\u{A0}';
    if letter_a && inner_b || letter_b && inner_a || meet || doubled { 6 } else { 0 }
}

pub(crate) const fn is_quote(ch: char) -> bool {
    matches!(ch, '«' | '»')
}

const fn is_box(ch: char) -> bool {
    matches!(ch, '─'..='▟')
}

/// A letter of a word; the ordinals, the micro sign and the florin are signs.
pub(crate) fn is_letter(ch: char) -> bool {
    ch.is_alphabetic() && !matches!(ch, 'ª' | 'º' | 'µ' | 'ƒ')
}

/// Signs that do not stand beside a letter in ordinary text: no punctuation, no space.
const fn is_inner(ch: char) -> bool {
    matches!(ch,
        '¡'..='¦' | '¨'..='ª' | '¬' | '¯'..='¶' | '¸'..='º' | '¼'..='¿' | '×' | '÷' | '\u{AD}'
        | 'ƒ' | '†' | '‡' | '•' | '‰' | '€' | '™' | 'ˆ' | '˜' | '˙'..='˝' | '\u{2190}'..='\u{2BFF}')
}

/// What a decoded letter says by its neighbours: a Greek letter inside a Latin word is none.
pub(crate) fn fit(ch: char, before: Option<char>, after: Option<char>) -> i32 {
    let script = Script::of(ch);
    let misfits = |other: char| {
        let other = Script::of(other);
        other > Script::Unknown && other != script
    };
    let misfit = is_letter(ch) && [before, after].into_iter().flatten().any(misfits);
    if misfit { -12 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::strangeness;

    fn of(text: &str, from: usize, to: usize) -> i32 {
        strangeness(&text.char_indices().collect::<Vec<_>>(), from, to)
    }

    #[test]
    fn a_sign_inside_a_word_is_strange_and_a_closing_quote_is_not() {
        assert!(of("fÃ¼r", 1, 3) > 8);
        assert!(of("lГ¤ks", 1, 3) > 8);
        assert_eq!(of("«5-В»", 3, 5), 0);
        assert_eq!(of("Річ", 0, 2), 0);
    }
}
