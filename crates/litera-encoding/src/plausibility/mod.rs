//! How much a text looks like writing.
//!
//! The measure is description length: how many bits a reader who knows the letter statistics of
//! 84 languages needs to be told the text. Writing in a known language costs about four bits
//! a letter; letters of a wrong code page cost eight and more, and what no language writes between
//! letters (controls, box drawing, lone accents) costs most.

mod case;
mod letter;
mod mixture;
mod pairs;
mod scorer;
mod symbol;
mod table;

pub use letter::{ANY, STEP, TABLES, key, letter};
pub use scorer::{Plausibility, Scorer, plausibility};
pub(crate) use table::Index;
