//! What repair gives back.

use std::borrow::Cow;

use litera_span::{Span, Trace};

use crate::Reason;

/// One change.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Edit {
    /// What was changed, in the text before repair.
    pub span: Span,
    /// Where the replacement stands, in the text after repair.
    pub result: Span,
    /// The text that stood there.
    pub original: String,
    /// The text that stands there now.
    pub replacement: String,
    /// Why.
    pub reason: Reason,
}

/// Something seen and left alone, with its place in the text after repair.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Finding {
    /// Where.
    pub span: Span,
    /// What, in words.
    pub what: String,
}

/// Text after repair.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Repaired<'a> {
    /// The text, borrowed where nothing was changed.
    pub text: Cow<'a, str>,
    /// The changes, in order, not overlapping.
    pub edits: Vec<Edit>,
    /// What was seen and left alone.
    pub findings: Vec<Finding>,
    /// The map from the text before to the text after.
    pub trace: Trace,
}

impl<'a> Repaired<'a> {
    /// A text that needed nothing.
    pub(crate) fn unchanged(text: &'a str) -> Self {
        Self {
            text: Cow::Borrowed(text),
            edits: Vec::new(),
            findings: Vec::new(),
            trace: Trace::identity(text.len()),
        }
    }
}
