//! Text to bytes.

use std::borrow::Cow;

use encoding_rs::EncoderResult;

use crate::error::Unencodable;
use crate::{Encoding, Page};

pub(crate) fn encode(encoding: Encoding, text: &str) -> Result<Cow<'_, [u8]>, Unencodable> {
    match encoding {
        Encoding::UTF_8 => return Ok(Cow::Borrowed(text.as_bytes())),
        Encoding::UTF_16LE => return Ok(utf16(text, u16::to_le_bytes)),
        Encoding::UTF_16BE => return Ok(utf16(text, u16::to_be_bytes)),
        Encoding::REPLACEMENT => return nothing(text),
        _ => {}
    }
    if let Some(page) = encoding.page() {
        if text.is_ascii() {
            return Ok(Cow::Borrowed(text.as_bytes()));
        }
        return one_byte(encoding, page, text);
    }
    match encoding.standard() {
        Some(standard) => by_standard(encoding, standard, text),
        None => nothing(text),
    }
}

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Cow<'static, [u8]> {
    Cow::Owned(text.encode_utf16().flat_map(to_bytes).collect())
}

/// [`Encoding::REPLACEMENT`] has no characters at all.
fn nothing(text: &str) -> Result<Cow<'_, [u8]>, Unencodable> {
    match text.chars().next() {
        None => Ok(Cow::Borrowed(&[])),
        Some(ch) => Err(Unencodable { encoding: Encoding::REPLACEMENT, offset: 0, ch }),
    }
}

/// C1 controls of undefined bytes are written back as those bytes, as the standard does.
fn one_byte<'a>(
    encoding: Encoding,
    page: &Page,
    text: &'a str,
) -> Result<Cow<'a, [u8]>, Unencodable> {
    let mut bytes = Vec::with_capacity(text.len());
    for (offset, ch) in text.char_indices() {
        match page.encode_char_c1(ch) {
            Some(byte) => bytes.push(byte),
            None => return Err(Unencodable { encoding, offset, ch }),
        }
    }
    Ok(Cow::Owned(bytes))
}

fn by_standard<'a>(
    encoding: Encoding,
    standard: &'static encoding_rs::Encoding,
    text: &'a str,
) -> Result<Cow<'a, [u8]>, Unencodable> {
    let mut encoder = standard.new_encoder();
    let room = encoder.max_buffer_length_from_utf8_without_replacement(text.len());
    let mut bytes = Vec::with_capacity(room.unwrap_or(text.len()));
    let mut rest = text;
    loop {
        let (result, read) =
            encoder.encode_from_utf8_to_vec_without_replacement(rest, &mut bytes, true);
        let read_up_to = text.len() - rest.len() + read;
        match result {
            EncoderResult::InputEmpty => return Ok(Cow::Owned(bytes)),
            EncoderResult::OutputFull => bytes.reserve(text.len().max(16)),
            // ISO-2022-JP names U+FFFD where it refuses an escape, so the text is asked.
            EncoderResult::Unmappable(named) => {
                let read = text.get(..read_up_to).unwrap_or_default();
                let ch = read.chars().next_back().unwrap_or(named);
                return Err(Unencodable {
                    encoding,
                    offset: read.len().saturating_sub(ch.len_utf8()),
                    ch,
                });
            }
        }
        rest = rest.get(read..).unwrap_or_default();
    }
}
