//! `litera lookup`: a name in other languages and scripts.

use std::path::PathBuf;

use anyhow::{Result, bail};
use litera::names::{Lookup, Query, Target, lookup};
use serde::Serialize;

use crate::Status;
use crate::args::{Format, Shared};
use crate::batch::{Record, Trouble};
use crate::contract::Looked;
use crate::html;
use crate::output::Output;
use crate::terminal::{Ink, table, visible, warn};

const EXAMPLES: &str = "\
Examples:
  litera lookup Ландсбергіс
  litera lookup Landsbergis --to uk
  litera lookup --from uk --to Latn 'Дмитра Кулеби'";

/// A name in other languages and scripts, best first, each with its reason
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct Args {
    /// The name, in any script and any case (with --jsonl: files of records)
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    /// The language of the text it stands in
    #[arg(long, value_name = "LANG", value_parser = language)]
    from: Option<String>,
    /// The language the name comes from
    #[arg(long, value_name = "LANG", value_parser = language)]
    origin: Option<String>,
    /// What is wanted: a language or a script (uk, Latn)
    #[arg(long, value_name = "LANG|SCRIPT", value_parser = target)]
    to: Option<Target>,
    /// How many candidates at most
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10)]
    limit: usize,
}

/// A name and its forms.
#[derive(Debug, Serialize)]
struct Name<'a> {
    name: &'a str,
    #[serde(flatten)]
    looked: Looked<'a>,
}

/// The columns of the table for a program.
const COLUMNS: &str = "name nominative text language script score why";

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    if shared.jsonl {
        let files: Vec<PathBuf> = args.names.iter().map(PathBuf::from).collect();
        return super::answer_records(&files, shared, &|record| answer(record, args));
    }
    if args.names.is_empty() {
        bail!("no name given; try: litera lookup Ландсбергіс");
    }
    let formats = [Format::Text, Format::Json, Format::Jsonl, Format::Tsv, Format::Html];
    let mut out = Output::new(shared, &formats)?;
    out.columns(COLUMNS)?;
    html::begin(&mut out, "litera lookup")?;
    let mut status = Status::Done;
    for name in &args.names {
        let found = lookup(&query(name, args));
        if found.candidates.is_empty() {
            status = Status::Nothing;
            warn(format_args!("{name}: no candidate; --from LANG and --origin LANG may help"));
        }
        print(&mut out, name, &found)?;
    }
    html::end(&mut out)?;
    out.finish()?;
    Ok(status)
}

fn query(name: &str, args: &Args) -> Query {
    let mut query = Query::new(name);
    query.from.clone_from(&args.from);
    query.origin.clone_from(&args.origin);
    query.to.clone_from(&args.to);
    query.limit = args.limit;
    query
}

fn answer(record: &mut Record, args: &Args) -> Result<(), Trouble> {
    let mut query = query(&record.need::<String>("name")?, args);
    query.from = record.get("from")?.or(query.from);
    query.origin = record.get("origin")?.or(query.origin);
    query.to = record.get::<String>("to")?.as_deref().map(Target::parse).or(query.to);
    query.limit = record.get("limit")?.unwrap_or(query.limit);
    record.add(&Looked::from(&lookup(&query)))
}

/// A language tag that is known here.
fn language(tag: &str) -> Result<String, litera::language::UnknownTag> {
    super::language(tag).map(|_| tag.to_owned())
}

/// A script's code, four letters, or a language tag that is known here.
fn target(word: &str) -> Result<Target, litera::language::UnknownTag> {
    match Target::parse(word) {
        Target::Language(tag) => language(&tag).map(Target::Language),
        script => Ok(script),
    }
}

fn print(out: &mut Output, name: &str, found: &Lookup) -> Result<()> {
    let looked = Looked::from(found);
    match out.format {
        Format::Text => text(out, name, &looked),
        Format::Html => html::looked(out.writer(), name, &looked),
        Format::Tsv => {
            for form in &looked.candidates {
                let score = form.score.rounded().to_string();
                out.row([
                    name,
                    looked.nominative,
                    form.text,
                    form.language,
                    form.script,
                    &score,
                    &form.why,
                ])?;
            }
            Ok(())
        }
        _ => out.record(&Name { name, looked }),
    }
}

fn text(out: &mut Output, name: &str, looked: &Looked<'_>) -> Result<()> {
    let paint = out.paint;
    let gap = if out.count() == 0 { "" } else { "\n" };
    let nominative = if looked.nominative == name || looked.nominative.is_empty() {
        String::new()
    } else {
        format!("  nominative {}", visible(looked.nominative))
    };
    let name = paint.ink(Ink::Bold, visible(name));
    writeln!(out.writer(), "{gap}{name}{}", paint.ink(Ink::Dim, nominative))?;
    let row = |form: &crate::contract::Candidate<'_>| {
        let (text, score) =
            (visible(form.text).into_owned(), format!("{:.2}", form.score.rounded()));
        [text, form.language.to_owned(), form.script.to_owned(), score, form.why.clone()]
    };
    let rows: Vec<_> = looked.candidates.iter().map(row).collect();
    let inks = [Some(Ink::Bold), Some(Ink::Cyan), Some(Ink::Dim), None, Some(Ink::Dim)];
    table(out.writer(), paint, inks, &rows)?;
    Ok(())
}
