//! The commands, one file each: its arguments, its answer to a record, its run.

mod decode;
mod detect;
mod lookup;
mod r#match;
mod repair;
mod split;
mod tidy;
mod translit;

use std::io::{self, Write};
use std::path::PathBuf;
use std::thread;

use anyhow::Result;
use clap::Subcommand;
use litera::language::{Tag, UnknownTag};

use crate::Status;
use crate::args::{Cli, Shared};
use crate::batch::{self, Answer};
use crate::input::Source;

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Tidy(tidy::Args),
    Decode(decode::Args),
    Repair(repair::Args),
    Detect(detect::Args),
    Split(split::Args),
    Translit(translit::Args),
    Lookup(lookup::Args),
    Match(r#match::Args),
}

/// Runs the command.
pub(crate) fn run(cli: &Cli) -> Result<Status> {
    let shared = &cli.shared;
    match &cli.command {
        Command::Tidy(args) => tidy::run(args, shared),
        Command::Decode(args) => decode::run(args, shared),
        Command::Repair(args) => repair::run(args, shared),
        Command::Detect(args) => detect::run(args, shared),
        Command::Split(args) => split::run(args, shared),
        Command::Translit(args) => translit::run(args, shared),
        Command::Lookup(args) => lookup::run(args, shared),
        Command::Match(args) => r#match::run(args, shared),
    }
}

/// `--jsonl`: the records of the files, answered.
fn answer_records(files: &[PathBuf], shared: &Shared, answer: &Answer<'_>) -> Result<Status> {
    let threads = match shared.threads {
        Some(threads) => threads.max(1),
        None => thread::available_parallelism().map_or(1, usize::from),
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let status = batch::run(&Source::all(files), threads, &mut out, answer)?;
    out.flush()?;
    Ok(status)
}

/// The language of a record's tag; of a longer tag, `uk-UA`, its first part.
fn language(tag: &str) -> Result<Tag, UnknownTag> {
    let primary = tag.split('-').next().unwrap_or(tag);
    tag.parse().or_else(|error| primary.parse().map_err(|_| error))
}
