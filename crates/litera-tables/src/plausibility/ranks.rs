//! How common a Han character or a Hangul syllable is: 2 bits each.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result};
use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GBK};

use super::counts::without_tags;

/// Times a character is seen before it counts as common.
const COMMON: u32 = 3;

/// Rank 0 is common in text, 1 stands in the frequent rows of a national standard, 2 is the rest.
pub(super) fn lay_out(lines: &Path, udhr: &Path, blob: &mut Vec<u8>) -> Result<()> {
    let seen = seen(lines, udhr)?;
    let chars = ('\u{4E00}'..='\u{9FFF}').chain('\u{AC00}'..='\u{D7A3}');
    let ranks: Vec<u8> = chars
        .map(|ch| match seen.get(&ch) {
            Some(&n) if n >= COMMON => 0,
            Some(_) => 1,
            None if is_in_frequent_rows(ch) => 1,
            None => 2,
        })
        .collect();
    for four in ranks.chunks(4) {
        blob.push(four.iter().rev().fold(0, |byte, rank| byte << 2 | rank));
    }
    Ok(())
}

fn seen(lines: &Path, udhr: &Path) -> Result<HashMap<char, u32>> {
    let mut counts: HashMap<char, u32> = HashMap::new();
    let mut texts = Vec::new();
    for list in ["word.tsv", "pair.tsv", "sentence.tsv"] {
        texts.push(std::fs::read_to_string(lines.join(list)).context(list)?);
    }
    for name in ["cmn_hans", "cmn_hant", "jpn", "kor"] {
        let text = std::fs::read_to_string(udhr.join(format!("{name}.html"))).context(name)?;
        texts.push(without_tags(&text));
    }
    for ch in texts.iter().flat_map(|text| text.chars()) {
        *counts.entry(ch).or_default() += 1;
    }
    Ok(counts)
}

/// Level 1 of GB 2312, Big5 and JIS X 0208, and the Hangul of KS X 1001.
fn is_in_frequent_rows(ch: char) -> bool {
    let lead = |encoding: &'static Encoding| {
        let text = ch.to_string();
        let (bytes, _, unmappable) = encoding.encode(&text);
        match *bytes {
            [lead, trail] if !unmappable => Some((lead, trail)),
            _ => None,
        }
    };
    matches!(lead(GBK), Some((0xB0..=0xD7, 0xA1..)))
        || matches!(lead(BIG5), Some((0xA4..=0xC6, _)))
        || matches!(lead(EUC_JP), Some((0xB0..=0xCF, _)))
        || matches!(lead(EUC_KR), Some((0xB0..=0xC8, 0xA1..)))
}
