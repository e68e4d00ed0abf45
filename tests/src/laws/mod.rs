//! One file for each crate whose laws it states.

pub mod document;
pub mod encoding;
pub mod language;
pub mod litera;
pub mod repair;
pub mod script;
pub mod span;
pub mod translit;
