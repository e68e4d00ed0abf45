//! One file for each crate whose laws it states.

pub mod span;
