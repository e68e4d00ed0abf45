//! `litera schemes`: the transliteration schemes built in.

use anyhow::Result;
use litera::translit::{Info, Scheme, schemes};
use serde::Serialize;

use crate::Status;
use crate::args::{Format, Shared};
use crate::output::Output;
use crate::terminal::{Ink, table};

/// The transliteration schemes: id, script to script, authority, year
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Those of this language alone
    #[arg(short, long, value_name = "TAG")]
    lang: Option<String>,
}

/// A scheme, as a program reads it.
#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a str,
    aliases: Vec<&'a str>,
    name: &'a str,
    authority: &'a str,
    year: u16,
    status: &'a str,
    language: &'a str,
    bcp47: &'a str,
    from: &'static str,
    to: &'static str,
    reversible: bool,
    example: [&'a str; 2],
}

impl<'a> From<&'a Info> for Row<'a> {
    fn from(info: &'a Info) -> Self {
        Self {
            id: &info.id,
            aliases: info.aliases.iter().map(AsRef::as_ref).collect(),
            name: &info.title,
            authority: &info.authority,
            year: info.year,
            status: &info.status,
            language: &info.language,
            bcp47: &info.bcp47,
            from: info.from.code(),
            to: info.to.code(),
            reversible: info.reversible,
            example: [&info.example.0, &info.example.1],
        }
    }
}

/// The columns of the table for a program.
const COLUMNS: &str = "id aliases name authority year status language bcp47 from to reversible example example_output";

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    let mut out = Output::new(shared, &[Format::Text, Format::Json, Format::Jsonl, Format::Tsv])?;
    out.columns(COLUMNS)?;
    let is_wanted = |row: &Row<'_>| args.lang.as_ref().is_none_or(|lang| row.language == lang);
    let rows: Vec<Row<'_>> = schemes().iter().map(Scheme::info).map(Row::from).collect();
    let rows: Vec<&Row<'_>> = rows.iter().filter(|row| is_wanted(row)).collect();
    match out.format {
        Format::Text => text(&mut out, &rows)?,
        Format::Tsv => rows.iter().try_for_each(|row| tsv(&mut out, row))?,
        _ => rows.iter().try_for_each(|row| out.record(row))?,
    }
    out.finish()?;
    Ok(if rows.is_empty() { Status::Nothing } else { Status::Done })
}

fn text(out: &mut Output, rows: &[&Row<'_>]) -> Result<()> {
    let cells = |row: &&Row<'_>| {
        let way = format!("{} {} {}", row.from, if row.reversible { "⇄" } else { "→" }, row.to);
        let [word, written] = row.example;
        let year = row.year.to_string();
        let example = format!("{word} → {written}");
        [row.id.to_owned(), way, year, example, format!("{}; {}", row.authority, row.status)]
    };
    let rows: Vec<_> = rows.iter().map(cells).collect();
    let inks = [Some(Ink::Bold), Some(Ink::Cyan), None, None, Some(Ink::Dim)];
    let paint = out.paint;
    table(out.writer(), paint, inks, &rows)?;
    Ok(())
}

fn tsv(out: &mut Output, row: &Row<'_>) -> Result<()> {
    let (year, reversible) = (row.year.to_string(), row.reversible.to_string());
    let (aliases, [word, written]) = (row.aliases.join(" "), row.example);
    out.row([
        row.id,
        &aliases,
        row.name,
        row.authority,
        &year,
        row.status,
        row.language,
        row.bcp47,
        row.from,
        row.to,
        &reversible,
        word,
        written,
    ])
}
