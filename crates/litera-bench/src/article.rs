//! A large file of articles, to measure time and memory on.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use anyhow::{Context, Result};

const ARTICLE: &str = include_str!("../../../tests/fixtures/article.txt");

/// Writes the fixture article again and again until the file has `len` bytes or a little more; each
/// time under another number, so that no two are the same.
pub(crate) fn write(path: &Path, len: usize) -> Result<()> {
    let name = || path.display().to_string();
    let mut out = BufWriter::new(File::create(path).with_context(name)?);
    let (mut written, mut number) = (0, 1);
    while written < len {
        let heading = format!("Issue {number}\n\n");
        for part in [heading.as_str(), ARTICLE, "\n"] {
            out.write_all(part.as_bytes()).with_context(name)?;
            written += part.len();
        }
        number += 1;
    }
    out.flush().with_context(name)
}
