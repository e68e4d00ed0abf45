//! The language of each paragraph, with the document as prior.

use litera_language::{Context, LanguageSpan, Tag, Verdict, identify_in};
use litera_script::Script;

use crate::look::Look;
use crate::score::best;
use crate::{Evidence, Markup, Options, Role};

/// Letters below which a paragraph does not speak for the languages of the document.
const TELLING: usize = 40;
/// Letters below which a fragment is held to the languages of the document and of its label.
const SHORT: usize = 40;
/// The surest verdict on a fragment that is put aside for the surroundings.
const DOUBT: f32 = 0.9;
/// Share of the prior that the surroundings get; the rest is left to languages not seen so far.
const TRUST: f32 = 0.8;
/// What the `lang` attribute weighs: as much as a paragraph of 25 letters, for it is often wrong.
const NAMED: f32 = 5.0;
/// Languages of Cyrillic captions where nothing else tells, by how much is written in them.
const CYRILLIC: [(&str, f32); 5] =
    [("uk", 0.45), ("ru", 0.35), ("bg", 0.1), ("sr", 0.05), ("be", 0.05)];

/// The language of every paragraph, and its spans by language.
pub(crate) fn of(
    text: &str,
    looks: &[Look],
    markup: &[Option<&Markup>],
    options: &Options,
) -> Vec<(Verdict, Vec<LanguageSpan>)> {
    let inside = |look: &Look| look.span.text(text).unwrap_or_default();
    let lang = |at: usize| markup.get(at).copied().flatten().and_then(|m| m.lang.as_deref());
    let mut seen = Seen::new(options);
    // Long paragraphs first, then, with these as prior, the short ones: a caption of four words
    // says what language the credit after it is in.
    for (at, look) in looks.iter().enumerate().filter(|(_, look)| look.letters >= TELLING) {
        seen.add(look, &seen.verdict(inside(look), look, lang(at)), 1.0);
    }
    let long = seen.clone();
    for (at, look) in looks.iter().enumerate() {
        if (12..TELLING).contains(&look.letters) {
            seen.add(look, &long.verdict(inside(look), look, lang(at)), 0.4);
        }
    }
    let each = looks.iter().enumerate().map(|(at, look)| {
        let verdict = seen.verdict(inside(look), look, lang(at));
        let spans = spans(inside(look), look, &verdict);
        (verdict, spans)
    });
    each.collect()
}

/// The languages of the document: how much is written in each, and in which script.
#[derive(Clone)]
struct Seen {
    list: Vec<(Tag, Option<Script>, f32)>,
}

impl Seen {
    fn new(options: &Options) -> Self {
        let known = options.language.map(|tag| {
            let language = litera_language::languages().iter().find(|known| known.tag == tag);
            (tag, language.map(|language| language.script), 3.0 * NAMED)
        });
        Self { list: known.into_iter().collect() }
    }

    fn add(&mut self, look: &Look, verdict: &Verdict, share: f32) {
        if verdict.tag.is_und() || look.script.is_none() {
            return;
        }
        // The root, for one long paragraph does not outvote ten others.
        let letters = u16::try_from(look.letters).unwrap_or(u16::MAX);
        let weight = f32::from(letters).sqrt() * verdict.confidence * share;
        match self.list.iter_mut().find(|known| known.0 == verdict.tag) {
            Some(known) => known.2 += weight,
            None => self.list.push((verdict.tag, look.script, weight)),
        }
    }

