//! Which languages a text may be in, by the script of most of its letters.

use crate::context::Context;
use crate::language::languages;
use crate::shape::{self, Content};
use crate::tag::Tag;
use crate::verdict::{Evidence, Verdict};
use crate::writing::{Tally, Writing};

/// What is left after script and shape have spoken.
pub(crate) enum Candidates {
    /// There is nothing left to decide.
    Decided(Verdict),
    /// Two or more languages of one script.
    Among(Vec<Tag>),
}

/// The languages a text may be in.
pub(crate) fn candidates(text: &str, context: &Context) -> Candidates {
    match shape::content(text) {
        Content::Nothing => return und(1.0, Evidence::NoLetters),
        Content::Shape(shape) => return und(0.95, Evidence::NotLanguage(shape)),
        Content::Words => {}
    }
    let Some(writing) = writing_of_words(text) else { return und(0.9, Evidence::NoLetters) };
    let script = writing.script();
    let tags = languages_of(writing, context);
    match tags.as_slice() {
        [] => und(0.9, Evidence::NoneInScript(script)),
        [tag] => Candidates::Decided(Verdict {
            tag: *tag,
            confidence: 0.98,
            runner_up: None,
            evidence: vec![Evidence::OnlyInScript(script)],
        }),
        _ => Candidates::Among(tags),
    }
}

/// The languages of a writing system that may be answered.
pub(crate) fn languages_of(writing: Writing, context: &Context) -> Vec<Tag> {
    let languages = languages().iter();
    languages
        .filter(|language| Writing::of_language(language) == Some(writing))
        .map(|language| language.tag)
        .filter(|tag| context.admits(*tag))
        .collect()
}

fn und(confidence: f32, why: Evidence) -> Candidates {
    Candidates::Decided(Verdict::und(confidence, why))
}

/// The writing system of most letters in the words of a text. Addresses and codes are left out, and
/// names of services where there is anything else; a label before a name speaks for both
/// (`Фото: Reuters` is no English).
fn writing_of_words(text: &str) -> Option<Writing> {
    if text.split_whitespace().nth(LONG).is_some() {
        let odd = |byte: u8| byte.is_ascii_digit() || b"/@_".contains(&byte);
        let plain = |token: &&str| !token.bytes().any(odd);
        return dominant(text.split_whitespace().filter(plain).take(ENOUGH));
    }
    let words = |token: &&str| shape::token_shape(token) == Content::Words;
    let readable = |token: &&str| shape::is_readable(token);
    label(text)
        .and_then(|label| dominant(label.split_whitespace().filter(words)))
        .or_else(|| dominant(text.split_whitespace().filter(words)))
        .or_else(|| dominant(text.split_whitespace().filter(readable)))
}

/// More tokens than this outweigh the addresses and names among them.
const LONG: usize = 24;

/// Tokens of a long text that are counted.
const ENOUGH: usize = 400;

fn dominant<'a>(tokens: impl Iterator<Item = &'a str>) -> Option<Writing> {
    let mut tally = Tally::default();
    for writing in tokens.flat_map(str::chars).filter_map(Writing::of) {
        tally.add(writing);
    }
    tally.dominant()
}

/// One or two words before a colon, with one to four after it.
fn label(text: &str) -> Option<&str> {
    let (label, name) = text.split_once(':')?;
    let words =
        |text: &str, most: usize| (1..=most).contains(&text.split_whitespace().take(9).count());
    (words(label, 2) && words(name, 4) && name.starts_with(char::is_whitespace)).then_some(label)
}
