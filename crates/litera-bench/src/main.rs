//! Unpublished: every stage and the pipeline beside the Rust peers.
fn main() {}
