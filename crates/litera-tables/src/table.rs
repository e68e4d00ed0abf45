//! Reviewable tables: tab-separated fields, one row a line; lines that begin with `#` are comments.

use std::fmt;
use std::path::Path;

use anyhow::{Context, Result};

/// A line of a table.
pub(crate) struct Row {
    file: String,
    line: usize,
    fields: Vec<String>,
}

/// The rows of the file at `path` from the root of the workspace.
pub(crate) fn read(root: &Path, path: &str) -> Result<Vec<Row>> {
    let text = std::fs::read_to_string(root.join(path)).with_context(|| path.to_owned())?;
    Ok(rows(path, &text))
}

fn rows(path: &str, text: &str) -> Vec<Row> {
    text.lines()
        .zip(1..)
        .filter(|(text, _)| !text.is_empty() && !text.starts_with('#'))
        .map(|(text, line)| Row {
            file: path.to_owned(),
            line,
            fields: text.split('\t').map(str::to_owned).collect(),
        })
        .collect()
}

impl Row {
    /// The field in column `index`, from 0; an error where there is none.
    pub(crate) fn field(&self, index: usize) -> Result<&str> {
        self.optional(index).with_context(|| format!("{self}: no column {}", index + 1))
    }

    /// The field in column `index`, where the row reaches so far and it is not empty.
    pub(crate) fn optional(&self, index: usize) -> Option<&str> {
        self.fields.get(index).map(String::as_str).filter(|field| !field.is_empty())
    }

    /// A field that is a code point in hexadecimal, as in the Unicode Character Database.
    pub(crate) fn code_point(&self, index: usize) -> Result<usize> {
        let field = self.field(index)?;
        usize::from_str_radix(field, 16)
            .with_context(|| format!("{self}: `{field}` is not a code point in hexadecimal"))
    }
}

/// Where it stands: `data/scripts.tsv:12`.
impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_knows_its_line() {
        let rows = rows("a.tsv", "# comment\n0041\tLatn\n");
        let row = rows.first().unwrap();
        assert_eq!((rows.len(), row.to_string().as_str()), (1, "a.tsv:2"));
        assert_eq!(row.code_point(0).unwrap(), 0x41);
        assert!(row.field(2).is_err());
    }
}
