//! Names in captions, credits and headlines, linked to the same person's name in the body.
//!
//! The names the page itself spells are the best evidence for how a person is spelled: each caption
//! name is laid on them, in every nominative it may have.

use litera_span::Span;

use crate::compare::{SAME, compare_names};
use crate::decline;
use crate::find::{Word, runs};
use crate::given;
use crate::lexicon;
use crate::lookup::lookup;
use crate::query::{Candidate, Query, Target};
use crate::word::{Alphabet, Name};

/// A piece of a document that may hold names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage<'a> {
    /// Where it stands in the text.
    pub span: Span,
    /// Its language, BCP 47.
    pub language: &'a str,
    /// What it is.
    pub kind: PassageKind,
}

/// What a passage is, to the finder of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PassageKind {
    /// Running text: its names are what captions are linked to.
    Body,
    /// A title.
    Headline,
    /// A caption: people named in it, perhaps a photographer.
    Caption,
    /// The source of a picture: its names are photographers and are never linked.
    Credit,
}

/// A personal name in a text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// In the nominative.
    pub nominative: String,
    /// Its Latin forms, best first.
    pub latin: Vec<Candidate>,
    /// The same person's name in the body.
    pub linked: Option<Link>,
}

/// A name in the body that a [`Mention`] is the same as.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Link {
    /// Where it stands in the text.
    pub span: Span,
    /// 0 to 1.
    pub score: f32,
    /// Why, in words.
    pub why: String,
}

/// Different words of the body that are looked at.
const MOST_TOKENS: usize = 4_000;
/// Words of captions that are looked at.
const MOST_WORDS: usize = 2_000;
/// What a surname alone must reach to stand for a person.
const SURNAME: f32 = 0.8;
/// Latin forms given with a mention.
const FORMS: usize = 3;

/// The personal names in captions, credits and headlines, linked to the body.
///
/// A mention in a credit, or after the label of one (`Фото:`), is never linked; nor is a surname
/// that two persons of the body bear, nor a Latin name in a Latin headline, which the reader finds
/// in the body as it stands. Cost: linear in the text; at most 4,000 different words of the body and
/// 2,000 words of captions are looked at.
///
/// ```
/// use litera_names::{Passage, PassageKind, link};
/// use litera_span::Span;
///
/// let text = "Mayor Ruta Kazlauskaite opened the bridge.\nМіст відкрито Рутою Казлаускайте.";
/// let at = text.find('\n').unwrap();
/// let body = Passage { span: Span::new(0, at), language: "en", kind: PassageKind::Body };
/// let caption =
///     Passage { span: Span::new(at + 1, text.len()), language: "uk", kind: PassageKind::Caption };
/// let mentions = link(text, &[body, caption]);
/// let linked = mentions[0].linked.as_ref().unwrap();
/// assert_eq!(linked.span.text(text), Some("Ruta Kazlauskaite"));
/// assert_eq!(mentions[0].nominative, "Рута Казлаускайте");
/// ```
#[must_use]
pub fn link(text: &str, passages: &[Passage<'_>]) -> Vec<Mention> {
    let body = Body::read(text, passages);
    let mut found: Vec<Found<'_>> = Vec::new();
    let mut words = 0;
    for passage in passages.iter().filter(|p| p.kind != PassageKind::Body) {
        for run in runs(text, passage.span, passage.kind == PassageKind::Credit) {
            words += run.len();
            if words > MOST_WORDS {
                break;
            }
            let same_script = run.first().is_some_and(|w| w.alphabet == body.alphabet);
            let listed = passage.kind == PassageKind::Headline && same_script;
            found.extend(body.mentions(&run, passage.language, listed));
        }
    }
    unlink_rivals(&mut found);
    found.into_iter().map(|f| f.mention(text, &body)).collect()
}

/// A word of the body in the nominatives it may have.
struct Token<'a> {
    word: Word<'a>,
    /// The number of its spelling.
    id: usize,
}

struct Body<'a> {
    runs: Vec<Vec<Token<'a>>>,
    /// The different spellings, each with its nominatives.
    spellings: Vec<(&'a str, Vec<Name>)>,
    alphabet: Alphabet,
}

/// A mention before it is put out.
struct Found<'a> {
    words: Vec<Word<'a>>,
    language: String,
    linked: Option<Linked>,
    credit: bool,
}

#[derive(Clone)]
struct Linked {
    span: Span,
    score: f32,
    /// Only a surname stands in the body: its spelling.
    surname: Option<usize>,
}

