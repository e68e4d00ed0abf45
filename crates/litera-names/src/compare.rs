//! How alike two names are, in any two scripts.
//!
//! The parts of the shorter name are laid on those of the longer one, in any order, and the part that
//! fits worst decides. Parts of two scripts are compared by the tables of the languages that the
//! Latin one looks like, by the lexicon and by the list of translated given names; where none of
//! these knows them, by their sounds.

use crate::given;
use crate::lexicon;
use crate::phones::{Phone, distance, phones};
use crate::word::{Alphabet, Name, Part, Shape, fold};

/// How alike two names are.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Comparison {
    /// 0 to 1.
    pub score: f32,
    /// Whether they are taken for the same name.
    pub same: bool,
    /// Why, in words.
    pub why: String,
}

/// Scores from here on are taken for the same name.
pub(crate) const SAME: f32 = 0.7;

/// What is left of the score when only one part of a longer name is there.
const ONE_PART: f32 = 0.85;
/// What is left for each other part that is missing.
const MISSING: f32 = 0.97;
/// What an initial proves.
const INITIAL: f32 = 0.88;

/// Compares two names in any scripts.
///
/// Symmetric; 1 for equal names. Given names may be translated (Микола, Nikolai), the order of the
/// parts is free, a missing part weakens the score, and the part that fits worst decides it.
/// Cost: some microseconds.
///
/// ```
/// use litera_names::compare;
///
/// let same = compare("Ландсбергіс Габріелюс", "Gabrielius Landsbergis");
/// assert!(same.same);
/// assert!(!compare("Вітаутас Ландсбергіс", "Gabrielius Landsbergis").same);
/// ```
#[must_use]
pub fn compare(a: &str, b: &str) -> Comparison {
    let equal = |why: &str| Comparison { score: 1.0, same: true, why: why.to_owned() };
    if a == b {
        return equal("written alike");
    }
    let (Some(a), Some(b)) = (Name::parse(a), Name::parse(b)) else {
        return Comparison {
            score: 0.0,
            same: false,
            why: "not a name in Latin or Cyrillic letters".to_owned(),
        };
    };
    if a.parts.len() == b.parts.len()
        && a.parts.iter().zip(&b.parts).all(|(x, y)| x.lower == y.lower)
    {
        return equal("written alike but for capitals and spacing");
    }
    // One order of the two, whichever way they came: the score is symmetric by construction.
    let (a, b) = if key(&a) <= key(&b) { (a, b) } else { (b, a) };
    compare_names(&a, &b)
}

fn key(name: &Name) -> (bool, usize, Vec<&str>) {
    let parts = name.parts.iter().map(|p| p.lower.as_str()).collect();
    (name.alphabet == Alphabet::Latin, name.parts.len(), parts)
}

/// A part made ready to be compared.
struct Ready<'a> {
    part: &'a Part,
    alphabet: Alphabet,
    phones: Vec<Phone>,
}

pub(crate) fn compare_names(a: &Name, b: &Name) -> Comparison {
    let (a, b) = (ready(a), ready(b));
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if short.is_empty() {
        return Comparison { score: 0.0, same: false, why: "no part to compare".to_owned() };
    }
    let table: Vec<Vec<f32>> =
        short.iter().map(|s| long.iter().map(|l| alike(s, l)).collect()).collect();
    let laid = lay(&table, long.len());
    let worst = laid
        .iter()
        .zip(short)
        .min_by(|x, y| x.0.0.total_cmp(&y.0.0))
        .map(|((score, at), part)| (*score, *at, part));
    let Some((score, at, part)) = worst else {
        return Comparison { score: 0.0, same: false, why: String::new() };
    };
    let missing = long.len() - short.len();
    let mut score = score;
    if missing > 0 {
        score *= if short.len() == 1 { ONE_PART } else { 1.0 };
        score *= MISSING.powi(i32::try_from(missing).unwrap_or(1));
    }
    let other = long.get(at).map_or("", |l| l.part.lower.as_str());
    let why = reason(score, &part.part.lower, other, missing);
    Comparison { score: score.clamp(0.0, 0.999), same: score >= SAME, why }
}

