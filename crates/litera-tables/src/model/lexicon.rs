//! What is drawn in training: words of each language by frequency, foreign ones cleaned out.

use std::collections::HashMap;

use anyhow::Result;

use super::corpus::Corpus;
use super::group::Group;
use super::random::Random;
use super::romanize::romanize;
use super::train::Settings;

/// A word as lower-case code points.
pub(crate) type Word = Box<[u32]>;

/// The words and lines of the languages of a group, by lane.
pub(crate) struct Lexicon {
    languages: Vec<Language>,
    /// Share of samples from running lines.
    share: f32,
    /// Held-out lines: kind, lane, words.
    pub(crate) held: Vec<(String, usize, Vec<Word>)>,
}

#[derive(Default)]
struct Language {
    words: Vec<Word>,
    /// Running sums for drawing: flattened shares (types), and true shares (tokens).
    types: Vec<f64>,
    tokens: Vec<f64>,
    lines: Vec<Vec<Word>>,
}

impl Lexicon {
    pub(crate) fn new(group: &Group, corpus: &Corpus, settings: &Settings) -> Result<Self> {
        let mut lists: Vec<Vec<(String, f64)>> =
            group.tags.iter().map(|tag| list(group, corpus, tag)).collect();
        clean(&mut lists, settings.clean);
        let languages = group
            .tags
            .iter()
            .zip(&lists)
            .map(|(tag, list)| language(group, list, &lines(group, corpus, tag), settings))
            .collect();
        let held = corpus.held.iter().filter_map(|(kind, code, text)| {
            let lane = group.tags.iter().position(|tag| tag == code)?;
            Some((kind.clone(), lane, letters(group, &super::corpus::words(text))))
        });
        let share = settings.lines.unwrap_or(group.lines);
        Ok(Self { languages, share, held: held.collect() })
    }

    /// Draws words of one language into `sample`.
    pub(crate) fn draw(
        &self,
        lane: usize,
        random: &mut Random,
        settings: &Settings,
        sample: &mut Vec<Word>,
    ) {
        sample.clear();
        let Some(language) = self.languages.get(lane) else { return };
        let from_lines = !language.lines.is_empty() && random.unit() < self.share;
        if from_lines || language.words.is_empty() {
            return language.draw_line(random, sample);
        }
        let length = random.unit();
        let (count, flat) = match length {
            _ if length < settings.single => (1, random.unit() < 0.75),
            _ if length < settings.single + 0.25 => (2, random.unit() < 0.5),
            _ => (3 + random.below(10), false),
        };
        for _ in 0..count {
            sample.push(language.draw_word(random, flat).clone());
        }
    }
}

impl Language {
    fn draw_word(&self, random: &mut Random, flat: bool) -> &Word {
        let sums = if flat { &self.types } else { &self.tokens };
        let total = sums.last().copied().unwrap_or(0.0);
        let at = f64::from(random.unit()) * total + f64::from(random.unit()) * total / 16_777_216.0;
        let place = sums.partition_point(|sum| *sum < at).min(self.words.len() - 1);
        &self.words[place]
    }

    /// A whole line, or one to three words of it.
    fn draw_line(&self, random: &mut Random, sample: &mut Vec<Word>) {
        if self.lines.is_empty() {
            return;
        }
        let line = &self.lines[random.below(self.lines.len())];
        let (mut start, mut end) = (0, line.len());
        if line.len() > 2 && random.unit() < 0.7 {
            let count = 1 + random.below(3);
            start = random.below(line.len() - count.min(line.len()) + 1);
            end = (start + count).min(line.len());
        }
        sample.extend(line[start..end].iter().cloned());
    }
}

/// The word list of a tag: its own, or made from its Cyrillic one.
fn list(group: &Group, corpus: &Corpus, tag: &str) -> Vec<(String, f64)> {
    let (code, is_latin) = tag.split_once('-').map_or((tag, false), |(code, _)| (code, true));
    let Some(words) = corpus.words.get(code) else { return Vec::new() };
    let words: Vec<(String, f64)> = if is_latin {
        words.iter().filter_map(|(word, share)| Some((romanize(tag, word)?, *share))).collect()
    } else {
        words.clone()
    };
    let own = |word: &str| word.chars().all(|ch| group.has(ch) || ch == '\'') && !word.is_empty();
    words.into_iter().filter(|(word, _)| own(word)).collect()
}

fn lines(group: &Group, corpus: &Corpus, tag: &str) -> Vec<Vec<Word>> {
    let (code, is_latin) = tag.split_once('-').map_or((tag, false), |(code, _)| (code, true));
    let lines = corpus.lines.get(code).into_iter().flatten();
    lines
        .map(|line| {
            if !is_latin {
                return letters(group, line);
            }
            let latin = line.iter().filter_map(|word| romanize(tag, word)).collect::<Vec<_>>();
            letters(group, &latin)
        })
        .filter(|line| !line.is_empty())
        .collect()
}

/// Words of the script as code points.
fn letters(group: &Group, words: &[String]) -> Vec<Word> {
    let own = |word: &&String| word.chars().any(|ch| group.has(ch));
    words.iter().filter(own).map(|word| code_points(word)).collect()
}

fn code_points(word: &str) -> Word {
    word.chars().map(|ch| ch as u32).collect()
}

/// Drops from each list the words that another language uses `factor` times as much: Wikipedia's
/// counts carry English, Latin names and quoted neighbours in every language.
fn clean(lists: &mut [Vec<(String, f64)>], factor: f64) {
    let mut most: HashMap<String, f64> = HashMap::new();
    for (word, share) in lists.iter().flatten() {
        let entry = most.entry(word.clone()).or_default();
        *entry = entry.max(*share);
    }
    for list in lists {
        list.retain(|(word, share)| most.get(word).is_none_or(|most| *most < share * factor));
    }
}

fn language(
    group: &Group,
    list: &[(String, f64)],
    lines: &[Vec<Word>],
    settings: &Settings,
) -> Language {
    let mut language = Language { lines: lines.to_vec(), ..Language::default() };
    let (mut types, mut tokens) = (0.0, 0.0);
    for (word, share) in list {
        let length = word.chars().filter(|ch| group.has(*ch)).count();
        types += share.powf(settings.flatten) * if length < 4 { 0.3 } else { 1.0 };
        tokens += share;
        language.types.push(types);
        language.tokens.push(tokens);
        language.words.push(code_points(word));
    }
    language
}
