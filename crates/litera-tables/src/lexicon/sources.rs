//! The sources, read and filtered.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use super::{CYRILLIC, LATIN};

/// Words of a language with the natural logarithms of their shares.
pub(crate) type Words = HashMap<String, f32>;

/// What the sources say.
pub(crate) struct Sources {
    /// Names that are one name: their Latin and their Cyrillic forms.
    pub(crate) groups: Vec<Group>,
    pub(crate) words: BTreeMap<&'static str, Words>,
}

#[derive(Default)]
pub(crate) struct Group {
    pub(crate) latin: BTreeSet<String>,
    pub(crate) cyrillic: BTreeSet<String>,
    pub(crate) place: bool,
}

#[derive(Deserialize)]
struct City {
    name: String,
    countrycode: String,
    population: u64,
    alternatenames: Vec<String>,
}

/// Cities below this are left out, but in countries whose press the crate is for.
const LARGE: u64 = 60_000;

impl Sources {
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let mut words = BTreeMap::new();
        for language in LATIN.iter().chain(&CYRILLIC) {
            words.insert(*language, top_words(folder, language)?);
        }
        let mut groups = persons(folder)?;
        groups.extend(cities(folder, &words)?);
        groups.extend(territories(folder)?);
        // Georgian is not among the word lists: its names tell themselves by their endings.
        words.insert("ka", georgian(&groups));
        Ok(Self { groups, words })
    }
}

fn read(folder: &Path, name: &str) -> Result<String> {
    let path = folder.join(name);
    std::fs::read_to_string(&path).with_context(|| path.display().to_string())
}

fn top_words(folder: &Path, language: &str) -> Result<Words> {
    let name = match language {
        "ka" => return Ok(Words::new()),
        // Serbian in Latin letters is not there: its neighbours stand in.
        "sr" => "bs",
        other => other,
    };
    let text = read(folder, &format!("topwords-{name}.txt"))?;
    let rows = text.lines().filter_map(|line| line.split_once(' '));
    Ok(rows.filter_map(|(word, share)| Some((word.to_owned(), share.parse().ok()?))).collect())
}

fn persons(folder: &Path) -> Result<Vec<Group>> {
    let text = read(folder, "persons.txt")?;
    let rows = text.lines().filter_map(|line| line.split_once("=>"));
    Ok(rows.map(|(forms, _)| Group::of(forms.split(',').map(str::trim), false)).collect())
}

impl Group {
    fn of<'a>(forms: impl Iterator<Item = &'a str>, place: bool) -> Self {
        let mut group = Self { place, ..Self::default() };
        for form in forms {
            let form = form.to_lowercase().replace(['’', 'ʼ'], "'");
            if is_latin(&form) {
                group.latin.insert(form);
            } else if is_cyrillic(&form) {
                group.cyrillic.insert(form);
            }
        }
        group
    }
}

fn joins(c: char) -> bool {
    matches!(c, '-' | '\'' | ' ')
}

pub(crate) fn is_latin(form: &str) -> bool {
    let letter = |c| matches!(c, 'a'..='z' | '\u{df}'..='\u{17f}' | 'ș' | 'ț');
    form.len() > 1 && form.chars().all(|c| letter(c) || joins(c)) && form.starts_with(letter)
}

/// Letters of the Ukrainian, Russian, Belarusian and Bulgarian alphabets.
pub(crate) fn is_cyrillic(form: &str) -> bool {
    let letter = |c| matches!(c, 'а'..='я' | 'ё' | 'і' | 'ї' | 'є' | 'ґ' | 'ў');
    form.chars().nth(1).is_some()
        && form.chars().all(|c| letter(c) || joins(c))
        && form.starts_with(letter)
}

