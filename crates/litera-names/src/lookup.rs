//! The forms of a name in other languages and scripts, ranked.

use std::borrow::Cow;

use litera_translit::official;

use crate::decline::{self, Nominative};
use crate::forms::{Cyrillic, Form, How, Latin};
use crate::lexicon;
use crate::origin::{self, Origin};
use crate::query::{Candidate, Lookup, Query, Why};
use crate::table::Side;
use crate::word::{Alphabet, Name, Part, Shape};

/// Whole names kept for one language of origin.
const WHOLE: usize = 12;

/// How much apart the costs of two candidates are for a third of the score.
const HEAT: f32 = 2.0;

/// A score below which a form that is also the letter-by-letter one counts as that alone.
const UNLIKELY: f32 = 0.05;

/// Nominatives looked at.
const BASES: usize = 3;
/// How much more than the likeliest one they may cost.
const NEAR: f32 = 1.6;
/// The weight of their costs against those of the names they give.
const CASE: f32 = 5.0;

/// The cost of a name of several words that the lexicon has.
const KNOWN_WHOLE: f32 = 6.0;

/// Languages looked at closely where the origin is not given.
const LIKELY: usize = 6;

/// A limit from which on the letter-by-letter form is given room.
const ROOMY: usize = 8;

/// The forms of a name in other languages and scripts.
///
/// Cyrillic names are brought to the nominative first, then every language the name may come from is
/// tried (or the one that the query gives), with its transcription table run backward, the lexicon,
/// and the romanization of names that are Cyrillic at home. Latin names go the other way. A form
/// that says `letter by letter` is the official romanization, put last: it is seldom how the person
/// is spelled where she comes from.
///
/// Names of more than 200 characters or eight parts, and names in other scripts, have no
/// candidates. Cost: about a millisecond where the origin is known, some where it is not.
///
/// ```
/// use litera_names::{Query, Target, lookup};
///
/// let found = lookup(&Query::new("Ландсбергісом").from("uk").to(Target::parse("Latn")));
/// assert_eq!(found.nominative, "Ландсбергіс");
/// let best = &found.candidates[0];
/// assert_eq!((best.text.as_str(), best.language.as_str()), ("Landsbergis", "lt"));
/// ```
#[must_use]
pub fn lookup(query: &Query) -> Lookup {
    let Some(name) = Name::parse(&query.name) else {
        return Lookup { nominative: query.name.clone(), candidates: Vec::new() };
    };
    match name.alphabet {
        Alphabet::Cyrillic => from_cyrillic(&name, query),
        Alphabet::Latin => {
            Lookup { nominative: query.name.clone(), candidates: from_latin(&name, query) }
        }
    }
}

/// A whole name that was made, before it is an answer.
#[derive(Clone)]
struct Whole {
    forms: Vec<Form>,
    cost: f32,
    origin: Origin,
    /// The Cyrillic parts it was made from, or to.
    side: Side,
    /// The text, where it is not that of the parts.
    whole: Option<String>,
}

fn from_cyrillic(name: &Name, query: &Query) -> Lookup {
    let language = text_language(name, query.from.as_deref());
    let nominatives = decline::nominatives(name, language);
    let least = nominatives.first().map_or(0.0, |n| n.cost);
    // Several nominatives are kept while their costs are near: what name they give decides.
    let near = nominatives.iter().take(BASES).filter(|n| n.cost < least + NEAR);
    let tried = near.map(|n| (n, latin_wholes(name, n, language, query.origin.as_deref())));
    let total = |(n, wholes): &(&Nominative, Vec<Whole>)| {
        n.cost * CASE + wholes.first().map_or(f32::MAX, |w| w.cost)
    };
    let Some((best, latin)) = tried.min_by(|a, b| total(a).total_cmp(&total(b))) else {
        return Lookup::default();
    };
    let nominative = name.with(best.parts.iter().map(String::as_str));
    let mut candidates = Vec::new();
    if query.wants("", "Latn") || wants_latin_language(query) {
        candidates.extend(latin_candidates(name, best, &latin, query, language));
    }
    for side in Side::BOTH.into_iter().filter(|s| query.wants(s.language(), "Cyrl")) {
        if side.language() == language {
            continue;
        }
        candidates.extend(crossed(name, best, &latin, query, side));
    }
    candidates.truncate(query.limit);
    Lookup { nominative, candidates }
}

fn wants_latin_language(query: &Query) -> bool {
    !query.wants("uk", "Cyrl") && !query.wants("ru", "Cyrl") && !query.wants("und", "Cyrl")
}

