//! One file for each crate whose laws it states.

pub mod language;
pub mod litera;
pub mod script;
pub mod span;
pub mod translit;
