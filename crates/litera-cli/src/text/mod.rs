//! Documents as a person reads them on a terminal.

mod gutter;
mod tidy;

pub(crate) use gutter::paragraph;
pub(crate) use tidy::document;
