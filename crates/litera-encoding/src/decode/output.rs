//! Text as it grows, with its trace.

use litera_span::{Cause, SourceSpan, Trace};

/// What has been decoded so far.
pub(super) struct Output {
    pub(super) text: String,
    pub(super) trace: Trace,
    pub(super) replaced: Vec<SourceSpan>,
    /// Bytes of the source that have been read.
    read: usize,
}

impl Output {
    pub(super) fn with_capacity(source: usize) -> Self {
        // Most pages double their letters and keep their spaces; a third more is a fair start.
        let text = String::with_capacity(source + source / 3);
        Self { text, trace: Trace::new(), replaced: Vec::new(), read: 0 }
    }

    /// Bytes that are text as they stand.
    pub(super) fn keep(&mut self, text: &str) {
        self.text.push_str(text);
        self.trace.push_kept(text.len());
        self.read += text.len();
    }

    /// A character made of `source` bytes.
    pub(super) fn char(&mut self, source: usize, ch: char) {
        self.text.push(ch);
        if source == 1 && ch.is_ascii() {
            self.trace.push_kept(1);
        } else {
            self.trace.push(source, ch.len_utf8(), Cause::Decoded);
        }
        self.read += source;
    }

    /// Characters of one byte each, all of `len` bytes in UTF-8.
    pub(super) fn units(&mut self, count: usize, len: usize, chars: impl Iterator<Item = char>) {
        self.text.extend(chars);
        self.trace.push_units(count, 1, len, Cause::Decoded);
        self.read += count;
    }

    /// Text made of `source` bytes as one unit.
    pub(super) fn unit(&mut self, source: usize, text: &str) {
        self.text.push_str(text);
        self.trace.push(source, text.len(), Cause::Decoded);
        self.read += source;
    }

    /// A malformed sequence of `source` bytes.
    pub(super) fn replace(&mut self, source: usize) {
        self.text.push(char::REPLACEMENT_CHARACTER);
        let len = char::REPLACEMENT_CHARACTER.len_utf8();
        self.trace.push(source, len, Cause::Replaced);
        self.replaced.push(SourceSpan::new(self.read, self.read + source));
        self.read += source;
    }

    /// Bytes that mean nothing by themselves: a byte order mark, an escape at the end.
    pub(super) fn skip(&mut self, source: usize) {
        if source > 0 {
            self.trace.push(source, 0, Cause::Decoded);
            self.read += source;
        }
    }
}
