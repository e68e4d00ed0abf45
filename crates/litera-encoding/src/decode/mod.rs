//! Bytes to text by a known encoding, with the trace.

mod one_byte;
mod output;
mod standard;
mod stream;
mod utf16;
mod utf8;

use std::borrow::Cow;

use litera_span::{Cause, SourceSpan, Trace};

use crate::detect::Segment;
use crate::{Decoded, Detection, Encoding};
use output::Output;
pub use stream::StreamDecoder;

/// The text of bytes in one encoding, a byte order mark of that encoding left out.
pub(crate) fn decode_in(bytes: &[u8], detection: Detection) -> Decoded<'_> {
    let mark = mark_len(bytes, detection.encoding);
    if detection.encoding == Encoding::UTF_8
        && let Some(Ok(text)) = bytes.get(mark..).map(std::str::from_utf8)
    {
        let mut trace = Trace::new();
        trace.push_units(mark.min(1), mark, 0, Cause::Decoded);
        trace.push_kept(text.len());
        return Decoded { text: Cow::Borrowed(text), detection, trace, replaced: Vec::new() };
    }
    let whole = SourceSpan::new(0, bytes.len());
    let encoding = detection.encoding;
    decode_segments(bytes, &[Segment { span: whole, encoding }], detection)
}

/// The text of bytes in several encodings, one after the other.
pub(crate) fn decode_segments<'a>(
    bytes: &'a [u8],
    segments: &[Segment],
    detection: Detection,
) -> Decoded<'a> {
    let mut output = Output::with_capacity(bytes.len());
    for (i, segment) in segments.iter().enumerate() {
        let mut part = segment.span.bytes(bytes).unwrap_or_default();
        if i == 0 {
            let mark = mark_len(part, segment.encoding);
            output.skip(mark);
            part = part.get(mark..).unwrap_or_default();
        }
        run(part, segment.encoding, &mut output);
    }
    let Output { text, trace, replaced, .. } = output;
    Decoded { text: Cow::Owned(text), detection, trace, replaced }
}

fn run(bytes: &[u8], encoding: Encoding, output: &mut Output) {
    match encoding {
        Encoding::UTF_8 => utf8::decode(bytes, output),
        Encoding::UTF_16LE => utf16::decode(bytes, u16::from_le_bytes, output),
        Encoding::UTF_16BE => utf16::decode(bytes, u16::from_be_bytes, output),
        _ => match (encoding.page(), encoding.standard()) {
            (Some(page), _) => one_byte::decode(bytes, page, output),
            (None, Some(standard)) => standard::decode(bytes, standard, output),
            (None, None) => utf8::decode(bytes, output),
        },
    }
}

/// The text alone, and the number of malformed sequences.
pub(crate) fn to_text(bytes: &[u8], encoding: Encoding) -> (Cow<'_, str>, usize) {
    let mark = mark_len(bytes, encoding);
    let rest = bytes.get(mark..).unwrap_or_default();
    let clean = match encoding {
        Encoding::UTF_8 => std::str::from_utf8(rest).ok(),
        _ if encoding.page().is_some() && rest.is_ascii() => std::str::from_utf8(rest).ok(),
        _ => None,
    };
    if let Some(text) = clean {
        return (Cow::Borrowed(text), 0);
    }
    let mut text = String::new();
    let mut decoder = StreamDecoder::new(encoding);
    decoder.push(bytes, &mut text);
    let replaced = decoder.finish(&mut text);
    (Cow::Owned(text), replaced)
}

/// Length of the byte order mark of an encoding at the start of the bytes.
pub(crate) fn mark_len(bytes: &[u8], encoding: Encoding) -> usize {
    let mark: &[u8] = match encoding {
        Encoding::UTF_8 => b"\xEF\xBB\xBF",
        Encoding::UTF_16LE => b"\xFF\xFE",
        Encoding::UTF_16BE => b"\xFE\xFF",
        _ => return 0,
    };
    if bytes.starts_with(mark) { mark.len() } else { 0 }
}
