//! `litera split`: paragraphs with roles.

use std::path::PathBuf;

use anyhow::Result;
use litera::document::{Options, Role};

use crate::Status;
use crate::args::Shared;
use crate::batch::{Record, Trouble};
use crate::contract::{Outlined, Paragraph};

/// Paragraphs with their roles and languages, or the text of some roles alone
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files to read; - is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print the text of these roles alone: body,headline
    #[arg(long, value_name = "ROLE", value_delimiter = ',')]
    only: Vec<Role>,
    /// Write one file a role into this directory
    #[arg(long, value_name = "DIR")]
    into: Option<PathBuf>,
    /// Read as HTML, whatever it looks like
    #[arg(long, conflicts_with = "text")]
    html: bool,
    /// Read as plain text, whatever it looks like
    #[arg(long)]
    text: bool,
}

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    if shared.jsonl {
        return super::answer_records(&args.files, shared, &|record| answer(record, args));
    }
    Ok(Status::Done)
}

fn answer(record: &mut Record, args: &Args) -> Result<(), Trouble> {
    let options = Options::default();
    let is_wanted = |role: Role| args.only.is_empty() || args.only.contains(&role);
    if let Some(html) = record.get::<String>("html")? {
        let found = litera::split_html(&html, &options);
        let wanted = found.iter().filter(|(paragraph, _)| is_wanted(paragraph.role));
        let paragraphs = wanted.map(|(paragraph, text)| Paragraph::new(paragraph, Some(text)));
        return record.add(&Outlined { paragraphs: paragraphs.collect() });
    }
    let text: String = record.need("text")?;
    let found = litera::split_text(&text, &options);
    let wanted = found.iter().filter(|paragraph| is_wanted(paragraph.role));
    let paragraphs = wanted.map(|paragraph| Paragraph::new(paragraph, None)).collect();
    record.add(&Outlined { paragraphs })
}
