//! Scheme files read at run time.

use std::path::Path;

use anyhow::{Context as _, Result};
use litera::translit::Scheme;

/// The scheme of a file.
pub(crate) fn read(path: &Path) -> Result<Scheme> {
    let name = path.display();
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?;
    Scheme::from_toml(&text).with_context(|| format!("{name} is no scheme"))
}
