//! The answer, and the reasons for it.

use std::fmt;

use litera_script::Script;

use crate::shape::Shape;
use crate::tag::Tag;

/// The language of a text.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Verdict {
    /// The tag; `und` where there is no language to tell.
    pub tag: Tag,
    /// 0 to 1: of the answers given with 0.9, about 90% are right.
    pub confidence: f32,
    /// The second best, with its own confidence.
    pub runner_up: Option<(Tag, f32)>,
    /// Why.
    pub evidence: Vec<Evidence>,
}

impl Verdict {
    /// Whether the answer may be relied on: a confidence of 0.9 or more.
    #[must_use]
    pub fn is_reliable(&self) -> bool {
        self.confidence >= 0.9
    }

    /// `und`, for one reason.
    pub(crate) fn und(confidence: f32, why: Evidence) -> Self {
        Self { tag: Tag::UND, confidence, runner_up: None, evidence: vec![why] }
    }
}

/// A reason for a [`Verdict`]; `Display` says it in words.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Evidence {
    /// There are no letters.
    NoLetters,
    /// What letters there are belong to no language.
    NotLanguage(Shape),
    /// Only one language that may be answered is written in this script.
    OnlyInScript(Script),
    /// No language that may be answered is written in this script.
    NoneInScript(Script),
    /// A letter that no other candidate has.
    Letter {
        /// In lower case.
        letter: char,
        /// Whose it is.
        tag: Tag,
    },
    /// A letter that a candidate lacks.
    Foreign {
        /// In lower case.
        letter: char,
        /// The candidate that it speaks against.
        tag: Tag,
    },
    /// The surroundings are in this language.
    Surroundings(Tag),
    /// What the letter sequences say: how far the first is ahead of the second, in hundredths of
    /// a natural logarithm of the odds.
    Margin(u32),
    /// The answer of another identifier, by its name.
    Backend(&'static str),
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLetters => f.write_str("there are no letters"),
            Self::NotLanguage(shape) => write!(f, "it is {shape}, which is no language"),
            Self::OnlyInScript(script) => {
                write!(f, "only one candidate is written in {}", script.code())
            }
            Self::NoneInScript(script) => write!(f, "no candidate is written in {}", script.code()),
            Self::Letter { letter, tag } => {
                write!(f, "the letter `{letter}` of {tag} occurs in no other candidate")
            }
            Self::Foreign { letter, tag } => write!(f, "{tag} has no letter `{letter}`"),
            Self::Surroundings(tag) => write!(f, "the surroundings are in {tag}"),
            Self::Margin(margin) => write!(
                f,
                "the letter sequences put it {}.{:02} ahead (logarithm of the odds)",
                margin / 100,
                margin % 100
            ),
            Self::Backend(name) => write!(f, "{name} says so"),
        }
    }
}
