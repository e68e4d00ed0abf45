//! `litera decode`: bytes to UTF-8, and which encoding they were in.

use std::path::PathBuf;

use anyhow::Result;
use litera::encoding::{self, Encoding, Hints};

use crate::Status;
use crate::args::Shared;
use crate::batch::{Record, Trouble};
use crate::contract::Decoded;
use crate::input::base64_bytes;

/// Text of bytes in any encoding, and which encoding it was
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files to read; - is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The encoding, where it is known; see `litera encodings`
    #[arg(long, value_name = "LABEL", value_parser = Encoding::for_label)]
    encoding: Option<Encoding>,
}

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    if shared.jsonl {
        return super::answer_records(&args.files, shared, &|record| answer(record, args));
    }
    Ok(Status::Done)
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
