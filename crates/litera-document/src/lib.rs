//! Split a document into paragraphs and give each its role.

mod classify;
mod context;
mod credit;
mod evidence;
mod generated;
mod html;
mod inline;
mod labels;
mod language;
mod lines;
mod look;
mod markup;
mod page;
mod paragraph;
mod payment;
mod role;
mod score;
mod scripts;
mod segment;
mod shape;
mod space;
mod tokens;
mod verse;
mod weights;
mod wrap;

pub use classify::{split, split_page};
pub use evidence::Evidence;
pub use markup::{Block, Hint, Markup};
pub use page::{Page, is_html, read_html};
pub use paragraph::{Options, Paragraph};
pub use role::{Role, UnknownRole};
