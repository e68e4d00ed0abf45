//! Damage undone.

use litera::repair;
use serde::Serialize;

/// One change; `start` and `end` are in the text before it.
#[derive(Debug, Serialize)]
pub(crate) struct Edit<'a> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) original: &'a str,
    pub(crate) replacement: &'a str,
    pub(crate) reason: String,
}

impl<'a> From<&'a repair::Edit> for Edit<'a> {
    fn from(edit: &'a repair::Edit) -> Self {
        Self {
            start: edit.span.start,
            end: edit.span.end,
            original: &edit.original,
            replacement: &edit.replacement,
            reason: edit.reason.to_string(),
        }
    }
}

/// What `repair` adds.
#[derive(Debug, Serialize)]
pub(crate) struct Repaired<'a> {
    pub(crate) text: &'a str,
    pub(crate) edits: Vec<Edit<'a>>,
}

impl<'a> From<&'a repair::Repaired<'_>> for Repaired<'a> {
    fn from(repaired: &'a repair::Repaired<'_>) -> Self {
        let edits = repaired.edits.iter().map(Edit::from).collect();
        Self { text: &repaired.text, edits }
    }
}
