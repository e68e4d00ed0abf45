//! Personal names across scripts: look them up, compare them, and link them in a document.
//!
//! A name of a foreign person is not transliterated but transcribed: written by ear, by rules that
//! depend on the language it comes from. `Ландсбергіс` read letter by letter is `Landsberhis`; the
//! person is called `Landsbergis`, because the name is Lithuanian. This crate has the rules of
//! twenty-eight languages as tables for Ukrainian and for Russian, runs them forward and backward,
//! weighs what they give by letter models and by a lexicon of names, and says how each form came.
//!
//! ```
//! use litera_names::{Query, Target, lookup};
//!
//! let found = lookup(&Query::new("Landsbergis").to(Target::parse("uk")));
//! assert_eq!(found.candidates[0].text, "Ландсбергіс");
//!
//! // Cases are undone first, and every form says how it was made.
//! let found = lookup(&Query::new("Габріелюсом Ландсбергісом").from("uk").to(Target::parse("Latn")));
//! assert_eq!(found.nominative, "Габріелюс Ландсбергіс");
//! assert_eq!(found.candidates[0].text, "Gabrielius Landsbergis");
//! ```
//!
//! - [`lookup`] takes a [`Query`] and gives a [`Lookup`]: the nominative and ranked [`Candidate`]s,
//!   each with a [`Why`].
//! - [`compare`] says how alike two names are, in any two scripts.
//! - [`link`] finds the names in captions, credits and headlines ([`Mention`]), and the same person in
//!   the body.
//!
//! What it is not: a finder of names in running text, and no register of persons. A form is what the
//! rules and the lexicon make likely, with a score that says how likely among the rest.
//!
//! **Bounds and cost.** Names of up to 200 characters and eight parts; 48 spellings of a word are
//! kept going forward, 40 beginnings going back, words of more than 40 letters have no way back. A
//! lookup takes some milliseconds at most, a comparison some 20 microseconds; nothing is built at
//! the start. The lexicon and the models are 3.8 MB in the program.
//!
//! **Data.** `data/` has the tables, one reviewable file a language. The lexicon is made from the
//! name parts of rigour (MIT, from Wikidata), cities of GeoNames (CC BY 4.0), territories of CLDR
//! (Unicode-3.0) and word counts of Wikipedia (langidentify-full-model, Apache-2.0); the command that
//! makes it is in litera-tables.

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
mod mention;
mod model;
mod origin;
mod phones;
mod query;
mod reverse;
mod table;
mod word;

pub use compare::{Comparison, compare};
pub use link::link;
pub use lookup::lookup;
pub use mention::{Link, Mention, Passage, PassageKind};
pub use query::{Candidate, Lookup, Query, Target, Why};
