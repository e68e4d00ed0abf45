//! What can be wrong with a label or with text to be encoded.

use std::fmt;

use crate::{Encoding, labels};

/// A label that names no encoding.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct UnknownLabel {
    /// The label as it was given.
    pub label: String,
    /// The nearest labels there are, at most three.
    pub nearest: Vec<&'static str>,
}

impl UnknownLabel {
    pub(crate) fn new(label: &str) -> Self {
        Self { label: label.to_owned(), nearest: labels::nearest(label) }
    }
}

impl fmt::Display for UnknownLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown encoding `{}`", self.label.escape_debug())?;
        for (i, label) in self.nearest.iter().enumerate() {
            let before = if i == 0 { "; did you mean " } else { ", " };
            write!(f, "{before}`{label}`")?;
        }
        if self.nearest.is_empty() { Ok(()) } else { f.write_str("?") }
    }
}

impl std::error::Error for UnknownLabel {}

/// A character that an encoding lacks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Unencodable {
    /// The encoding.
    pub encoding: Encoding,
    /// Where the character stands, in bytes of the text.
    pub offset: usize,
    /// The character.
    pub ch: char,
}

impl fmt::Display for Unencodable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} has no {:?} (U+{:04X}), at byte {}; write it as utf-8 or replace it",
            self.encoding.label(),
            self.ch,
            u32::from(self.ch),
            self.offset
        )
    }
}

impl std::error::Error for Unencodable {}
