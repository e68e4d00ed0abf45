//! The Unicode script of a character, and the script runs of a text.
//!
//! [`Script`] has a variant for every script of Unicode 18, named as in the Unicode Character
//! Database and known by its ISO 15924 code. [`Script::of`] is the Script property of UAX #24, one
//! value a character; this crate does not hold Script_Extensions, the set of scripts that share a
//! character, and it does not tell languages.
//!
//! ```
//! use litera_script::{Script, runs};
//!
//! assert_eq!(Script::of('ї'), Script::Cyrillic);
//! assert_eq!("Cyrl".parse(), Ok(Script::Cyrillic));
//! assert_eq!(Script::dominant("Київ, Kyiv, Київщина"), Some(Script::Cyrillic));
//!
//! let found: Vec<_> = runs("місто Kyiv").collect();
//! assert_eq!(found, [(0..11, Script::Cyrillic), (11..15, Script::Latin)]);
//! ```
//!
//! [`runs`] cuts a text where the script changes, [`Counts`] counts the letters of each script.
//!
//! Everything is linear in the text and looks a character up in constant time, in two-stage tables
//! of 48 kB (scripts) and 9 kB (letters); nothing allocates, and the crate needs no standard
//! library. There are no features.

#![no_std]

mod counts;
#[rustfmt::skip]
mod generated;
mod parse;
mod runs;
mod script;

pub use counts::Counts;
pub use generated::names::Script;
pub use parse::UnknownScript;
pub use runs::{Runs, runs};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
