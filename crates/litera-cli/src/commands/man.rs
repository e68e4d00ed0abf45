//! `litera man`: the manual page, made from the definitions of the options.

use std::io::{self, Write as _};

use anyhow::Result;
use clap::CommandFactory as _;
use clap_mangen::Man;

use crate::Status;
use crate::args::Cli;

/// The manual page on standard output: litera man | man -l -
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Of one command: litera man lookup
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

/// Runs the command.
pub(crate) fn run(args: &Args) -> Result<Status> {
    let mut cli = Cli::command();
    cli.build();
    let page = match &args.command {
        None => Man::new(cli),
        Some(name) => match cli.find_subcommand(name) {
            Some(command) => Man::new(command.clone().display_name(format!("litera-{name}"))),
            None => anyhow::bail!("no command `{name}`; `litera --help` lists them"),
        },
    };
    let mut roff = Vec::new();
    page.render(&mut roff)?;
    io::stdout().write_all(&roff)?;
    Ok(Status::Done)
}
