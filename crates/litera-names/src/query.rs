//! What is asked of a lookup, and what it answers.

use std::fmt;

/// What is wanted of a lookup: a language (`uk`) or a script (`Latn`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A language by its BCP 47 tag.
    Language(String),
    /// A script by its ISO 15924 code.
    Script(String),
}

impl Target {
    /// `Latn` is a script, `uk` a language.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        if word.len() == 4 {
            Self::Script(word.to_owned())
        } else {
            Self::Language(word.to_owned())
        }
    }
}

/// A name to be looked up.
///
/// ```
/// use litera_names::{Query, Target};
///
/// let query = Query::new("Landsbergis").origin("lt").to(Target::parse("uk")).limit(3);
/// assert_eq!(query.origin.as_deref(), Some("lt"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Query {
    /// The name, in any script and any grammatical case.
    pub name: String,
    /// The language of the text it stands in.
    pub from: Option<String>,
    /// The language the name comes from.
    pub origin: Option<String>,
    /// What is wanted; `None` for every form there is.
    pub to: Option<Target>,
    /// How many candidates at most.
    pub limit: usize,
}

impl Query {
    /// A query for a name, with nothing known beside it and at most ten candidates.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), limit: 10, ..Self::default() }
    }

    /// The language of the text the name stands in, BCP 47.
    #[must_use]
    pub fn from(mut self, language: impl Into<String>) -> Self {
        self.from = Some(language.into());
        self
    }

    /// The language the name comes from, BCP 47.
    #[must_use]
    pub fn origin(mut self, language: impl Into<String>) -> Self {
        self.origin = Some(language.into());
        self
    }

    /// What is wanted.
    #[must_use]
    pub fn to(mut self, target: Target) -> Self {
        self.to = Some(target);
        self
    }

    /// How many candidates at most.
    #[must_use]
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    /// Whether forms of this language in this script are wanted.
    pub(crate) fn wants(&self, language: &str, script: &str) -> bool {
        match &self.to {
            None => true,
            Some(Target::Language(l)) => l == language,
            Some(Target::Script(s)) => s == script,
        }
    }
}

/// One form of a name.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Candidate {
    /// The form.
    pub text: String,
    /// The language it is written in: for a Latin form the one the name comes from.
    pub language: String,
    /// Its script, ISO 15924.
    pub script: &'static str,
    /// 0 to 1.
    pub score: f32,
    /// How it was made; `Display` says it in words.
    pub why: Why,
}

/// How a form was made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Why {
    /// Letter by letter, by a scheme.
    Scheme {
        /// Its id.
        id: String,
    },
    /// By the transcription rules of a language.
    Table {
        /// The language the name comes from, in English.
        name: &'static str,
        /// The pieces: Latin letters and what they are written as.
        steps: Vec<(String, String)>,
    },
    /// As names of a Cyrillic language are written in Latin letters.
    Romanization {
        /// The language, in English.
        name: &'static str,
    },
    /// A list of names has the two forms side by side.
    Lexicon {
        /// The language that the form is commonest in, in English; empty where that is not known.
        name: &'static str,
        /// The pieces by which that language's rules agree; empty where they do not, or it has none.
        steps: Vec<(String, String)>,
    },
    /// A given name that is translated between languages.
    Given,
    /// As it stands: an initial, a particle, or a word no rule reads.
    Kept,
    /// The parts came in different ways.
    Parts(Vec<(String, Why)>),
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scheme { id } => write!(f, "letter by letter, {id}"),
            Self::Table { name, steps } => {
                write!(f, "{name} by the rules")?;
                write_steps(f, steps)
            }
            Self::Romanization { name } => write!(f, "{name} name, as romanized there"),
            Self::Lexicon { name: "", .. } => write!(f, "known name"),
            Self::Lexicon { name, steps } if steps.is_empty() => write!(f, "known name, {name}"),
            Self::Lexicon { name, steps } => {
                write!(f, "known name, {name} by the rules")?;
                write_steps(f, steps)
            }
            Self::Given => write!(f, "given name, translated"),
            Self::Kept => write!(f, "as it stands"),
            Self::Parts(parts) => {
                for (i, (part, why)) in parts.iter().enumerate() {
                    write!(f, "{}{part}: {why}", if i == 0 { "" } else { "; " })?;
                }
                Ok(())
            }
        }
    }
}

/// The pieces of a way through a word: `j=й`, and `h=-` for a letter that is mute.
fn write_steps(f: &mut fmt::Formatter<'_>, steps: &[(String, String)]) -> fmt::Result {
    for (i, (latin, cyrillic)) in steps.iter().enumerate() {
        let mute = if cyrillic.is_empty() { "-" } else { cyrillic.as_str() };
        write!(f, "{}{latin}={mute}", if i == 0 { ": " } else { " " })?;
    }
    Ok(())
}

/// What a lookup found.
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct Lookup {
    /// The name in the nominative, as far as it can be told.
    pub nominative: String,
    /// Its forms, best first.
    pub candidates: Vec<Candidate>,
}
