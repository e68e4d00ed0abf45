//! The commands, one file each: its arguments, its answer to a record, its run.

mod completions;
mod decode;
mod detect;
mod encodings;
mod languages;
mod lookup;
mod man;
mod r#match;
mod repair;
mod schemes;
mod split;
mod tidy;
mod translit;

use std::io::{self, Write};
use std::path::PathBuf;
use std::thread;

use anyhow::{Result, anyhow};
use clap::Subcommand;
use litera::language::{Tag, UnknownTag};
use serde::Serialize;

use crate::Status;
use crate::args::{Cli, Shared};
use crate::batch::{self, Answer};
use crate::input::Source;
use crate::terminal::{Progress, report};

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
    Schemes(schemes::Args),
    Languages(languages::Args),
    Encodings(encodings::Args),
    Completions(completions::Args),
    Man(man::Args),
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
        Command::Schemes(args) => schemes::run(args, shared),
        Command::Languages(args) => languages::run(args, shared),
        Command::Encodings(args) => encodings::run(args, shared),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args),
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

/// Reads each file and does `one` with it; a file that cannot be read is reported, and the run goes
/// on.
fn each_file(
    files: &[PathBuf],
    mut one: impl FnMut(&Source, Vec<u8>) -> Result<Status>,
) -> Result<Status> {
    let sources = Source::all(files);
    let progress = Progress::of_sources(&sources);
    let mut status = Status::Done;
    for source in &sources {
        status = status.max(match source.read(&progress) {
            Ok(bytes) => one(source, bytes)?,
            Err(error) => report(&error),
        });
    }
    Ok(status)
}

/// The same for commands that read text: bytes that are not UTF-8 are reported with their place.
fn each_text(
    files: &[PathBuf],
    mut one: impl FnMut(&Source, &str) -> Result<()>,
) -> Result<Status> {
    each_file(files, |source, bytes| match std::str::from_utf8(&bytes) {
        Ok(text) => one(source, text).map(|()| Status::Done),
        Err(error) => Ok(report(&anyhow!(
            "{source} is not UTF-8 at byte {}; make it so with: litera decode {}",
            error.valid_up_to(),
            source.argument()
        ))),
    })
}

/// A result with the file it came from.
#[derive(Debug, Serialize)]
struct InFile<'a, T> {
    file: &'a str,
    #[serde(flatten)]
    result: T,
}

/// The language of a record's tag; of a longer tag, `uk-UA`, its first part.
fn language(tag: &str) -> Result<Tag, UnknownTag> {
    let primary = tag.split('-').next().unwrap_or(tag);
    tag.parse().or_else(|error| primary.parse().map_err(|_| error))
}
