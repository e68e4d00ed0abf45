//! The arguments every command shares, and the command that may be left out.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _};
use std::path::Path;

use clap::{ArgAction, CommandFactory as _, FromArgMatches as _, Parser, ValueEnum};

use crate::commands::Command;

const EXAMPLES: &str = "\
Examples:
  litera article.txt                       clean a document: litera tidy article.txt
  litera split --only body page.html       its story alone
  litera lookup Ландсбергіс                a name in other scripts
  litera translit --scheme uk-kmu-2010 Київ
  litera repair --jsonl < in.jsonl > out.jsonl

Exit status: 0 done, 1 nothing found, 2 bad usage or input.";

/// Multilingual text in, text a program can trust out.
#[derive(Debug, Parser)]
#[command(name = "litera", version, after_long_help = EXAMPLES, max_term_width = 100)]
#[command(disable_help_flag = true, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) shared: Shared,
}

/// Options of every command.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Everywhere")]
pub(crate) struct Shared {
    /// text (the default), json, jsonl, tsv or html
    #[arg(
        short,
        long,
        global = true,
        value_name = "FORMAT",
        default_value = "text",
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub(crate) format: Format,
    /// Read JSON records, a line each, and add the answer to each
    #[arg(long, global = true)]
    pub(crate) jsonl: bool,
    /// Threads of --jsonl, all cores if not given; the order is kept
    #[arg(long, global = true, value_name = "N")]
    pub(crate) threads: Option<usize>,
    /// Colour: auto, always, never; NO_COLOR is respected
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub(crate) color: When,
    /// Print help; --help adds examples
    #[arg(short, long, global = true, action = ArgAction::HelpShort)]
    help: Option<bool>,
}

/// A format of the output.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
    Jsonl,
    Tsv,
    Html,
}

/// When to use colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum When {
    Auto,
    Always,
    Never,
}

/// Parses the arguments, or ends the program with a message or with help.
pub(crate) fn parse(args: Vec<OsString>) -> Cli {
    let args = with_default_command(args);
    let mut cli = Cli::command();
    if args.iter().any(|arg| arg == "--help") {
        cli = with_examples(cli);
    }
    let matches = cli.get_matches_from(args);
    Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
}

/// Help with the examples, which clap has for its long form alone; that form takes two screens.
fn with_examples(command: clap::Command) -> clap::Command {
    let examples = command.get_after_long_help().cloned().unwrap_or_default();
    command.after_help(examples).mut_subcommands(with_examples)
}

/// The arguments, with `tidy` put in where a file stands in the place of a command.
fn with_default_command(mut args: Vec<OsString>) -> Vec<OsString> {
    let cli = Cli::command();
    let mut at = 1;
    // Global options may stand before the command.
    while let Some(arg) = args.get(at).and_then(|arg| arg.to_str())
        && let Some(takes_value) = global_option(&cli, arg)
    {
        at += if takes_value && !arg.contains('=') { 2 } else { 1 };
    }
    if args.get(at).is_some_and(|arg| arg == "help") {
        args.remove(at);
        args.push("--help".into());
    }
    let is_command = match args.get(at).and_then(|arg| arg.to_str()) {
        Some("-h" | "--help" | "-V" | "--version") => true,
        Some(word) if cli.get_subcommands().any(|command| command.get_name() == word) => true,
        // More likely a command misspelt than a file; clap knows the nearest.
        Some(word) => word.bytes().all(|b| b.is_ascii_lowercase()) && !Path::new(word).exists(),
        None if args.len() > at => false,
        // Nothing named: a document is piped in, or somebody wants to know what this is.
        None => io::stdin().is_terminal(),
    };
    if !is_command {
        args.insert(at.min(args.len()), "tidy".into());
    } else if args.len() <= at {
        args.push("--help".into());
    }
    args
}

/// Whether `arg` is a global option other than help, and whether the next argument is its value.
fn global_option(cli: &clap::Command, arg: &str) -> Option<bool> {
    let name = arg.split('=').next().unwrap_or(arg);
    let is_it = |option: &&clap::Arg| {
        option.is_global_set()
            && (option.get_long().is_some_and(|long| name.strip_prefix("--") == Some(long))
                || option.get_short().is_some_and(|short| {
                    name.strip_prefix('-').is_some_and(|rest| rest.chars().eq([short]))
                }))
    };
    let option = cli.get_arguments().find(is_it)?;
    match option.get_action() {
        ArgAction::HelpShort => None,
        action => Some(matches!(action, ArgAction::Set)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_default(args: &[&str]) -> Vec<String> {
        let args = std::iter::once("litera").chain(args.iter().copied()).map(OsString::from);
        with_default_command(args.collect())
            .into_iter()
            .skip(1)
            .map(|arg| arg.into_string().unwrap())
            .collect()
    }

    #[test]
    fn the_definitions_hold_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_file_alone_is_tidied() {
        assert_eq!(with_default(&["a.txt"]), ["tidy", "a.txt"]);
        assert_eq!(with_default(&["--html", "a.txt"]), ["tidy", "--html", "a.txt"]);
        assert_eq!(with_default(&["-f", "json", "a.txt"]), ["-f", "json", "tidy", "a.txt"]);
        assert_eq!(with_default(&["--format=json", "-"]), ["--format=json", "tidy", "-"]);
    }

    #[test]
    fn help_is_a_command_too() {
        assert_eq!(with_default(&["help"]), ["--help"]);
        assert_eq!(with_default(&["help", "lookup"]), ["lookup", "--help"]);
    }

    #[test]
    fn a_command_is_left_alone() {
        for args in [&["split", "a.txt"][..], &["--jsonl", "detect"], &["--help"]] {
            assert_eq!(with_default(args), args);
        }
    }
}
