//! The text of each role in a file of its own.

use std::borrow::Cow;
use std::collections::HashSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use litera::document::{Paragraph, Role};
use serde::Serialize;
use tempfile::NamedTempFile;

use crate::args::Format;
use crate::input::Source;
use crate::output::Output;

/// The columns of the table for a program.
pub(crate) const COLUMNS: &str = "file role paragraphs path";

/// A directory that files are written into.
pub(crate) struct Streams {
    dir: PathBuf,
    /// Names given to inputs so far; two inputs of one name get two names.
    taken: HashSet<String>,
}

/// A file that was written.
#[derive(Debug, Serialize)]
struct Written<'a> {
    file: &'a str,
    role: &'static str,
    paragraphs: usize,
    path: &'a str,
}

impl Streams {
    /// Into this directory, which is made where it is missing.
    pub(crate) fn into(dir: &Path) -> Result<Self> {
        std::fs::create_dir_all(dir)
            .with_context(|| format!("cannot make the directory {}", dir.display()))?;
        Ok(Self { dir: dir.to_owned(), taken: HashSet::new() })
    }

    /// Writes the paragraphs of one input, a file for each role that occurs, and lists the files.
    pub(crate) fn write(
        &mut self,
        source: &Source,
        read: &[(Paragraph, Cow<'_, str>)],
        out: &mut Output,
    ) -> Result<()> {
        let name = self.name(source);
        let source = source.to_string();
        for role in Role::ALL {
            let texts: Vec<&str> = read
                .iter()
                .filter(|(paragraph, _)| paragraph.role == role)
                .map(|(_, text)| text.as_ref())
                .collect();
            if texts.is_empty() {
                continue;
            }
            let path = self.dir.join(format!("{name}.{role}.txt"));
            whole(&path, &format!("{}\n", texts.join("\n\n")))?;
            list(out, &source, role, texts.len(), &path.display().to_string())?;
        }
        Ok(())
    }

    /// The input's name without its directory and ending, made safe, and not given before.
    fn name(&mut self, source: &Source) -> String {
        let stem = match source {
            Source::Stdin => "stdin".to_owned(),
            Source::File(path) => {
                path.file_stem().map_or_else(String::new, |stem| safe(&stem.to_string_lossy()))
            }
        };
        let mut name = stem.clone();
        let mut number = 1;
        while !self.taken.insert(name.clone()) {
            number += 1;
            name = format!("{stem}-{number}");
        }
        name
    }
}

/// The file appears whole or not at all: it is written beside its place and then moved there.
fn whole(path: &Path, text: &str) -> Result<()> {
    let dir = path.parent().unwrap_or(Path::new("."));
    let write = || -> Result<()> {
        let mut file = beside(dir)?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    };
    write().with_context(|| format!("cannot write {}", path.display()))
}

/// A new file in the directory, readable by whoever the umask lets read.
fn beside(dir: &Path) -> std::io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.prefix(".litera-").tempfile_in(dir)
}

fn list(out: &mut Output, file: &str, role: Role, count: usize, path: &str) -> Result<()> {
    let role = role.as_str();
    match out.format {
        Format::Json | Format::Jsonl => {
            out.record(&Written { file, role, paragraphs: count, path })
        }
        Format::Tsv => {
            let count = count.to_string();
            out.row([file, role, &count, path])
        }
        _ => out.exact(&format!("{path}\n")),
    }
}

/// Letters, digits, `-`, `_` and inner dots; everything else becomes `_`.
fn safe(stem: &str) -> String {
    let kept = |ch: char| if ch.is_alphanumeric() || "-_.".contains(ch) { ch } else { '_' };
    // Some file systems hold no more than 255 bytes; a role and an ending come after this.
    let mut name = String::new();
    for ch in stem.chars().map(kept).skip_while(|&ch| ch == '.') {
        if name.len() + ch.len_utf8() > 160 {
            break;
        }
        name.push(ch);
    }
    if name.is_empty() { "document".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_made_safe() {
        assert_eq!(safe("..\u{1B}[2J/..x"), "__2J_..x");
        assert_eq!(safe("стаття 1"), "стаття_1");
        assert_eq!(safe("..."), "document");
        assert!(safe(&"ї".repeat(500)).len() <= 160);
    }

    #[test]
    fn two_inputs_of_one_name_get_two_names() {
        let mut streams = Streams { dir: PathBuf::new(), taken: HashSet::new() };
        let source = |path: &str| Source::File(path.into());
        assert_eq!(streams.name(&source("a/x.txt")), "x");
        assert_eq!(streams.name(&source("b/x.html")), "x-2");
    }
}
