//! The tables of the model, read where they lie.

use crate::generated::plausibility::{MODEL, RANKS, TABLES};

use super::letter::{ANY, Table, key};

/// Where the table of a script lies.
pub(crate) struct Index {
    /// Offset of its keys; the rows follow them.
    pub(crate) start: usize,
    /// Number of places for keys.
    pub(crate) slots: usize,
    /// Tags and weights of the languages, in the order of the row.
    pub(crate) languages: &'static [(&'static str, f32)],
}

/// Most languages a table has.
pub(super) const MOST: usize = 64;

/// Steps of cost by language.
pub(super) type Costs = [u16; MOST];

/// What a shorter context costs more, in steps: that the longer one was never seen says something.
const SHORTER: u16 = 1;

pub(super) fn index(table: Table) -> &'static Index {
    let [first, ..] = &TABLES;
    TABLES.get(table as usize).unwrap_or(first)
}

impl Index {
    /// Adds the cost of `c` after `a` and `b`.
    pub(super) fn add(&self, costs: &mut Costs, a: u16, b: u16, c: u16) {
        let (row, more) = match self.row(key(a, b, c)) {
            Some(row) => (row, 0),
            None => match self.row(key(ANY, b, c)) {
                Some(row) => (row, SHORTER),
                None => (self.row(key(ANY, ANY, c)).unwrap_or(&[0xFF; MOST / 2]), 2 * SHORTER),
            },
        };
        // The first half of the languages lies in the low nibbles, the second in the high ones.
        let (low, high) = costs.split_at_mut_checked(row.len()).unwrap_or((&mut [], &mut []));
        for (cost, byte) in low.iter_mut().zip(row) {
            *cost += u16::from(byte & 15) + more;
        }
        for (cost, byte) in high.iter_mut().zip(row) {
            *cost += u16::from(byte >> 4) + more;
        }
    }

    fn row(&self, key: u32) -> Option<&'static [u8]> {
        let keys = MODEL.get(self.start..self.start + 4 * self.slots)?;
        let mut slot = ((u64::from(key) * self.slots as u64) >> 32) as usize;
        loop {
            let found =
                keys.get(4 * slot..4 * slot + 4)?.try_into().ok().map(u32::from_le_bytes)?;
            if found == key {
                break;
            }
            // A tenth of the places is free, so the walk is short.
            if found == 0 {
                return None;
            }
            slot = if slot + 1 == self.slots { 0 } else { slot + 1 };
        }
        let width = self.languages.len().div_ceil(2);
        let start = self.start + 4 * self.slots + slot * width;
        MODEL.get(start..start + width)
    }
}

/// One of three figures, by how common a Han character or a Hangul syllable is.
pub(super) fn rank(ch: char, [common, standard, rare]: [f32; 3]) -> f32 {
    let code = u32::from(ch) as usize;
    let place = match code {
        0x4E00..=0x9FFF => code - 0x4E00,
        0xAC00..=0xD7A3 => code - 0xAC00 + HAN,
        _ => return rare,
    };
    let byte = MODEL.get(RANKS + place / 4).copied().unwrap_or(0xFF);
    match byte >> (2 * (place % 4)) & 3 {
        0 => common,
        1 => standard,
        _ => rare,
    }
}

/// Han characters that have a rank.
const HAN: usize = 0x9FFF - 0x4E00 + 1;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_is_as_long_as_its_index_says() {
        let mut end = 0;
        for index in &TABLES {
            assert_eq!(index.start, end);
            assert!(index.languages.len() <= MOST);
            end += index.slots * (4 + index.languages.len().div_ceil(2));
        }
        assert_eq!(RANKS, end);
        assert_eq!(MODEL.len(), end + (HAN + 0xD7A3 - 0xAC00 + 1).div_ceil(4));
        assert!(MODEL.len() < 1 << 20, "the budget is 1 MiB");
    }
}
