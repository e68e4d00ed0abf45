//! What a person sees: colour, columns, data made safe to look at, messages, progress.

mod columns;
mod message;
mod paint;
mod progress;
mod visible;

pub(crate) use columns::{cut, pad, table, width, wrap};
pub(crate) use message::{note, report, warn};
pub(crate) use paint::{Ink, Paint};
pub(crate) use progress::Progress;
pub(crate) use visible::{visible, visible_json};
