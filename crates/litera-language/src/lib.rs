//! The language of a text, and of the spans in it, with an honest `und`.
//!
//! An identifier restricts the candidates by script, sets aside what is no language (card numbers,
//! wallets, addresses, code), and decides the rest by letter sequences, by letters that only one
//! candidate has, and by the surroundings. The answer is a [`Verdict`]: a BCP 47 tag, a confidence,
//! a runner-up and the reasons.
//!
//! It is no translator and no spelling checker, and it does not tell dialects.
//!
//! ```
//! use litera_language::{Context, identify, identify_in, spans};
//!
//! assert_eq!(identify("Who will rebuild the school?").tag.as_str(), "en");
//! assert_eq!(identify("Хто відбудує школу?").tag.as_str(), "uk");
//! assert_eq!(identify("bc1qv58uev602j2twgxdtyv4z0mvly44ezq788kwsd").tag.as_str(), "und");
//!
//! // A caption that the words alone do not decide: the article's other paragraphs do.
//! let context = Context::new().prior("uk".parse()?, 1.0);
//! assert_eq!(identify_in("Фото: AFP", &context).tag.as_str(), "uk");
//!
//! let parts = spans("The mayor said: «Ми впораємося».", &Context::new());
//! assert_eq!(parts.len(), 2);
//! # Ok::<(), litera_language::UnknownTag>(())
//! ```
//!
//! The main types are [`Tag`], [`Context`], [`Verdict`] with its [`Evidence`], and the trait
//! [`Identify`] with [`Whatlang`] behind it. Cost is linear in the length of the text; nothing
//! panics, whatever the input.

mod alphabet;
mod candidates;
mod context;
mod generated;
mod gram;
mod identify;
mod language;
mod model;
mod segment;
mod shape;
mod spans;
mod tag;
mod verdict;
mod whatlang;
mod writing;

pub use crate::context::Context;
pub use crate::identify::{Identify, identify, identify_in};
pub use crate::language::{Language, languages};
pub use crate::model::Model;
pub use crate::shape::Shape;
pub use crate::spans::{LanguageSpan, spans};
pub use crate::tag::{Tag, UnknownTag};
pub use crate::verdict::{Evidence, Verdict};
pub use crate::whatlang::Whatlang;
