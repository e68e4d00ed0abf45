//! A bar on standard error while long work runs.

use std::fmt;
use std::io::{self, IsTerminal as _, Read};
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::input::Source;
use crate::terminal::cut;

/// Work that takes less shows no bar.
const LONG: Duration = Duration::from_millis(600);
const TICK: Duration = Duration::from_millis(120);

/// The progress of reading some sources; nothing where nobody watches.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
}

impl Progress {
    /// For standard error on a terminal, and output that does not go to the same one.
    pub(crate) fn of_sources(sources: &[Source]) -> Self {
        if !io::stderr().is_terminal() || io::stdout().is_terminal() {
            return Self { bar: None };
        }
        let total: Option<u64> = sources.iter().map(Source::size).sum();
        let template = match total {
            Some(_) => "{spinner} {msg}  {bar:24} {bytes} of {total_bytes} read, {elapsed}",
            None => "{spinner} {msg}  {bytes} read, {elapsed}",
        };
        let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("━╸ "));
        }
        show_later(bar.clone());
        Self { bar: Some(bar) }
    }

    /// A reader of this source whose bytes are counted.
    pub(crate) fn watch<R: Read>(&self, reader: R, source: &impl fmt::Display) -> Watched<R> {
        if let Some(bar) = &self.bar {
            bar.set_message(cut(&source.to_string(), 32));
        }
        Watched { reader, bar: self.bar.clone() }
    }
}

/// A document is read in no time and worked on for long, so the bar must move without a read.
fn show_later(bar: ProgressBar) {
    thread::spawn(move || {
        thread::sleep(LONG);
        if !bar.is_finished() {
            bar.set_draw_target(ProgressDrawTarget::stderr());
            bar.enable_steady_tick(TICK);
        }
    });
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// A reader that moves the bar.
pub(crate) struct Watched<R> {
    reader: R,
    bar: Option<ProgressBar>,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, space: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(space)?;
        if let Some(bar) = &self.bar {
            bar.inc(read as u64);
        }
        Ok(read)
    }
}
