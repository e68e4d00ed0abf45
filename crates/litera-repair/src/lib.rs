//! Undo damage done to text, and record every change.

use std::borrow::Cow;
use std::fmt;

use litera_span::{Span, Trace};

/// Which kinds of change are made. The default makes them all.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Policy {
    /// Text decoded with the wrong table.
    pub mojibake: bool,
    /// HTML character references and other escapes in plain text.
    pub escapes: bool,
    /// C1 controls read as windows-1252.
    pub c1: bool,
    /// Letters of the wrong script inside a word.
    pub lookalikes: bool,
    /// Normalization Form C.
    pub composition: bool,
    /// Invisible characters inside words.
    pub invisibles: bool,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            mojibake: true,
            escapes: true,
            c1: true,
            lookalikes: true,
            composition: true,
            invisibles: true,
        }
    }
}

/// Why a piece of text was changed; `Display` says it in words.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Reason {
    /// NFC.
    Composition,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("composed (NFC)")
    }
}

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

/// Repairs a text by the default [`Policy`].
#[must_use]
pub fn repair(text: &str) -> Repaired<'_> {
    repair_with(text, &Policy::default())
}

/// Repairs a text by a policy.
#[must_use]
pub fn repair_with<'a>(text: &'a str, _policy: &Policy) -> Repaired<'a> {
    Repaired {
        text: Cow::Borrowed(text),
        edits: Vec::new(),
        findings: Vec::new(),
        trace: Trace::identity(text.len()),
    }
}
