//! The sources on disk: `words/TAG.tsv` (word, natural logarithm of its share), `text/TAG.txt`
//! (running text), and `lines/*.tsv` (tag, text: short lines, of which every fourth is held out).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::gram;

/// What was read, by language code as the sources spell it.
#[derive(Default)]
pub(crate) struct Corpus {
    /// Words with their share.
    pub(crate) words: BTreeMap<String, Vec<(String, f64)>>,
    /// Lines to learn from: words of each.
    pub(crate) lines: BTreeMap<String, Vec<Vec<String>>>,
    /// Lines held out: kind, code, text.
    pub(crate) held: Vec<(String, String, String)>,
}

impl Corpus {
    pub(crate) fn read(sources: &Path) -> Result<Self> {
        let mut corpus = Self::default();
        for (code, path) in files(&sources.join("words"))? {
            let words = counted(&read(&path)?);
            corpus.words.insert(if code == "no" { "nb".to_owned() } else { code }, words);
        }
        for (code, path) in files(&sources.join("text"))? {
            corpus.add_text(&code, &read(&path)?);
        }
        for (kind, path) in files(&sources.join("lines"))? {
            corpus.add_lines(&kind, &read(&path)?);
        }
        Ok(corpus)
    }

    /// Running text: its word counts join the list of its language, its lines are learnt.
    fn add_text(&mut self, code: &str, text: &str) {
        let mut counts: BTreeMap<String, f64> = BTreeMap::new();
        for line in text.lines() {
            let words = words(line);
            for word in &words {
                *counts.entry(word.clone()).or_default() += 1.0;
            }
            if words.len() > 1 {
                self.lines.entry(code.to_owned()).or_default().push(words);
            }
        }
        let total: f64 = counts.values().sum();
        let list = self.words.entry(code.to_owned()).or_default();
        if list.is_empty() {
            list.extend(counts.into_iter().map(|(word, count)| (word, count / total)));
        }
    }

    fn add_lines(&mut self, kind: &str, text: &str) {
        for (number, line) in text.lines().enumerate() {
            let Some((code, text)) = line.split_once('\t') else { continue };
            if number % 4 == 0 {
                self.held.push((kind.to_owned(), code.to_owned(), text.to_owned()));
            } else {
                self.lines.entry(code.to_owned()).or_default().push(words(text));
            }
        }
    }
}

/// The words of a line as the model sees them: letters, marks and inner apostrophes, lower case.
pub(crate) fn words(line: &str) -> Vec<String> {
    let folded: String = line.chars().map(gram::fold).collect();
    let joins = |ch: char| ch.is_alphabetic() || ch == '\'' || is_mark(ch);
    folded
        .split(|ch| !joins(ch))
        .map(|word| word.trim_matches('\'').to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Marks that stand inside words: combining accents and the vowel signs of Devanagari.
fn is_mark(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36F}' | '\u{900}'..='\u{963}' | '\u{64B}'..='\u{65F}')
}

fn counted(text: &str) -> Vec<(String, f64)> {
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| {
        let (word, share) = line.split_once([' ', '\t'])?;
        let folded: String = word.chars().map(gram::fold).collect();
        Some((folded, share.trim().parse::<f64>().ok()?.exp()))
    })
    .collect()
}

/// The files of a folder with the names before their dots, sorted; none where there is no folder.
fn files(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    if let Ok(entries) = std::fs::read_dir(folder) {
        for entry in entries {
            let path = entry?.path();
            if let Some(name) = path.file_stem().and_then(|name| name.to_str()) {
                found.push((name.to_owned(), path.clone()));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| path.display().to_string())
}
