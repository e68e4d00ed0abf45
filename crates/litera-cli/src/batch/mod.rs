//! `--jsonl`: one JSON object a line in, the same with the answer added out, in the same order.

mod lines;
mod record;

use std::io::{Read, Write};

use anyhow::{Context as _, Result};
use rayon::prelude::*;

use lines::{LONGEST, Line, Lines};
use record::without_place;
pub(crate) use record::{Record, Trouble};

use crate::Status;
use crate::input::Source;
use crate::terminal::{Progress, report, warn};

/// Answers one record: adds fields to it.
pub(crate) type Answer<'a> = dyn Fn(&mut Record) -> Result<(), Trouble> + Sync + 'a;

/// A line's answer, and what to report of it.
struct Answered {
    json: Vec<u8>,
    trouble: Option<(u64, String)>,
}

/// Answers every line of every source.
pub(crate) fn run(
    sources: &[Source],
    threads: usize,
    out: &mut dyn Write,
    answer: &Answer<'_>,
) -> Result<Status> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .context("cannot start the threads; try --threads 1")?;
    let mut status = Status::Done;
    let progress = Progress::of_sources(sources);
    for source in sources {
        status = status.max(match source.open(&progress) {
            Ok(reader) => one(source, reader, &pool, out, answer)?,
            Err(error) => report(&error),
        });
    }
    Ok(status)
}

fn one(
    source: &Source,
    reader: impl Read,
    pool: &rayon::ThreadPool,
    out: &mut dyn Write,
    answer: &Answer<'_>,
) -> Result<Status> {
    let mut status = Status::Done;
    let mut lines = Lines::new(reader);
    loop {
        let chunk = match lines.next_chunk() {
            Ok(chunk) if chunk.is_empty() => return Ok(status),
            Ok(chunk) => chunk,
            Err(error) => {
                let error = anyhow::Error::new(error).context(format!("cannot read {source}"));
                return Ok(status.max(report(&error)));
            }
        };
        let answers: Vec<Answered> = match chunk.as_slice() {
            [line] => vec![of_line(line, answer)],
            lines => pool.install(|| lines.par_iter().map(|line| of_line(line, answer)).collect()),
        };
        for Answered { json, trouble } in answers {
            if let Some((line, message)) = trouble {
                status = Status::Trouble;
                warn(format_args!("{source}, line {line}: {message}"));
            }
            out.write_all(&json)?;
        }
        out.flush()?;
    }
}

fn of_line(line: &Line, answer: &Answer<'_>) -> Answered {
    let (mut record, result) = match parse(line) {
        Ok(record) => (record, Ok(())),
        Err((record, trouble)) => (record, Err(trouble)),
    };
    let result = result.and_then(|()| answer(&mut record));
    let trouble = result.err().map(|Trouble(message)| (line.number, message));
    if let Some((number, message)) = &trouble {
        record = record.in_error(message, *number);
    }
    let mut json = serde_json::to_vec(&record).unwrap_or_default();
    json.push(b'\n');
    Answered { json, trouble }
}

/// The record of a line, or what is wrong with the line and as much of the record as has an id.
fn parse(line: &Line) -> Result<Record, (Record, Trouble)> {
    let broken = |message: String| (Record::default(), Trouble(message));
    let Some(bytes) = &line.bytes else {
        return Err(broken(format!("longer than {} MB; split the record", LONGEST >> 20)));
    };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let id = Record::parse(&String::from_utf8_lossy(bytes)).unwrap_or_default();
        (id, Trouble(format!("not UTF-8 at byte {at}; JSON must be UTF-8")))
    })?;
    if text.trim().is_empty() {
        return Err(broken("an empty line; a JSON object is wanted".to_owned()));
    }
    Record::parse(text).map_err(|error| {
        let place = match error.column() {
            0 => String::new(),
            column => format!(", byte {column}"),
        };
        broken(format!("not a JSON object: {}{place}", without_place(&error)))
    })
}
