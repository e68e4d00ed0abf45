//! `litera match`: whether two names are one.

use std::path::PathBuf;

use anyhow::Result;
use litera::names::compare;

use crate::Status;
use crate::args::Shared;
use crate::batch::{Record, Trouble};
use crate::contract::Matched;

/// Whether two names in any scripts are the same, and why
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Two names (with --jsonl: files of records)
    #[arg(value_name = "NAME")]
    names: Vec<String>,
}

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    if shared.jsonl {
        let files: Vec<PathBuf> = args.names.iter().map(PathBuf::from).collect();
        return super::answer_records(&files, shared, &answer);
    }
    Ok(Status::Done)
}

fn answer(record: &mut Record) -> Result<(), Trouble> {
    let (a, b): (String, String) = (record.need("a")?, record.need("b")?);
    record.add(&Matched::from(&compare(&a, &b)))
}