/// The language of a Cyrillic text by its letters, where it is not given.
pub(crate) fn text_language<'a>(name: &Name, given: Option<&'a str>) -> &'a str {
    let given = given.and_then(|g| g.split('-').next());
    if let Some(given) = given.filter(|g| ["uk", "ru", "be", "bg"].contains(g)) {
        return given;
    }
    let has =
        |letters: &str| name.parts.iter().any(|p| p.lower.chars().any(|c| letters.contains(c)));
    match () {
        () if has("ў") => "be",
        () if has("іїєґ") && has("ыэё") => "be",
        () if has("ыэё") => "ru",
        () if has("ъ") => "bg",
        () if has("іїєґ'") => "uk",
        () => "uk",
    }
}

fn latin_wholes(name: &Name, best: &Nominative, language: &str, given: Option<&str>) -> Vec<Whole> {
    let alone = best.parts.len() == 1;
    let parts: Vec<Cyrillic> =
        best.parts.iter().map(|p| Cyrillic::new(p, language, alone)).collect();
    let side = if language == "uk" { Side::Ukrainian } else { Side::Russian };
    let mut wholes = Vec::new();
    for origin in likely(&parts, name, origin::of(given), language) {
        let forms = parts.iter().zip(&name.parts).map(|(cyrillic, part)| {
            kept(part, cyrillic.text).unwrap_or_else(|| cyrillic.latin(origin))
        });
        wholes.extend(combine(forms, origin, side, language));
        if name.parts.len() > 1 {
            wholes.extend(known_whole(name, best, origin, side));
        }
    }
    wholes.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    wholes
}

/// A name of several words that the lexicon has as one: a city, a country.
fn known_whole(name: &Name, best: &Nominative, origin: Origin, side: Side) -> Vec<Whole> {
    let cases = [best.parts.clone(), name.parts.iter().map(|p| p.lower.clone()).collect()];
    let mut found: Vec<Whole> = Vec::new();
    for (parts, gap) in cases.iter().flat_map(|parts| [(parts, " "), (parts, "-")]) {
        for entry in lexicon::cyrillic(&parts.join(gap)).iter().flat_map(lexicon::Entry::others) {
            let frequency = entry.frequency(origin.language) as f32;
            let words = |text: &str| text.split([' ', '-']).count();
            let shorter = if words(&entry.form) == parts.len() { 0.0 } else { 3.0 };
            let cost = KNOWN_WHOLE - frequency * 0.2 + shorter;
            let whole = Some(words_in_capitals(&entry.form));
            found.push(Whole { forms: Vec::new(), cost, origin, side, whole });
        }
    }
    found
}

