//! `litera translit`: a text in another script.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use litera::script::Script;
use litera::translit::{self, Scheme, official, schemes};
use serde::Serialize;

use crate::Status;
use crate::args::{Format, Shared};
use crate::batch::{Record, Trouble};
use crate::output::Output;
use crate::terminal::{Ink, table};

const EXAMPLES: &str = "\
Examples:
  litera translit --scheme uk-kmu-2010 Київ
  litera translit --lang uk < in.txt > out.txt
  litera translit --compare Щастя";

/// Text in another script, by a named scheme
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct Args {
    /// The text, else standard input (with --jsonl: files of records)
    #[arg(value_name = "TEXT")]
    texts: Vec<String>,
    /// The scheme's id, or the path of a scheme file; see `litera schemes`
    #[arg(short, long, value_name = "ID|FILE.toml")]
    scheme: Option<String>,
    /// The official scheme of this language; with --compare, its schemes alone
    #[arg(short, long, value_name = "TAG", conflicts_with = "scheme")]
    lang: Option<String>,
    /// Go back, where the scheme allows
    #[arg(short, long)]
    reverse: bool,
    /// Every scheme that reads this script, side by side
    #[arg(short, long, conflicts_with_all = ["scheme", "reverse"])]
    compare: bool,
}

/// What `translit` adds.
#[derive(Debug, Serialize)]
struct Written<'a> {
    output: &'a str,
}

/// A text, a scheme, and the text in the other script.
#[derive(Debug, Serialize)]
struct Pair<'a> {
    text: &'a str,
    scheme: &'a str,
    output: &'a str,
}

/// The columns of the table for a program.
const COLUMNS: &str = "text scheme output";

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    if shared.jsonl {
        let default =
            if args.scheme.is_some() || args.lang.is_some() { Some(chosen(args)?) } else { None };
        let files: Vec<PathBuf> = args.texts.iter().map(PathBuf::from).collect();
        let reverse = args.reverse;
        return super::answer_records(&files, shared, &|record| {
            answer(record, default.as_deref(), reverse)
        });
    }
    let mut out = Output::new(shared, &[Format::Text, Format::Json, Format::Jsonl, Format::Tsv])?;
    out.columns(COLUMNS)?;
    let mut one = |text: &str, is_argument: bool| {
        if args.compare {
            return compare(&mut out, text, args.lang.as_deref());
        }
        let scheme = chosen(args)?;
        let written = written(&scheme, text, args.reverse)?;
        print(&mut out, text, &scheme, &written, is_argument)
    };
    let status = if args.texts.is_empty() {
        super::each_text(&[], |_, text| one(text, false))?
    } else {
        args.texts.iter().try_for_each(|text| one(text, true))?;
        Status::Done
    };
    out.finish()?;
    Ok(status)
}

/// The scheme of the options.
fn chosen(args: &Args) -> Result<Cow<'static, Scheme>> {
    match (&args.scheme, &args.lang) {
        (Some(id), _) if Path::new(id).extension().is_some_and(|end| end == "toml") => {
            crate::scheme_file::read(Path::new(id)).map(Cow::Owned)
        }
        (Some(id), _) => Ok(Cow::Borrowed(translit::scheme(id)?)),
        (None, Some(tag)) => match official(tag) {
            Some(scheme) => Ok(Cow::Borrowed(scheme)),
            None => {
                bail!("no official scheme is known for `{tag}`; `litera schemes` lists them all")
            }
        },
        (None, None) => bail!("which scheme? --scheme ID, or --lang TAG for the official one"),
    }
}

fn answer(record: &mut Record, default: Option<&Scheme>, reverse: bool) -> Result<(), Trouble> {
    let text: String = record.need("text")?;
    let scheme = match (record.get::<String>("scheme")?, default) {
        (Some(id), _) => translit::scheme(&id)?,
        (None, Some(scheme)) => scheme,
        (None, None) => {
            return Err(Trouble("no scheme: add a field `scheme`, or --scheme ID".to_owned()));
        }
    };
    let reverse = record.get("reverse")?.unwrap_or(reverse);
    let output = if reverse { scheme.reverse(&text)? } else { scheme.transliterate(&text) };
    record.add(&Written { output: &output })
}

fn written<'a>(scheme: &Scheme, text: &'a str, reverse: bool) -> Result<Cow<'a, str>> {
    Ok(if reverse { scheme.reverse(text)? } else { scheme.transliterate(text) })
}

fn print(
    out: &mut Output,
    text: &str,
    scheme: &Scheme,
    output: &str,
    is_argument: bool,
) -> Result<()> {
    let id = &scheme.info().id;
    match out.format {
        Format::Text => {
            out.exact(output)?;
            if is_argument { out.exact("\n") } else { Ok(()) }
        }
        Format::Tsv => out.row([text, id, output]),
        _ => out.record(&Pair { text, scheme: id, output }),
    }
}

/// The text by every scheme that reads its script, or by those of one language.
fn compare(out: &mut Output, text: &str, lang: Option<&str>) -> Result<()> {
    let script = Script::dominant(text);
    let fits = |scheme: &&Scheme| match lang {
        Some(lang) => scheme.info().language == lang,
        None => script == Some(scheme.info().from),
    };
    let mut rows = Vec::new();
    for scheme in schemes().iter().filter(fits) {
        let output = scheme.transliterate(text);
        if out.format != Format::Text {
            print(out, text, scheme, &output, true)?;
            continue;
        }
        let info = scheme.info();
        rows.push([info.id.to_string(), info.year.to_string(), output.into_owned()]);
    }
    if out.format == Format::Text {
        if rows.is_empty() {
            bail!("no scheme reads this text; `litera schemes` lists them all");
        }
        let paint = out.paint;
        table(out.writer(), paint, [Some(Ink::Cyan), Some(Ink::Dim), None], &rows)?;
    }
    Ok(())
}
