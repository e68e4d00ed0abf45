//! Encodings of Chinese, Japanese and Korean, by their frequent rows.

use crate::Encoding;

/// Encodings of two bytes a character; the standard's decoder says whether they fit at all.
const TRIED: [(Encoding, f32); 5] = [
    (Encoding::GBK, 2.0),
    (Encoding::SHIFT_JIS, 2.0),
    (Encoding::BIG5, 2.5),
    (Encoding::EUC_KR, 2.5),
    (Encoding::EUC_JP, 3.0),
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
    Some(text_bits(&text) + rows_bits(encoding, piece))
}

fn text_bits(text: &str) -> f32 {
    crate::plausibility(text).bits
}

/// What rare rows cost more, and frequent ones less, than the mean of their script.
fn rows_bits(encoding: Encoding, piece: &[u8]) -> f32 {
    let mut bits = 0.0;
    let mut bytes = piece.iter().copied();
    while let Some(lead) = bytes.next() {
        if lead.is_ascii() {
            continue;
        }
        if encoding == Encoding::SHIFT_JIS && (0xA0..0xE0).contains(&lead) {
            continue;
        }
        let trail = bytes.next().unwrap_or(0);
        bits += row_bits(encoding, lead, trail);
    }
    bits
}

fn row_bits(encoding: Encoding, lead: u8, trail: u8) -> f32 {
    let frequent = match encoding {
        Encoding::GBK => matches!(lead, 0xB0..=0xD7) && trail >= 0xA1,
        Encoding::BIG5 => matches!(lead, 0xA4..=0xC6),
        Encoding::EUC_KR => matches!(lead, 0xB0..=0xC8) && trail >= 0xA1,
        Encoding::EUC_JP => matches!(lead, 0xB0..=0xCF),
        _ => matches!(lead, 0x88..=0x97),
    };
    let signs = match encoding {
        Encoding::EUC_JP => matches!(lead, 0xA1..=0xA5),
        Encoding::SHIFT_JIS => matches!(lead, 0x81..=0x83),
        Encoding::GBK | Encoding::EUC_KR => matches!(lead, 0xA1 | 0xA3) && trail >= 0xA1,
        _ => matches!(lead, 0xA1),
    };
    match (frequent, signs) {
        (true, _) => -1.0,
        (_, true) => 0.0,
        _ => 4.0,
    }
}