/// A name in lower case with a capital for each of its words.
fn words_in_capitals(form: &str) -> String {
    let mut out = String::with_capacity(form.len());
    let mut start = true;
    for c in form.chars() {
        if start {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        start = matches!(c, ' ' | '-');
    }
    out
}

/// The languages that the name is most likely from: a narrow run tells.
fn likely(parts: &[Cyrillic<'_>], name: &Name, origins: Vec<Origin>, text: &str) -> Vec<Origin> {
    if origins.len() <= LIKELY {
        return origins;
    }
    let spelled = |part: &Part| !part.initial && part.shape != Shape::Lower;
    let cost = |origin: &Origin| {
        let rough = parts
            .iter()
            .zip(&name.parts)
            .filter(|(_, p)| spelled(p))
            .map(|(c, _)| c.rough(*origin));
        rough.sum::<f32>() + origin::prior(origin.language, text)
    };
    let mut list: Vec<(f32, Origin)> = origins.into_iter().map(|o| (cost(&o), o)).collect();
    list.sort_by(|a, b| a.0.total_cmp(&b.0));
    list.truncate(LIKELY);
    list.into_iter().map(|(_, origin)| origin).collect()
}

/// Initials and particles are not transcribed.
fn kept(part: &Part, text: &str) -> Option<Vec<Form>> {
    let plain = |text: &str| vec![Form { text: text.to_owned(), cost: 1.0, how: How::Kept }];
    if part.initial {
        return Some(plain(initial(text)?));
    }
    if part.shape != Shape::Lower {
        return None;
    }
    particle(text).map(plain)
}

const PARTICLES: [(&str, &str); 16] = [
    ("фон", "von"),
    ("ван", "van"),
    ("дер", "der"),
    ("ден", "den"),
    ("де", "de"),
    ("да", "da"),
    ("ді", "di"),
    ("ди", "di"),
    ("дю", "du"),
    ("ла", "la"),
    ("ле", "le"),
    ("дель", "del"),
    ("делла", "della"),
    ("душ", "dos"),
    ("цу", "zu"),
    ("аф", "af"),
];

fn particle(text: &str) -> Option<&'static str> {
    let other = |(cyrillic, latin): &(&str, &'static str)| (*cyrillic == text).then_some(*latin);
    PARTICLES.iter().find_map(other)
}

fn initial(text: &str) -> Option<&'static str> {
    const LETTERS: [(&str, &str); 34] = [
        ("а", "a"),
        ("б", "b"),
        ("в", "v"),
        ("г", "g"),
        ("ґ", "g"),
        ("д", "d"),
        ("е", "e"),
        ("є", "ye"),
        ("ё", "yo"),
        ("ж", "zh"),
        ("з", "z"),
        ("и", "i"),
        ("і", "i"),
        ("ї", "yi"),
        ("й", "y"),
        ("к", "k"),
        ("л", "l"),
        ("м", "m"),
        ("н", "n"),
        ("о", "o"),
        ("п", "p"),
        ("р", "r"),
        ("с", "s"),
        ("т", "t"),
        ("у", "u"),
        ("ф", "f"),
        ("х", "kh"),
        ("ц", "ts"),
        ("ч", "ch"),
        ("ш", "sh"),
        ("щ", "shch"),
        ("э", "e"),
        ("ю", "yu"),
        ("я", "ya"),
    ];
    LETTERS.iter().find(|(c, _)| *c == text).map(|(_, l)| *l)
}

/// The cheapest ways to put the forms of the parts together.
fn combine(
    parts: impl Iterator<Item = Vec<Form>>,
    origin: Origin,
    side: Side,
    text: &str,
) -> Vec<Whole> {
    let start = Whole {
        forms: Vec::new(),
        cost: origin::prior(origin.language, text),
        origin,
        side,
        whole: None,
    };
    let mut wholes = vec![start];
    for forms in parts {
        let mut next: Vec<Whole> = Vec::with_capacity(wholes.len() * forms.len());
        for whole in &wholes {
            for form in &forms {
                let mut longer = whole.clone();
                longer.cost += form.cost;
                longer.forms.push(form.clone());
                next.push(longer);
            }
        }
        next.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        next.truncate(WHOLE);
        wholes = next;
    }
    wholes
}

impl Whole {
    fn text(&self, name: &Name) -> String {
        match &self.whole {
            Some(text) => text.clone(),
            None => name.with(self.forms.iter().map(|f| f.text.as_str())),
        }
    }

    /// How each part was made, in words; once where it was all one way.
    fn why(&self, name: &Name, source: &[Cow<'_, str>], to_latin: bool) -> Why {
        if self.whole.is_some() {
            return Why::Lexicon { name: "", steps: Vec::new() };
        }
        let mut parts: Vec<(String, Why)> = Vec::new();
        for ((form, source), part) in self.forms.iter().zip(source).zip(&name.parts) {
            let (latin, cyrillic) = if to_latin {
                (form.text.as_str(), source.as_ref())
            } else {
                (source.as_ref(), form.text.as_str())
            };
            let why = form.how.why(latin, cyrillic, self.origin, self.side);
            parts.push((part.shape.apply(&form.text), why));
        }
        match parts.as_slice() {
            [(_, only)] => only.clone(),
            [(_, first), rest @ ..] if rest.iter().all(|(_, w)| w == first) => first.clone(),
            _ => Why::Parts(parts),
        }
    }
}

/// One answer for each text, scored against the rest.
fn score(wholes: &[Whole], name: &Name, limit: usize) -> Vec<(String, f32, Whole)> {
    let mut list: Vec<(String, f32, Whole)> = Vec::new();
    let best = wholes.first().map_or(0.0, |w| w.cost);
    for whole in wholes.iter().take(200) {
        let text = whole.text(name);
        let share = (-(whole.cost - best) / HEAT).exp();
        match list.iter_mut().find(|(t, ..)| *t == text) {
            Some(found) => found.1 += share,
            None => list.push((text, share, whole.clone())),
        }
    }
    let total: f32 = list.iter().map(|(_, share, _)| share).sum();
    for (_, share, _) in &mut list {
        *share = (*share / total.max(f32::MIN_POSITIVE)).clamp(0.0, 1.0);
    }
    list.sort_by(|a, b| b.1.total_cmp(&a.1));
    list.truncate(limit);
    list
}

fn latin_candidates(
    name: &Name,
    best: &Nominative,
    wholes: &[Whole],
    query: &Query,
    language: &str,
) -> Vec<Candidate> {
    let letters = official(language).map(|scheme| {
        let nominative = name.with(best.parts.iter().map(String::as_str));
        (scheme.transliterate(&nominative).into_owned(), scheme.info().id.to_string())
    });
    let room = usize::from(query.limit >= ROOMY && letters.is_some());
    let source: Vec<Cow<'_, str>> = best.parts.iter().map(|p| Cow::Borrowed(p.as_str())).collect();
    let mut list: Vec<Candidate> = score(wholes, name, query.limit.saturating_sub(room))
        .into_iter()
        .map(|(text, score, whole)| Candidate {
            text,
            language: whole.origin.language.to_owned(),
            script: "Latn",
            score,
            why: whole.why(name, &source, true),
        })
        .collect();
    // Reached by rules too, it is still what it is.
    if let Some((text, _)) = letters.as_ref().filter(|_| room == 1) {
        list.retain(|c| c.text != *text || c.score > UNLIKELY);
    }
    if let Some((text, id)) = letters
        && list.len() < query.limit
        && !list.iter().any(|c| c.text == text)
    {
        let language = format!("{language}-Latn");
        list.push(Candidate {
            text,
            language,
            script: "Latn",
            score: 0.0,
            why: Why::Scheme { id },
        });
    }
    list
}

/// From one Cyrillic language into the other, by way of the Latin forms.
fn crossed(
    name: &Name,
    best: &Nominative,
    latin: &[Whole],
    query: &Query,
    side: Side,
) -> Vec<Candidate> {
    let mut wholes: Vec<Whole> = Vec::new();
    for whole in latin.iter().take(6) {
        let parts: Vec<Latin> = whole.forms.iter().map(|f| Latin::new(&f.text)).collect();
        let forms = parts.iter().zip(&name.parts).zip(&best.parts).map(|((latin, part), text)| {
            if part.initial || whole.forms.is_empty() {
                return vec![Form { text: text.clone(), cost: 1.0, how: How::Kept }];
            }
            latin.cyrillic(whole.origin, side)
        });
        for mut found in combine(forms, whole.origin, side, "") {
            found.cost += whole.cost;
            wholes.push(found);
        }
    }
    wholes.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    let source: Vec<Cow<'_, str>> = best.parts.iter().map(|p| Cow::Borrowed(p.as_str())).collect();
    cyrillic_candidates(&wholes, name, &source, query.limit, side)
}

fn from_latin(name: &Name, query: &Query) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for side in Side::BOTH.into_iter().filter(|s| query.wants(s.language(), "Cyrl")) {
        let wholes = cyrillic_wholes(name, query.origin.as_deref(), side);
        let source: Vec<Cow<'_, str>> =
            name.parts.iter().map(|p| Cow::Borrowed(p.lower.as_str())).collect();
        candidates.extend(cyrillic_candidates(&wholes, name, &source, query.limit, side));
    }
    candidates.sort_by(|a, b| b.score.total_cmp(&a.score));
    candidates.truncate(query.limit);
    candidates
}

fn cyrillic_wholes(name: &Name, given: Option<&str>, side: Side) -> Vec<Whole> {
    let parts: Vec<Latin> = name.parts.iter().map(|p| Latin::new(&p.lower)).collect();
    let mut wholes = Vec::new();
    for origin in origin::of(given) {
        let forms = parts.iter().zip(&name.parts).map(|(latin, part)| {
            latin_kept(part, latin.text).unwrap_or_else(|| latin.cyrillic(origin, side))
        });
        wholes.extend(combine(forms, origin, side, ""));
    }
    wholes.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    wholes
}

fn latin_kept(part: &Part, text: &str) -> Option<Vec<Form>> {
    if part.shape != Shape::Lower {
        return None;
    }
    let found = PARTICLES.iter().find(|(_, latin)| *latin == text)?;
    Some(vec![Form { text: found.0.to_owned(), cost: 1.0, how: How::Kept }])
}

fn cyrillic_candidates(
    wholes: &[Whole],
    name: &Name,
    source: &[Cow<'_, str>],
    limit: usize,
    side: Side,
) -> Vec<Candidate> {
    score(wholes, name, limit)
        .into_iter()
        .map(|(text, score, whole)| Candidate {
            text,
            language: side.language().to_owned(),
            script: "Cyrl",
            score,
            why: whole.why(name, source, false),
        })
        .collect()
}
