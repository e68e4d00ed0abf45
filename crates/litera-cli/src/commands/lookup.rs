//! `litera lookup`: a name in other languages and scripts.

use std::path::PathBuf;

use anyhow::Result;
use litera::names::{Query, Target, lookup};

use crate::Status;
use crate::args::Shared;
use crate::batch::{Record, Trouble};
use crate::contract::Looked;

/// A name in other languages and scripts, best first, each with its reason
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The name, in any script and any case (with --jsonl: files of records)
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    /// The language of the text it stands in
    #[arg(long, value_name = "LANG")]
    from: Option<String>,
    /// The language the name comes from
    #[arg(long, value_name = "LANG")]
    origin: Option<String>,
    /// What is wanted: a language or a script (uk, Latn)
    #[arg(long, value_name = "LANG|SCRIPT")]
    to: Option<String>,
    /// How many candidates at most
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10)]
    limit: usize,
}

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    if shared.jsonl {
        let files: Vec<PathBuf> = args.names.iter().map(PathBuf::from).collect();
        return super::answer_records(&files, shared, &|record| answer(record, args));
    }
    Ok(Status::Done)
}

fn answer(record: &mut Record, args: &Args) -> Result<(), Trouble> {
    let mut query = Query::new(record.need::<String>("name")?);
    query.from = record.get("from")?.or_else(|| args.from.clone());
    query.origin = record.get("origin")?.or_else(|| args.origin.clone());
    let to = record.get::<String>("to")?.or_else(|| args.to.clone());
    query.to = to.as_deref().map(Target::parse);
    query.limit = record.get("limit")?.unwrap_or(args.limit);
    record.add(&Looked::from(&lookup(&query)))
}
