//! One file for each crate whose laws it states.

pub mod encoding;
pub mod document;
pub mod litera;
pub mod repair;
pub mod script;
pub mod span;
pub mod translit;
