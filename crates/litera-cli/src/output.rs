//! Standard output in the format asked for.

use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write};

use anyhow::{Result, bail};
use clap::ValueEnum as _;
use serde::Serialize;

use crate::args::{Format, Shared};
use crate::terminal::{Paint, visible, visible_json};

/// Where a command writes its results.
pub(crate) struct Output {
    pub(crate) format: Format,
    pub(crate) paint: Paint,
    out: BufWriter<StdoutLock<'static>>,
    is_terminal: bool,
    /// Records, rows or documents written so far.
    written: usize,
}

impl Output {
    /// The output of a command that has these formats.
    pub(crate) fn new(shared: &Shared, formats: &[Format]) -> Result<Self> {
        let format = if shared.jsonl { Format::Jsonl } else { shared.format };
        if !formats.contains(&format) {
            bail!("this command has no format {}; it has {}", name(format), list(formats));
        }
        let stdout = io::stdout();
        Ok(Self {
            format,
            paint: Paint::new(shared.color),
            is_terminal: stdout.is_terminal(),
            out: BufWriter::new(stdout.lock()),
            written: 0,
        })
    }

    /// A result for a program: an element of the array, or a line.
    pub(crate) fn record(&mut self, record: &impl Serialize) -> Result<()> {
        if self.format == Format::Json {
            let opening = if self.written == 0 { "[\n" } else { ",\n" };
            self.out.write_all(opening.as_bytes())?;
        }
        let json = serde_json::to_string(record)?;
        let json = if self.is_terminal { visible_json(&json) } else { json.into() };
        self.out.write_all(json.as_bytes())?;
        self.written += 1;
        if self.format != Format::Json {
            self.out.write_all(b"\n")?;
            self.out.flush()?;
        }
        Ok(())
    }

    /// The header of a table for a program: the names of its columns, parted by spaces.
    pub(crate) fn columns(&mut self, names: &str) -> Result<()> {
        if self.format == Format::Tsv {
            writeln!(self.out, "{}", names.replace(' ', "\t"))?;
        }
        Ok(())
    }

    /// A row of the table.
    pub(crate) fn row<const N: usize>(&mut self, cells: [&str; N]) -> Result<()> {
        let row = cells.map(escape_tsv).join("\t");
        self.exact(&row)?;
        self.exact("\n")
    }

    /// Text as it is for a file or a pipe, made safe for a terminal.
    pub(crate) fn exact(&mut self, text: &str) -> Result<()> {
        let text = if self.is_terminal { visible(text) } else { text.into() };
        Ok(self.out.write_all(text.as_bytes())?)
    }

    /// The writer itself, for a person's text and for pages.
    pub(crate) fn writer(&mut self) -> &mut dyn Write {
        &mut self.out
    }

    /// Counts one more document; says how many there were before it.
    pub(crate) fn count(&mut self) -> usize {
        self.written += 1;
        self.written - 1
    }

    /// Ends what was begun.
    pub(crate) fn finish(mut self) -> Result<()> {
        if self.format == Format::Json {
            let closing = if self.written == 0 { "[]\n" } else { "\n]\n" };
            self.out.write_all(closing.as_bytes())?;
        }
        Ok(self.out.flush()?)
    }
}

fn name(format: Format) -> String {
    format.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
}

fn list(formats: &[Format]) -> String {
    formats.iter().copied().map(name).collect::<Vec<_>>().join(", ")
}

/// Tabs, line ends and backslashes as \t, \n, \r and \\, so that a row stays a row.
fn escape_tsv(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    for ch in cell.chars() {
        match ch {
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\\' => out.push_str("\\\\"),
            _ => out.push(ch),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stays_in_its_row() {
        assert_eq!(escape_tsv("a\tb\r\nc\\n"), "a\\tb\\r\\nc\\\\n");
    }
}
