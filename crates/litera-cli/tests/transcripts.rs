//! Transcripts: what the program prints, as files.
//!
//! Each `console` block of `tests/transcripts/*.md` and of the READMEs is run with the real binary
//! at the root of the workspace and compared with what stands below its `$` lines. Lines of
//! standard error begin with `! `; a status that is not 0 stands in brackets at the end.
//!
//! `LITERA_UPDATE=1 cargo test -p litera-cli --test transcripts` writes them anew.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    reason = "a test is an assertion"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The root of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The words of a command line; quotes hold spaces together.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for ch in line.chars() {
        match (ch, quote) {
            ('\'' | '"', None) => {
                quote = Some(ch);
                word.get_or_insert_default();
            }
            (ch, Some(open)) if ch == open => quote = None,
            (' ', None) => words.extend(word.take()),
            _ => word.get_or_insert_default().push(ch),
        }
    }
    words.extend(word);
    words
}

/// What the program prints for a command line.
fn run(line: &str) -> String {
    let line = line.replace("cargo run --release --", "litera");
    let mut words = words(&line);
    let input = words.iter().position(|word| word == "<").map(|at| {
        let file = words.remove(at + 1);
        words.remove(at);
        fs::File::open(root().join(&file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    });
    assert_eq!(words[0], "litera", "a transcript runs litera alone: {line}");
    let output = Command::new(env!("CARGO_BIN_EXE_litera"))
        .args(&words[1..])
        .current_dir(root())
        .env_remove("NO_COLOR")
        .stdin(input.map_or_else(Stdio::null, Stdio::from))
        .output()
        .unwrap();
    let mut printed = String::from_utf8(output.stdout).unwrap();
    if !printed.is_empty() && !printed.ends_with('\n') {
        printed.push('\n');
    }
    for line in String::from_utf8(output.stderr).unwrap().lines() {
        printed.push_str(&format!("! {line}\n"));
    }
    if output.status.code() != Some(0) {
        printed.push_str(&format!("[{}]\n", output.status));
    }
    printed
}

/// The page with what the program prints today in its `console` blocks.
fn rerun(page: &str) -> String {
    let (mut out, mut inside) = (String::new(), false);
    for line in page.lines() {
        match line {
            "```console" => inside = true,
            "```" => inside = false,
            _ => {}
        }
        let command = line.strip_prefix("$ ").filter(|_| inside);
        if inside && command.is_none() && line != "```console" {
            continue;
        }
        out.push_str(line);
        out.push('\n');
        out.push_str(&command.map(run).unwrap_or_default());
    }
    out
}

fn check(path: &Path) {
    let page = fs::read_to_string(path).unwrap();
    let now = rerun(&page);
    if std::env::var_os("LITERA_UPDATE").is_some() {
        fs::write(path, &now).unwrap();
        return;
    }
    for (number, (was, is)) in page.lines().zip(now.lines()).enumerate() {
        assert_eq!(was, is, "{}, line {}; see the head of this test", path.display(), number + 1);
    }
    assert_eq!(page.len(), now.len(), "{} is longer or shorter now", path.display());
}

#[test]
fn transcripts_are_what_the_program_prints() {
    let mut pages: Vec<PathBuf> = fs::read_dir(root().join("tests/transcripts"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    pages.sort();
    assert!(!pages.is_empty());
    pages.iter().for_each(|page| check(page));
}

#[test]
fn readmes_show_what_the_program_prints() {
    for readme in ["README.md", "crates/litera-cli/README.md"] {
        check(&root().join(readme));
    }
}
