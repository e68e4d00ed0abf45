//! Given names that are translated, not transcribed, between the Slavic languages.

use crate::generated::given::NAMES;

/// One name in its languages, in lower case.
#[derive(Debug)]
pub(crate) struct Given {
    /// `m` or `f`.
    pub(crate) gender: char,
    pub(crate) uk: &'static str,
    pub(crate) ru: &'static str,
    pub(crate) be: &'static str,
    /// How bearers of the Russian form are written in the press.
    pub(crate) latin: &'static [&'static str],
}

impl Given {
    /// Its form in a language.
    pub(crate) fn form(&self, language: &str) -> Option<&'static str> {
        match language {
            "uk" => Some(self.uk),
            "ru" => Some(self.ru),
            "be" => Some(self.be),
            _ => None,
        }
    }
}

/// The names that are written so in a language.
pub(crate) fn named<'a>(form: &'a str, language: &'a str) -> impl Iterator<Item = &'static Given> {
    NAMES.iter().filter(move |n| n.form(language) == Some(form))
}

/// The gender of a given name of any of the languages.
pub(crate) fn gender(form: &str) -> Option<char> {
    NAMES.iter().find(|n| [n.uk, n.ru, n.be].contains(&form)).map(|n| n.gender)
}
