//! The visible text of a page as it is gathered: white space collapsed, blocks parted, each byte
//! traced.

use litera_span::{Cause, Span, Trace};
use memchr::memchr;

use super::reference;

/// What parts the next character from the last one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Gap {
    None,
    Space,
    Line,
    Block,
}

/// The text so far.
pub(super) struct Gathered<'a> {
    html: &'a str,
    pub(super) text: String,
    trace: Trace,
    /// Bytes of the page that the trace accounts for.
    read: usize,
    gap: Gap,
    /// `<br>`s since the last character.
    breaks: usize,
}

impl<'a> Gathered<'a> {
    pub(super) fn new(html: &'a str) -> Self {
        let text = String::with_capacity(html.len() / 4);
        Self { html, text, trace: Trace::new(), read: 0, gap: Gap::None, breaks: 0 }
    }

    pub(super) fn part(&mut self) {
        if !self.text.is_empty() {
            self.gap = Gap::Block;
        }
        self.breaks = 0;
    }

    /// A `<br>`; whether it is the second in a row, which ends a paragraph.
    pub(super) fn break_line(&mut self) -> bool {
        self.breaks += 1;
        self.gap = self.gap.max(Gap::Line);
        self.breaks >= 2
    }

    /// The characters of the page from `start` to `end`, which hold no markup.
    pub(super) fn characters(&mut self, start: usize, end: usize) {
        let mut at = start.max(self.read);
        while let Some(rest) = self.html.get(at..end).filter(|rest| !rest.is_empty()) {
            let plain = memchr(b'&', rest.as_bytes()).unwrap_or(rest.len());
            if plain > 0 {
                self.plain(at, at + plain);
                at += plain;
                continue;
            }
            match reference::decode(rest) {
                Some((len, text)) => {
                    self.decoded(at, at + len, &text);
                    at += len;
                }
                None => {
                    self.word(at, at + 1);
                    at += 1;
                }
            }
        }
    }

    /// Text without references: words as they are, runs of white space as one space.
    fn plain(&mut self, start: usize, end: usize) {
        let Some(text) = self.html.get(start..end) else { return };
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let rest = bytes.get(at..).unwrap_or_default();
            let word = rest.iter().position(is_white).unwrap_or(rest.len());
            if word > 0 {
                self.word(start + at, start + at + word);
                at += word;
            } else {
                at += rest.iter().position(|byte| !is_white(byte)).unwrap_or(rest.len());
                self.gap = self.gap.max(Gap::Space);
            }
        }
    }

    fn decoded(&mut self, start: usize, end: usize, text: &str) {
        if text.bytes().all(|byte| is_white(&byte)) {
            self.gap = self.gap.max(Gap::Space);
            return;
        }
        self.bridge(start);
        self.text.push_str(text);
        self.trace.push(end - start, text.len(), Cause::Markup);
        self.read = end;
    }

    fn word(&mut self, start: usize, end: usize) {
        let Some(word) = self.html.get(start..end) else { return };
        self.bridge(start);
        self.text.push_str(word);
        self.trace.push_kept(end - start);
        self.read = end;
    }

    /// Writes what parts the next character, at `start`, from the last.
    fn bridge(&mut self, start: usize) {
        let skipped = start.saturating_sub(self.read);
        let gap = if self.text.is_empty() { Gap::None } else { self.gap };
        let between = match gap {
            Gap::None => "",
            Gap::Space => " ",
            Gap::Line => "\n",
            Gap::Block => "\n\n",
        };
        let same = self.html.get(self.read..start) == Some(between);
        self.text.push_str(between);
        if same {
            self.trace.push_kept(skipped);
        } else {
            self.trace.push(skipped, between.len(), Cause::Markup);
        }
        self.read = start;
        (self.gap, self.breaks) = (Gap::None, 0);
    }

    /// The text and its trace, which covers the whole page.
    pub(super) fn finish(mut self) -> (String, Trace) {
        let rest = self.html.len().saturating_sub(self.read);
        self.trace.push(rest, 0, Cause::Markup);
        (self.text, self.trace)
    }

    /// The text from `start` on.
    pub(super) fn since(&self, start: usize) -> Span {
        Span::new(start.min(self.text.len()), self.text.len())
    }
}

/// ASCII white space, as HTML has it; a no-break space is a character like any other.
fn is_white(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0C)
}
