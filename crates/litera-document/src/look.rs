//! What a paragraph shows of itself, without its neighbours.

use litera_script::Script;
use litera_span::Span;

use crate::credit::{self, Mark};
use crate::labels::{self, Anchor, Hit, Kind};
use crate::scripts::{Count, Main};
use crate::segment::{Draft, is_date};
use crate::shape::{self, Frame};
use crate::space::{ends_sentence, sentence_gaps};
use crate::tokens::Tokens;
use crate::{Evidence, payment};

/// A paragraph and what is seen in it.
#[derive(Clone, Debug)]
pub(crate) struct Look {
    pub(crate) span: Span,
    pub(crate) block: usize,
    pub(crate) evidence: Vec<Evidence>,
    pub(crate) words: usize,
    pub(crate) letters: usize,
    /// Words of four letters or more, without digits.
    pub(crate) plain_words: usize,
    pub(crate) script: Option<Script>,
    /// Introduces what follows: it ends with a colon.
    pub(crate) introduces: bool,
    /// Two to four words, all of them with capital letters.
    pub(crate) name_like: bool,
    /// The languages that have the label it opens or ends with; empty without a label.
    pub(crate) labels: Vec<&'static str>,
}

impl Look {
    pub(crate) fn has(&self, evidence: Evidence) -> bool {
        self.evidence.contains(&evidence)
    }

    pub(crate) fn add(&mut self, evidence: Evidence) {
        if !self.has(evidence) {
            self.evidence.push(evidence);
        }
    }
}

/// Longest text, in bytes, in which labels of more than its beginning count.
const SHORT: usize = 400;

pub(crate) fn look(text: &str, draft: &Draft, main: &Main) -> Look {
    let inside = draft.span.text(text).unwrap_or_default();
    let tokens = Tokens::new(inside);
    let count = Count::of(inside);
    let (capitals, words) = tokens.capitals(0);
    let mut look = Look {
        span: draft.span,
        block: draft.block,
        evidence: Vec::new(),
        words: tokens.len(),
        letters: count.total(),
        plain_words: plain_words(&tokens),
        script: count.most(),
        introduces: shape::introduces(inside),
        name_like: (2..=4).contains(&words) && capitals == words && tokens.len() == words,
        labels: Vec::new(),
    };
    if draft.verse {
        look.add(Evidence::Verse);
    }
    if draft.cut && count.most().is_some_and(|script| !main.contains(script)) {
        look.add(Evidence::CutFromLine);
    }
    if count.most().is_some_and(|script| !main.contains(script)) {
        look.add(Evidence::OtherScript);
    }
    sentence(inside, &tokens, &mut look);
    let picture = picture(inside, &tokens, &mut look);
    quotation(inside, &tokens, &mut look);
    numbers(inside, &tokens, &mut look);
    if !picture {
        words_of_roles(inside, &tokens, &mut look);
    }
    if look.labels.is_empty() {
        look.labels = source_label(inside, &tokens);
    }
    if capitals * 3 >= words * 2 && words >= 2 {
        look.add(Evidence::Names);
    }
    look
}

/// The languages of a `Source:` that stands after what a picture shows.
fn source_label(inside: &str, tokens: &Tokens) -> Vec<&'static str> {
    let colon = |hit: &Hit| hit.kind == Kind::Source && followed_by(inside, tokens, hit.end, ':');
    let hits = (0..tokens.len().min(60)).flat_map(|at| labels::at(tokens, at));
    hits.filter(colon).map(|hit| hit.language).collect()
}

fn plain_words(tokens: &Tokens) -> usize {
    let plain = |at: &usize| {
        let word = tokens.word(*at);
        word.chars().count() >= 4 && word.chars().all(char::is_alphabetic)
    };
    (0..tokens.len()).filter(plain).count()
}

