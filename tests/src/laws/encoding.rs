//! Laws of encodings: decoding, encoding and detection.

use std::borrow::Cow;

use litera::encoding::{Decoded, Encoding, Hints, StreamDecoder, decode, plausibility};

/// Clean UTF-8 is never copied, and its trace is one run.
pub fn valid_utf_8_is_borrowed(text: &str) {
    let decoded = Encoding::UTF_8.decode(text.as_bytes());
    let plain = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    assert!(matches!(decoded.text, Cow::Borrowed(_)), "{text:?}");
    assert_eq!(decoded.text, plain);
    assert!(decoded.trace.runs().len() <= 2, "{text:?}");
    // Without a hint too, unless NUL or ESC speak of something else.
    if !text.is_ascii() && !text.contains(['\0', '\u{1B}']) && !text.starts_with('\u{FEFF}') {
        let decoded = decode(text.as_bytes(), &Hints::default());
        assert!(matches!(decoded.text, Cow::Borrowed(_)), "{text:?}");
        assert_eq!(decoded.text, text);
    }
}

/// Every encoding of the standard decodes as `encoding_rs` has it.
pub fn decoding_agrees_with_the_standard(bytes: &[u8]) {
    for encoding in Encoding::all() {
        let Some(standard) = encoding_rs::Encoding::for_label(encoding.label().as_bytes()) else {
            continue;
        };
        let (text, malformed) = standard.decode_with_bom_removal(bytes);
        let decoded = encoding.decode(bytes);
        assert_eq!(decoded.text, text, "{encoding}: {bytes:?}");
        assert_eq!(!decoded.replaced.is_empty(), malformed, "{encoding}: {bytes:?}");
    }
}

/// What can be written in an encoding is read back; the bytes are those of the standard.
pub fn what_is_encoded_is_decoded(text: &str) {
    for encoding in Encoding::all() {
        let Ok(bytes) = encoding.encode(text) else {
            what_cannot_be_encoded_is_named(encoding, text);
            continue;
        };
        let unicode = [Encoding::UTF_8, Encoding::UTF_16LE, Encoding::UTF_16BE].contains(&encoding);
        if unicode && text.starts_with('\u{FEFF}') {
            continue;
        }
        if unicode || encoding.page().is_some() {
            let decoded = encoding.decode(&bytes);
            assert_eq!(decoded.text, text, "{encoding}");
            assert!(decoded.replaced.is_empty(), "{encoding}: {text:?}");
        }
        if let Some(standard) = encoding_rs::Encoding::for_label(encoding.label().as_bytes())
            && standard.output_encoding() == standard
        {
            let (theirs, _, unmappable) = standard.encode(text);
            assert!(!unmappable, "{encoding}: {text:?}");
            assert_eq!(bytes, theirs, "{encoding}: {text:?}");
        }
    }
}

fn what_cannot_be_encoded_is_named(encoding: Encoding, text: &str) {
    let error = encoding.encode(text).unwrap_err();
    assert!(text[error.offset..].starts_with(error.ch), "{error}: {text:?}");
    if encoding != Encoding::REPLACEMENT {
        assert!(encoding.encode(&text[..error.offset]).is_ok(), "{error}: {text:?}");
    }
}

/// The trace of a decoding covers the source and the text, in every encoding and in the one found.
pub fn the_trace_covers(bytes: &[u8]) {
    for encoding in Encoding::all() {
        covers(bytes, &encoding.decode(bytes));
    }
    covers(bytes, &decode(bytes, &Hints::default()));
}

fn covers(bytes: &[u8], decoded: &Decoded<'_>) {
    let encoding = decoded.detection.encoding;
    assert_eq!(decoded.trace.source_len(), bytes.len(), "{encoding}: {bytes:?}");
    assert_eq!(decoded.trace.text_len(), decoded.text.len(), "{encoding}: {bytes:?}");
    let mut last = 0;
    for span in &decoded.replaced {
        assert!(last <= span.start && span.start < span.end, "{encoding}: {bytes:?}");
        let text = decoded.trace.to_text(*span);
        assert_eq!(text.text(&decoded.text), Some("\u{FFFD}"), "{encoding}: {bytes:?}");
        last = span.end;
    }
    assert!(last <= bytes.len());
}

/// A source read in pieces gives the text of the whole.
pub fn whole_is_chunked(bytes: &[u8]) {
    for encoding in Encoding::all() {
        let whole = encoding.decode(bytes);
        for size in [1, 2, 3, 7, bytes.len() / 2 + 1] {
            let mut decoder = StreamDecoder::new(encoding);
            let mut text = String::new();
            for piece in bytes.chunks(size) {
                decoder.push(piece, &mut text);
            }
            let replaced = decoder.finish(&mut text);
            assert_eq!(text, whole.text, "{encoding} by {size}: {bytes:?}");
            assert_eq!(replaced, whole.replaced.len(), "{encoding} by {size}: {bytes:?}");
        }
        let (text, replaced) = encoding.to_text(bytes);
        assert_eq!((text, replaced), (whole.text, whole.replaced.len()), "{encoding}: {bytes:?}");
    }
}

/// No encoding is found in which a byte has no meaning: there is always one in which each has.
pub fn no_byte_of_the_answer_is_unassigned(bytes: &[u8]) {
    let decoded = decode(bytes, &Hints::default());
    let found = &decoded.detection;
    // A declared encoding is believed all the same.
    if found.evidence.iter().any(|e| matches!(e, litera::encoding::Evidence::Declared)) {
        return;
    }
    let whole = [(found.encoding, bytes)];
    let pieces: Vec<_> =
        found.segments.iter().map(|s| (s.encoding, s.span.bytes(bytes).unwrap())).collect();
    for (encoding, piece) in if pieces.is_empty() { whole.to_vec() } else { pieces } {
        let Some(page) = encoding.page() else { continue };
        let lost = piece.iter().find(|&&byte| page.decode_byte(byte).is_none());
        assert_eq!(lost, None, "{encoding}: {bytes:?}");
    }
}

/// Segments tile the source, and neighbours differ.
pub fn segments_tile_the_source(bytes: &[u8]) {
    let found = litera::encoding::detect(bytes, &Hints::default());
    let mut last = 0;
    for pair in found.segments.windows(2) {
        assert_ne!(pair[0].encoding, pair[1].encoding, "{bytes:?}");
    }
    for segment in &found.segments {
        assert_eq!(segment.span.start, last, "{bytes:?}");
        last = segment.span.end;
    }
    assert!(found.segments.is_empty() || last == bytes.len(), "{bytes:?}");
    assert!((0.0..=1.0).contains(&found.confidence), "{bytes:?}");
}

/// A judgement is a number, and reading on never makes a text cheaper by much.
pub fn plausibility_is_a_sum(a: &str, b: &str) {
    let both = plausibility(&format!("{a} {b}"));
    let first = plausibility(a);
    assert!(both.bits.is_finite() && both.bits_per_char.is_finite());
    // Marks that were alone in the first part may find their other half in the second.
    let marks = a.chars().filter(|ch| "„“”‚‘«»".contains(*ch)).count() as f32;
    assert!(both.bits + 1.0 + 20.0 * marks + first.bits / 1e4 + 20.0 >= first.bits, "{a:?} {b:?}");
}
