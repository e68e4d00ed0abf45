//! `litera tidy`: the whole pipeline.

use std::path::PathBuf;

use anyhow::Result;
use litera::encoding::Encoding;
use litera::language::Tag;
use litera::{Format, Options};

use crate::Status;
use crate::args::Shared;
use crate::batch::{Record, Trouble};
use crate::contract::Tidied;
use crate::input::base64_bytes;

/// Clean a document: decode, repair, split, identify, link names (the default)
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files to read; - is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Say why: encoding, repairs, roles, languages
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
    #[arg(long, value_name = "TAG")]
    language: Option<Tag>,
}

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    let options = options(args);
    if shared.jsonl {
        return super::answer_records(&args.files, shared, &|record| answer(record, &options));
    }
    Ok(Status::Done)
}

fn options(args: &Args) -> Options {
    let mut options = Options::default();
    options.format = match (args.html, args.text) {
        (true, _) => Format::Html,
        (_, true) => Format::Text,
        _ => Format::Sniffed,
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
        return tidy(record, &base64_bytes(&bytes)?, &options);
    }
    // A JSON string has been decoded already.
    options.encoding = Some(Encoding::UTF_8);
    if let Some(html) = record.get::<String>("html")? {
        options.format = Format::Html;
        return tidy(record, html.as_bytes(), &options);
    }
    let text: String = record.get("text")?.ok_or_else(|| {
        Trouble("the record has none of the fields `text`, `bytes`, `html`".to_owned())
    })?;
    if options.format == Format::Sniffed {
        options.format = Format::Text;
    }
    tidy(record, text.as_bytes(), &options)
}

fn tidy(record: &mut Record, source: &[u8], options: &Options) -> Result<(), Trouble> {
    record.add(&Tidied::from(&litera::tidy(source, options)))
}
