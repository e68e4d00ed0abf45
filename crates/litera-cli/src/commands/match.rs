//! `litera match`: whether two names are one.

use std::path::PathBuf;

use anyhow::{Result, bail};
use litera::names::{Comparison, compare};
use serde::Serialize;

use crate::Status;
use crate::args::{Format, Shared};
use crate::batch::{Record, Trouble};
use crate::contract::Matched;
use crate::output::Output;
use crate::terminal::{Ink, visible};

const EXAMPLES: &str = "\
Example:
  litera match 'Дмитро Кулеба' 'Dmytro Kuleba'";

/// Whether two names in any scripts are the same, and why
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct Args {
    /// Two names (with --jsonl: files of records)
    #[arg(value_name = "NAME")]
    names: Vec<String>,
}

/// Two names and whether they are one.
#[derive(Debug, Serialize)]
struct Pair<'a> {
    a: &'a str,
    b: &'a str,
    #[serde(flatten)]
    matched: Matched<'a>,
}

/// The columns of the table for a program.
const COLUMNS: &str = "a b score same why";

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    if shared.jsonl {
        let files: Vec<PathBuf> = args.names.iter().map(PathBuf::from).collect();
        return super::answer_records(&files, shared, &answer);
    }
    let [a, b] = args.names.as_slice() else {
        bail!(
            "match takes two names, and {} were given; quote a name of several words",
            args.names.len()
        );
    };
    let mut out = Output::new(shared, &[Format::Text, Format::Json, Format::Jsonl, Format::Tsv])?;
    out.columns(COLUMNS)?;
    let found = compare(a, b);
    print(&mut out, a, b, &found)?;
    out.finish()?;
    Ok(if found.same { Status::Done } else { Status::Nothing })
}

fn answer(record: &mut Record) -> Result<(), Trouble> {
    let (a, b): (String, String) = (record.need("a")?, record.need("b")?);
    record.add(&Matched::from(&compare(&a, &b)))
}

fn print(out: &mut Output, a: &str, b: &str, found: &Comparison) -> Result<()> {
    let matched = Matched::from(found);
    let score = matched.score.rounded().to_string();
    match out.format {
        Format::Text => {
            let (ink, word) =
                if found.same { (Ink::Green, "same") } else { (Ink::Red, "not the same") };
            let (word, why) = (out.paint.ink(ink, word), visible(&found.why));
            writeln!(out.writer(), "{:.2}  {word}  {why}", found.score)?;
            Ok(())
        }
        Format::Tsv => {
            let same = found.same.to_string();
            out.row([a, b, &score, &same, &found.why])
        }
        _ => out.record(&Pair { a, b, matched }),
    }
}