    fn verdict(&self, inside: &str, look: &Look, lang: Option<&str>) -> Verdict {
        let prior = self.prior(look, lang);
        let mut context = Context::new();
        context.prior.clone_from(&prior);
        let mut verdict = identify_in(inside, &context);
        if is_no_language(look) {
            verdict.tag = Tag::UND;
            verdict.confidence = 1.0;
            verdict.runner_up = None;
            return verdict;
        }
        let labels: Vec<Tag> = labels(look);
        let doubtful = look.letters < SHORT / 2 || verdict.confidence < DOUBT;
        // A label is a word of the language: a verdict that has no such word is doubtful longer.
        let foreign = !labels.is_empty() && !labels.contains(&verdict.tag);
        let short = (look.letters < SHORT && doubtful) || (look.letters < 2 * SHORT && foreign);
        if short && !verdict.tag.is_und() {
            let fitting = fitting(look, &prior);
            if !fitting.is_empty() && !fitting.contains(&verdict.tag) {
                let held = identify_in(inside, &context.only(fitting));
                if !held.tag.is_und() {
                    return held;
                }
            }
        }
        verdict
    }

    /// The languages of the document in the script of the paragraph.
    fn prior(&self, look: &Look, lang: Option<&str>) -> Vec<(Tag, f32)> {
        let same = self.list.iter().filter(|known| known.1 == look.script || look.script.is_none());
        let mut prior: Vec<(Tag, f32)> = same.map(|known| (known.0, known.2)).collect();
        let named = lang.and_then(|lang| lang.to_ascii_lowercase().get(..2)?.parse::<Tag>().ok());
        let fits = |tag: &Tag| is_written_in(*tag, look.script);
        if let Some(tag) = named.filter(fits) {
            match prior.iter_mut().find(|(known, _)| *known == tag) {
                Some((_, weight)) => *weight += NAMED,
                None => prior.push((tag, NAMED)),
            }
        }
        if prior.is_empty() && look.script == Some(Script::Cyrillic) {
            prior.extend(
                CYRILLIC.iter().filter_map(|(tag, weight)| Some((tag.parse().ok()?, *weight))),
            );
        }
        let total: f32 = prior.iter().map(|(_, weight)| weight).sum();
        for (_, weight) in &mut prior {
            *weight *= TRUST / total.max(f32::MIN_POSITIVE);
        }
        prior
    }
}

/// The languages a fragment may be in: those of its label that the document has too; without a
/// label those of the document; those of its label where the document has none of them.
fn fitting(look: &Look, prior: &[(Tag, f32)]) -> Vec<Tag> {
    let document: Vec<Tag> = prior.iter().map(|(tag, _)| *tag).collect();
    if labels(look).is_empty() {
        return document;
    }
    let labels = labels(look);
    let shared: Vec<Tag> = labels.iter().filter(|tag| document.contains(tag)).copied().collect();
    if shared.is_empty() { labels } else { shared }
}

/// The languages of its label that are written in its script.
fn labels(look: &Look) -> Vec<Tag> {
    let tags = look.labels.iter().filter_map(|tag| tag.parse().ok());
    tags.filter(|tag| is_written_in(*tag, look.script)).collect()
}

fn is_written_in(tag: Tag, script: Option<Script>) -> bool {
    let written =
        |known: &litera_language::Language| known.tag == tag && Some(known.script) == script;
    script.is_none() || litera_language::languages().iter().any(written)
}

/// Its spans by language, at their place in the text.
fn spans(inside: &str, look: &Look, verdict: &Verdict) -> Vec<LanguageSpan> {
    if verdict.tag.is_und() {
        return Vec::new();
    }
    let context = Context::new().prior(verdict.tag, TRUST);
    let moved = litera_language::spans(inside, &context).into_iter().map(|mut found| {
        found.span = found.span.shifted(look.span.start);
        found
    });
    moved.collect()
}

/// Numbers of accounts, names of services and currencies, language switches.
fn is_no_language(look: &Look) -> bool {
    let account = look.has(Evidence::AccountNumber) && look.plain_words == 0;
    let switch = look.has(Evidence::LanguageSwitch) && look.words <= 2;
    (account && best(&look.evidence).0 == Role::Donation)
        || switch
        || look.has(Evidence::Sum)
        || look.has(Evidence::Service)
}