fn reason(score: f32, part: &str, other: &str, missing: usize) -> String {
    let fit = if score >= SAME { "every part fits, least" } else { "the parts do not fit: worst" };
    let lacks = match missing {
        0 => "",
        1 => "; one part is missing in the other",
        _ => "; some parts are missing in the other",
    };
    format!("{fit} {part} and {other}{lacks}")
}

fn ready(name: &Name) -> Vec<Ready<'_>> {
    let whole = |part: &&Part| part.shape != Shape::Lower || name.parts.len() == 1;
    let all = name.parts.iter().filter(whole);
    all.map(|part| {
        let mut sounds = Vec::new();
        phones(&part.lower, &mut sounds);
        Ready { part, alphabet: name.alphabet, phones: sounds }
    })
    .collect()
}

/// Lays each short part on a long one of its own, the best pairs first.
fn lay(table: &[Vec<f32>], width: usize) -> Vec<(f32, usize)> {
    let mut laid: Vec<Option<(f32, usize)>> = vec![None; table.len()];
    let mut taken = vec![false; width];
    for _ in 0..table.len() {
        let mut best: Option<(f32, usize, usize)> = None;
        for (i, row) in table.iter().enumerate().filter(|(i, _)| laid.get(*i) == Some(&None)) {
            for (j, score) in row.iter().enumerate().filter(|(j, _)| taken.get(*j) == Some(&false))
            {
                if best.is_none_or(|(s, ..)| *score > s) {
                    best = Some((*score, i, j));
                }
            }
        }
        let Some((score, i, j)) = best else { break };
        if let (Some(slot), Some(used)) = (laid.get_mut(i), taken.get_mut(j)) {
            *slot = Some((score, j));
            *used = true;
        }
    }
    laid.into_iter().map(|l| l.unwrap_or((0.0, 0))).collect()
}

/// How alike two parts are, 0 to 1.
fn alike(a: &Ready<'_>, b: &Ready<'_>) -> f32 {
    if a.part.initial || b.part.initial {
        let (x, y) = (a.phones.first(), b.phones.first());
        let near = x.zip(y).is_some_and(|(x, y)| distance(&[*x], &[*y]) < 0.2);
        return if near { INITIAL } else { 0.0 };
    }
    let sounds = similarity(&a.phones, &b.phones);
    if sounds > 0.985 {
        return sounds;
    }
    match (a.alphabet, b.alphabet) {
        (Alphabet::Latin, Alphabet::Latin) => {
            if fold(&a.part.lower) == fold(&b.part.lower) {
                0.99
            } else {
                sounds
            }
        }
        (Alphabet::Cyrillic, Alphabet::Cyrillic) => {
            if translated(&a.part.lower, &b.part.lower) {
                0.97
            } else {
                sounds
            }
        }
        (Alphabet::Cyrillic, Alphabet::Latin) => across(a, b, sounds),
        (Alphabet::Latin, Alphabet::Cyrillic) => across(b, a, sounds),
    }
}

fn similarity(a: &[Phone], b: &[Phone]) -> f32 {
    let length = a.len().max(b.len()).max(1) as f32;
    (1.0 - distance(a, b) / (length * 0.5 + 0.5)).clamp(0.0, 1.0)
}

/// Whether two given names are one in two languages.
fn translated(a: &str, b: &str) -> bool {
    ["uk", "ru", "be"]
        .iter()
        .any(|l| given::named(a, l).any(|name| [name.uk, name.ru, name.be].contains(&b)))
}

fn across(cyrillic: &Ready<'_>, latin: &Ready<'_>, sounds: f32) -> f32 {
    if sounds < 0.25 {
        return sounds;
    }
    let folded = fold(&latin.part.lower);
    let known = lexicon::cyrillic(&cyrillic.part.lower)
        .iter()
        .any(|entry| entry.others().any(|o| fold(&o.form) == folded));
    if known {
        return 0.97;
    }
    let given = ["uk", "ru", "be"]
        .iter()
        .any(|l| given::named(&cyrillic.part.lower, l).any(|n| n.latin.contains(&folded.as_str())));
    if given { 0.96 } else { sounds }
}
