//! `litera man`: the manual page, made from the definitions of the options.

use std::io::{self, Write as _};

use anyhow::{Result, bail};
use clap::CommandFactory as _;
use clap::builder::Resettable;
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
    let command = match &args.command {
        None => cli,
        Some(name) => match cli.find_subcommand(name) {
            Some(command) => command.clone().display_name(format!("litera-{name}")),
            None => bail!("no command `{name}`; `litera --help` lists them"),
        },
    };
    let examples = command.get_after_long_help().map(ToString::to_string).unwrap_or_default();
    let mut roff = Vec::new();
    // clap_mangen would run the lines of the examples together.
    Man::new(command.after_long_help(Resettable::Reset)).render(&mut roff)?;
    roff.extend(unfilled(&examples).into_bytes());
    io::stdout().write_all(&roff)?;
    Ok(Status::Done)
}

/// A section whose lines stand as they are.
fn unfilled(examples: &str) -> String {
    let text = examples.trim_start_matches("Examples:").trim_start_matches("Example:");
    let text = text.trim_start_matches('\n').replace('\\', "\\e").replace('-', "\\-");
    // A line that begins with a dot or a quote would be a request.
    let lines = text.lines().map(|line| format!("\\&{line}\n")).collect::<String>();
    if lines.is_empty() { lines } else { format!(".SH EXAMPLES\n.nf\n{lines}.fi\n") }
}
