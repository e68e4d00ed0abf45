//! `litera languages`: the languages told apart.

use anyhow::Result;
use litera::language::{Language, languages};
use serde::Serialize;

use crate::Status;
use crate::args::{Format, Shared};
use crate::output::Output;
use crate::terminal::{Ink, table};

/// The languages told apart: tag, name, script
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

/// A language, as a program reads it.
#[derive(Debug, Serialize)]
struct Row {
    tag: &'static str,
    name: &'static str,
    script: &'static str,
}

impl From<&Language> for Row {
    fn from(language: &Language) -> Self {
        Self { tag: language.tag.as_str(), name: language.name, script: language.script.code() }
    }
}

/// The columns of the table for a program.
const COLUMNS: &str = "tag name script";

/// Runs the command.
pub(crate) fn run(_args: &Args, shared: &Shared) -> Result<Status> {
    let mut out = Output::new(shared, &[Format::Text, Format::Json, Format::Jsonl, Format::Tsv])?;
    out.columns(COLUMNS)?;
    let rows: Vec<Row> = languages().iter().map(Row::from).collect();
    match out.format {
        Format::Text => {
            let cells = |row: &Row| [row.tag, row.script, row.name].map(str::to_owned);
            let rows: Vec<_> = rows.iter().map(cells).collect();
            let paint = out.paint;
            table(out.writer(), paint, [Some(Ink::Bold), Some(Ink::Cyan), None], &rows)?;
        }
        Format::Tsv => {
            for row in &rows {
                out.row([row.tag, row.name, row.script])?;
            }
        }
        _ => rows.iter().try_for_each(|row| out.record(row))?,
    }
    out.finish()?;
    Ok(Status::Done)
}
