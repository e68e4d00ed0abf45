//! Makes the generated tables of the workspace from the reviewable files under `data/`.
//!
//! `litera-tables write` writes every `src/generated/` file; `litera-tables check` makes them again
//! in memory and fails where one differs. `check` is a test of this crate too.

mod declension;
mod given;
mod lexicon;
mod pages;
mod schemes;
mod scripts;
mod transcription;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// A file to be written: its path from the root of the workspace, and its bytes.
struct Generated {
    path: PathBuf,
    bytes: Vec<u8>,
}

fn main() -> Result<()> {
    let root = root();
    match std::env::args().nth(1).as_deref() {
        Some("write") => write(&root),
        Some("check") => check(&root),
        Some("lexicon") => match std::env::args().nth(2) {
            Some(folder) => lexicon::build(&root, Path::new(&folder)),
            None => bail!("usage: litera-tables lexicon FOLDER"),
        },
        _ => bail!("usage: litera-tables write|check|lexicon FOLDER"),
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every generated file, in memory.
fn generate(root: &Path) -> Result<Vec<Generated>> {
    let mut files = Vec::new();
    files.extend(scripts::generate(root).context("scripts")?);
    files.extend(pages::generate(root).context("code pages")?);
    files.extend(schemes::generate(root).context("schemes")?);
    files.extend(transcription::generate(root).context("transcription")?);
    files.extend(declension::generate(root).context("declension")?);
    files.extend(given::generate(root).context("given names")?);
    Ok(files)
}

fn write(root: &Path) -> Result<()> {
    for file in generate(root)? {
        let path = root.join(&file.path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&path, file.bytes).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

fn check(root: &Path) -> Result<()> {
    for file in generate(root)? {
        let path = root.join(&file.path);
        let found = std::fs::read(&path).unwrap_or_default();
        if found != file.bytes {
            bail!("{} is not current; run `cargo run -p litera-tables -- write`", path.display());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn generated_files_are_current() {
        super::check(&super::root()).unwrap();
    }
}
