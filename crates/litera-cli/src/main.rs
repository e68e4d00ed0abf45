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

use status::Status;
use terminal::report;

fn main() -> ExitCode {
    let cli = args::parse(std::env::args_os().collect());
    let status = match commands::run(&cli) {
        Ok(status) => status,
        Err(error) if status::is_broken_pipe(&error) => Status::Done,
        Err(error) => report(&error),
    };
    status.into()
}
