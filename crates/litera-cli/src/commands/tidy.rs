//! `litera tidy`: the whole pipeline.

use std::path::PathBuf;

use anyhow::Result;
use litera::encoding::Encoding;
use litera::language::Tag;
use litera::{Options, Tidy};

use super::InFile;
use crate::Status;
use crate::args::{Format, Shared};
use crate::batch::{Record, Trouble};
use crate::contract::Tidied;
use crate::input::{Source, base64_bytes};
use crate::output::Output;
use crate::{html, text};

const EXAMPLES: &str = "\
Examples:
  litera tidy article.txt                  read on a terminal
  litera tidy -f html *.txt > articles.html
  litera tidy --jsonl in.jsonl.zst > out.jsonl";

/// Clean a document: decode, repair, split, identify, link names (the default)
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct Args {
    /// Files to read; - is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Say why: encoding, roles, languages
    #[arg(long)]
    explain: bool,
    /// Read as HTML, whatever it looks like
    #[arg(long, conflicts_with = "text")]
    html: bool,
    /// Read as plain text, whatever it looks like
    #[arg(long)]
    text: bool,
    /// The encoding, where it is known; see `litera encodings`
    #[arg(long, value_name = "LABEL", value_parser = Encoding::for_label)]
    encoding: Option<Encoding>,
    /// The language of the document, where it is known; see `litera languages`
    #[arg(long, value_name = "TAG", value_parser = super::language)]
    language: Option<Tag>,
}

/// The columns of the table for a program.
const COLUMNS: &str = "file start end source_start source_end language confidence script role text";

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    let options = options(args);
    if shared.jsonl {
        return super::answer_records(&args.files, shared, &|record| answer(record, &options));
    }
    let formats = [Format::Text, Format::Json, Format::Jsonl, Format::Tsv, Format::Html];
    let mut out = Output::new(shared, &formats)?;
    out.columns(COLUMNS)?;
    html::begin(&mut out, "litera tidy")?;
    let status = super::each_file(&args.files, |source, bytes| {
        print(&mut out, source, &litera::tidy(&bytes, &options), args.explain)?;
        Ok(Status::Done)
    })?;
    html::end(&mut out)?;
    out.finish()?;
    Ok(status)
}

fn options(args: &Args) -> Options {
    let mut options = Options::default();
    options.format = match (args.html, args.text) {
        (true, _) => litera::Format::Html,
        (_, true) => litera::Format::Text,
        _ => litera::Format::Sniffed,
    };
    options.encoding = args.encoding;
    options.language = args.language;
    options
}

fn answer(record: &mut Record, options: &Options) -> Result<(), Trouble> {
    let mut options = options.clone();
    if let Some(tag) = record.get::<String>("language")? {
        options.language = Some(super::language(&tag)?);
    }
    if let Some(bytes) = record.get::<String>("bytes")? {
        return add(record, &base64_bytes(&bytes)?, &options);
    }
    // A JSON string has been decoded already.
    options.encoding = Some(Encoding::UTF_8);
    if let Some(html) = record.get::<String>("html")? {
        options.format = litera::Format::Html;
        return add(record, html.as_bytes(), &options);
    }
    let text: String = record.get("text")?.ok_or_else(|| {
        Trouble("the record has none of the fields `text`, `bytes`, `html`".to_owned())
    })?;
    if options.format == litera::Format::Sniffed {
        options.format = litera::Format::Text;
    }
    add(record, text.as_bytes(), &options)
}

fn add(record: &mut Record, source: &[u8], options: &Options) -> Result<(), Trouble> {
    record.add(&Tidied::from(&litera::tidy(source, options)))
}

fn print(out: &mut Output, source: &Source, tidy: &Tidy<'_>, explain: bool) -> Result<()> {
    let file = source.to_string();
    match out.format {
        Format::Text => {
            let gap = if out.count() == 0 { "" } else { "\n" };
            write!(out.writer(), "{gap}")?;
            let paint = out.paint;
            text::document(out.writer(), paint, &file, tidy, explain)?;
            Ok(())
        }
        Format::Html => {
            let number = out.count();
            html::tidied(out.writer(), &file, number, tidy)
        }
        Format::Tsv => rows(out, &file, tidy),
        _ => out.record(&InFile { file: &file, result: Tidied::from(tidy) }),
    }
}

fn rows(out: &mut Output, file: &str, tidy: &Tidy<'_>) -> Result<()> {
    for paragraph in &Tidied::from(tidy).paragraphs {
        let text = tidy.text.get(paragraph.start..paragraph.end).unwrap_or_default();
        let numbers =
            [paragraph.start, paragraph.end, paragraph.source_start, paragraph.source_end];
        let [start, end, source_start, source_end] = numbers.map(|number| number.to_string());
        let confidence = paragraph.confidence.rounded().to_string();
        let (language, script, role) = (paragraph.language, paragraph.script, paragraph.role);
        out.row([
            file,
            &start,
            &end,
            &source_start,
            &source_end,
            language,
            &confidence,
            script,
            role,
            text,
        ])?;
    }
    Ok(())
}
