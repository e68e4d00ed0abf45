//! Weighs what was read with what is known besides.

use crate::alphabet;
use crate::context::Context;
use crate::model::blob::Layout;
use crate::model::chances::{Chances, exp};
use crate::model::reader::Reading;
use crate::model::score::Score;
use crate::tag::Tag;
use crate::verdict::{Evidence, Verdict};
use crate::writing::Writing;

/// A candidate with the logarithm of its chance, in millionths.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ranked {
    pub(crate) tag: Tag,
    pub(crate) chance: i64,
}

/// The language of a text among candidates of its writing system.
pub(crate) fn among(text: &str, candidates: &[Tag], context: &Context) -> Verdict {
    let reading = Reading::new(text);
    let Some(writing) = writing(&reading, candidates) else {
        return Verdict::und(0.5, Evidence::NoLetters);
    };
    let Some(score) = reading.score(writing) else { return Verdict::und(0.5, Evidence::NoLetters) };
    let letters = alphabet::special_letters(text);
    let mut ranked = rank(score, writing, candidates, context);
    against(&mut ranked, &letters, score.words);
    verdict(&ranked, candidates, &letters, context)
}

/// The writing system of the candidates that was read.
fn writing(reading: &Reading, candidates: &[Tag]) -> Option<Writing> {
    reading.scored().find(|writing| {
        Layout::of(*writing)
            .is_some_and(|layout| candidates.iter().any(|tag| layout.lane(*tag).is_some()))
    })
}

/// Candidates with their chances, best first.
pub(crate) fn rank(
    score: &Score,
    writing: Writing,
    candidates: &[Tag],
    context: &Context,
) -> Vec<Ranked> {
    let Some(layout) = Layout::of(writing) else { return Vec::new() };
    let chances = Chances::new(layout, score);
    let lanes = layout.tags.iter().zip(&chances.0);
    let mut ranked: Vec<Ranked> = lanes
        .filter(|(tag, _)| candidates.len() == layout.tags.len() || candidates.contains(tag))
        .map(|(tag, chance)| Ranked {
            tag: *tag,
            chance: chance + before(*tag) + surroundings(*tag, context),
        })
        .collect();
    sort(&mut ranked);
    ranked
}

/// What a letter outside the alphabet of a language says against it, in millionths; of at most
/// three letters, and less in long texts, where foreign names are to be expected.
const FOREIGN: i64 = 1_200_000;

/// Candidates whose letters are looked at: what stands lower cannot win by them.
const LIKELY: usize = 10;

/// Weighs the letters that each candidate lacks, and ranks anew.
pub(crate) fn against(ranked: &mut [Ranked], letters: &[(char, u32)], words: u32) {
    if words > 12 {
        return;
    }
    for candidate in ranked.iter_mut().take(LIKELY) {
        let lacked = i64::from(alphabet::foreign(candidate.tag, letters).min(3));
        candidate.chance -= lacked * FOREIGN * 4 / i64::from(words.max(4));
    }
    sort(ranked);
}

fn sort(ranked: &mut [Ranked]) {
    ranked.sort_by(|a, b| b.chance.cmp(&a.chance).then(a.tag.cmp(&b.tag)));
}

/// What is known of a language before the text, in millionths: English is met everywhere, romanized
/// text seldom.
fn before(tag: Tag) -> i64 {
    match tag.as_str() {
        "en" => 1_600_000,
        "uk-Latn" | "ru-Latn" => -1_000_000,
        _ => 0,
    }
}

/// What the document's other paragraphs say for a language, in millionths.
fn surroundings(tag: Tag, context: &Context) -> i64 {
    (context.weight(tag) * 3e6) as i64
}

/// The share of one among ranked candidates, best first.
pub(crate) fn confidence(ranked: &[Ranked], one: &Ranked) -> f32 {
    let best = ranked.first().map_or(0, |best| best.chance);
    let total: f64 = ranked.iter().map(|other| exp(other.chance - best)).sum();
    (exp(one.chance - best) / total) as f32
}

fn verdict(
    ranked: &[Ranked],
    candidates: &[Tag],
    letters: &[(char, u32)],
    context: &Context,
) -> Verdict {
    let Some(best) = ranked.first() else { return Verdict::und(0.5, Evidence::NoLetters) };
    let second = ranked.get(1);
    let mut evidence =
        alphabet::evidence(best.tag, second.map(|second| second.tag), candidates, letters);
    if context.weight(best.tag) > 0.0 {
        evidence.push(Evidence::Surroundings(best.tag));
    }
    if let Some(second) = second {
        let margin = (best.chance - second.chance) / 10_000;
        evidence.push(Evidence::Margin(u32::try_from(margin).unwrap_or(0)));
    }
    Verdict {
        tag: best.tag,
        confidence: confidence(ranked, best),
        runner_up: second.map(|second| (second.tag, confidence(ranked, second))),
        evidence,
    }
}
