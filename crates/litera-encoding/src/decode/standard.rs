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
            // Bytes given but not taken belong to the next character.
            let taken = unread.saturating_sub(bytes.len() - read);
            emit(taken, made, output);
            *unread -= taken;
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

fn emit(source: usize, made: &str, output: &mut Output) {
    let mut chars = made.chars();
    match (chars.next(), chars.next()) {
        (Some(ch), None) => output.char(source, ch),
        _ => output.unit(source, made),
    }
}