fn sentence(inside: &str, tokens: &Tokens, look: &mut Look) {
    let functions = (0..tokens.len()).filter(|&at| labels::is(tokens, at, Kind::Function)).count();
    let closed = shape::is_closed(inside);
    if labels::is(tokens, 0, Kind::Question) {
        look.add(Evidence::Question);
    }
    let turn = shape::starts_turn(inside) && tokens.len() >= 2;
    // A short line that ends in a stop is a sentence in the script of the text; in another it may
    // be a caption.
    let enough = if look.has(Evidence::OtherScript) { 7 } else { 3 };
    let whole = closed
        && (tokens.len() >= enough || functions > 0 && tokens.len() >= 5)
        && (ends_sentence(inside) || tokens.len() >= 5);
    if whole && !(shape::asks(inside) && tokens.len() <= 6) {
        look.add(Evidence::Sentence);
    } else if !closed || tokens.len() < 5 {
        look.add(Evidence::Fragment);
    }
    if closed && inside.len() < 4000 && !sentence_gaps(inside).is_empty() {
        look.add(Evidence::Sentences);
    }
    if functions >= 2 || (functions == 1 && tokens.len() <= 8) {
        look.add(Evidence::SmallWords);
    }
    if tokens.len() >= 25 {
        look.add(Evidence::Long);
    }
    if turn {
        look.add(Evidence::Turn);
    }
    let heading =
        shape::asks(inside) && tokens.len() <= 7 && !turn || look.introduces && tokens.len() <= 3;
    if heading {
        look.add(Evidence::Heading);
    }
}

/// The credit of a picture, and the number of a gallery; whether there was one.
fn picture(inside: &str, tokens: &Tokens, look: &mut Look) -> bool {
    let credit = credit::find(inside, tokens);
    if let Some(credit) = credit {
        let own = (0..tokens.len())
            .filter(|&at| tokens.get(at).is_some_and(|token| credit.span.covers(token.span)));
        let label = own.filter_map(|at| {
            let picture = |hit: &Hit| matches!(hit.kind, Kind::Picture | Kind::PictureKind);
            let found: Vec<&str> =
                labels::at(tokens, at).filter(picture).map(|hit| hit.language).collect();
            (!found.is_empty()).then_some(found)
        });
        look.labels.extend(label.take(1).flatten().filter(|language| *language != "und"));
        look.add(match credit.mark {
            Mark::Alone => Evidence::CreditAlone,
            Mark::Inside => Evidence::CreditInside,
            Mark::PictureKind => Evidence::PictureKind,
            Mark::Shown => Evidence::PictureShown,
            Mark::Talk => Evidence::PictureTalk,
        });
    } else if (0..1).any(|at| labels::at(tokens, at).any(|hit| hit.kind == Kind::Shows))
        && inside.contains(':')
    {
        look.add(Evidence::PictureShown);
    }
    match shape::item_mark(inside) {
        Some(_) if inside.starts_with(|ch: char| ch.is_ascii_digit()) => {
            let slash = inside.split_whitespace().next().is_some_and(|mark| mark.contains('/'));
            let gallery = slash || look.has(Evidence::OtherScript);
            look.add(if gallery { Evidence::GalleryNumber } else { Evidence::Item });
        }
        Some(_) => look.add(Evidence::Item),
        None => {}
    }
    credit.is_some()
}

fn quotation(inside: &str, tokens: &Tokens, look: &mut Look) {
    let saying = |tokens: &Tokens| (0..tokens.len()).any(|at| labels::is(tokens, at, Kind::Saying));
    match shape::frame(inside) {
        Frame::Whole if tokens.len() >= 3 => look.add(Evidence::Quoted),
        Frame::Attributed => {
            let rest = shape::after_quotation(inside).unwrap_or_default();
            look.add(if saying(&Tokens::new(rest)) {
                Evidence::Saying
            } else {
                Evidence::Attributed
            });
        }
        Frame::Part => {
            let rest = shape::after_quotation(inside).unwrap_or_default();
            if saying(&Tokens::new(rest)) {
                look.add(Evidence::Saying);
            }
        }
        _ => {
            if inside.contains(shape::is_opening) && saying(tokens) {
                look.add(Evidence::Saying);
            }
        }
    }
}

