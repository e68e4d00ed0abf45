//! Personal names across scripts: find, look up, compare and link them.

mod compare;
mod decline;
mod find;
mod forms;
#[rustfmt::skip]
mod generated;
mod given;
mod lexicon;
mod link;
mod lookup;
mod model;
mod origin;
mod phones;
mod query;
mod reverse;
mod table;
mod word;

pub use compare::{Comparison, compare};
pub use link::{Link, Mention, Passage, PassageKind, link};
pub use lookup::lookup;
pub use query::{Candidate, Lookup, Query, Target, Why};
