//! `litera completions`: words a shell can complete, made from the definitions of the options.

use std::io;

use anyhow::Result;
use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::Status;
use crate::args::Cli;

/// Shell completions on standard output
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// bash, elvish, fish, powershell or zsh
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Runs the command.
pub(crate) fn run(args: &Args) -> Result<Status> {
    // Into memory first: the generator would panic on a closed pipe.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "litera", &mut script);
    io::Write::write_all(&mut io::stdout(), &script)?;
    Ok(Status::Done)
}