fn numbers(inside: &str, tokens: &Tokens, look: &mut Look) {
    if inside.len() <= 140 && payment::is_account(inside) {
        look.add(Evidence::AccountNumber);
    }
    if is_date(inside) {
        look.add(Evidence::Date);
    }
    if shape::is_tag(inside) {
        look.add(Evidence::Tag);
    }
    if shape::is_sum(inside) {
        look.add(Evidence::Sum);
    }
    let copyright = ["©", "(c)", "(C)", "Copyright"].iter().any(|sign| inside.starts_with(sign));
    if copyright {
        look.add(Evidence::Sign);
    }
    if copyright && !look.has(Evidence::CreditAlone) {
        look.add(Evidence::Copyright);
    }
    let parts = [" > ", " » ", " / ", " › ", " → ", " :: "];
    let path = parts.iter().any(|part| {
        inside.matches(part).count() >= 1
            && inside.split(part).all(|part| part.split_whitespace().count() <= 8)
            && (*part != " / " || inside.split(part).all(|p| p.split_whitespace().count() <= 2))
    });
    if path
        && !look.has(Evidence::CreditAlone)
        && !look.has(Evidence::CreditInside)
        && !ends_sentence(inside)
        && tokens.len() <= 24
    {
        look.add(Evidence::Breadcrumbs);
    }
}

/// The words that speak for furniture.
fn words_of_roles(inside: &str, tokens: &Tokens, look: &mut Look) {
    if inside.len() > SHORT {
        return;
    }
    let hits = labels::find(tokens);
    for hit in &hits {
        if let Some(evidence) = speaks_for(inside, tokens, hit, look) {
            look.add(evidence);
        }
    }
    let firm = hits.iter().filter(|hit| hit.anchor >= Anchor::End && hit.kind != Kind::Function);
    // The longest label tells most: `read more` is English, `read` may be many things.
    let longest = firm.clone().map(|hit| hit.end).max();
    look.labels.extend(firm.filter(|hit| Some(hit.end) == longest).map(|hit| hit.language));
    look.labels.retain(|language| *language != "und");
}

fn speaks_for(inside: &str, tokens: &Tokens, hit: &Hit, look: &Look) -> Option<Evidence> {
    let colon = followed_by(inside, tokens, hit.end, ':');
    let sentence = look.has(Evidence::Sentence) && tokens.len() >= 7;
    // In a running sentence the first words are a label only where a colon says so, or where the
    // words are those of a notice.
    let firm = match hit.anchor {
        Anchor::Whole => true,
        Anchor::Start => !sentence || colon,
        Anchor::End => !sentence,
        Anchor::Any => false,
    };
    let opens = hit.anchor >= Anchor::Start;
    match hit.kind {
        Kind::Share | Kind::Payment if firm && hit.language == "und" && !colon => {
            Some(Evidence::Service)
        }
        Kind::Share if firm => Some(Evidence::ShareWords),
        Kind::Donation if firm && (hit.end > 1 || tokens.len() <= 4 || colon) => {
            Some(Evidence::DonationWords)
        }
        Kind::Payment if firm => Some(Evidence::PaymentWords),
        Kind::Related if firm => Some(Evidence::RelatedWords),
        Kind::Navigation if firm && hit.language == "und" => Some(Evidence::LanguageSwitch),
        Kind::Navigation if firm && (hit.anchor == Anchor::Whole || tokens.len() <= 5) => {
            Some(Evidence::NavigationWords)
        }
        Kind::Category if hit.anchor == Anchor::Whole => Some(Evidence::CategoryWord),
        Kind::Byline if firm && (colon || tokens.len() <= 12) => Some(Evidence::BylineWords),
        Kind::Boilerplate if firm || (opens && !look.has(Evidence::Saying)) => {
            Some(Evidence::BoilerplateWords)
        }
        Kind::Boilerplate => Some(Evidence::BoilerplateHint),
        Kind::Source if opens || (hit.end <= 2 && colon) => colon.then_some(Evidence::BylineWords),
        Kind::Quote if colon && hit.end < tokens.len() => Some(Evidence::QuoteLabel),
        Kind::Details => details(tokens, hit, colon),
        _ => None,
    }
}

/// `Details: …` is running text, `Details:` alone a heading.
fn details(tokens: &Tokens, hit: &Hit, colon: bool) -> Option<Evidence> {
    if hit.end == tokens.len() {
        return Some(Evidence::Heading);
    }
    colon.then_some(Evidence::DetailsLabel)
}

/// Whether the mark follows the word before `next`.
fn followed_by(inside: &str, tokens: &Tokens, next: usize, mark: char) -> bool {
    let end = next.checked_sub(1).and_then(|at| tokens.get(at)).map(|token| token.span.end);
    let rest = end.and_then(|end| inside.get(end..)).unwrap_or_default();
    rest.trim_start().starts_with(mark)
}
