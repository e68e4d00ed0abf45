//! Bytes to text, and which encoding it was and why.
//!
//! [`decode`] takes bytes and gives text with three things to go by: the [`Detection`], which names
//! its evidence; the [`Trace`](litera_span::Trace) that leads from every piece of the text back to
//! its bytes; and the malformed sequences, each of which became one U+FFFD.
//!
//! ```
//! use litera_encoding::{Encoding, Hints, decode};
//! use litera_span::Span;
//!
//! let bytes = b"\xCF\xEE\xE3\xEE\xE4\xE0 \xED\xE0 \xB3\xF1\xEF\xE8\xF2"; // windows-1251
//! let decoded = decode(bytes, &Hints::default());
//! assert_eq!(decoded.text, "Погода на іспит");
//! assert_eq!(decoded.detection.encoding, Encoding::WINDOWS_1251);
//!
//! let exam = Span::new(18, 28); // "іспит" in the text
//! assert_eq!(decoded.trace.to_source(exam).bytes(bytes).unwrap(), b"\xB3\xF1\xEF\xE8\xF2");
//! ```
//!
//! # The parts
//! - [`Encoding`]: the encodings of the WHATWG standard, decoded as browsers do (by `encoding_rs`,
//!   or by tables that agree with it), and what the standard leaves out: cp437, cp737, cp775,
//!   cp850, cp852, cp855, cp857, cp1125 and KOI8-RU. The Ukrainian variant of Mac Cyrillic is the
//!   standard's `x-mac-cyrillic`. Each decodes and encodes.
//! - [`Page`]: the table of a one-byte encoding, byte by byte and both ways, ISO-8859-1 proper
//!   among them.
//! - [`detect`]: byte order marks, UTF-8 (with a few damaged bytes too), the shape of UTF-16,
//!   declarations in HTML and XML, and for the rest a reading in every encoding, judged as text.
//!   Where the encoding changes from line to line, the segments are given.
//! - [`plausibility()`]: the judge, for other uses: how many bits a text costs a reader who knows
//!   the letters of 84 languages. [`Scorer`] reads characters as they come.
//! - [`StreamDecoder`]: sources that are larger than memory.
//!
//! # What it is not
//! No language identification: the model tells writing from noise, and knows a language only as
//! well as that takes. No repair of text that was already decoded wrongly; that is
//! `litera-repair`. No UTF-7, UTF-32, EBCDIC or HZ.
//!
//! # Cost
//! Everything is linear. Clean UTF-8 is validated once and borrowed. Of other bytes all are counted
//! and a sample of some 6 kB is judged, so that a large file is detected at the speed of the
//! counting. A trace costs memory by the run, and text of a one-byte page that alternates letters
//! and spaces has a run for each word: [`Encoding::to_text`] keeps no trace. The model takes 1.0 MB
//! of the program, is read where it lies, and needs no work at the start. There are no features.

mod decode;
mod decoded;
mod detect;
mod encode;
mod encoding;
mod error;
mod generated;
mod labels;
mod page;
mod plausibility;

pub use decode::StreamDecoder;
pub use decoded::{Decoded, decode};
pub use detect::{Detection, Evidence, Hints, Segment, detect};
pub use encoding::Encoding;
pub use error::{Unencodable, UnknownLabel};
pub use page::Page;
pub use plausibility::{Plausibility, Scorer, plausibility};

/// How the plausibility model is keyed, for the program that makes it.
#[doc(hidden)]
pub mod model {
    pub use crate::plausibility::{ANY, STEP, TABLES, key, letter};
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
