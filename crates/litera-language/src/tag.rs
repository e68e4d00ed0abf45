//! BCP 47 tags of the kind answered here.

use std::fmt;
use std::str::FromStr;

use crate::language::languages;

/// A BCP 47 tag of the kind given here: a language, and a script where it matters (`sr-Latn`).
///
/// Only tags of [`languages`](crate::languages) and [`Tag::UND`] exist; the others do not parse.
///
/// ```
/// use litera_language::Tag;
///
/// let tag: Tag = "sr-latn".parse()?;
/// assert_eq!(tag.as_str(), "sr-Latn");
/// assert_eq!(tag.language(), "sr");
/// # Ok::<(), litera_language::UnknownTag>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Tag(pub(crate) &'static str);

impl Tag {
    /// No language can be told.
    pub const UND: Self = Self("und");

    /// The tag, `sr-Latn`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// Its language subtag, `sr`.
    #[must_use]
    pub fn language(self) -> &'static str {
        self.0.split('-').next().unwrap_or(self.0)
    }

    /// Whether it is `und`.
    #[must_use]
    pub fn is_und(self) -> bool {
        self == Self::UND
    }

    /// Whether it is a range that takes in `other` (RFC 4647, basic filtering): `sr` takes in `sr`
    /// and `sr-Latn`, `sr-Latn` only itself.
    #[must_use]
    pub fn takes_in(self, other: Self) -> bool {
        other.0.strip_prefix(self.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl FromStr for Tag {
    type Err = UnknownTag;

    /// Reads a tag in any case (`SR-latn`), with `-` or `_`.
    ///
    /// # Errors
    /// [`UnknownTag`] where no such language is known here; it names the nearest ones.
    fn from_str(tag: &str) -> Result<Self, UnknownTag> {
        let wanted = tag.trim().replace('_', "-");
        if wanted.eq_ignore_ascii_case("und") {
            return Ok(Self::UND);
        }
        let known = languages().iter().map(|language| language.tag);
        known
            .into_iter()
            .find(|known| known.0.eq_ignore_ascii_case(&wanted))
            .ok_or_else(|| UnknownTag { tag: tag.to_owned(), nearest: nearest(&wanted) })
    }
}

/// The known tags that look or are named most like what was written.
fn nearest(wanted: &str) -> Vec<Tag> {
    let wanted = wanted.to_lowercase();
    let mut scored: Vec<(usize, Tag)> = languages()
        .iter()
        .filter_map(|language| {
            let name = language.name.to_lowercase();
            let tag = language.tag.0.to_lowercase();
            let distance = if name == wanted {
                0
            } else if wanted.split('-').next() == Some(tag.as_str()) {
                1
            } else if wanted.len() >= 3 && name.starts_with(&wanted) {
                2
            } else {
                let shared = tag.chars().zip(wanted.chars()).take_while(|(a, b)| a == b).count();
                3 + tag.len().max(wanted.len()).min(99) - shared
            };
            (distance <= 5).then_some((distance, language.tag))
        })
        .collect();
    scored.sort();
    scored.into_iter().take(3).map(|(_, tag)| tag).collect()
}

/// A tag that is none of the languages known here.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct UnknownTag {
    /// The tag as it was given.
    pub tag: String,
    /// The nearest tags there are, at most three.
    pub nearest: Vec<Tag>,
}

impl fmt::Display for UnknownTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown language `{}`", self.tag)?;
        for (index, tag) in self.nearest.iter().enumerate() {
            f.write_str(if index == 0 { "; the nearest are " } else { ", " })?;
            write!(f, "`{tag}`")?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownTag {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_tag_names_the_nearest() {
        let error = "ukrainian".parse::<Tag>().unwrap_err();
        assert_eq!(error.nearest.first(), Some(&Tag("uk")));
        let error = "en-GB".parse::<Tag>().unwrap_err();
        assert_eq!(error.nearest.first(), Some(&Tag("en")));
    }

    #[test]
    fn every_language_parses_to_itself() {
        for language in languages() {
            assert_eq!(language.tag.0.parse(), Ok(language.tag));
        }
    }
}
