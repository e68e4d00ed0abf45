//! `litera detect`: the language of a text.

use std::path::PathBuf;

use anyhow::Result;
use litera::document;
use litera::language::{Context, Tag, Verdict, identify_in};
use litera::span::Span;
use serde::Serialize;

use super::InFile;
use crate::Status;
use crate::args::{Format, Shared};
use crate::batch::{Record, Trouble};
use crate::contract::{Detected, Score};
use crate::input::Source;
use crate::output::Output;
use crate::terminal::{Ink, cut, pad, width};

const EXAMPLES: &str = "\
Examples:
  litera detect article.txt
  litera detect --lines --among uk,ru -f tsv lines.txt";

/// The language of each paragraph, or of each line
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct Args {
    /// Files to read; - is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// One answer a line, each judged alone
    #[arg(long)]
    lines: bool,
    /// Say why
    #[arg(long)]
    explain: bool,
    /// Languages that may be answered; see `litera languages`
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    among: Vec<Tag>,
}

/// A piece of a file and its language; the spans are in the piece.
#[derive(Debug, Serialize)]
struct Piece<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    #[serde(flatten)]
    detected: Detected,
}

/// The columns of the table for a program.
const COLUMNS: &str = "file start end language confidence reliable script text";

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    let mut context = Context::default();
    context.only.clone_from(&args.among);
    if shared.jsonl {
        return super::answer_records(&args.files, shared, &|record| answer(record, &context));
    }
    let formats = [Format::Text, Format::Json, Format::Jsonl, Format::Tsv];
    let mut out = Output::new(shared, &formats)?;
    out.columns(COLUMNS)?;
    let many = args.files.len() > 1;
    let status = super::each_text(&args.files, |source, text| {
        if many && out.format == Format::Text {
            let gap = if out.count() == 0 { "" } else { "\n" };
            let name = out.paint.ink(Ink::Bold, cut(&source.to_string(), width()));
            writeln!(out.writer(), "{gap}{name}")?;
        }
        for (span, verdict) in pieces(text, args.lines, &context) {
            let piece = span.text(text).unwrap_or_default();
            print(&mut out, source, span, piece, &verdict, &context)?;
            if args.explain && out.format == Format::Text {
                explain(&mut out, &verdict)?;
            }
        }
        Ok(())
    })?;
    out.finish()?;
    Ok(status)
}

fn answer(record: &mut Record, context: &Context) -> Result<(), Trouble> {
    let text: String = record.need("text")?;
    record.add(&Detected::of(&text, context))
}

/// The paragraphs of a text, judged in their surroundings, or its lines, each judged alone.
fn pieces(text: &str, lines: bool, context: &Context) -> Vec<(Span, Verdict)> {
    if !lines && context.only.is_empty() {
        let paragraphs = litera::split_text(text, &document::Options::default());
        return paragraphs.into_iter().map(|found| (found.span, found.language)).collect();
    }
    let spans: Vec<Span> = if lines {
        line_spans(text).collect()
    } else {
        let paragraphs = litera::split_text(text, &document::Options::default());
        paragraphs.into_iter().map(|found| found.span).collect()
    };
    let verdict = |span: Span| identify_in(span.text(text).unwrap_or_default(), context);
    spans.into_iter().map(|span| (span, verdict(span))).collect()
}

fn line_spans(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        Span::new(start, start + line.trim_end_matches(['\n', '\r']).len())
    })
}

fn print(
    out: &mut Output,
    source: &Source,
    span: Span,
    text: &str,
    verdict: &Verdict,
    context: &Context,
) -> Result<()> {
    if out.format == Format::Text {
        return line(out, text, verdict);
    }
    let detected = Detected::new(text, verdict, context);
    let (start, end, file) = (span.start, span.end, source.to_string());
    if out.format != Format::Tsv {
        return out.record(&InFile { file: &file, result: Piece { start, end, text, detected } });
    }
    let (start, end) = (start.to_string(), end.to_string());
    let confidence = detected.confidence.rounded().to_string();
    let reliable = detected.reliable.to_string();
    let Detected { language, script, .. } = detected;
    out.row([&file, &start, &end, language, &confidence, &reliable, script, text])
}

fn line(out: &mut Output, text: &str, verdict: &Verdict) -> Result<()> {
    let paint = out.paint;
    let ink = if verdict.is_reliable() { Ink::Green } else { Ink::Yellow };
    let tag = paint.ink(ink, pad(verdict.tag.as_str(), 8));
    let score = format!("{:.2}", verdict.confidence);
    let text = cut(text, width().saturating_sub(14));
    writeln!(out.writer(), "{tag}{}  {text}", paint.ink(Ink::Dim, score))?;
    Ok(())
}

fn explain(out: &mut Output, verdict: &Verdict) -> Result<()> {
    let paint = out.paint;
    let reasons: Vec<String> = verdict.evidence.iter().map(ToString::to_string).collect();
    let other = verdict.runner_up.map_or_else(String::new, |(tag, confidence)| {
        format!("; else {tag}, {}", Score(confidence).rounded())
    });
    let why = format!("because {}{other}", reasons.join("; "));
    writeln!(out.writer(), "{}{}", pad("", 14), paint.ink(Ink::Dim, why))?;
    Ok(())
}
