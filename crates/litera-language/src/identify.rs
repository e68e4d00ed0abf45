//! The trait, and the default identifier behind plain functions.

use crate::context::Context;
use crate::model::Model;
use crate::verdict::Verdict;

/// A way to tell the language of a text: whatlang, or a model of our own.
pub trait Identify: Send + Sync {
    /// The language of a text. Never panics; linear in the length of the text.
    fn identify(&self, text: &str, context: &Context) -> Verdict;
}

/// The language of a text, by the default identifier.
///
/// ```
/// let verdict = litera_language::identify("Габріелюс Ландсбергіс відвідав Харків");
/// assert_eq!(verdict.tag.as_str(), "uk");
/// assert_eq!(litera_language::identify("5169 3351 0164 7408").tag.as_str(), "und");
/// ```
#[must_use]
pub fn identify(text: &str) -> Verdict {
    identify_in(text, &Context::default())
}

/// The language of a text in its surroundings, by the default identifier.
///
/// ```
/// use litera_language::{Context, identify_in};
///
/// let context = Context::new().prior("ru".parse()?, 1.0);
/// assert_eq!(identify_in("Фото: AFP", &context).tag.as_str(), "ru");
/// # Ok::<(), litera_language::UnknownTag>(())
/// ```
#[must_use]
pub fn identify_in(text: &str, context: &Context) -> Verdict {
    Model.identify(text, context)
}
