//! The program: arguments in, one of the commands run, an exit status out.

mod args;
mod batch;
mod commands;
mod contract;
mod html;
mod input;
mod output;
mod scheme_file;
mod status;
mod streams;
mod terminal;
mod text;

use std::process::ExitCode;

use clap::Parser as _;

use status::Status;
use terminal::report;

fn main() -> ExitCode {
    let args = args::with_default_command(std::env::args_os().collect());
    let cli = args::Cli::parse_from(args);
    let status = match commands::run(&cli) {
        Ok(status) => status,
        Err(error) if status::is_broken_pipe(&error) => Status::Done,
        Err(error) => report(&error),
    };
    status.into()
}
