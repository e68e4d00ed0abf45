//! UTF-16 without a byte order mark.

use super::candidate::Candidate;
use super::multibyte;
use crate::{Encoding, Scorer};

/// Bytes judged.
const REACH: usize = 2000;

/// Bytes that tell noise from text for the most part.
const GLANCE: usize = 128;

/// ASCII longer than this is no UTF-16: no such text stays below 0x80 in every byte.
const LONG_ENOUGH_TO_TELL: usize = 4096;

/// Whether bytes could be ASCII and UTF-16 all the same: every other one is `0`, the high byte of
/// hiragana.
pub(super) fn may_be_ascii_pairs(bytes: &[u8]) -> bool {
    let share = |skip: usize| {
        let count = bytes.iter().skip(skip).step_by(2).filter(|&&byte| byte == b'0').count();
        count * 2 * 10 >= bytes.len() * 7
    };
    (6..LONG_ENOUGH_TO_TELL).contains(&bytes.len())
        && bytes.len().is_multiple_of(2)
        && share(0) != share(1)
        && bytes.is_ascii()
}

/// UTF-16, where the bytes read so much better in it than in any one-byte page.
pub(super) fn utf_16(bytes: &[u8], pages: &[Candidate]) -> Option<(Encoding, f32)> {
    let head = bytes.get(..bytes.len().min(REACH) & !1)?;
    if head.len() < 4 || bytes.len() % 2 == 1 && memchr::memchr(0, head).is_none() {
        return None;
    }
    let glance = head.get(..head.len().min(GLANCE)).unwrap_or(head);
    if is_noise(bits(glance, u16::from_le_bytes).min(bits(glance, u16::from_be_bytes)), glance) {
        return None;
    }
    let little = bits(head, u16::from_le_bytes);
    let big = bits(head, u16::from_be_bytes);
    let (encoding, best) =
        if little <= big { (Encoding::UTF_16LE, little) } else { (Encoding::UTF_16BE, big) };
    if is_noise(best, head) {
        return None;
    }
    let utf_8 = Candidate::utf_8();
    let other = pages
        .iter()
        .chain([&utf_8])
        .map(|candidate| candidate.judge(&[head]).bits + candidate.prior)
        .chain(multibyte::readings(&[head]).into_iter().map(|(_, bits)| bits))
        .fold(f32::INFINITY, f32::min);
    (best + PRIOR < other).then_some((encoding, other - best - PRIOR))
}

/// No text is told at such a price.
fn is_noise(bits: f32, head: &[u8]) -> bool {
    bits > 12.0 * (head.len() / 2) as f32 + 12.0
}

/// Whether bytes that are said to be UTF-16 can be it.
pub(super) fn is_as_declared(bytes: &[u8], encoding: Encoding) -> bool {
    let unit = match encoding {
        Encoding::UTF_16LE => u16::from_le_bytes,
        Encoding::UTF_16BE => u16::from_be_bytes,
        _ => return false,
    };
    let head = bytes.get(..bytes.len().min(REACH) & !1).unwrap_or_default();
    bytes.len().is_multiple_of(2) && !is_noise(bits(head, unit), head)
}

/// Bits that UTF-16 without its mark costs before anything is read.
const PRIOR: f32 = 6.0;

fn bits(head: &[u8], unit: fn([u8; 2]) -> u16) -> f32 {
    let (pairs, _) = head.as_chunks::<2>();
    let mut scorer = Scorer::new();
    for ch in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        scorer.push(ch.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    scorer.finish().bits
}
