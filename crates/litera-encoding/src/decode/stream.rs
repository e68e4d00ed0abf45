//! Bytes that come in pieces.

use encoding_rs::Decoder;

use crate::{Encoding, Page};

/// Decodes a source that is larger than memory, piece by piece; no trace is kept.
///
/// The text is the same wherever the pieces are cut. A byte order mark of the encoding is left out
/// at the start.
///
/// ```
/// use litera_encoding::{Encoding, StreamDecoder};
///
/// let mut decoder = StreamDecoder::new(Encoding::UTF_8);
/// let mut text = String::new();
/// decoder.push(b"\xD0", &mut text);
/// decoder.push(b"\x87\xD0\xB6\xD0", &mut text);
/// assert_eq!(decoder.finish(&mut text), 1);
/// assert_eq!(text, "Їж\u{FFFD}");
/// ```
pub struct StreamDecoder {
    kind: Kind,
    replaced: usize,
}

enum Kind {
    Page(&'static Page),
    Standard(Decoder),
}

impl StreamDecoder {
    /// A decoder at the start of a source.
    #[must_use]
    pub fn new(encoding: Encoding) -> Self {
        let kind = match (encoding.page(), encoding.standard()) {
            (Some(page), _) => Kind::Page(page),
            (None, standard) => {
                let standard = standard.unwrap_or(encoding_rs::UTF_8);
                Kind::Standard(standard.new_decoder_with_bom_removal())
            }
        };
        Self { kind, replaced: 0 }
    }

    /// Reads the next bytes and appends their text.
    pub fn push(&mut self, bytes: &[u8], text: &mut String) {
        self.read(bytes, false, text);
    }

    /// The source has ended: what is left unfinished becomes one U+FFFD. Gives the number of
    /// malformed sequences in all.
    pub fn finish(mut self, text: &mut String) -> usize {
        self.read(&[], true, text);
        self.replaced
    }

    /// Malformed sequences so far, each of which became one U+FFFD.
    #[must_use]
    pub const fn replaced(&self) -> usize {
        self.replaced
    }

    fn read(&mut self, bytes: &[u8], last: bool, text: &mut String) {
        match &mut self.kind {
            Kind::Page(page) => {
                text.reserve(bytes.len());
                for &byte in bytes {
                    let ch = page.decode_byte_c1(byte);
                    self.replaced += usize::from(ch == char::REPLACEMENT_CHARACTER);
                    text.push(ch);
                }
            }
            Kind::Standard(decoder) => self.replaced += standard(decoder, bytes, last, text),
        }
    }
}

fn standard(decoder: &mut Decoder, mut bytes: &[u8], last: bool, text: &mut String) -> usize {
    use encoding_rs::DecoderResult::{InputEmpty, Malformed, OutputFull};

    let mut replaced = 0;
    loop {
        text.reserve(decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(64));
        let (result, read) = decoder.decode_to_string_without_replacement(bytes, text, last);
        bytes = bytes.get(read..).unwrap_or_default();
        match result {
            InputEmpty => return replaced,
            OutputFull => {}
            Malformed(..) => {
                text.push(char::REPLACEMENT_CHARACTER);
                replaced += 1;
            }
        }
    }
}
