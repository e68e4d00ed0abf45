//! The lexicon as one blob that is searched as it lies.
//!
//! `LTRN`, then for the Latin and for the Cyrillic half: number of forms (u32) and of bytes (u32). Then
//! each half: the starts of its blocks (u32 each), one for 16 forms, and the blocks. A form: letters
//! shared with the form before (u8), letters that follow (u8) and these (UTF-8), attributes, the number
//! of forms in the other half that are the same name (u8) and their numbers (u24 each).
//! Attributes, Latin: four bytes, three times 5 bits of language (31: none) and 4 bits of frequency from
//! the lowest bit on, then the bit that says place. Cyrillic: three bytes, four times 4 bits of frequency
//! in uk, ru, be, bg (0: not met), then the bit that says place.

use std::collections::{BTreeMap, BTreeSet};

use super::sources::Sources;
use super::{CYRILLIC, LATIN};

const BLOCK: usize = 16;
/// Forms of a name beyond these are left out, the rarest first.
const MOST_LINKS: usize = 16;
/// Forms of a name kept where none is in a word list.
const RARE: usize = 4;

struct Half {
    /// Sort key and form.
    forms: Vec<(String, String)>,
    attributes: Vec<Vec<u8>>,
    links: Vec<Vec<usize>>,
}

pub(crate) fn lexicon(sources: &Sources) -> Vec<u8> {
    let mut pairs: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut places: BTreeSet<&str> = BTreeSet::new();
    let mut persons: BTreeSet<&str> = BTreeSet::new();
    for group in &sources.groups {
        let to = if group.place { &mut places } else { &mut persons };
        to.extend(group.latin.iter().chain(&group.cyrillic).map(String::as_str));
        let met = group.latin.iter().any(|l| !frequencies(sources, l).is_empty());
        for (i, latin) in group.latin.iter().enumerate() {
            // Forms that no word list has are spellings of other alphabets: some, where there is no better.
            let rare = frequencies(sources, latin).is_empty();
            if rare && !group.place && (group.cyrillic.is_empty() || met || i >= RARE) {
                continue;
            }
            let linked = pairs.entry(latin).or_default();
            linked.extend(group.cyrillic.iter().map(String::as_str));
        }
    }
    let mut latin: Vec<(String, String)> =
        pairs.keys().map(|l| (fold(l), (*l).to_owned())).collect();
    latin.sort();
    let cyrillic: BTreeSet<&str> = pairs.values().flatten().copied().collect();
    let mut cyrillic: Vec<(String, String)> =
        cyrillic.into_iter().map(|c| (fold_cyrillic(c), c.to_owned())).collect();
    cyrillic.sort();
    let at: BTreeMap<&str, usize> =
        cyrillic.iter().enumerate().map(|(i, (_, c))| (c.as_str(), i)).collect();
    let place = |form: &str| places.contains(form) && !persons.contains(form);
    let mut back: Vec<Vec<usize>> = vec![Vec::new(); cyrillic.len()];
    let mut links: Vec<Vec<usize>> = Vec::new();
    for (i, (_, form)) in latin.iter().enumerate() {
        let mut row: Vec<usize> = pairs
            .get(form.as_str())
            .into_iter()
            .flatten()
            .filter_map(|c| at.get(c))
            .copied()
            .collect();
        row.truncate(MOST_LINKS);
        for c in &row {
            if let Some(list) = back.get_mut(*c) {
                list.push(i);
            }
        }
        links.push(row);
    }
    // The commonest Latin forms first: they are what a name is looked up for.
    for list in &mut back {
        list.sort_by_key(|i| std::cmp::Reverse(latin.get(*i).map_or(0, |(_, f)| rank(sources, f))));
        list.truncate(MOST_LINKS);
    }
    let latin = Half {
        attributes: latin.iter().map(|(_, f)| latin_attributes(sources, f, place(f))).collect(),
        forms: latin,
        links,
    };
    let cyrillic = Half {
        attributes: cyrillic
            .iter()
            .map(|(_, f)| cyrillic_attributes(sources, f, place(f)))
            .collect(),
        forms: cyrillic,
        links: back,
    };
    write(&latin, &cyrillic)
}

