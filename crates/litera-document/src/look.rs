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
    pub(crate) script: Option<Script>,
    /// Its first word begins with a capital letter, or it has no letters.
    pub(crate) capital: bool,
    /// Introduces what follows: it ends with a colon.
    pub(crate) introduces: bool,
    /// Two to four words, all of them with capital letters.
    pub(crate) name_like: bool,
    /// The language of the label that opens it, where only one language has that label.
    pub(crate) label: Option<&'static str>,
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
        script: count.most(),
        capital: tokens.get(0).is_none_or(|token| token.capital || token.number),
        introduces: shape::introduces(inside),
        name_like: (2..=4).contains(&words) && capitals == words && tokens.len() == words,
        label: None,
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
    if capitals * 3 >= words * 2 && words >= 2 {
        look.add(Evidence::Names);
    }
    look
}

fn sentence(inside: &str, tokens: &Tokens, look: &mut Look) {
    let functions =
        (0..tokens.len()).filter(|&at| labels::is(tokens, at, Kind::Function)).count();
    let closed = shape::is_closed(inside);
    let whole = closed && tokens.len() >= 5 && (tokens.len() >= 7 || functions > 0 || !ends_sentence(inside));
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
    if shape::starts_turn(inside) && tokens.len() >= 3 {
        look.add(Evidence::Turn);
    }
    let heading = shape::asks(inside) && tokens.len() <= 7 || look.introduces && tokens.len() <= 3;
    if heading {
        look.add(Evidence::Heading);
    }
}

/// The credit of a picture, and the number of a gallery; whether there was one.
fn picture(inside: &str, tokens: &Tokens, look: &mut Look) -> bool {
    let credit = credit::find(inside, tokens);
    if let Some(credit) = credit {
        look.add(match credit.mark {
            Mark::Alone => Evidence::CreditAlone,
            Mark::Inside => Evidence::CreditInside,
            Mark::PictureKind => Evidence::PictureKind,
            Mark::Shown => Evidence::PictureShown,
            Mark::Talk => Evidence::PictureTalk,
        });
    } else if (0..1).any(|at| labels::at(tokens, at).any(|hit| hit.kind == Kind::Shows)) && inside.contains(':') {
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
            look.add(if saying(&Tokens::new(rest)) { Evidence::Saying } else { Evidence::Attributed });
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
    let copyright = matches!(inside.get(..2), Some("©" | "(c" | "(C"));
    if copyright && !look.has(Evidence::CreditAlone) {
        look.add(Evidence::Copyright);
    }
    let parts = [" > ", " » ", " / ", " › ", " → ", " :: "];
    let path = parts.iter().any(|part| {
        inside.matches(part).count() >= 1
            && inside.split(part).all(|part| part.split_whitespace().count() <= 8)
            && (*part != " / " || inside.split(part).all(|p| p.split_whitespace().count() <= 2))
    });
    if path && !ends_sentence(inside) && tokens.len() <= 24 {
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
    let mut languages = hits.iter().filter(|hit| hit.anchor >= Anchor::Start).map(|hit| hit.language);
    let first = languages.next();
    look.label = first.filter(|first| languages.all(|language| language == *first) && *first != "und");
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
        Kind::Donation if firm && (hit.end > 1 || tokens.len() <= 4 || colon) => Some(Evidence::DonationWords),
        Kind::Payment if firm => Some(Evidence::PaymentWords),
        Kind::Related if firm => Some(Evidence::RelatedWords),
        Kind::Navigation if firm && hit.language == "und" => Some(Evidence::LanguageSwitch),
        Kind::Navigation if firm && (hit.anchor == Anchor::Whole || tokens.len() <= 5) => Some(Evidence::NavigationWords),
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
