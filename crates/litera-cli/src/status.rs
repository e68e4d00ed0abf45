//! Exit statuses.

use std::io;
use std::process::ExitCode;

/// How a run ended; the greatest of its parts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Status {
    /// 0.
    Done,
    /// 1: `lookup` knows no candidate, `match` says not the same.
    Nothing,
    /// 2: bad usage, unreadable input, or a record in error.
    Trouble,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Done => 0,
            Status::Nothing => 1,
            Status::Trouble => 2,
        })
    }
}

/// Whether whoever read our output has gone: `litera … | head`. That is no fault of anyone.
pub(crate) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