fn write(latin: &Half, cyrillic: &Half) -> Vec<u8> {
    let halves = [latin.bytes(), cyrillic.bytes()];
    let mut out = b"LTRN".to_vec();
    for (half, bytes) in [latin, cyrillic].iter().zip(&halves) {
        out.extend(u32_of(half.forms.len()));
        out.extend(u32_of(bytes.len()));
    }
    out.extend(halves.concat());
    out
}

fn u32_of(n: usize) -> [u8; 4] {
    u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes()
}

impl Half {
    fn bytes(&self) -> Vec<u8> {
        let mut starts: Vec<u8> = Vec::new();
        let mut body: Vec<u8> = Vec::new();
        let mut last: &str = "";
        for (i, (_, form)) in self.forms.iter().enumerate() {
            if i % BLOCK == 0 {
                starts.extend(u32_of(body.len()));
                last = "";
            }
            let shared = shared(last, form);
            body.push(u8::try_from(shared).unwrap_or_default());
            let rest = form.get(shared..).unwrap_or_default();
            body.push(u8::try_from(rest.len()).unwrap_or_default());
            body.extend(rest.as_bytes());
            body.extend(self.attributes.get(i).into_iter().flatten());
            let links = self.links.get(i).map(Vec::as_slice).unwrap_or_default();
            body.push(u8::try_from(links.len()).unwrap_or_default());
            for link in links {
                body.extend(u32_of(*link).iter().take(3));
            }
            last = form;
        }
        starts.extend(body);
        starts
    }
}

/// Bytes that two forms begin with alike, not cutting a letter.
fn shared(a: &str, b: &str) -> usize {
    let mut n = 0;
    for (x, y) in a.chars().zip(b.chars()) {
        if x != y || n + x.len_utf8() > 255 {
            break;
        }
        n += x.len_utf8();
    }
    n
}

/// Frequencies of a Latin form by language, the highest first.
fn frequencies(sources: &Sources, form: &str) -> Vec<(usize, f32)> {
    let found =
        LATIN.iter().enumerate().filter_map(|(i, l)| Some((i, *sources.words.get(l)?.get(form)?)));
    let mut list: Vec<(usize, f32)> = found.collect();
    list.sort_by(|a, b| b.1.total_cmp(&a.1));
    list.truncate(3);
    list
}

fn rank(sources: &Sources, form: &str) -> u32 {
    frequencies(sources, form).iter().map(|(_, f)| 1 << bucket(*f)).sum()
}

/// -15.. and less is 1, -7 and more is 15.
fn bucket(share: f32) -> u32 {
    ((share + 15.0) * 1.8 + 1.0).clamp(1.0, 15.0) as u32
}

fn latin_attributes(sources: &Sources, form: &str, place: bool) -> Vec<u8> {
    let mut bits: u32 = u32::from(place) << 27;
    let found = frequencies(sources, form);
    for i in 0..3 {
        let (language, frequency) = found.get(i).map_or((31, 0), |(l, f)| (*l, bucket(*f)));
        bits |= (u32::try_from(language).unwrap_or(31) | frequency << 5) << (9 * i);
    }
    bits.to_le_bytes().to_vec()
}

fn cyrillic_attributes(sources: &Sources, form: &str, place: bool) -> Vec<u8> {
    let mut bits: u32 = u32::from(place) << 16;
    for (i, language) in CYRILLIC.iter().enumerate() {
        let share = sources.words.get(language).and_then(|w| w.get(form));
        bits |= share.map_or(0, |s| bucket(*s)) << (4 * i);
    }
    bits.to_le_bytes().iter().take(3).copied().collect()
}

/// Letters that are one letter to many writers, as litera-names folds them.
fn fold_cyrillic(form: &str) -> String {
    form.replace('ґ', "г").replace('ё', "е")
}

/// As `fold` of litera-names does: the order must be the same.
fn fold(form: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let mut out = String::new();
    for c in form.nfd().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')) {
        match c {
            'ł' => out.push('l'),
            'ø' => out.push('o'),
            'đ' | 'ð' => out.push('d'),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            'ı' => out.push('i'),
            'þ' => out.push_str("th"),
            c => out.push(c),
        }
    }
    out
}
