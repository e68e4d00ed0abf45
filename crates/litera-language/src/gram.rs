//! The features of a word: its letter sequences and the word itself, as hashes.
//!
//! The trainer in litera-tables compiles this same file, so that what is learnt and what is looked
//! up cannot drift apart. It uses nothing but integers.

/// Letters of a word that are read; the rest of a longer one is skipped, which bounds the work for
/// a megabyte of one letter.
pub(crate) const LONGEST: usize = 40;

/// Sequences up to this many letters have a row of weights for all languages; longer ones, and whole
/// words, have single weights.
pub(crate) const SHORT: usize = 3;

/// The longest sequence.
pub(crate) const LONG: usize = 5;

/// Stands before the first and after the last letter.
const EDGE: u32 = 1;

const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// A feature of a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Gram {
    /// A short sequence: spread over the rows.
    Short(u64),
    /// A long sequence or a word.
    Long(u64),
}

/// Visits the features of a word given as lower-case code points.
pub(crate) fn grams(word: &[u32], mut visit: impl FnMut(Gram)) {
    let mut edged = [EDGE; LONGEST + 2];
    let length = word.len().min(LONGEST) + 2;
    for (place, letter) in edged.iter_mut().skip(1).zip(word.iter().take(LONGEST)) {
        *place = *letter;
    }
    let edged = edged.get(..length).unwrap_or(&[]);
    let mut rest = edged;
    while let [first, after @ ..] = rest {
        let mut hash = step(STEP, *first);
        if *first != EDGE {
            visit(Gram::Short(finish(hash)));
        }
        for (order, letter) in (2..=LONG).zip(after) {
            hash = step(hash, *letter);
            let hash = finish(hash);
            visit(if order <= SHORT { Gram::Short(hash) } else { Gram::Long(hash) });
        }
        rest = after;
    }
    if length > LONG {
        let hash = edged.iter().fold(!STEP, |hash, letter| step(hash, *letter));
        visit(Gram::Long(finish(hash)));
    }
}

#[inline]
fn step(hash: u64, letter: u32) -> u64 {
    (hash.rotate_left(23) ^ u64::from(letter)).wrapping_mul(STEP)
}

#[inline]
fn finish(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    hash ^ (hash >> 29)
}

/// A number below `size` from a hash.
pub(crate) fn slot(hash: u64, size: usize) -> usize {
    (((hash >> 32) * size as u64) >> 32) as usize
}

/// Bits of a hash that `slot` leaves over, to tell features of one slot apart.
pub(crate) fn mark(hash: u64) -> u16 {
    (hash & 0x3FFF) as u16
}

/// A letter as it is learnt: apostrophes are one, the rest is lower case.
pub(crate) fn fold(ch: char) -> char {
    match ch {
        '\u{2019}' | '\u{2BC}' | '\u{2018}' | '`' | '\u{B4}' => '\'',
        'A'..='Z' => ch.to_ascii_lowercase(),
        _ if ch.is_ascii() => ch,
        // What most texts are made of, without the search that the general rule costs.
        '\u{DF}'..='\u{F6}' | '\u{F8}'..='\u{FF}' | '\u{430}'..='\u{45F}' => ch,
        '\u{410}'..='\u{42F}' => char::from_u32(ch as u32 + 32).unwrap_or(ch),
        _ => ch.to_lowercase().next().unwrap_or(ch),
    }
}
