//! HTML: from the tokens of a page to its visible text.

mod attributes;
mod element;
mod reader;
mod reference;
mod text;

pub(crate) use reader::read;
