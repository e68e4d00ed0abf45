//! Undo damage done to text, and record every change.
//!
//! Text is damaged on its way: bytes are decoded with the wrong table (mojibake), once or several
//! times over; escapes of HTML, JSON, e-mail and URLs are left in prose; letters are replaced by
//! look-alikes of another script, taken apart, or peppered with invisible characters. This crate
//! undoes that and says of each change where, what and why.
//!
//! It is not a normalizer of style: quotes, dashes, widths, ligatures and line ends stay as they
//! are. It is not a speller either. Where two readings are equally good the text stays as it is.
//!
//! ```
//! use litera_repair::repair;
//!
//! let repaired = repair("PanevÄ—Å¾ys, Лiтва");
//! assert_eq!(repaired.text, "Panevėžys, Літва");
//! let [first, second] = repaired.edits.as_slice() else { panic!() };
//! assert_eq!(first.reason.to_string(), "utf-8 read as windows-1252");
//! assert_eq!(&*second.original, "i");
//! ```
//!
//! [`repair`] does everything; [`repair_with`] takes a [`Policy`]. The result, [`Repaired`], holds
//! the text (borrowed where nothing was changed), the [`Edit`]s, what was seen and left alone as
//! [`Finding`]s, and the [`Trace`](litera_span::Trace) back to the text before.
//!
//! Cost: linear in the text. Plain ASCII is scanned once at memory speed; clean text is borrowed.

mod clean;
mod findings;
mod generated;
mod ledger;
mod mojibake;
mod passes;
mod policy;
mod reason;
mod repaired;
mod rounds;

pub use policy::Policy;
pub use reason::Reason;
pub use repaired::{Edit, Finding, Repaired};
pub use rounds::{repair, repair_with};
