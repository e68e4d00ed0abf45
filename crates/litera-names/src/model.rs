//! How much a word looks like one of a language: letter models, read from a blob as it lies.
//!
//! The layout is told in litera-tables. A blob that is cut short costs every letter the same.

static BLOB: &[u8] = include_bytes!("generated/models.bin");

/// The cost of a letter where nothing is known.
const FLAT: f32 = 3.2;

/// The letter model of a language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Model {
    section: &'static [u8],
    /// The first of the plain letters, and how many there are.
    plain: (u32, usize),
    extra: usize,
}

impl Model {
    /// The model of a language whose names are written in Latin letters.
    pub(crate) fn latin(language: &str) -> Self {
        Self::find(language, 0).unwrap_or(Self { section: &[], plain: (97, 26), extra: 0 })
    }

    /// The model of a language that is written in Cyrillic letters.
    pub(crate) fn cyrillic(language: &str) -> Self {
        Self::find(language, 1).unwrap_or(Self { section: &[], plain: (0x430, 32), extra: 0 })
    }

    fn find(language: &str, alphabet: u8) -> Option<Self> {
        let count = usize::from(*BLOB.get(4)?);
        let entries = BLOB.get(5..5 + count * 7)?.chunks_exact(7);
        let entry = entries
            .filter(|e| e.get(2) == Some(&alphabet))
            .find(|e| e.get(..2) == Some(language.as_bytes()))?;
        let at = u32::from_le_bytes(entry.get(3..7)?.try_into().ok()?);
        let section = BLOB.get(usize::try_from(at).ok()?..)?;
        let plain = if alphabet == 0 { (97, 26) } else { (0x430, 32) };
        Some(Self { section, plain, extra: usize::from(*section.first()?) })
    }

    fn size(self) -> usize {
        self.plain.1 + self.extra + 2
    }

    fn number(self, c: char) -> usize {
        let (first, count) = self.plain;
        let offset = usize::try_from(u32::from(c).wrapping_sub(first)).unwrap_or(usize::MAX);
        if offset < count {
            return offset + 1;
        }
        let extra = self.section.get(1..1 + self.extra * 2).unwrap_or_default();
        let found = extra.chunks_exact(2).position(|b| match b {
            [low, high] => u32::from(u16::from_le_bytes([*low, *high])) == u32::from(c),
            _ => false,
        });
        found.map_or(self.size() - 1, |i| count + 1 + i)
    }

    /// The cost of a letter after others; `None` is the end of the word.
    pub(crate) fn next(self, before: &[char], letter: Option<char>) -> f32 {
        let number = |c: Option<&char>| c.map_or(0, |c| self.number(*c));
        let mut back = before.iter().rev();
        let b = number(back.next());
        let a = number(back.next());
        self.cost(a, b, letter.map_or(0, |c| self.number(c))).unwrap_or(FLAT)
    }

    fn cost(self, a: usize, b: usize, c: usize) -> Option<f32> {
        let size = self.size();
        let tables = self.section.get(1 + self.extra * 2..)?;
        let (two, rest) = tables.split_at_checked(size * size)?;
        let (back, rest) = rest.split_at_checked(size * size)?;
        let (starts, rows) = rest.split_at_checked((size * size + 1) * 2)?;
        let row = a * size + b;
        let start = |i: usize| {
            let bytes = starts.get(i * 2..i * 2 + 2)?;
            Some(usize::from(u16::from_le_bytes(bytes.try_into().ok()?)))
        };
        let pairs = rows.get(start(row)? * 2..start(row + 1)? * 2)?;
        let found = pairs.chunks_exact(2).find(|p| p.first().map(|n| usize::from(*n)) == Some(c));
        let sixteenths = match found {
            Some(pair) => f32::from(*pair.get(1)?),
            None => f32::from(*back.get(row)?) + f32::from(*two.get(b * size + c)?),
        };
        Some(sixteenths / 16.0)
    }

    /// The cost of a whole word.
    pub(crate) fn word(self, word: &[char]) -> f32 {
        (0..=word.len())
            .map(|i| self.next(word.get(..i).unwrap_or_default(), word.get(i).copied()))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lithuanian_surname_looks_lithuanian() {
        let word: Vec<char> = "vaitkevičius".chars().collect();
        let cost = |l| Model::latin(l).word(&word);
        assert!(cost("lt") < cost("lv"));
        assert!(cost("lt") < cost("en"));
    }

    #[test]
    fn every_table_has_a_model_of_its_language() {
        use crate::generated::transcription::TABLES;
        for table in TABLES {
            assert!(Model::find(table.language, 0).is_some(), "{}", table.language);
        }
    }
}
