//! Which sequences get a row, and how the rows lie.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use litera_encoding::model::{ANY, STEP, key};

use super::counts::Counts;

/// A key and the cost in each language, in steps of 0 to 15.
pub(crate) type Rows = BTreeMap<u32, Vec<u8>>;

/// A sequence rarer than this in every language has no row of two letters.
const RARE: f64 = 2e-6;

pub(crate) fn choose(counts: &[Counts], trigrams: usize) -> Rows {
    let mut rows = Rows::new();
    let ones: BTreeSet<u16> = counts.iter().flat_map(|l| l.one.keys().copied()).collect();
    for &c in &ones {
        rows.insert(key(ANY, ANY, c), counts.iter().map(|l| steps(l.p1(c))).collect());
    }
    let twos: BTreeSet<(u16, u16)> = counts.iter().flat_map(|l| l.two.keys().copied()).collect();
    for &(b, c) in &twos {
        let share = |l: &Counts| l.two.get(&(b, c)).map_or(0.0, |n| n / l.total);
        if counts.iter().map(share).fold(0.0, f64::max) > RARE {
            rows.insert(key(ANY, b, c), counts.iter().map(|l| steps(l.p2(b, c))).collect());
        }
    }
    let threes: BTreeSet<_> = counts.iter().flat_map(|l| l.three.keys().copied()).collect();
    let mut gains: Vec<(f64, (u16, u16, u16))> =
        threes.into_iter().map(|three| (gain(counts, three), three)).collect();
    gains.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    for (_, (a, b, c)) in gains.into_iter().take(trigrams) {
        rows.insert(key(a, b, c), counts.iter().map(|l| steps(l.p3(a, b, c))).collect());
    }
    rows
}

/// The bits that a row of three letters saves, in the language that gains most by it. Letters
/// outside ASCII count more: they are what encodings differ in.
fn gain(counts: &[Counts], (a, b, c): (u16, u16, u16)) -> f64 {
    let best = counts
        .iter()
        .map(|l| {
            let share = l.three.get(&(a, b, c)).map_or(0.0, |n| n / l.total);
            share * (l.p3(a, b, c) / l.p2(b, c)).log2().abs()
        })
        .fold(0.0, f64::max);
    let rare = [a, b, c].iter().any(|&x| (0x80..0x400).contains(&x));
    if rare { best * 3.0 } else { best }
}

fn steps(probability: f64) -> u8 {
    (-probability.log2() / f64::from(STEP)).round().clamp(0.0, 15.0) as u8
}

/// Keys in the order of their slots, then the rows, two languages a byte: the first half of
/// them in the low nibbles.
pub(crate) fn lay_out(
    rows: &Rows,
    slots: usize,
    languages: usize,
    out: &mut Vec<u8>,
) -> Result<()> {
    let mut keys = vec![0u32; slots];
    let width = languages.div_ceil(2);
    let mut bytes = vec![0xFFu8; slots * width];
    for (&key, row) in rows {
        let mut slot = ((u64::from(key) * slots as u64) >> 32) as usize;
        while keys.get(slot).copied().unwrap_or(0) != 0 {
            slot = (slot + 1) % slots;
        }
        ensure!(slot < slots, "no room");
        if let Some(place) = keys.get_mut(slot) {
            *place = key;
        }
        for (i, &cost) in row.iter().enumerate() {
            if let Some(byte) = bytes.get_mut(slot * width + i % width) {
                let shift = 4 * (i / width) as u32;
                *byte = *byte & !(15 << shift) | cost << shift;
            }
        }
    }
    out.extend(keys.iter().flat_map(|key| key.to_le_bytes()));
    out.extend(bytes);
    Ok(())
}
