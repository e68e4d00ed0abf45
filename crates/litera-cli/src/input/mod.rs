//! The files named, or standard input.

mod base64;
mod compressed;

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::terminal::Progress;

pub(crate) use base64::base64_bytes;

/// Where bytes come from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Source {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl Source {
    /// The sources of the FILE arguments: standard input for `-` and where none is named.
    pub(crate) fn all(files: &[PathBuf]) -> Vec<Self> {
        if files.is_empty() {
            return vec![Self::Stdin];
        }
        let of = |file: &PathBuf| match file {
            path if path == Path::new("-") => Self::Stdin,
            path => Self::File(path.clone()),
        };
        files.iter().map(of).collect()
    }

    /// How many bytes it has, compressed as they are; `None` where that is not known.
    pub(crate) fn size(&self) -> Option<u64> {
        match self {
            Self::Stdin => None,
            Self::File(path) => {
                path.metadata().ok().filter(std::fs::Metadata::is_file).map(|m| m.len())
            }
        }
    }

    /// Its bytes, decompressed where they are gzip or Zstandard.
    pub(crate) fn open(&self, progress: &Progress) -> Result<Box<dyn Read>> {
        let raw: Box<dyn Read> = match self {
            Self::Stdin => Box::new(progress.watch(io::stdin(), self)),
            Self::File(path) => Box::new(progress.watch(open(path)?, self)),
        };
        compressed::reader(raw).with_context(|| format!("cannot read {self}"))
    }

    /// How it is named on a command line.
    pub(crate) fn argument(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }

    /// All its bytes.
    pub(crate) fn read(&self, progress: &Progress) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.open(progress)?
            .read_to_end(&mut bytes)
            .with_context(|| format!("cannot read {self} after {} bytes", bytes.len()))?;
        Ok(bytes)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => f.write_str("standard input"),
            Self::File(path) => write!(f, "{}", path.display()),
        }
    }
}

fn open(path: &Path) -> Result<File> {
    let name = path.display();
    if path.is_dir() {
        bail!("{name} is a directory; name the files in it, {name}/* for all of them");
    }
    File::open(path).with_context(|| format!("cannot open {name}"))
}
