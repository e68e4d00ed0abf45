//! Encodings of Chinese, Japanese and Korean, by their frequent rows.

use crate::Encoding;

/// Encodings of two bytes a character; the standard's decoder says whether they fit at all.
const TRIED: [(Encoding, f32); 5] = [
    (Encoding::GBK, 5.0),
    (Encoding::SHIFT_JIS, 5.0),
    (Encoding::BIG5, 5.5),
    (Encoding::EUC_KR, 5.5),
    (Encoding::EUC_JP, 6.0),
];

/// Every encoding in which the pieces are well formed, with the bits of the pieces in it.
pub(super) fn readings(pieces: &[&[u8]]) -> Vec<(Encoding, f32)> {
    TRIED
        .into_iter()
        .filter_map(|(encoding, prior)| {
            let mut bits = prior;
            for piece in pieces {
                bits += piece_bits(encoding, piece)?;
            }
            Some((encoding, bits))
        })
        .collect()
}

fn piece_bits(encoding: Encoding, piece: &[u8]) -> Option<f32> {
    let standard = encoding.standard()?;
    let (text, malformed) = standard.decode_without_bom_handling(piece);
    // A piece cut out of a long line may begin and end inside a character.
    let broken = if malformed { text.chars().filter(|&ch| ch == '\u{FFFD}').count() } else { 0 };
    if broken > usize::from(piece.len() > 400) {
        return None;
    }
    Some(crate::plausibility(&text).bits)
}
