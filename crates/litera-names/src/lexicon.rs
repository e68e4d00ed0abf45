//! The names known: which Latin forms are written as which Cyrillic ones, and where.
//!
//! A blob searched as it lies, nothing is built at the start: binary search over blocks of sixteen
//! forms, then a walk through one block. The layout is told in litera-tables.

use std::cmp::Ordering;

use crate::word::fold;

static BLOB: &[u8] = include_bytes!("generated/lexicon.bin");

/// Languages by their numbers in the blob.
const LATIN: [&str; 28] = [
    "cs", "da", "de", "en", "es", "et", "fi", "fr", "hr", "hu", "is", "it", "lt", "lv", "nl", "no",
    "pl", "pt", "ro", "sk", "sl", "sq", "sv", "tr", "ka", "sr", "ca", "az",
];

/// Languages of the Cyrillic half.
const CYRILLIC: [&str; 4] = ["uk", "ru", "be", "bg"];

/// Forms in a block.
const BLOCK: usize = 16;

/// A form of a name, in lower case.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) form: String,
    bits: u32,
    links: Vec<u32>,
    half: Half,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Latin,
    Cyrillic,
}

impl Half {
    const fn attributes(self) -> usize {
        match self {
            Self::Latin => 4,
            Self::Cyrillic => 3,
        }
    }

    /// The number of forms, and the bytes of this half.
    fn bytes(self) -> Option<(usize, &'static [u8])> {
        let sizes = BLOB.get(4..20)?;
        let size = |i: usize| {
            let bytes = sizes.get(i * 4..i * 4 + 4)?.try_into().ok()?;
            usize::try_from(u32::from_le_bytes(bytes)).ok()
        };
        let first = size(1)?;
        match self {
            Self::Latin => Some((size(0)?, BLOB.get(20..20 + first)?)),
            Self::Cyrillic => Some((size(2)?, BLOB.get(20 + first..)?)),
        }
    }

    /// The forms of a block, in order.
    fn block(self, index: usize) -> Option<Vec<Entry>> {
        let (count, bytes) = self.bytes()?;
        let blocks = count.div_ceil(BLOCK);
        let start = bytes.get(index * 4..index * 4 + 4).filter(|_| index < blocks)?;
        let start = usize::try_from(u32::from_le_bytes(start.try_into().ok()?)).ok()?;
        let mut rest = bytes.get(blocks * 4 + start..)?;
        let mut list: Vec<Entry> = Vec::with_capacity(BLOCK);
        for _ in 0..BLOCK.min(count - index * BLOCK) {
            let last = list.last().map_or("", |e| e.form.as_str());
            list.push(self.entry(&mut rest, last)?);
        }
        Some(list)
    }

    fn entry(self, rest: &mut &'static [u8], last: &str) -> Option<Entry> {
        let shared = usize::from(take(rest, 1)?.first().copied()?);
        let length = usize::from(take(rest, 1)?.first().copied()?);
        let tail = std::str::from_utf8(take(rest, length)?).ok()?;
        let form = format!("{}{tail}", last.get(..shared)?);
        let bits = number(take(rest, self.attributes())?);
        let links = usize::from(take(rest, 1)?.first().copied()?);
        let links = take(rest, links * 3)?.chunks_exact(3).map(number).collect();
        Some(Entry { form, bits, links, half: self })
    }

    /// The first form of a block, without the rest.
    fn head(self, index: usize) -> Option<&'static str> {
        let (count, bytes) = self.bytes()?;
        let blocks = count.div_ceil(BLOCK);
        let start = bytes.get(index * 4..index * 4 + 4).filter(|_| index < blocks)?;
        let start = usize::try_from(u32::from_le_bytes(start.try_into().ok()?)).ok()?;
        let mut rest = bytes.get(blocks * 4 + start..)?;
        take(&mut rest, 1)?;
        let length = usize::from(take(&mut rest, 1)?.first().copied()?);
        std::str::from_utf8(take(&mut rest, length)?).ok()
    }

    /// The forms whose key is this one.
    fn find(self, key: &str) -> Vec<Entry> {
        let Some((count, _)) = self.bytes() else { return Vec::new() };
        let (mut low, mut high) = (0, count.div_ceil(BLOCK));
        while low < high {
            let middle = low.midpoint(high);
            let before =
                self.head(middle).is_some_and(|form| self.order(form, key) == Ordering::Less);
            if before { low = middle + 1 } else { high = middle }
        }
        // The forms may begin in the block before, and end in a later one.
        let mut found = Vec::new();
        for index in low.saturating_sub(1).. {
            let Some(block) = self.block(index) else { break };
            let past = block.last().is_some_and(|e| self.order(&e.form, key) == Ordering::Greater);
            found.extend(block.into_iter().filter(|e| self.order(&e.form, key) == Ordering::Equal));
            if past {
                break;
            }
        }
        found
    }

    fn order(self, form: &str, key: &str) -> Ordering {
        match self {
            Self::Latin => fold(form).as_str().cmp(key),
            Self::Cyrillic => fold_cyrillic(form).as_str().cmp(key),
        }
    }

    fn at(self, index: u32) -> Option<Entry> {
        let index = usize::try_from(index).ok()?;
        self.block(index / BLOCK)?.into_iter().nth(index % BLOCK)
    }
}

