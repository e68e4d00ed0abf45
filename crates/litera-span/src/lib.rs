//! Which bytes of the source a piece of text came from.
//!
//! Text that has been decoded, repaired or transliterated no longer stands where it stood in the
//! file. This crate keeps the way back. It has two kinds of span, [`Span`] for the text at hand and
//! [`SourceSpan`] for the bytes as they were read, which the compiler keeps apart, and a
//! [`Trace`], the map between the two.
//!
//! ```
//! use litera_span::{Cause, Span, Trace};
//!
//! // Four bytes of windows-1251 became eight bytes of UTF-8, then a byte was dropped.
//! let mut trace = Trace::new();
//! trace.push_units(4, 1, 2, Cause::Decoded);
//! trace.push(1, 0, Cause::Repaired);
//! trace.push_kept(3);
//!
//! let source = trace.to_source(Span::new(2, 6));
//! assert_eq!((source.start, source.end), (1, 3));
//! assert_eq!(trace.source_len(), 8);
//! assert_eq!(trace.text_len(), 11);
//! ```
//!
//! A trace is a sorted list of runs, so its memory grows with the number of changes and not with
//! the text: clean UTF-8 is one run. Looking a span up costs the logarithm of the number of runs.
//! Traces compose with [`Trace::then`], in time linear in the runs of both where the units of the
//! two meet, and in their units where they overlap.

mod compose;
mod run;
mod span;
mod trace;

pub use run::{Cause, Causes, Run};
pub use span::{SourceSpan, Span};
pub use trace::{LengthMismatch, Trace};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
