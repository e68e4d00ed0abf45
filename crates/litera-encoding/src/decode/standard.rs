//! Encodings of several bytes a character, by `encoding_rs`.

use encoding_rs::{Decoder, DecoderResult, Encoding};

use super::one_byte::split_ascii;
use super::output::Output;

/// One byte at a time, for only so does the decoder tell which bytes made which character.
pub(super) fn decode(bytes: &[u8], encoding: &'static Encoding, output: &mut Output) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut unread = 0;
    let mut rest = bytes;
    while let Some((&byte, tail)) = rest.split_first() {
        // ISO-2022-JP is the one in which ASCII bytes mean other characters, after an escape.
        if unread == 0 && byte.is_ascii() && encoding.is_ascii_compatible() {
            let (ascii, tail) = split_ascii(rest);
            output.keep(ascii);
            rest = tail;
            continue;
        }
        unread += 1;
        feed(&mut decoder, &[byte], false, &mut unread, output);
        rest = tail;
    }
    feed(&mut decoder, &[], true, &mut unread, output);
    output.skip(unread);
}

/// Gives the decoder its bytes, of which `unread` have made no character yet.
fn feed(
    decoder: &mut Decoder,
    mut bytes: &[u8],
    last: bool,
    unread: &mut usize,
    output: &mut Output,
) {
    loop {
        // Room for two characters of four bytes: no byte makes more.
        let mut room = [0u8; 16];
        let (result, read, written) =
            decoder.decode_to_utf8_without_replacement(bytes, &mut room, last);
        let made = room.get(..written).and_then(|made| std::str::from_utf8(made).ok());
        if let Some(made) = made.filter(|made| !made.is_empty()) {
            // Bytes given but not taken belong to the next character, malformed ones to none,
            // and an escape to what follows it.
            let malformed = match result {
                DecoderResult::Malformed(bad, after) => usize::from(bad) + usize::from(after),
                _ => usize::from(bytes == b"\x1B"),
            };
            let taken = unread.saturating_sub(bytes.len() - read + malformed);
            *unread -= emit(taken, made, decoder.encoding().is_ascii_compatible(), output);
        }
        bytes = bytes.get(read..).unwrap_or_default();
        match result {
            DecoderResult::InputEmpty => return,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(bad, after) => {
                let (bad, after) = (usize::from(bad), usize::from(after) + bytes.len());
                // What stands before the malformed bytes is an escape that was in force.
                let before = unread.saturating_sub(bad + after);
                output.skip(before);
                let bad = (*unread - before).saturating_sub(after);
                output.replace(bad);
                *unread -= before + bad;
            }
        }
    }
}

/// Writes what `source` bytes have made; gives how many of them it took.
fn emit(source: usize, made: &str, ascii_compatible: bool, output: &mut Output) -> usize {
    let mut left = source;
    let mut chars = made.chars();
    // A digit inside a broken sequence of GB 18030 is a byte by itself, and what follows it may
    // have made nothing yet.
    while ascii_compatible && chars.as_str().starts_with(|ch: char| ch.is_ascii()) && left > 0 {
        if let Some(ch) = chars.next() {
            output.char(1, ch);
            left -= 1;
        }
    }
    let rest = chars.as_str();
    match (chars.next(), chars.next()) {
        (None, _) => return source - left,
        (Some(ch), None) => output.char(left, ch),
        _ => output.unit(left, rest),
    }
    source
}
