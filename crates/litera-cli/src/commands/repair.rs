//! `litera repair`: damage undone.

use std::path::PathBuf;

use anyhow::Result;
use clap::ValueEnum;
use litera::repair::{self, Policy, repair_with};

use super::InFile;
use crate::Status;
use crate::args::{Format, Shared};
use crate::batch::{Record, Trouble};
use crate::contract::Repaired;
use crate::html;
use crate::input::Source;
use crate::output::Output;
use crate::terminal::{cut, note};

const EXAMPLES: &str = "\
Examples:
  litera repair --explain garbled.txt
  litera repair --skip lookalikes < in.txt > out.txt";

/// Text with mojibake, look-alikes and invisible characters repaired
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct Args {
    /// Files to read; - is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Say each change, and what was seen and left alone, on standard error
    #[arg(long)]
    explain: bool,
    /// Kinds of damage to leave as they are
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    skip: Vec<Kind>,
}

/// A kind of damage.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Kind {
    Mojibake,
    Escapes,
    C1,
    Lookalikes,
    Composition,
    Invisibles,
}

/// The columns of the table for a program.
const COLUMNS: &str = "file start end original replacement reason";

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    let policy = policy(&args.skip);
    if shared.jsonl {
        return super::answer_records(&args.files, shared, &|record| answer(record, &policy));
    }
    let formats = [Format::Text, Format::Json, Format::Jsonl, Format::Tsv, Format::Html];
    let mut out = Output::new(shared, &formats)?;
    out.columns(COLUMNS)?;
    html::begin(&mut out, "litera repair")?;
    let status = super::each_text(&args.files, |source, text| {
        let repaired = repair_with(text, &policy);
        print(&mut out, source, &repaired)?;
        if args.explain {
            explain(source, &repaired);
        }
        Ok(())
    })?;
    html::end(&mut out)?;
    out.finish()?;
    Ok(status)
}

fn answer(record: &mut Record, policy: &Policy) -> Result<(), Trouble> {
    let text: String = record.need("text")?;
    record.add(&Repaired::from(&repair_with(&text, policy)))
}

fn policy(skip: &[Kind]) -> Policy {
    let mut policy = Policy::default();
    for kind in skip {
        *match kind {
            Kind::Mojibake => &mut policy.mojibake,
            Kind::Escapes => &mut policy.escapes,
            Kind::C1 => &mut policy.c1,
            Kind::Lookalikes => &mut policy.lookalikes,
            Kind::Composition => &mut policy.composition,
            Kind::Invisibles => &mut policy.invisibles,
        } = false;
    }
    policy
}

fn print(out: &mut Output, source: &Source, repaired: &repair::Repaired<'_>) -> Result<()> {
    let file = source.to_string();
    let result = Repaired::from(repaired);
    match out.format {
        Format::Text => out.exact(&repaired.text),
        Format::Html => html::repaired(out.writer(), &file, repaired),
        Format::Tsv => {
            for edit in &result.edits {
                let (start, end) = (edit.start.to_string(), edit.end.to_string());
                let row = [&file, &start, &end, edit.original, edit.replacement, &edit.reason];
                out.row(row)?;
            }
            Ok(())
        }
        _ => out.record(&InFile { file: &file, result }),
    }
}

/// Every change with its place in the text as given, and what was left alone.
fn explain(source: &Source, repaired: &repair::Repaired<'_>) {
    note(format_args!("{source}: {} repairs", repaired.edits.len()));
    for edit in &repaired.edits {
        let (from, to) = (cut(&edit.original, 32), cut(&edit.replacement, 32));
        note(format_args!("  {}  {from} → {to}  {}", edit.span, edit.reason));
    }
    for finding in &repaired.findings {
        note(format_args!("  {}  left alone: {}", finding.span, finding.what));
    }
}
