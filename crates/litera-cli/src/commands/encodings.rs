//! `litera encodings`: the encodings read.

use anyhow::Result;
use litera::encoding::Encoding;
use serde::Serialize;

use crate::Status;
use crate::args::{Format, Shared};
use crate::output::Output;
use crate::terminal::{Ink, table};

/// The encodings read: label, and whether it is one byte a character
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

/// An encoding, as a program reads it.
#[derive(Debug, Serialize)]
struct Row {
    label: &'static str,
    /// Whether a character is one byte: mojibake can come of it.
    single_byte: bool,
}

/// The columns of the table for a program.
const COLUMNS: &str = "label single_byte";

/// Runs the command.
pub(crate) fn run(_args: &Args, shared: &Shared) -> Result<Status> {
    let mut out = Output::new(shared, &[Format::Text, Format::Json, Format::Jsonl, Format::Tsv])?;
    out.columns(COLUMNS)?;
    let row = |encoding: Encoding| Row {
        label: encoding.label(),
        single_byte: encoding.page().is_some(),
    };
    let rows: Vec<Row> = Encoding::all().map(row).collect();
    match out.format {
        Format::Text => {
            let size = |row: &Row| if row.single_byte { "one byte a character" } else { "" };
            let cells = |row: &Row| [row.label, size(row)].map(str::to_owned);
            let rows: Vec<_> = rows.iter().map(cells).collect();
            let paint = out.paint;
            table(out.writer(), paint, [Some(Ink::Bold), Some(Ink::Dim)], &rows)?;
        }
        Format::Tsv => {
            for row in &rows {
                let single_byte = row.single_byte.to_string();
                out.row([row.label, &single_byte])?;
            }
        }
        _ => rows.iter().try_for_each(|row| out.record(row))?,
    }
    out.finish()?;
    Ok(Status::Done)
}
