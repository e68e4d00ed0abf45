//! Messages on standard error.

use std::fmt;
use std::io::{self, Write as _};

use crate::Status;
use crate::terminal::visible;

/// Tells an error with what led to it; the run goes on and ends with status 2.
pub(crate) fn report(error: &anyhow::Error) -> Status {
    warn(format_args!("{error:#}"));
    Status::Trouble
}

/// A line on standard error, safe to look at.
pub(crate) fn warn(message: fmt::Arguments<'_>) {
    let message = message.to_string();
    // Nothing can be done where standard error is closed.
    let _ = writeln!(io::stderr(), "litera: {}", visible(&message));
}

/// A line of explanation beside the output, safe to look at.
pub(crate) fn note(message: fmt::Arguments<'_>) {
    let message = message.to_string();
    let _ = writeln!(io::stderr(), "{}", visible(&message));
}
