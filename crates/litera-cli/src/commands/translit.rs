//! `litera translit`: a text in another script.

use std::path::PathBuf;

use anyhow::Result;
use litera::translit::{self, Scheme};
use serde::Serialize;

use crate::Status;
use crate::args::Shared;
use crate::batch::{Record, Trouble};

/// Text in another script, by a named scheme
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The text, else standard input (with --jsonl: files of records)
    #[arg(value_name = "TEXT")]
    texts: Vec<String>,
    /// The scheme's id, or the path of a scheme file; see `litera schemes`
    #[arg(short, long, value_name = "ID|FILE")]
    scheme: Option<String>,
    /// The official scheme of this language
    #[arg(short, long, value_name = "TAG", conflicts_with = "scheme")]
    lang: Option<String>,
    /// Go back, where the scheme allows
    #[arg(short, long)]
    reverse: bool,
    /// Every scheme that fits, side by side
    #[arg(short, long, conflicts_with_all = ["scheme", "reverse"])]
    compare: bool,
}

/// What `translit` adds.
#[derive(Debug, Serialize)]
struct Written<'a> {
    output: &'a str,
}

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    if shared.jsonl {
        let files: Vec<PathBuf> = args.texts.iter().map(PathBuf::from).collect();
        return super::answer_records(&files, shared, &|record| answer(record, args));
    }
    Ok(Status::Done)
}

fn answer(record: &mut Record, args: &Args) -> Result<(), Trouble> {
    let text: String = record.need("text")?;
    let id = record.get::<String>("scheme")?.or_else(|| args.scheme.clone());
    let id = id.ok_or_else(|| Trouble("no scheme: add a field `scheme`, or --scheme ID".into()))?;
    let scheme: &Scheme = translit::scheme(&id)?;
    let reverse = record.get("reverse")?.unwrap_or(args.reverse);
    let output = if reverse { scheme.reverse(&text)? } else { scheme.transliterate(&text) };
    record.add(&Written { output: &output })
}