fn take(rest: &mut &'static [u8], count: usize) -> Option<&'static [u8]> {
    let (taken, left) = rest.split_at_checked(count)?;
    *rest = left;
    Some(taken)
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().rev().fold(0, |n, b| n << 8 | u32::from(*b))
}

/// Letters that are one letter to many writers: ґ and г, ё and е.
fn fold_cyrillic(form: &str) -> String {
    form.replace('ґ', "г").replace('ё', "е")
}

/// The Cyrillic names of this spelling, in lower case; the exact one first.
pub(crate) fn cyrillic(form: &str) -> Vec<Entry> {
    let mut found = Half::Cyrillic.find(&fold_cyrillic(form));
    found.sort_by_key(|e| e.form != form);
    found
}

/// The Latin name of exactly this spelling, in lower case.
pub(crate) fn exact(form: &str) -> Option<Entry> {
    latin(form).into_iter().find(|e| e.form == form)
}

/// The Latin names that are this one but for diacritics and capitals.
pub(crate) fn latin(form: &str) -> Vec<Entry> {
    Half::Latin.find(&fold(form))
}

/// Whether a Cyrillic word in lower case is a name in the nominative.
pub(crate) fn is_known(word: &str) -> bool {
    !cyrillic(word).is_empty()
}

impl Entry {
    /// The same name in the other script.
    pub(crate) fn others(&self) -> impl Iterator<Item = Entry> + '_ {
        let other = match self.half {
            Half::Latin => Half::Cyrillic,
            Half::Cyrillic => Half::Latin,
        };
        self.links.iter().filter_map(move |i| other.at(*i))
    }

    /// How often the form is met in texts of a language, 0 (never) to 15.
    pub(crate) fn frequency(&self, language: &str) -> u32 {
        match self.half {
            Half::Latin => {
                self.languages().find(|(l, _)| *l == language).map_or(0, |(_, frequency)| frequency)
            }
            Half::Cyrillic => {
                let index = CYRILLIC.iter().position(|l| *l == language);
                index.map_or(0, |i| self.bits >> (4 * i) & 15)
            }
        }
    }

    /// The languages a Latin form is met in most, at most three, with its frequency in each.
    pub(crate) fn languages(&self) -> impl Iterator<Item = (&'static str, u32)> + '_ {
        (0..3).filter_map(|i| {
            let field = self.bits >> (9 * i) & 511;
            let language = LATIN.get(usize::try_from(field & 31).ok()?)?;
            Some((*language, field >> 5))
        })
    }

    /// Whether it is only a place.
    pub(crate) fn is_place(&self) -> bool {
        match self.half {
            Half::Latin => self.bits >> 27 & 1 == 1,
            Half::Cyrillic => self.bits >> 16 & 1 == 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_city_leads_to_its_other_name() {
        let found = cyrillic("відень");
        let entry = found.first().unwrap();
        assert!(entry.is_place());
        assert!(entry.others().any(|e| e.form == "wien"));
        assert!(entry.others().any(|e| e.form == "vienna"));
    }

    #[test]
    fn a_latin_name_is_found_without_its_marks() {
        assert!(latin("jose").iter().any(|e| e.form == "josé"));
        assert!(latin("JOSÉ").iter().any(|e| e.form == "jose"));
        assert!(latin("zzzzqq").is_empty());
    }

    #[test]
    fn every_form_is_found_and_its_links_lead_back() {
        for half in [Half::Latin, Half::Cyrillic] {
            let (count, _) = half.bytes().unwrap();
            for index in (0..count).step_by(997) {
                let entry = half.at(u32::try_from(index).unwrap()).unwrap();
                let key = if half == Half::Latin {
                    fold(&entry.form)
                } else {
                    fold_cyrillic(&entry.form)
                };
                assert!(half.find(&key).iter().any(|e| e.form == entry.form), "{key}");
            }
        }
    }
}
