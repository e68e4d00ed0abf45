//! The laws of litera: plain functions that panic where a law is broken. Property tests call them
//! with generated input, fuzz targets with raw input, and regressions with saved input.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    reason = "a law is an assertion"
)]

#[rustfmt::skip]
mod generated;
mod law;
pub mod laws;

pub use generated::laws::LAWS;
pub use law::{Input, Law, on_pair, on_text};
