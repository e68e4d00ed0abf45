//! The code pages of litera-encoding.

use std::path::Path;

use anyhow::Result;

use crate::Generated;

pub(crate) fn generate(_root: &Path) -> Result<Vec<Generated>> {
    Ok(Vec::new())
}
