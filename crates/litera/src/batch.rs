//! Many documents at once.

use rayon::prelude::*;

use crate::{Options, Tidy, tidy};

/// [`tidy`](crate::tidy()) of each source, over all cores, in the order given.
///
/// ```
/// let sources: [&[u8]; 2] = [b"One nest.", b"Two nests."];
/// let documents = litera::tidy_all(&sources, &litera::Options::default());
/// assert_eq!(documents[1].text, "Two nests.");
/// ```
#[must_use]
pub fn tidy_all<'a>(sources: &[&'a [u8]], options: &Options) -> Vec<Tidy<'a>> {
    sources.par_iter().map(|source| tidy(source, options)).collect()
}
