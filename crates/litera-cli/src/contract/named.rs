//! Names: looked up, compared, linked.

use litera::names;
use litera::span::Span;
use serde::Serialize;

use super::Score;

/// A form of a name in another language or script.
#[derive(Debug, Serialize)]
pub(crate) struct Candidate<'a> {
    pub(crate) text: &'a str,
    pub(crate) language: &'a str,
    pub(crate) script: &'static str,
    pub(crate) score: Score,
    pub(crate) why: String,
}

impl<'a> From<&'a names::Candidate> for Candidate<'a> {
    fn from(candidate: &'a names::Candidate) -> Self {
        Self {
            text: &candidate.text,
            language: &candidate.language,
            script: candidate.script,
            score: Score(candidate.score),
            why: candidate.why.to_string(),
        }
    }
}

/// What `lookup` adds.
#[derive(Debug, Serialize)]
pub(crate) struct Looked<'a> {
    pub(crate) nominative: &'a str,
    pub(crate) candidates: Vec<Candidate<'a>>,
}

impl<'a> From<&'a names::Lookup> for Looked<'a> {
    fn from(found: &'a names::Lookup) -> Self {
        let candidates = found.candidates.iter().map(Candidate::from).collect();
        Self { nominative: &found.nominative, candidates }
    }
}

/// What `match` adds.
#[derive(Debug, Serialize)]
pub(crate) struct Matched<'a> {
    pub(crate) score: Score,
    pub(crate) same: bool,
    pub(crate) why: &'a str,
}

impl<'a> From<&'a names::Comparison> for Matched<'a> {
    fn from(comparison: &'a names::Comparison) -> Self {
        let score = Score(comparison.score);
        Self { score, same: comparison.same, why: &comparison.why }
    }
}

/// A Latin form of a name in a document.
#[derive(Debug, Serialize)]
pub(crate) struct Latin<'a> {
    pub(crate) text: &'a str,
    pub(crate) language: &'a str,
    pub(crate) score: Score,
    pub(crate) why: String,
}

/// The same name in the body.
#[derive(Debug, Serialize)]
pub(crate) struct Linked<'a> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) text: &'a str,
    pub(crate) score: Score,
    pub(crate) why: &'a str,
}

/// A name in a caption, credit or headline of a document.
#[derive(Debug, Serialize)]
pub(crate) struct Mention<'a> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) text: &'a str,
    pub(crate) nominative: &'a str,
    pub(crate) latin: Vec<Latin<'a>>,
    pub(crate) linked: Option<Linked<'a>>,
}

impl<'a> Mention<'a> {
    /// A mention in the text of its document.
    pub(crate) fn new(mention: &'a names::Mention, text: &'a str) -> Self {
        let cut = |span: Span| span.text(text).unwrap_or_default();
        Self {
            start: mention.span.start,
            end: mention.span.end,
            text: cut(mention.span),
            nominative: &mention.nominative,
            latin: mention.latin.iter().map(Latin::from).collect(),
            linked: mention.linked.as_ref().map(|link| Linked {
                start: link.span.start,
                end: link.span.end,
                text: cut(link.span),
                score: Score(link.score),
                why: &link.why,
            }),
        }
    }
}

impl<'a> From<&'a names::Candidate> for Latin<'a> {
    fn from(candidate: &'a names::Candidate) -> Self {
        let Candidate { text, language, score, why, .. } = Candidate::from(candidate);
        Self { text, language, score, why }
    }
}
