//! Write a text in another script by a named scheme, and back.

mod error;
#[rustfmt::skip]
mod generated;
mod info;
mod mixed;
mod options;
mod prepare;
mod record;
mod registry;
mod run;
mod scheme;
mod step;
mod table;
mod word;

#[cfg(feature = "deunicode")]
mod ascii;
#[cfg(feature = "scheme-files")]
mod file;

pub use error::{NotReversible, UnknownScheme};
#[cfg(feature = "scheme-files")]
pub use file::{Clash, SchemeError};
pub use info::{Info, WayBack};
pub use mixed::MixedWord;
pub use options::{Options, Stress};
pub use registry::{compare, official, scheme, schemes};
pub use scheme::Scheme;