impl<'a> Body<'a> {
    fn read(text: &'a str, passages: &[Passage<'_>]) -> Self {
        let mut body = Self { runs: Vec::new(), spellings: Vec::new(), alphabet: Alphabet::Latin };
        let mut ids = std::collections::HashMap::new();
        let mut cyrillic = 0;
        for passage in passages.iter().filter(|p| p.kind == PassageKind::Body) {
            for run in runs(text, passage.span, false) {
                let mut tokens = Vec::new();
                for word in run {
                    cyrillic += usize::from(word.alphabet == Alphabet::Cyrillic);
                    let next = body.spellings.len();
                    let id = *ids.entry(word.text).or_insert(next);
                    if id == next {
                        if next == MOST_TOKENS {
                            ids.remove(word.text);
                            continue;
                        }
                        body.spellings.push((word.text, nominatives(&word, passage.language)));
                    }
                    tokens.push(Token { word, id });
                }
                body.runs.push(tokens);
            }
        }
        let all: usize = body.runs.iter().map(Vec::len).sum();
        if cyrillic * 2 > all {
            body.alphabet = Alphabet::Cyrillic;
        }
        body
    }

    /// The names in a run of words with capitals.
    fn mentions(&self, run: &[Word<'a>], language: &str, listed: bool) -> Vec<Found<'a>> {
        let credit = run.iter().any(|w| w.credit);
        let fits: Vec<Vec<f32>> = run.iter().map(|w| self.fit(w, language)).collect();
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(rest) = run.get(from..).filter(|r| !r.is_empty()) {
            let best = if credit || listed { None } else { self.best(run, &fits, from) };
            if let Some((start, end, linked)) = best {
                let words = run.get(start..end).unwrap_or_default().to_vec();
                found.push(Found {
                    words,
                    language: language.to_owned(),
                    linked: Some(linked),
                    credit,
                });
                from = end;
                continue;
            }
            let Some((start, end)) = plausible(rest, language) else { break };
            let words = rest.get(start..end).unwrap_or_default().to_vec();
            found.push(Found { words, language: language.to_owned(), linked: None, credit });
            from += end;
        }
        found
    }

    /// How well a word fits each spelling of the body.
    fn fit(&self, word: &Word<'_>, language: &str) -> Vec<f32> {
        let bases = nominatives(word, language);
        let score = |other: &Name| {
            let scores = bases.iter().map(|base| compare_names(base, other).score);
            scores.fold(0.0, f32::max)
        };
        self.spellings
            .iter()
            .map(|(_, names)| names.iter().map(score).fold(0.0, f32::max))
            .collect()
    }

    /// The best link of words from an offset on: a full name before a surname alone.
    fn best(
        &self,
        run: &[Word<'a>],
        fits: &[Vec<f32>],
        from: usize,
    ) -> Option<(usize, usize, Linked)> {
        let mut best: Option<(usize, usize, Linked)> = None;
        for start in from..run.len() {
            for end in start + 2..=run.len().min(start + 4) {
                let Some(linked) = self.full(run, fits, start, end) else { continue };
                let better = best.as_ref().is_none_or(|(s, e, b)| {
                    (end - start, linked.score) > (e - s, b.score) || linked.score > b.score + 0.1
                });
                if better {
                    best = Some((start, end, linked));
                }
            }
        }
        best.or_else(|| self.by_surname(run, fits, from))
    }

    /// The words as one name that stands in full in the body.
    fn full(
        &self,
        run: &[Word<'a>],
        fits: &[Vec<f32>],
        start: usize,
        end: usize,
    ) -> Option<Linked> {
        let words = run.get(start..end)?;
        let fits = fits.get(start..end)?;
        // A patronymic is not in the body of an English page.
        let kept: Vec<usize> =
            (0..words.len()).filter(|i| !words.get(*i).is_some_and(is_patronymic)).collect();
        let whole = words.iter().filter(|w| !w.initial()).count();
        if kept.len() < 2 || whole == 0 {
            return None;
        }
        let mut best: Option<Linked> = None;
        for tokens in self.runs.iter().flat_map(|r| r.windows(kept.len())) {
            for order in orders(&kept) {
                let scores = order.iter().zip(tokens).map(|(i, token)| {
                    let word = words.get(*i)?;
                    if token.word.initial() && !word.initial() {
                        return None;
                    }
                    fits.get(*i)?.get(token.id).copied()
                });
                let Some(scores) = scores.collect::<Option<Vec<f32>>>() else { continue };
                let score = scores.iter().copied().fold(1.0, f32::min);
                let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { continue };
                if score >= SAME && best.as_ref().is_none_or(|b| score > b.score) {
                    let span = Span::new(first.word.span.start, last.word.span.end);
                    best = Some(Linked { span, score, surname: None });
                }
            }
        }
        best.filter(|_| !self.contradicted(run, fits, start))
    }

    fn contradicted(&self, _run: &[Word<'a>], _fits: &[Vec<f32>], _start: usize) -> bool {
        false
    }

    /// A surname that one person of the body bears.
    fn by_surname(
        &self,
        run: &[Word<'a>],
        fits: &[Vec<f32>],
        from: usize,
    ) -> Option<(usize, usize, Linked)> {
        for at in from..run.len() {
            let (word, fit) = (run.get(at)?, fits.get(at)?);
            if word.initial() || word.text.chars().count() < 3 {
                continue;
            }
            let near = fit.iter().enumerate().filter(|(_, s)| **s >= SURNAME);
            let Some((id, score)) = near.max_by(|a, b| a.1.total_cmp(b.1)).map(|(i, s)| (i, *s))
            else {
                continue;
            };
            let bearers = self.bearers(id);
            let before = at.checked_sub(1).filter(|b| *b >= from).and_then(|b| run.get(b));
            let after = run.get(at + 1);
            let given = before.filter(|w| w.initial() || !w.opens || is_given(w) || run.len() == 2);
            let reversed = given.is_none().then_some(after).flatten().filter(|w| is_given(w));
            let single = given.is_none() && reversed.is_none();
            let span = match bearers.as_slice() {
                // The body never has the given name: the name in the caption must have one.
                [] if !single => self.first(id)?,
                // A surname alone is a person where the body has her in full.
                [only] if single => *only,
                _ => continue,
            };
            let (start, end) = match (given, reversed) {
                (Some(_), _) => (at - 1, at + 1),
                (None, Some(_)) => (at, at + 2),
                _ => (at, at + 1),
            };
            let surname = (!single).then_some(id);
            let linked = Linked { span, score: score * 0.95, surname };
            return Some((start, end, linked));
        }
        None
    }

    /// The different full names of the body that end in a spelling.
    fn bearers(&self, id: usize) -> Vec<Span> {
        let mut givens: Vec<&str> = Vec::new();
        let mut spans = Vec::new();
        for pair in self.runs.iter().flat_map(|r| r.windows(2)) {
            let [given, surname] = pair else { continue };
            if surname.id != id || !self.is_given(given) || givens.contains(&given.word.text) {
                continue;
            }
            givens.push(given.word.text);
            spans.push(Span::new(given.word.span.start, surname.word.span.end));
        }
        spans
    }

    /// Whether a word of the body before a surname is a given name and not a title.
    fn is_given(&self, token: &Token<'_>) -> bool {
        !TITLES.contains(&token.word.text.to_lowercase().as_str())
    }

    fn first(&self, id: usize) -> Option<Span> {
        self.runs.iter().flatten().find(|t| t.id == id).map(|t| t.word.span)
    }
}

/// Words with a capital before an English name that are no given names.
const TITLES: [&str; 44] = [
    "president",
    "minister",
    "secretary",
    "mayor",
    "governor",
    "general",
    "colonel",
    "major",
    "captain",
    "ambassador",
    "commissioner",
    "chancellor",
    "premier",
    "senator",
    "king",
    "queen",
    "prince",
    "princess",
    "pope",
    "mr",
    "mrs",
    "ms",
    "dr",
    "doctor",
    "professor",
    "sir",
    "lady",
    "lord",
    "chief",
    "director",
    "judge",
    "deputy",
    "speaker",
    "prime",
    "foreign",
    "the",
    "chairman",
    "coach",
    "writer",
    "singer",
    "former",
    "saint",
    "father",
    "and",
];

fn nominatives(word: &Word<'_>, language: &str) -> Vec<Name> {
    let Some(name) = Name::parse(word.text) else { return Vec::new() };
    if word.initial() || name.alphabet == Alphabet::Latin {
        return vec![name];
    }
    let language = if language == "ru" { "ru" } else { "uk" };
    let parts: Vec<Vec<String>> =
        name.parts.iter().map(|p| decline::bases(&p.lower, language)).collect();
    let most = parts.iter().map(Vec::len).max().unwrap_or_default();
    if name.parts.len() == 1 {
        let bases = parts.into_iter().flatten();
        return bases.map(|base| renamed(&name, &[base])).collect();
    }
    // Both halves of a double name in their best case, or as they stand.
    let mut list = vec![name.clone()];
    let firsts: Vec<&[String]> = parts.iter().map(Vec::as_slice).collect();
    for i in 0..most.min(8) {
        for j in 0..most.min(8) {
            let pick = |n: usize, k: usize| firsts.get(n).and_then(|p| p.get(k)).cloned();
            if let (Some(a), Some(b)) = (pick(0, i), pick(1, j)) {
                list.push(renamed(&name, &[a, b]));
            }
        }
    }
    list
}

fn renamed(name: &Name, bases: &[String]) -> Name {
    let mut other = name.clone();
    for (part, base) in other.parts.iter_mut().zip(bases) {
        part.lower.clone_from(base);
    }
    other
}

/// The words as they stand, and with the last one first or the first one last.
fn orders(kept: &[usize]) -> Vec<Vec<usize>> {
    let mut list = vec![kept.to_vec()];
    let mut turned = kept.to_vec();
    turned.rotate_left(1);
    list.push(turned.clone());
    if kept.len() > 2 {
        turned.rotate_left(kept.len() - 2);
        list.push(turned);
    }
    list
}

fn is_patronymic(word: &Word<'_>) -> bool {
    let lower = word.text.to_lowercase();
    let stem = lower.chars().count() > 6;
    const ENDINGS: [&str; 22] = [
        "ович",
        "йович",
        "івна",
        "ївна",
        "овна",
        "евна",
        "евич",
        "ьич",
        "овича",
        "евича",
        "йовича",
        "івни",
        "ївни",
        "овны",
        "евны",
        "овичу",
        "івні",
        "ївні",
        "овичем",
        "евичем",
        "івною",
        "овной",
    ];
    stem && ENDINGS.iter().any(|e| lower.ends_with(e))
}

fn is_given(word: &Word<'_>) -> bool {
    let lower = word.text.to_lowercase();
    let known = |form: &String| given::gender(form).is_some() || lexicon::is_known(form);
    ["uk", "ru"].iter().any(|l| decline::bases(&lower, l).iter().any(known))
}

/// Words of a run that look like a name on their own: an initial, a known given name, a patronymic.
fn plausible(run: &[Word<'_>], language: &str) -> Option<(usize, usize)> {
    let sure = |w: &Word<'_>| {
        w.initial() || is_patronymic(w) || {
            let lower = w.text.to_lowercase();
            let bases = decline::bases(&lower, if language == "ru" { "ru" } else { "uk" });
            bases.iter().any(|b| given::gender(b).is_some() || is_person(b))
        }
    };
    let first = run.iter().position(sure)?;
    // A surname may stand first; the word that opens a sentence is more likely no name.
    let start = match first.checked_sub(1).and_then(|i| run.get(i)) {
        Some(before) if !before.opens && first + 1 == run.len() => first - 1,
        _ => first,
    };
    let end = run.len().min(start + 3);
    (end - start >= 2).then_some((start, end))
}

fn is_person(form: &str) -> bool {
    lexicon::cyrillic(form).iter().any(|e| !e.is_place())
        || lexicon::latin(form).iter().any(|e| !e.is_place() && e.form.len() > 2)
}

/// Two persons of the captions on one surname of the body: neither is linked.
fn unlink_rivals(found: &mut [Found<'_>]) {
    let given = |f: &Found<'_>| f.words.first().map(|w| w.text.chars().take(3).collect::<String>());
    let pairs: Vec<(usize, Option<String>)> =
        found.iter().filter_map(|f| Some((f.linked.as_ref()?.surname?, given(f)))).collect();
    for one in found.iter_mut() {
        let Some(surname) = one.linked.as_ref().and_then(|l| l.surname) else { continue };
        let own = given(one);
        if pairs.iter().any(|(id, other)| *id == surname && *other != own) {
            one.linked = None;
        }
    }
}

impl Found<'_> {
    fn mention(self, text: &str, body: &Body<'_>) -> Mention {
        let start = self.words.first().map_or(0, |w| w.span.start);
        let end = self.words.last().map_or(start, |w| w.span.end);
        let span = Span::new(start, end);
        let written = span.text(text).unwrap_or_default();
        let query = Query::new(written).from(self.language).to(Target::parse("Latn")).limit(FORMS);
        let found = lookup(&query);
        let _ = (body, self.credit);
        let linked = self.linked.map(|l| Link {
            span: l.span,
            score: l.score.clamp(0.0, 1.0),
            why: format!("the page writes {}", l.span.text(text).unwrap_or_default()),
        });
        Mention { span, nominative: found.nominative, latin: found.candidates, linked }
    }
}
