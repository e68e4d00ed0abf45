//! `litera detect`: the language of a text.

use std::path::PathBuf;

use anyhow::Result;
use litera::language::{Context, Tag};

use crate::Status;
use crate::args::Shared;
use crate::batch::{Record, Trouble};
use crate::contract::Detected;

/// The language of each paragraph or line
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files to read; - is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// One answer a line, each judged alone
    #[arg(long)]
    lines: bool,
    /// Languages that may be answered; see `litera languages`
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    among: Vec<Tag>,
}

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    let mut context = Context::default();
    context.only.clone_from(&args.among);
    if shared.jsonl {
        return super::answer_records(&args.files, shared, &|record| answer(record, &context));
    }
    Ok(Status::Done)
}

fn answer(record: &mut Record, context: &Context) -> Result<(), Trouble> {
    let text: String = record.need("text")?;
    record.add(&Detected::of(&text, context))
}
