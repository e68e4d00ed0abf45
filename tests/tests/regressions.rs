//! Every saved input through its law, on stable and without a fuzzer: the seeds of `fuzz/seeds/`
//! through all laws that take their kind, and what once broke a law, in
//! `tests/regressions/<law>/`, through that one.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use litera_tests::{LAWS, Law};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The files of a folder in order; none where it is not there.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Runs every file through the law and says which broke it.
fn replay(law: &Law, files: &[PathBuf], broken: &mut Vec<String>) {
    for file in files {
        let data = fs::read(file).unwrap();
        if catch_unwind(AssertUnwindSafe(|| law.check(&data))).is_err() {
            broken.push(format!("{} by {}", law.name, file.display()));
        }
    }
}

#[test]
fn seeds_keep_every_law() {
    let mut broken = Vec::new();
    for law in LAWS {
        let seeds = files(&root().join("fuzz/seeds").join(law.seeds()));
        assert!(!seeds.is_empty(), "no seeds for {}", law.name);
        replay(law, &seeds, &mut broken);
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn what_once_broke_a_law_keeps_it_now() {
    let mut broken = Vec::new();
    for folder in files(&root().join("tests/regressions")).iter().filter(|path| path.is_dir()) {
        let name = folder.file_name().unwrap().to_string_lossy();
        let law = LAWS.iter().find(|law| law.name == name);
        let law = law.unwrap_or_else(|| panic!("tests/regressions/{name} is no law"));
        replay(law, &files(folder), &mut broken);
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn a_law_is_known_by_one_name() {
    let mut names: Vec<_> = LAWS.iter().map(|law| law.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), LAWS.len());
}
