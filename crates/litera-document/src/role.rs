//! The roles.

use std::fmt;
use std::str::FromStr;

/// What a paragraph is in its document.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Role {
    /// The title, a title in a second language, and headings of sections.
    Headline,
    /// The running text, in any language: sentences, list items, dialogue.
    Body,
    /// Somebody else's words, all of it.
    Quote,
    /// Says what a picture shows, or what kind of picture it is; with or without a credit.
    Caption,
    /// Names only the source of a picture.
    Credit,
    /// Facts about the article: author, date, category, tags, source of the text.
    Byline,
    /// Menus, breadcrumbs, language switches, headings and buttons of lists of the site.
    Navigation,
    /// Offers to pass the page on.
    Share,
    /// Asks for money, or belongs to such a request.
    Donation,
    /// Points to another article.
    Related,
    /// Any other text of the site and not of the article.
    Boilerplate,
    /// Repeats an earlier paragraph of the document.
    Duplicate,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 12] = [
        Self::Headline,
        Self::Body,
        Self::Quote,
        Self::Caption,
        Self::Credit,
        Self::Byline,
        Self::Navigation,
        Self::Share,
        Self::Donation,
        Self::Related,
        Self::Boilerplate,
        Self::Duplicate,
    ];

    /// Its name in lower case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Body => "body",
            Self::Quote => "quote",
            Self::Caption => "caption",
            Self::Credit => "credit",
            Self::Byline => "byline",
            Self::Navigation => "navigation",
            Self::Share => "share",
            Self::Donation => "donation",
            Self::Related => "related",
            Self::Boilerplate => "boilerplate",
            Self::Duplicate => "duplicate",
        }
    }

    /// Whether it belongs to the text of the article: headline, body or quote.
    #[must_use]
    pub const fn is_main(self) -> bool {
        matches!(self, Self::Headline | Self::Body | Self::Quote)
    }

    /// Whether it belongs to a picture: caption or credit.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Caption | Self::Credit)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that names no role.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct UnknownRole {
    /// The word as it was given.
    pub role: String,
    /// The nearest role.
    pub nearest: Role,
}

impl fmt::Display for UnknownRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown role `{}`; did you mean `{}`?", self.role, self.nearest)
    }
}

impl std::error::Error for UnknownRole {}

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(word: &str) -> Result<Self, UnknownRole> {
        if let Some(role) = Self::ALL.into_iter().find(|role| role.as_str() == word) {
            return Ok(role);
        }
        let nearest = Self::ALL.into_iter().max_by_key(|role| common_letters(role.as_str(), word));
        Err(UnknownRole { role: word.to_owned(), nearest: nearest.unwrap_or(Self::Body) })
    }
}

/// Letters at the beginning that two words share, capitals being the same; then pairs of letters.
fn common_letters(role: &str, word: &str) -> usize {
    let word: String = word.chars().take(32).flat_map(char::to_lowercase).collect();
    let start = role.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
    let pairs = role
        .as_bytes()
        .windows(2)
        .filter(|pair| word.as_bytes().windows(2).any(|other| other == *pair));
    start * 2 + pairs.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back() {
        for role in Role::ALL {
            assert_eq!(role.as_str().parse(), Ok(role));
        }
    }

    #[test]
    fn a_wrong_word_is_answered_with_the_nearest() {
        let near = |word: &str| word.parse::<Role>().map_err(|error| error.nearest);
        assert_eq!(near("Captions"), Err(Role::Caption));
        assert_eq!(near("nav"), Err(Role::Navigation));
        assert_eq!(near("headlines"), Err(Role::Headline));
    }
}
