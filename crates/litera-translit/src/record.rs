//! What a run tells whoever wants the map back.

use litera_span::{Cause, Trace};

/// Told of every step, in order.
pub(crate) trait Record {
    /// `len` bytes were kept.
    fn kept(&mut self, len: usize);
    /// `source` bytes became `text` bytes.
    fn unit(&mut self, source: usize, text: usize);
    /// The last unit takes in `source` bytes more, and is now `text` bytes long.
    fn grow(&mut self, source: usize, text: usize);
}

/// Nobody wants it.
pub(crate) struct Silent;

impl Record for Silent {
    fn kept(&mut self, _len: usize) {}
    fn unit(&mut self, _source: usize, _text: usize) {}
    fn grow(&mut self, _source: usize, _text: usize) {}
}

/// Writes a [`Trace`]; the last unit waits until nothing can be added to it.
#[derive(Default)]
pub(crate) struct Tracer {
    trace: Trace,
    last: Option<(usize, usize)>,
}

impl Tracer {
    pub(crate) fn finish(mut self) -> Trace {
        self.flush();
        self.trace
    }

    fn flush(&mut self) {
        if let Some((source, text)) = self.last.take() {
            self.trace.push(source, text, Cause::Transliterated);
        }
    }
}

impl Record for Tracer {
    fn kept(&mut self, len: usize) {
        self.flush();
        self.trace.push_kept(len);
    }

    fn unit(&mut self, source: usize, text: usize) {
        self.flush();
        self.last = Some((source, text));
    }

    fn grow(&mut self, source: usize, text: usize) {
        let before = self.last.map_or(0, |(source, _)| source);
        self.last = Some((before + source, text));
    }
}
