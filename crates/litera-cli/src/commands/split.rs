//! `litera split`: paragraphs with roles.

use std::path::PathBuf;

use anyhow::Result;
use litera::document::{self, Options, Role};

use super::InFile;
use crate::Status;
use crate::args::{Format, Shared};
use crate::batch::{Record, Trouble};
use crate::contract::{Outlined, Paragraph};
use crate::input::Source;
use crate::output::Output;
use crate::streams::{self, Streams};
use crate::terminal::{Ink, cut, width};
use crate::{html, text};

const EXAMPLES: &str = "\
Examples:
  litera split --only headline,body page.html
  litera split --into streams *.txt";

/// Paragraphs with their roles and languages, or the text of some roles alone
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct Args {
    /// Files to read; - is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print the text of these roles alone: body,headline
    #[arg(long, value_name = "ROLE", value_delimiter = ',')]
    only: Vec<Role>,
    /// Write the text of each role to a file in this directory
    #[arg(long, value_name = "DIR")]
    into: Option<PathBuf>,
    /// Say why each has its role
    #[arg(long)]
    explain: bool,
    /// Read as HTML, whatever it looks like
    #[arg(long, conflicts_with = "text")]
    html: bool,
    /// Read as plain text, whatever it looks like
    #[arg(long)]
    text: bool,
}

/// A paragraph and what one reads there.
type Read<'a> = (document::Paragraph, std::borrow::Cow<'a, str>);

/// The columns of the table for a program.
const COLUMNS: &str = "file start end language confidence script role text";

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    if shared.jsonl {
        return super::answer_records(&args.files, shared, &|record| answer(record, args));
    }
    let formats = [Format::Text, Format::Json, Format::Jsonl, Format::Tsv, Format::Html];
    let mut out = Output::new(shared, &formats)?;
    if let Some(dir) = &args.into {
        let mut streams = Streams::into(dir)?;
        out.columns(streams::COLUMNS)?;
        let status = super::each_text(&args.files, |source, text| {
            streams.write(source, &read(text, args), &mut out)
        })?;
        out.finish()?;
        return Ok(status);
    }
    out.columns(COLUMNS)?;
    html::begin(&mut out, "litera split")?;
    let many = args.files.len() > 1;
    let status = super::each_text(&args.files, |source, text| {
        print(&mut out, source, &read(text, args), args, many)
    })?;
    html::end(&mut out)?;
    out.finish()?;
    Ok(status)
}

fn answer(record: &mut Record, args: &Args) -> Result<(), Trouble> {
    if let Some(html) = record.get::<String>("html")? {
        let found = of_page(&html, args);
        let paragraphs = found.iter().map(|(found, text)| Paragraph::new(found, Some(text)));
        return record.add(&Outlined { paragraphs: paragraphs.collect() });
    }
    let text: String = record.need("text")?;
    let found = of_text(&text, args);
    let paragraphs = found.iter().map(|(found, _)| Paragraph::new(found, None)).collect();
    record.add(&Outlined { paragraphs })
}

/// The paragraphs wanted of a file.
fn read<'a>(text: &'a str, args: &Args) -> Vec<Read<'a>> {
    if args.html || (!args.text && document::is_html(text)) {
        of_page(text, args)
    } else {
        of_text(text, args)
    }
}

fn of_page<'a>(html: &str, args: &Args) -> Vec<Read<'a>> {
    let found = litera::split_html(html, &Options::default());
    let read = found.into_iter().map(|(found, text)| (found, text.into()));
    read.filter(|(found, _)| is_wanted(found.role, args)).collect()
}

fn of_text<'a>(text: &'a str, args: &Args) -> Vec<Read<'a>> {
    let found = litera::split_text(text, &Options::default());
    let cut = |found: document::Paragraph| {
        let text = found.span.text(text).unwrap_or_default();
        (found, text.into())
    };
    found.into_iter().filter(|found| is_wanted(found.role, args)).map(cut).collect()
}

fn is_wanted(role: Role, args: &Args) -> bool {
    args.only.is_empty() || args.only.contains(&role)
}

fn print(
    out: &mut Output,
    source: &Source,
    read: &[Read<'_>],
    args: &Args,
    many: bool,
) -> Result<()> {
    let file = source.to_string();
    match out.format {
        Format::Html => {
            let paragraphs: Vec<_> =
                read.iter().map(|(found, text)| (found, text.as_ref())).collect();
            html::outlined(out.writer(), &file, &paragraphs)
        }
        Format::Text if args.only.is_empty() => {
            if many {
                let gap = if out.count() == 0 { "" } else { "\n" };
                let name = out.paint.ink(Ink::Bold, cut(&file, width()));
                writeln!(out.writer(), "{gap}{name}")?;
            }
            let paint = out.paint;
            for (found, read) in read {
                text::paragraph(out.writer(), paint, found, read, args.explain)?;
            }
            Ok(())
        }
        Format::Text => {
            for (_, text) in read {
                let gap = if out.count() == 0 { "" } else { "\n" };
                out.exact(&format!("{gap}{text}\n"))?;
            }
            Ok(())
        }
        Format::Tsv => read.iter().try_for_each(|(found, text)| row(out, &file, found, text)),
        _ => read.iter().try_for_each(|(found, text)| {
            let result = Paragraph::new(found, Some(text));
            out.record(&InFile { file: &file, result })
        }),
    }
}

fn row(out: &mut Output, file: &str, found: &document::Paragraph, text: &str) -> Result<()> {
    let Paragraph { start, end, language, confidence, script, role, .. } =
        Paragraph::new(found, None);
    let [start, end] = [start, end].map(|number| number.to_string());
    let confidence = confidence.rounded().to_string();
    out.row([file, &start, &end, language, &confidence, script, role, text])
}