fn cities(folder: &Path, words: &BTreeMap<&'static str, Words>) -> Result<Vec<Group>> {
    let all: BTreeMap<String, City> = serde_json::from_str(&read(folder, "cities15000.json")?)?;
    let mut groups = Vec::new();
    for city in all.values() {
        let language = country_language(&city.countrycode);
        if city.population < LARGE && language.is_none() {
            continue;
        }
        let alternates =
            city.alternatenames.iter().filter(|a| a.chars().next().is_some_and(char::is_uppercase));
        let mut group = Group::of(alternates.map(String::as_str), true);
        let local =
            local_name(&group, &city.name.to_lowercase(), language.and_then(|l| words.get(l)));
        group.latin = [Some(city.name.to_lowercase()), local]
            .into_iter()
            .flatten()
            .filter(|n| is_latin(n))
            .collect();
        if !group.latin.is_empty() && !group.cyrillic.is_empty() {
            groups.push(group);
        }
    }
    Ok(groups)
}

/// The name that the language of the country itself uses, where it uses it much more than the English
/// one. Short alternates are abbreviations.
fn local_name(group: &Group, main: &str, words: Option<&Words>) -> Option<String> {
    let words = words?;
    let known =
        group.latin.iter().filter(|n| n.len() > 3).filter_map(|n| Some((n, *words.get(n)?)));
    let (name, share) = known.max_by(|a, b| a.1.total_cmp(&b.1))?;
    let own = words.get(main).copied().unwrap_or(-15.0);
    // A longer form with the same stem is a case of it.
    let stem = main.get(..main.len().saturating_sub(1)).unwrap_or_default();
    (share > own + 1.0 && !(name.starts_with(stem) && name.len() >= main.len()))
        .then(|| name.clone())
}

fn country_language(code: &str) -> Option<&'static str> {
    let pairs = [
        ("LT", "lt"),
        ("LV", "lv"),
        ("EE", "et"),
        ("PL", "pl"),
        ("CZ", "cs"),
        ("SK", "sk"),
        ("DE", "de"),
        ("AT", "de"),
        ("NL", "nl"),
        ("SE", "sv"),
        ("NO", "no"),
        ("DK", "da"),
        ("FI", "fi"),
        ("HU", "hu"),
        ("RO", "ro"),
        ("MD", "ro"),
        ("IT", "it"),
        ("FR", "fr"),
        ("GB", "en"),
        ("IE", "en"),
        ("HR", "hr"),
        ("RS", "sr"),
        ("BA", "sr"),
        ("SI", "sl"),
        ("AL", "sq"),
        ("IS", "is"),
        ("CH", "de"),
        ("BE", "nl"),
        ("UA", "uk"),
        ("BY", "be"),
        ("BG", "bg"),
        ("GE", "ka"),
        ("PT", "pt"),
        ("ES", "es"),
        ("TR", "tr"),
    ];
    pairs.iter().find(|(c, _)| *c == code).map(|(_, l)| *l)
}

fn territories(folder: &Path) -> Result<Vec<Group>> {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for language in ["en", "uk", "ru", "be", "bg"] {
        let text = read(folder, &format!("territories-{language}.json"))?;
        let value: serde_json::Value = serde_json::from_str(&text)?;
        let path = format!("/main/{language}/localeDisplayNames/territories");
        let Some(map) = value.pointer(&path).and_then(|v| v.as_object()) else { continue };
        for (code, name) in map.iter().filter(|(code, _)| code.len() == 2) {
            let Some(name) = name.as_str() else { continue };
            let one = Group::of(std::iter::once(name), true);
            let group = groups.entry(code.clone()).or_default();
            group.latin.extend(one.latin);
            group.cyrillic.extend(one.cyrillic);
            group.place = true;
        }
    }
    Ok(groups.into_values().collect())
}

fn georgian(groups: &[Group]) -> Words {
    const ENDINGS: [&str; 8] = ["shvili", "dze", "adze", "uridze", "iani", "eli", "tskhe", "ava"];
    let mut words = Words::new();
    for group in groups.iter().filter(|g| !g.place) {
        for form in &group.latin {
            let strong = form.ends_with("shvili") || form.ends_with("dze") || form.ends_with("uri");
            if strong && ENDINGS.iter().any(|e| form.ends_with(e)) && form.is_ascii() {
                words.insert(form.clone(), -12.0);
            }
        }
    }
    words
}
