//! Pages of one byte a character.

use super::output::Output;
use crate::Page;

/// An undefined byte is the C1 control of its number, as in browsers, or malformed above 0x9F.
pub(super) fn decode(bytes: &[u8], page: &Page, output: &mut Output) {
    let mut rest = bytes;
    while !rest.is_empty() {
        let (ascii, tail) = split_ascii(rest);
        output.keep(ascii);
        let high = tail.iter().position(u8::is_ascii).unwrap_or(tail.len());
        let (letters, tail) = tail.split_at_checked(high).unwrap_or((tail, &[]));
        decode_high(letters, page, output);
        rest = tail;
    }
}

/// Neighbours of one length in UTF-8 are written together: a word is one run of the trace.
fn decode_high(bytes: &[u8], page: &Page, output: &mut Output) {
    let kind = |byte: &u8| match page.decode_byte_c1(*byte) {
        char::REPLACEMENT_CHARACTER => 0,
        ch => ch.len_utf8(),
    };
    for same in bytes.chunk_by(|a, b| kind(a) == kind(b)) {
        match same.first().map_or(0, kind) {
            0 => same.iter().for_each(|_| output.replace(1)),
            len => output.units(same.len(), len, same.iter().map(|&b| page.decode_byte_c1(b))),
        }
    }
}

/// The ASCII at the start, and what follows it.
pub(super) fn split_ascii(bytes: &[u8]) -> (&str, &[u8]) {
    let len = encoding_rs::Encoding::ascii_valid_up_to(bytes);
    let (ascii, rest) = bytes.split_at_checked(len).unwrap_or((&[], bytes));
    (std::str::from_utf8(ascii).unwrap_or_default(), rest)
}
