//! Our own model: letter sequences of up to five letters and whole words, one table a script.
//!
//! Multinomial logistic regression, four bits a weight. Sequences of one to three letters are hashed
//! to rows that hold a weight for every language of the script; longer ones and whole words have
//! single weights, kept where the short ones alone left the greatest error, and told apart by 14
//! bits of their hash, so that an unknown word adds next to nothing. Inference is whole-number
//! arithmetic: the same answer on every platform.

mod blob;
mod chances;
mod decide;
mod label;
mod reader;
mod score;

pub(crate) use blob::Layout;
pub(crate) use label::{Piece, label};

use crate::candidates::{Candidates, candidates};
use crate::context::Context;
use crate::identify::Identify;
use crate::verdict::Verdict;

/// Our own model, the default [`Identify`].
///
/// It needs no start-up and no memory of its own: the tables (under 4 MB) lie in the program.
///
/// ```
/// use litera_language::{Context, Identify, Model};
///
/// let verdict = Model.identify("Шукаю роботу на травень", &Context::new());
/// assert_eq!(verdict.tag.as_str(), "uk");
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Model;

impl Identify for Model {
    fn identify(&self, text: &str, context: &Context) -> Verdict {
        let text = reader::composed(text);
        match candidates(&text, context) {
            Candidates::Decided(verdict) => verdict,
            Candidates::Among(tags) => decide::among(&text, &tags, context),
        }
    }
}
