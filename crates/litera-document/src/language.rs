//! The language of each paragraph, with the document as prior.

use litera_language::{Context, LanguageSpan, Tag, Verdict, identify, identify_in};
use litera_script::Script;

use crate::look::Look;
use crate::score::best;
use crate::{Evidence, Markup, Options, Role};

/// Letters, about, below which a paragraph does not speak for the languages of the document.
const TELLING: usize = 40;
/// Share of the prior that the surroundings get; the rest is left to languages not seen so far.
const TRUST: f32 = 0.8;

/// The language of every paragraph, and its spans by language.
pub(crate) fn of(
    text: &str,
    looks: &[Look],
    markup: &[Option<&Markup>],
    options: &Options,
) -> Vec<(Verdict, Vec<LanguageSpan>)> {
    let seen = seen(text, looks, options);
    let each = looks.iter().enumerate().map(|(at, look)| {
        let lang = markup.get(at).copied().flatten().and_then(|markup| markup.lang.as_deref());
        one(text, look, &seen, lang)
    });
    each.collect()
}

/// A language of the document: its script, and how much is written in it.
type Seen = Vec<(Tag, Option<Script>, f32)>;

/// The languages of the long paragraphs.
fn seen(text: &str, looks: &[Look], options: &Options) -> Seen {
    let mut seen = Seen::new();
    let mut add = |tag: Tag, script: Option<Script>, weight: f32| match seen
        .iter_mut()
        .find(|known| known.0 == tag)
    {
        Some(known) => known.2 += weight,
        None => seen.push((tag, script, weight)),
    };
    for look in looks {
        let inside = look.span.text(text).unwrap_or_default();
        let letters = inside.chars().filter(|ch| ch.is_alphabetic()).count();
        if letters < TELLING || look.script.is_none() {
            continue;
        }
        let verdict = identify(inside);
        if !verdict.tag.is_und() {
            add(verdict.tag, look.script, (letters as f32).sqrt() * verdict.confidence);
        }
    }
    if let Some(tag) = options.language {
        let total: f32 = seen.iter().map(|known| known.2).sum();
        let script = litera_language::languages().iter().find(|l| l.tag == tag).map(|l| l.script);
        seen.push((tag, script, total.max(1.0)));
    }
    seen
}

fn one(text: &str, look: &Look, seen: &Seen, lang: Option<&str>) -> (Verdict, Vec<LanguageSpan>) {
    let inside = look.span.text(text).unwrap_or_default();
    let mut context = Context::default();
    context.prior = prior(look, seen, lang);
    let mut verdict = identify_in(inside, &context);
    if is_no_language(look) {
        verdict.tag = Tag::UND;
        verdict.confidence = 1.0;
        verdict.runner_up = None;
    }
    let spans = if verdict.tag.is_und() {
        Vec::new()
    } else {
        let moved = litera_language::spans(inside, &context).into_iter().map(|mut found| {
            found.span = found.span.shifted(look.span.start);
            found
        });
        moved.collect()
    };
    (verdict, spans)
}

/// The languages of the document in the script of the paragraph.
fn prior(look: &Look, seen: &Seen, lang: Option<&str>) -> Vec<(Tag, f32)> {
    let same = seen.iter().filter(|known| known.1 == look.script || look.script.is_none());
    let mut prior: Vec<(Tag, f32)> = same.map(|known| (known.0, known.2)).collect();
    let total: f32 = prior.iter().map(|(_, weight)| weight).sum();
    // The markup names a language for the page, and often a wrong one: it weighs like a paragraph.
    let named = lang.and_then(|lang| lang.to_ascii_lowercase().get(..2)?.parse::<Tag>().ok());
    if let Some(tag) = named {
        match prior.iter_mut().find(|(known, _)| *known == tag) {
            Some((_, weight)) => *weight += 5.0,
            None => prior.push((tag, 5.0)),
        }
    }
    let total = if named.is_some() { total + 5.0 } else { total };
    for (_, weight) in &mut prior {
        *weight *= TRUST / total.max(f32::MIN_POSITIVE);
    }
    prior
}

/// Numbers of accounts, names of services and currencies in a request for money, language switches.
fn is_no_language(look: &Look) -> bool {
    let switch = look.has(Evidence::LanguageSwitch) && look.words <= 2;
    let role = best(&look.evidence).0;
    look.has(Evidence::AccountNumber) && look.words <= 9 && role == Role::Donation
        || look.has(Evidence::Sum)
        || switch
        || look.has(Evidence::Service)
}
