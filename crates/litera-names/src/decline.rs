//! Grammatical cases undone: the nominatives a name may have.

use crate::generated::declension::{RUSSIAN, UKRAINIAN};
use crate::given;
use crate::lexicon;
use crate::word::{Name, Part, Shape};

/// An ending of a case, and that of the nominative.
#[derive(Debug)]
pub(crate) struct Ending {
    pub(crate) ending: &'static str,
    pub(crate) negated: bool,
    pub(crate) before: &'static [&'static str],
    pub(crate) base: &'static str,
    pub(crate) gender: char,
    pub(crate) cases: &'static str,
    /// In tenths.
    pub(crate) cost: u8,
}

/// The nominative of a whole name, and how unlikely it is.
#[derive(Clone, Debug)]
pub(crate) struct Nominative {
    /// In lower case, one for each part.
    pub(crate) parts: Vec<String>,
    pub(crate) cost: f32,
}

/// The cases, with what each costs: a name on its own is mostly nominative.
const CASES: [(char, f32); 6] =
    [('n', 0.0), ('g', 0.3), ('a', 0.4), ('i', 0.3), ('d', 0.4), ('l', 0.8)];

/// What a form that no list of names holds costs.
const UNKNOWN: f32 = 1.5;
/// What a given name of the other gender costs.
const WRONG_GENDER: f32 = 3.0;

const VOWELS: &str = "аеєиіїоуюяыэё";

impl Ending {
    fn is_nominative(&self) -> bool {
        self.cases.starts_with('n')
    }

    fn base_of(&self, word: &str) -> Option<String> {
        let stem = word.strip_suffix(self.ending)?;
        let letters = stem.chars().filter(|c| c.is_alphabetic()).count();
        let fits =
            self.before.is_empty() || self.before.iter().any(|b| ends(stem, b)) != self.negated;
        (letters >= 2
            || (letters >= 1 && self.ending.chars().count() > 2)
            || self.base == self.ending)
            .then_some(())
            .filter(|()| fits)
            .map(|()| format!("{stem}{}", self.base))
    }
}

fn ends(stem: &str, before: &str) -> bool {
    let last = stem.chars().next_back();
    match before {
        "V" => last.is_some_and(|c| VOWELS.contains(c)),
        "C" => last.is_some_and(|c| c.is_alphabetic() && !VOWELS.contains(c) && !"йь".contains(c)),
        letters => stem.ends_with(letters),
    }
}

/// The nominatives of a name in a text of a language, likeliest first; the name itself where the
/// language does not decline.
pub(crate) fn nominatives(name: &Name, language: &str) -> Vec<Nominative> {
    let endings = match language {
        "uk" => UKRAINIAN,
        "ru" => RUSSIAN,
        _ => return vec![as_it_stands(name)],
    };
    let readings: Vec<Vec<Reading>> = name.parts.iter().map(|p| readings(p, endings)).collect();
    let mut found: Vec<Nominative> = Vec::new();
    for gender in ['m', 'f'] {
        for (case, price) in CASES {
            let mut whole = Nominative { parts: Vec::new(), cost: price };
            for part in &readings {
                let fitting = part.iter().filter(|r| r.fits(gender, case));
                let best =
                    fitting.map(|r| (r, r.cost_for(gender))).min_by(|a, b| a.1.total_cmp(&b.1));
                let Some((reading, cost)) = best else { break };
                whole.parts.push(reading.base.clone());
                whole.cost += cost;
            }
            if whole.parts.len() == name.parts.len() {
                found.push(whole);
            }
        }
    }
    found.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    let mut kept: Vec<Nominative> = Vec::new();
    for one in found {
        if !kept.iter().any(|k| k.parts == one.parts) {
            kept.push(one);
        }
    }
    if kept.is_empty() {
        kept.push(as_it_stands(name));
    }
    kept
}

fn as_it_stands(name: &Name) -> Nominative {
    Nominative { parts: name.parts.iter().map(|p| p.lower.clone()).collect(), cost: 0.0 }
}

struct Reading {
    base: String,
    gender: char,
    cases: &'static str,
    cost: f32,
    bearer: Option<char>,
}

impl Reading {
    fn fits(&self, gender: char, case: char) -> bool {
        (self.gender == gender || self.gender == 'x') && self.cases.contains(case)
    }

    fn cost_for(&self, gender: char) -> f32 {
        let wrong = self.bearer.is_some_and(|bearer| bearer != gender);
        self.cost + if wrong { WRONG_GENDER } else { 0.0 }
    }
}

fn readings(part: &Part, endings: &[Ending]) -> Vec<Reading> {
    if part.initial || part.shape == Shape::Lower || part.lower.chars().nth(2).is_none() {
        let base = part.lower.clone();
        return vec![Reading { base, gender: 'x', cases: "ngdail", cost: 0.0, bearer: None }];
    }
    let mut list: Vec<Reading> = Vec::new();
    let longest = |gender: char| {
        let fitting = endings.iter().filter(|e| e.is_nominative() && e.gender == gender);
        let fitting = fitting.filter(|e| e.base_of(&part.lower).is_some());
        fitting.map(|e| e.ending.len()).max().unwrap_or_default()
    };
    let (m, f) = (longest('m'), longest('f'));
    for ending in endings {
        // The longest ending decides what may be a nominative: -ом is seldom one, though -м is.
        let longest = if ending.gender == 'f' { f } else { m };
        if ending.is_nominative() && ending.gender != 'x' && ending.ending.len() < longest {
            continue;
        }
        let Some(base) = ending.base_of(&part.lower) else { continue };
        let bearer = given::gender(&base);
        let known = if bearer.is_some() { 0.0 } else { unknown(&base) };
        let mut cost = known;
        if ending.is_nominative() {
            cost += f32::from(ending.cost) / 10.0;
        } else {
            // A nominative that looks like one makes the case likelier.
            let nominative = nominative_cost(&base, ending.gender, endings);
            cost += f32::from(ending.cost) * 0.05 + nominative * 0.6;
        }
        list.push(Reading { base, gender: ending.gender, cases: ending.cases, cost, bearer });
    }
    list
}

/// What a word costs as a nominative of a gender: the row with the longest ending tells.
fn nominative_cost(base: &str, gender: char, endings: &[Ending]) -> f32 {
    let rows =
        endings.iter().filter(|e| e.is_nominative() && (e.gender == gender || e.gender == 'x'));
    let fitting = rows.filter(|e| e.base_of(base).is_some());
    let best = fitting.max_by_key(|e| (e.ending.len(), std::cmp::Reverse(e.cost)));
    best.map_or(2.0, |e| f32::from(e.cost) / 10.0)
}

/// Every nominative one word may have, the word itself first.
pub(crate) fn bases(word: &str, language: &str) -> Vec<String> {
    let endings = match language {
        "uk" => UKRAINIAN,
        "ru" => RUSSIAN,
        _ => return vec![word.to_owned()],
    };
    let mut found = vec![word.to_owned()];
    let cases = endings.iter().filter(|e| !e.is_nominative());
    for base in cases.filter_map(|e| e.base_of(word)) {
        if !found.contains(&base) {
            found.push(base);
        }
    }
    found
}

fn unknown(base: &str) -> f32 {
    let found = lexicon::cyrillic(base);
    if found.is_empty() {
        return UNKNOWN;
    }
    let frequencies = found.iter().flat_map(|e| ["uk", "ru"].map(|l| e.frequency(l)));
    let frequency = frequencies.max().unwrap_or_default();
    0.8 - frequency as f32 * 0.05
}
