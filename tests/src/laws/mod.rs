//! One file for each crate whose laws it states.

pub mod script;
pub mod span;
