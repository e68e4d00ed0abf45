//! Scheme files: one TOML file, one scheme. Read, checked and compiled, at run time for a user's
//! own and by `litera-tables` for those built in.

mod build;
mod context;
mod emit;
mod error;
mod invert;
mod load;
mod model;
mod plan;
mod proof;
mod tag;

pub use error::SchemeError;
pub use proof::Clash;
