//! Lines of any length from any reader, in chunks that are ready now.

use std::io::{self, Read};

/// How much is asked of the reader at once.
const READ: usize = 1 << 20;
/// A longer line is skipped and reported. Its answer would need several times its size.
pub(crate) const LONGEST: usize = 1 << 30;

/// A line without its end.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Counted from 1.
    pub(crate) number: u64,
    /// Its bytes; `None` where there were more than [`LONGEST`].
    pub(crate) bytes: Option<Vec<u8>>,
}

/// Reads lines in chunks: as many whole lines as one read brought, at least one. A slow producer
/// gets its answers line by line, a fast one has its lines worked on side by side.
pub(crate) struct Lines<R> {
    reader: R,
    /// What has been read and not handed out; no line end lies before `searched`.
    rest: Vec<u8>,
    searched: usize,
    number: u64,
    /// Within a line that is too long.
    skipping: bool,
    done: bool,
    longest: usize,
}

impl<R: Read> Lines<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self::with_longest(reader, LONGEST)
    }

    fn with_longest(reader: R, longest: usize) -> Self {
        let rest = Vec::new();
        Self { reader, rest, searched: 0, number: 0, skipping: false, done: false, longest }
    }

    /// The next lines; empty at the end of the input.
    pub(crate) fn next_chunk(&mut self) -> io::Result<Vec<Line>> {
        let mut chunk = Vec::new();
        while chunk.is_empty() && !self.done {
            self.read_more()?;
            self.take_lines(&mut chunk);
        }
        Ok(chunk)
    }

    fn read_more(&mut self) -> io::Result<()> {
        let before = self.rest.len();
        self.rest.resize(before + READ, 0);
        let space = self.rest.get_mut(before..).unwrap_or_default();
        let read = loop {
            match self.reader.read(space) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => break result,
            }
        };
        self.rest.truncate(before + *read.as_ref().unwrap_or(&0));
        self.done = read? == 0;
        Ok(())
    }

    /// Moves every whole line from `rest` to the chunk.
    fn take_lines(&mut self, chunk: &mut Vec<Line>) {
        let bytes = std::mem::take(&mut self.rest);
        let mut start = 0;
        let mut from = self.searched;
        while let Some(found) = position(bytes.get(from..).unwrap_or_default()) {
            let end = from + found;
            self.push(chunk, bytes.get(start..end).unwrap_or_default());
            (start, from) = (end + 1, end + 1);
        }
        self.rest =
            if start == 0 { bytes } else { bytes.get(start..).unwrap_or_default().to_vec() };
        self.searched = self.rest.len();
        self.skip_or_end(chunk);
    }

    /// Lets go of a line that is too long; the last line needs no end.
    fn skip_or_end(&mut self, chunk: &mut Vec<Line>) {
        if self.rest.len() > self.longest {
            self.skipping = true;
            self.rest = Vec::new();
            self.searched = 0;
        }
        if self.done && (self.skipping || !self.rest.is_empty()) {
            let last = std::mem::take(&mut self.rest);
            self.push(chunk, &last);
        }
    }

    fn push(&mut self, chunk: &mut Vec<Line>, bytes: &[u8]) {
        self.number += 1;
        let too_long = std::mem::take(&mut self.skipping) || bytes.len() > self.longest;
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        chunk.push(Line { number: self.number, bytes: (!too_long).then(|| bytes.to_vec()) });
    }
}

fn position(bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|&byte| byte == b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(input: &[u8], longest: usize) -> Vec<(u64, Option<String>)> {
        let mut lines = Lines::with_longest(input, longest);
        let mut out = Vec::new();
        loop {
            let chunk = lines.next_chunk().unwrap();
            if chunk.is_empty() {
                return out;
            }
            out.extend(chunk.into_iter().map(|line| {
                (line.number, line.bytes.map(|bytes| String::from_utf8(bytes).unwrap()))
            }));
        }
    }

    #[test]
    fn lines_are_counted_and_their_ends_taken_off() {
        let lines = all(b"a\r\n\nb", 9);
        let expected = [(1, Some("a")), (2, Some("")), (3, Some("b"))];
        assert_eq!(lines, expected.map(|(n, text)| (n, text.map(str::to_owned))));
    }

    #[test]
    fn a_line_that_is_too_long_is_skipped_and_counted() {
        let lines = all(b"aaaaaaaaaa\nb\n", 5);
        assert_eq!(lines, [(1, None), (2, Some("b".to_owned()))]);
    }
}
