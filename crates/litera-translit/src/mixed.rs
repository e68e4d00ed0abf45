//! Words in two scripts: the sign of a look-alike letter, or of a loan.

use litera_script::Script;
use litera_span::Span;

use crate::Scheme;
use crate::word::{is_letter, is_transparent};

/// A word with letters of the scheme's source script and of others.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MixedWord {
    /// Bytes of the text.
    pub span: Span,
    /// The first letter that is not of the source script.
    pub other: char,
}

impl Scheme {
    /// The words in which letters of the source script stand beside letters of another: these are
    /// written half by the scheme and half as they are. Linear.
    ///
    /// ```
    /// let kmu = litera_translit::scheme("uk-kmu-2010").unwrap();
    /// let mixed: Vec<_> = kmu.mixed_words("Лiтва та Київ").collect(); // the i is Latin
    /// assert_eq!(mixed.len(), 1);
    /// assert_eq!(mixed[0].other, 'i');
    /// ```
    pub fn mixed_words<'a>(&'a self, text: &'a str) -> impl Iterator<Item = MixedWord> + 'a {
        let from = self.info.from;
        words(text).filter_map(move |(start, word)| {
            let mut letters = word.chars().filter(|&ch| is_letter(ch));
            let of = |ch: char| Script::of(ch);
            let ours = word.chars().any(|ch| of(ch) == from);
            let other = letters.find(|&ch| {
                let script = of(ch);
                script != from && !matches!(script, Script::Common | Script::Inherited)
            })?;
            let span = Span::new(start, start + word.len());
            ours.then_some(MixedWord { span, other })
        })
    }
}

/// Runs of letters and the marks on them, with their offsets.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inside = |ch: char| is_letter(ch) || is_transparent(ch);
    let mut at = 0;
    text.split_inclusive(move |ch| !inside(ch)).filter_map(move |piece| {
        let start = at;
        at += piece.len();
        let word = piece.trim_end_matches(|ch| !inside(ch));
        (!word.is_empty()).then_some((start, word))
    })
}
