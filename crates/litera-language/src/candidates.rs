//! Which languages a text may be in, by the script of most of its letters.

use crate::context::Context;
use crate::language::languages;
use crate::shape;
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
        shape::Content::Nothing => return und(1.0, Evidence::NoLetters),
        shape::Content::Shape(shape) => return und(0.95, Evidence::NotLanguage(shape)),
        shape::Content::Words => {}
    }
    let Some(writing) = writing_of_words(text) else { return und(0.9, Evidence::NoLetters) };
    let script = writing.script();
    let tags: Vec<Tag> = languages()
        .iter()
        .filter(|language| Writing::of_language(language) == Some(writing))
        .map(|language| language.tag)
        .filter(|tag| context.admits(*tag))
        .collect();
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

fn und(confidence: f32, why: Evidence) -> Candidates {
    Candidates::Decided(Verdict::und(confidence, why))
}

/// The writing system of most letters in the words of a text, addresses and codes left out.
fn writing_of_words(text: &str) -> Option<Writing> {
    let mut tally = Tally::default();
    for token in text.split_whitespace().filter(|token| shape::is_word(token)) {
        for writing in token.chars().filter_map(Writing::of) {
            tally.add(writing);
        }
    }
    tally.dominant()
}
