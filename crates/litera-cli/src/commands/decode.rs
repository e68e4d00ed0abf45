//! `litera decode`: bytes to UTF-8, and which encoding they were in.

use std::path::PathBuf;

use anyhow::Result;
use litera::encoding::{self, Encoding, Hints};

use super::InFile;
use crate::Status;
use crate::args::{Format, Shared};
use crate::batch::{Record, Trouble};
use crate::contract::{Decoded, Score};
use crate::input::{Source, base64_bytes};
use crate::output::Output;
use crate::terminal::note;

const EXAMPLES: &str = "\
Examples:
  litera decode old.txt > new.txt
  litera decode --encoding cp866 --explain old.txt";

/// Bytes in any encoding made UTF-8; which encoding it was is told on standard error
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct Args {
    /// Files to read; - is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The encoding, where it is known; see `litera encodings`
    #[arg(long, value_name = "LABEL", value_parser = Encoding::for_label)]
    encoding: Option<Encoding>,
    /// Say why it is this encoding, and where bytes were malformed
    #[arg(long)]
    explain: bool,
}

/// The columns of the table for a program.
const COLUMNS: &str = "file encoding confidence replaced text";

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    if shared.jsonl {
        return super::answer_records(&args.files, shared, &|record| answer(record, args));
    }
    let formats = [Format::Text, Format::Json, Format::Jsonl, Format::Tsv];
    let mut out = Output::new(shared, &formats)?;
    out.columns(COLUMNS)?;
    let status = super::each_file(&args.files, |source, bytes| {
        print(&mut out, source, &decoded(&bytes, args), args.explain)?;
        Ok(Status::Done)
    })?;
    out.finish()?;
    Ok(status)
}

fn answer(record: &mut Record, args: &Args) -> Result<(), Trouble> {
    let bytes = base64_bytes(&record.need::<String>("bytes")?)?;
    record.add(&Decoded::from(&decoded(&bytes, args)))
}

fn decoded<'a>(bytes: &'a [u8], args: &Args) -> encoding::Decoded<'a> {
    match args.encoding {
        Some(encoding) => encoding.decode(bytes),
        None => encoding::decode(bytes, &Hints::default()),
    }
}

fn print(
    out: &mut Output,
    source: &Source,
    decoded: &encoding::Decoded<'_>,
    explain: bool,
) -> Result<()> {
    let file = source.to_string();
    let result = Decoded::from(decoded);
    match out.format {
        Format::Tsv => {
            let confidence = result.encoding.confidence.rounded().to_string();
            let replaced = result.encoding.replaced.to_string();
            let row = [&file, result.encoding.label, &confidence, &replaced, &decoded.text];
            out.row(row)
        }
        Format::Text => {
            out.exact(&decoded.text)?;
            tell(&file, decoded, explain);
            Ok(())
        }
        _ => out.record(&InFile { file: &file, result }),
    }
}

/// Says on standard error which encoding it was.
fn tell(file: &str, decoded: &encoding::Decoded<'_>, explain: bool) {
    let found = &decoded.detection;
    let confidence = Score(found.confidence).rounded();
    note(format_args!("{file}: {}, confidence {confidence}", found.encoding.label()));
    if explain {
        for reason in &found.evidence {
            note(format_args!("  because {reason}"));
        }
        if let Some((other, confidence)) = found.runner_up {
            let confidence = Score(confidence).rounded();
            note(format_args!("  else {}, confidence {confidence}", other.label()));
        }
    }
    let places: Vec<String> = decoded.replaced.iter().map(ToString::to_string).collect();
    let shown = places.get(..if explain { places.len() } else { 5 }).unwrap_or(&places);
    if !places.is_empty() {
        let more = if shown.len() < places.len() { ", …" } else { "" };
        let (count, list) = (places.len(), shown.join(", "));
        note(format_args!("  {count} malformed, now U+FFFD: bytes {list}{more}"));
    }
}
