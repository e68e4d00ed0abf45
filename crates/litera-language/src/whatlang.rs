//! The `whatlang` crate behind our trait: trigrams, without the languages it does not know.

use whatlang::{Detector, Lang};

use crate::alphabet;
use crate::candidates::{Candidates, candidates};
use crate::context::Context;
use crate::identify::Identify;
use crate::tag::Tag;
use crate::verdict::{Evidence, Verdict};

/// The `whatlang` crate as an [`Identify`], restricted by script, letters and surroundings.
///
/// It knows 53 of the languages here, and not Kazakh, Mongolian, Bosnian or Latin-script Serbian.
///
/// ```
/// use litera_language::{Context, Identify, Whatlang};
///
/// let verdict = Whatlang.identify("Міністр закордонних справ України", &Context::new());
/// assert_eq!(verdict.tag.as_str(), "uk");
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Whatlang;

impl Identify for Whatlang {
    fn identify(&self, text: &str, context: &Context) -> Verdict {
        match candidates(text, context) {
            Candidates::Decided(verdict) => verdict,
            Candidates::Among(tags) => among(text, &tags, context),
        }
    }
}

/// Texts up to this many words are decided by letters and surroundings where those can.
const SHORT: usize = 8;

fn among(text: &str, candidates: &[Tag], context: &Context) -> Verdict {
    let letters = alphabet::special_letters(text);
    let is_short = text.split_whitespace().nth(SHORT).is_none();
    let able = if is_short { fewest_foreign(candidates, &letters) } else { candidates.to_vec() };
    let known: Vec<(Tag, Lang)> =
        able.iter().filter_map(|tag| Some((*tag, lang_of(*tag)?))).collect();
    let guess = guess(text, &known);
    let prior = able
        .iter()
        .map(|tag| (*tag, context.weight(*tag)))
        .filter(|(_, weight)| *weight > 0.0)
        .max_by(|a, b| a.1.total_cmp(&b.1));
    let (tag, confidence, why) = match (guess, prior) {
        _ if let [only] = able.as_slice() => (*only, 0.9, None),
        (Some((tag, confidence)), Some((prior, weight)))
            if tag != prior && is_short && confidence < weight =>
        {
            (prior, 0.5 + weight / 4.0, Some(Evidence::Surroundings(prior)))
        }
        (Some((tag, confidence)), _) => (tag, confidence, Some(Evidence::Backend("whatlang"))),
        (None, Some((prior, weight))) => (prior, weight / 2.0, Some(Evidence::Surroundings(prior))),
        (None, None) => (able.first().copied().unwrap_or(Tag::UND), 0.3, None),
    };
    let others: Vec<(Tag, Lang)> =
        known.iter().copied().filter(|(other, _)| *other != tag).collect();
    let runner_up = self::guess(text, &others).map(|(tag, _)| (tag, (1.0 - confidence) / 2.0));
    let mut evidence = alphabet::evidence(tag, runner_up.map(|(tag, _)| tag), candidates, &letters);
    evidence.extend(why);
    Verdict { tag, confidence, runner_up, evidence }
}

/// The candidates that lack the fewest letters of a text.
fn fewest_foreign(candidates: &[Tag], letters: &[(char, u32)]) -> Vec<Tag> {
    let counts = candidates.iter().map(|tag| alphabet::foreign(*tag, letters));
    let fewest = counts.clone().min().unwrap_or(0);
    let pairs = candidates.iter().copied().zip(counts);
    pairs.filter(|(_, count)| *count == fewest).map(|(tag, _)| tag).collect()
}

/// The answer of whatlang among languages it knows, with its confidence.
fn guess(text: &str, known: &[(Tag, Lang)]) -> Option<(Tag, f32)> {
    let allowed: Vec<Lang> = known.iter().map(|(_, lang)| *lang).collect();
    if allowed.is_empty() {
        return None;
    }
    let info = Detector::with_allowlist(allowed).detect(text)?;
    let tag = known.iter().find(|(_, lang)| *lang == info.lang())?.0;
    #[allow(clippy::cast_possible_truncation, reason = "0 to 1")]
    Some((tag, info.confidence() as f32))
}

/// The language of whatlang for a tag.
fn lang_of(tag: Tag) -> Option<Lang> {
    let index = LANGS.binary_search_by_key(&tag.as_str(), |(tag, _)| tag).ok()?;
    LANGS.get(index).map(|(_, lang)| *lang)
}

#[rustfmt::skip]
static LANGS: &[(&str, Lang)] = &[
    ("af", Lang::Afr), ("am", Lang::Amh), ("ar", Lang::Ara), ("az", Lang::Aze), ("be", Lang::Bel),
    ("bg", Lang::Bul), ("bn", Lang::Ben), ("ca", Lang::Cat), ("cs", Lang::Ces), ("cy", Lang::Cym),
    ("da", Lang::Dan), ("de", Lang::Deu), ("el", Lang::Ell), ("en", Lang::Eng), ("eo", Lang::Epo),
    ("es", Lang::Spa), ("et", Lang::Est), ("fa", Lang::Pes), ("fi", Lang::Fin), ("fr", Lang::Fra),
    ("gu", Lang::Guj), ("he", Lang::Heb), ("hi", Lang::Hin), ("hr", Lang::Hrv), ("hu", Lang::Hun),
    ("hy", Lang::Hye), ("id", Lang::Ind), ("it", Lang::Ita), ("ja", Lang::Jpn), ("ka", Lang::Kat),
    ("km", Lang::Khm), ("kn", Lang::Kan), ("ko", Lang::Kor), ("la", Lang::Lat), ("lt", Lang::Lit),
    ("lv", Lang::Lav), ("mk", Lang::Mkd), ("ml", Lang::Mal), ("mr", Lang::Mar), ("my", Lang::Mya),
    ("nb", Lang::Nob), ("nl", Lang::Nld), ("or", Lang::Ori), ("pa", Lang::Pan), ("pl", Lang::Pol),
    ("pt", Lang::Por), ("ro", Lang::Ron), ("ru", Lang::Rus), ("si", Lang::Sin), ("sk", Lang::Slk),
    ("sl", Lang::Slv), ("sn", Lang::Sna), ("sr", Lang::Srp), ("sv", Lang::Swe), ("ta", Lang::Tam),
    ("te", Lang::Tel), ("th", Lang::Tha), ("tl", Lang::Tgl), ("tr", Lang::Tur), ("uk", Lang::Ukr),
    ("ur", Lang::Urd), ("vi", Lang::Vie), ("zh", Lang::Cmn), ("zu", Lang::Zul),
];
