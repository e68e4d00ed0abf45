//! What is known besides the text.

use crate::tag::Tag;

/// What is known besides the text: which languages may be answered, and which are likely.
///
/// ```
/// use litera_language::{Context, Tag};
///
/// let uk: Tag = "uk".parse()?;
/// let ru: Tag = "ru".parse()?;
/// let context = Context::new().only([uk, ru]).prior(uk, 1.0);
/// assert_eq!(context.only.len(), 2);
/// # Ok::<(), litera_language::UnknownTag>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Context {
    /// Languages that may be answered; empty for all. `sr` admits `sr-Latn` too.
    pub only: Vec<Tag>,
    /// Languages of the surroundings with their weight, 0 to 1: the document's other paragraphs.
    pub prior: Vec<(Tag, f32)>,
}

impl Context {
    /// Nothing is known.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds languages that may be answered.
    #[must_use]
    pub fn only(mut self, tags: impl IntoIterator<Item = Tag>) -> Self {
        self.only.extend(tags);
        self
    }

    /// Adds a language of the surroundings with its weight, 0 to 1: its share of the document's
    /// other paragraphs. Weights outside are taken as the nearer end, NaN as 0.
    #[must_use]
    pub fn prior(mut self, tag: Tag, weight: f32) -> Self {
        self.prior.push((tag, weight));
        self
    }

    /// Whether a language may be answered.
    pub(crate) fn admits(&self, tag: Tag) -> bool {
        self.only.is_empty() || self.only.iter().any(|range| range.takes_in(tag))
    }

    /// The weight of a language in the surroundings, 0 to 1.
    pub(crate) fn weight(&self, tag: Tag) -> f32 {
        let weights =
            self.prior.iter().filter(|(prior, _)| *prior == tag).map(|(_, weight)| *weight);
        weights.filter(|weight| !weight.is_nan()).fold(0.0, f32::max).clamp(0.0, 1.0)
    }
}
