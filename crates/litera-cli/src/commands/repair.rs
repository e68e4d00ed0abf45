//! `litera repair`: damage undone.

use std::path::PathBuf;

use anyhow::Result;
use clap::ValueEnum;
use litera::repair::{Policy, repair_with};

use crate::Status;
use crate::args::Shared;
use crate::batch::{Record, Trouble};
use crate::contract::Repaired;

/// Text with mojibake, look-alikes and invisible characters repaired
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files to read; - is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Say each change, and what was seen and left alone
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

/// Runs the command.
pub(crate) fn run(args: &Args, shared: &Shared) -> Result<Status> {
    let policy = policy(&args.skip);
    if shared.jsonl {
        return super::answer_records(&args.files, shared, &|record| answer(record, &policy));
    }
    Ok(Status::Done)
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
