//! A bar on standard error while long work runs.

use std::cell::Cell;
use std::io::{self, IsTerminal as _, Read};
use std::rc::Rc;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::input::Source;

/// Work that takes less shows no bar.
const LONG: Duration = Duration::from_millis(600);

/// The progress of reading some sources; nothing where nobody watches.
pub(crate) struct Progress {
    bar: Option<Rc<Bar>>,
}

struct Bar {
    bar: ProgressBar,
    since: Instant,
    shown: Cell<bool>,
}

impl Progress {
    /// For standard error on a terminal, and output that does not go to the same one.
    pub(crate) fn of_sources(sources: &[Source]) -> Self {
        if !io::stderr().is_terminal() || io::stdout().is_terminal() {
            return Self { bar: None };
        }
        let total: Option<u64> = sources.iter().map(Source::size).sum();
        let template = match total {
            Some(_) => "{bar:32} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left",
            None => "{spinner} {bytes}, {bytes_per_sec}, {elapsed}",
        };
        let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("━╸ "));
        }
        let bar = Bar { bar, since: Instant::now(), shown: Cell::new(false) };
        Self { bar: Some(Rc::new(bar)) }
    }

    /// A reader whose bytes are counted.
    pub(crate) fn watch<R: Read>(&self, reader: R) -> Watched<R> {
        Watched { reader, bar: self.bar.clone() }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.bar.finish_and_clear();
        }
    }
}

/// A reader that moves the bar.
pub(crate) struct Watched<R> {
    reader: R,
    bar: Option<Rc<Bar>>,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, space: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(space)?;
        if let Some(bar) = &self.bar {
            if !bar.shown.get() && bar.since.elapsed() > LONG {
                bar.bar.set_draw_target(ProgressDrawTarget::stderr());
                bar.shown.set(true);
            }
            bar.bar.inc(read as u64);
        }
        Ok(read)
    }
}
