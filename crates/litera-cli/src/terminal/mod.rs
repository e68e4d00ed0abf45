//! What a person sees: colour, data made safe to look at, messages, progress.

mod message;
mod progress;
mod visible;

pub(crate) use message::{report, warn};
pub(crate) use progress::Progress;
pub(crate) use visible::visible;
