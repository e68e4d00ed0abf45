//! Write a text in another script by a named scheme, and back where the scheme allows.
//!
//! A scheme is what some authority has laid down: `uk-kmu-2010` is Resolution 55 of the Cabinet of
//! Ministers of Ukraine, `ru-iso9-1995` is ISO 9. Each built-in scheme is one reviewable file with
//! its issuer, number, date and status, its rules with the clause each comes from, and examples
//! that are run as tests when it is compiled to constant tables; `SCHEMES.md` beside this crate
//! lists them all. What was seen of the standard's text, and what was not, is said in
//! [`Info::checked`].
//!
//! ```
//! use litera_translit::{official, scheme};
//!
//! let kmu = official("uk").unwrap();
//! assert_eq!(kmu.info().id, "uk-kmu-2010");
//! assert_eq!(kmu.transliterate("Згурський, ЩУР і Юрій"), "Zghurskyi, SHCHUR i Yurii");
//!
//! let iso = scheme("uk-iso9-1995").unwrap();
//! let latin = iso.transliterate("Щастя — їм!");
//! assert_eq!(latin, "Ŝastâ — ïm!");
//! assert_eq!(iso.reverse(&latin).unwrap(), "Щастя — їм!");
//! ```
//!
//! It is not a translator and not a transcription of names by sound: `Вашингтон` becomes
//! `Vashynhton`. It does not guess the language, and reads no dictionary, so that Hebrew and Arabic
//! without vowels are out.
//!
//! # Main types
//! [`Scheme`] does the work and [`Info`] says what it is; [`schemes`], [`scheme`], [`official`] and
//! [`compare`] find them. [`Options`] has the choice about stress marks. A [`MixedWord`] is a word
//! in two scripts, of which a part stays as it is.
//!
//! # What is the same in all schemes
//! - **Case**: `Щука` Shchuka, `ЩУКА` SHCHUKA, and a lone `Щ` Shch: a capital gives capitals where
//!   its word has two or more and no small letter, and a capital first letter elsewhere.
//! - **Normal forms**: NFC and NFD give the same; the output is in NFC.
//! - **Apostrophes**: `'` `’` `ʼ` and a stray `` ` `` are one letter between two letters, and
//!   quotation marks at the edge of a word, where they are kept. A hyphen ends a word, an
//!   apostrophe does not.
//! - **All else** (Latin letters, digits, other scripts) passes through byte for byte.
//!
//! # Cost
//! One pass, linear in the text, which allocates the output and nothing else; text in NFD is
//! normalized first. Runs of ASCII and letters without rules go through a fast loop. The tables of
//! all schemes together are under 300 KB.
//!
//! # Features
//! - `deunicode` (default): the scheme `ascii`, the marked last resort, for characters no scheme
//!   covers. It follows no standard.
//! - `scheme-files`: `Scheme::from_toml`, which reads and compiles a scheme of your own.

mod error;
mod fast;
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
