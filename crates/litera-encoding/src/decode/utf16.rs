//! UTF-16 of either byte order.

use super::output::Output;

/// A surrogate without its other half, and a byte left over at the end, are malformed; half a pair
/// and a byte left over after it are one malformed sequence, as in the standard.
pub(super) fn decode(bytes: &[u8], unit: fn([u8; 2]) -> u16, output: &mut Output) {
    let (mut pairs, mut rest) = bytes.as_chunks::<2>();
    if let [before @ .., last] = pairs
        && rest.len() == 1
        && (0xD800..0xDC00).contains(&unit(*last))
    {
        pairs = before;
        rest = bytes.get(2 * before.len()..).unwrap_or_default();
    }
    for ch in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        match ch {
            Ok(ch) => output.char(2 * ch.len_utf16(), ch),
            Err(_) => output.replace(2),
        }
    }
    if !rest.is_empty() {
        output.replace(rest.len());
    }
}
