//! What the program says to programs: the fields of the contract, one type a shape.
//!
//! `--jsonl` adds these fields to a record; the formats `json` and `jsonl` print them. Their names
//! and meanings change only with a version.

mod decoded;
mod detected;
mod named;
mod repaired;
mod split;
mod tidied;

use serde::{Serialize, Serializer};

pub(crate) use decoded::{Decoded, Encoding};
pub(crate) use detected::Detected;
pub(crate) use named::{Candidate, Looked, Matched, Mention};
pub(crate) use repaired::{Edit, Repaired};
pub(crate) use split::{Outlined, Paragraph};
pub(crate) use tidied::Tidied;

/// A number from 0 to 1, with four decimals: more would be noise, and would differ from one machine
/// to the next.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Score(pub(crate) f32);

impl Score {
    /// The number as it is printed.
    pub(crate) fn rounded(self) -> f64 {
        (f64::from(self.0) * 1e4).round() / 1e4
    }
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.rounded())
    }
}

/// The script a text without letters is said to be in: Zyyy, common to all.
pub(crate) fn script_code(script: Option<litera::script::Script>) -> &'static str {
    script.unwrap_or(litera::script::Script::Common).code()
}
