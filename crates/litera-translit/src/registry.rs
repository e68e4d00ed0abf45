//! The schemes built in, by id.

use crate::generated::SCHEMES;
use crate::{Scheme, UnknownScheme};

/// Every scheme built in, sorted by id.
#[must_use]
pub fn schemes() -> &'static [Scheme] {
    SCHEMES
}

/// The scheme of an id or alias; letter case and `_` for `-` do not matter.
///
/// # Errors
/// [`UnknownScheme`], with the nearest ids.
///
/// ```
/// use litera_translit::scheme;
///
/// assert_eq!(scheme("UK-KMU-2010").unwrap().info().id, "uk-kmu-2010");
/// assert_eq!(scheme("uk-kmu-2011").unwrap_err().nearest[0], "uk-kmu-2010");
/// ```
pub fn scheme(id: &str) -> Result<&'static Scheme, UnknownScheme> {
    let wanted = id.trim().to_lowercase().replace('_', "-");
    let named = |scheme: &&Scheme| {
        let info = scheme.info();
        info.id == wanted || info.aliases.iter().any(|alias| alias.to_lowercase() == wanted)
    };
    schemes()
        .iter()
        .find(named)
        .ok_or_else(|| UnknownScheme { id: id.to_owned(), nearest: nearest(&wanted) })
}

/// The official romanization in force for a language: `uk` gives `uk-kmu-2010`.
///
/// Reads the first subtag of a BCP 47 tag (`uk-UA`).
#[must_use]
pub fn official(language: &str) -> Option<&'static Scheme> {
    let wanted = language.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    schemes().iter().find(|scheme| scheme.info().official && scheme.info().language == wanted)
}

/// One text under every scheme of a language, in the order of [`schemes`].
///
/// ```
/// let all: Vec<_> = litera_translit::compare("Щука", "uk").collect();
/// assert!(all.iter().any(|(scheme, text)| scheme.info().id == "uk-iso9-1995" && text == "Ŝuka"));
/// ```
pub fn compare<'a>(
    text: &'a str,
    language: &'a str,
) -> impl Iterator<Item = (&'static Scheme, std::borrow::Cow<'a, str>)> {
    schemes()
        .iter()
        .filter(move |scheme| scheme.info().language == language)
        .map(move |scheme| (scheme, scheme.transliterate(text)))
}

/// The three nearest ids, those of the same language first among equals.
fn nearest(wanted: &str) -> Vec<&'static str> {
    // An id is short: what is longer is no slip of the fingers.
    if wanted.len() > 64 {
        return Vec::new();
    }
    let mut ranked: Vec<(usize, &'static str)> = schemes()
        .iter()
        .map(|scheme| {
            let id: &'static str = &scheme.info().id;
            (distance(wanted, id), id)
        })
        .collect();
    ranked.sort_unstable();
    ranked.into_iter().take(3).map(|(_, id)| id).collect()
}

/// Levenshtein distance in characters.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, y) in row.iter_mut().skip(1).zip(b.chars()) {
            let best = (diagonal + usize::from(x != y)).min(left + 1).min(*cell + 1);
            diagonal = *cell;
            *cell = best;
            left = best;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", "abc"), 0);
    }
}
