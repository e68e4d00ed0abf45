//! Clean multilingual text, with a map back to the source bytes.
//!
//! This crate is the whole of litera in one dependency: the pipeline, and every stage of it under
//! its own name. [`tidy`] takes the bytes of a document, plain text or HTML, in any encoding, and
//! gives text a program can trust: decoded, repaired, cut into paragraphs with their language and
//! role, and the people of the captions linked to the same people in the body.
//!
//! ```
//! use litera::{Options, tidy};
//!
//! let source = b"Storks are back in Lypky\n\nThe nest on the water tower is taken again.";
//! let document = tidy(source, &Options::default());
//!
//! let last = document.paragraphs.last().unwrap();
//! assert!(last.span.text(&document.text).unwrap().starts_with("The nest"));
//! // Every span of the text leads back to the bytes it came from.
//! let bytes = document.source(last.span).bytes(source).unwrap();
//! assert!(bytes.starts_with(b"The nest"));
//! ```
//!
//! It is not a crawler and not an editor: it fetches nothing, and it changes nothing it cannot
//! give a reason for. Each change is an [`Edit`](repair::Edit) with its place and its cause.
//!
//! # The stages
//! Each stage is a crate of its own, for those who need that one alone: [`encoding`] (bytes to
//! text), [`repair`] (damage undone), [`language`], [`document`] (paragraphs and roles), [`names`],
//! [`translit`], and under them [`script`] and [`span`].
//!
//! # Cost
//! Time is linear in the input. Text that needs no decoding and no repair is borrowed; beside it
//! stand the paragraphs, and a trace that grows with the number of changes.
//!
//! # Features
//! - `rayon`: `tidy_all`, a batch over all cores that keeps its order.
//! - `scheme-files`: transliteration schemes read at run time.

pub use litera_document as document;
pub use litera_encoding as encoding;
pub use litera_language as language;
pub use litera_names as names;
pub use litera_repair as repair;
pub use litera_script as script;
pub use litera_span as span;
pub use litera_translit as translit;

#[cfg(feature = "rayon")]
mod batch;
mod options;
mod outline;
mod people;
mod tidy;

#[cfg(feature = "rayon")]
pub use batch::tidy_all;
pub use options::{Format, Options};
pub use outline::{split_html, split_text};
pub use tidy::{Tidy, tidy};

/// The example of the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
