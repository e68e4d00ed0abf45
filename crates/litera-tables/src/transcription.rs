//! The transcription tables of litera-names.

use std::path::Path;

use anyhow::Result;

use crate::Generated;

pub(crate) fn generate(_root: &Path) -> Result<Vec<Generated>> {
    Ok(Vec::new())
}
