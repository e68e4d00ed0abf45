//! Multinomial logistic regression in two rounds: the short sequences alone, then, with the single
//! weights chosen by the error they left, all together.

use anyhow::{Context, Result, bail};

use super::dense::Dense;
use super::evaluate;
use super::gram::{Gram, grams};
use super::group::Group;
use super::lexicon::{Lexicon, Word};
use super::random::Random;
use super::sparse::{Errors, Sparse};

/// What an experiment may change.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) seed: u64,
    /// Share of steps on running lines; the group's own where it is not set.
    pub(crate) lines: Option<f32>,
    /// Share of list steps on single words.
    pub(crate) single: f32,
    /// Exponent that flattens word frequencies.
    pub(crate) flatten: f64,
    /// How many times another language must use a word to take it away.
    pub(crate) clean: f64,
    pub(crate) rate: f32,
    /// The same for single weights.
    pub(crate) single_rate: f32,
    /// Share of a Newton step that single weights begin with.
    pub(crate) first: f32,
    /// Share of features left out of a step.
    pub(crate) dropout: f32,
    /// Scales steps, for quick tries.
    pub(crate) effort: f32,
    pub(crate) rows: Option<usize>,
    pub(crate) buckets: Option<usize>,
    pub(crate) only: Option<String>,
}

impl Settings {
    pub(crate) fn read(arguments: &[String]) -> Result<Self> {
        let mut settings = Self {
            seed: 2026,
            lines: None,
            single: 0.5,
            flatten: 0.5,
            clean: 30.0,
            rate: 0.6,
            single_rate: 6.0,
            first: 0.1,
            dropout: 0.0,
            effort: 1.0,
            rows: None,
            buckets: None,
            only: None,
        };
        for argument in arguments {
            let (name, value) = argument.split_once('=').context("settings are name=value")?;
            match name {
                "seed" => settings.seed = value.parse()?,
                "lines" => settings.lines = Some(value.parse()?),
                "single" => settings.single = value.parse()?,
                "flatten" => settings.flatten = value.parse()?,
                "clean" => settings.clean = value.parse()?,
                "rate" => settings.rate = value.parse()?,
                "srate" => settings.single_rate = value.parse()?,
                "first" => settings.first = value.parse()?,
                "dropout" => settings.dropout = value.parse()?,
                "effort" => settings.effort = value.parse()?,
                "rows" => settings.rows = Some(value.parse()?),
                "buckets" => settings.buckets = Some(value.parse()?),
                "only" => settings.only = Some(value.to_owned()),
                _ => bail!("no setting is called `{name}`"),
            }
        }
        Ok(settings)
    }

    pub(crate) fn wants(&self, script: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only == script)
    }
}

/// A trained group, its lanes cut to its languages.
pub(crate) struct Part {
    pub(crate) script: &'static str,
    pub(crate) tags: &'static [&'static str],
    pub(crate) rows: Vec<Vec<f32>>,
    pub(crate) sparse: Sparse,
}

/// Trains one group.
pub(crate) fn group<const LANES: usize>(
    group: &Group,
    lexicon: &Lexicon,
    settings: &Settings,
) -> Part {
    let mut model = Model::<LANES> {
        dense: Dense::new(settings.rows.unwrap_or(group.rows)),
        sparse: Sparse::none(),
        languages: group.tags.len(),
    };
    let mut random = Random(settings.seed);
    let steps = (group.steps as f32 * 1000.0 * settings.effort) as usize;
    model.round(lexicon, settings, steps / 2, settings.rate, &mut random);
    evaluate::report(group, lexicon, |words| model.best(words), "short sequences");
    let errors = model.errors(lexicon, settings, steps, &mut random);
    model.sparse =
        Sparse::select(errors, settings.buckets.unwrap_or(group.buckets), settings.first);
    evaluate::report(group, lexicon, |words| model.best(words), "first");
    model.dense.forget_steps(0.25);
    model.round(lexicon, settings, steps, settings.rate, &mut random);
    evaluate::report(group, lexicon, |words| model.best(words), "all");
    let rows = model.dense.rows.iter().map(|row| row[..group.tags.len()].to_vec()).collect();
    Part { script: group.script, tags: group.tags, rows, sparse: model.sparse }
}

struct Model<const LANES: usize> {
    dense: Dense<LANES>,
    sparse: Sparse,
    languages: usize,
}

impl<const LANES: usize> Model<LANES> {
    fn round(
        &mut self,
        lexicon: &Lexicon,
        settings: &Settings,
        steps: usize,
        rate: f32,
        random: &mut Random,
    ) {
        let (mut sample, mut features) = (Vec::new(), Vec::new());
        for step in 0..steps {
            let left = 1.0 - step as f32 / steps as f32;
            let (rate, single) = (rate * left, settings.single_rate * left);
            let lane = random.below(self.languages);
            lexicon.draw(lane, random, settings, &mut sample);
            collect(&sample, &mut features);
            if settings.dropout > 0.0 {
                features.retain(|_| random.unit() >= settings.dropout);
            }
            if features.is_empty() {
                continue;
            }
            let norm = 1.0 / (features.len() as f32).sqrt();
            let mut slope = self.chances(&features, norm);
            slope[lane] -= 1.0;
            if slope[lane] > -0.01 {
                continue;
            }
            slope.iter_mut().for_each(|slope| *slope *= norm);
            let square = slope.iter().map(|slope| slope * slope).sum();
            for feature in &features {
                match feature {
                    Gram::Short(hash) => self.dense.step(*hash, &slope, square, rate),
                    Gram::Long(hash) => self.sparse.step(*hash, &slope, single),
                }
            }
        }
    }

    /// The probability of each language.
    fn chances(&self, features: &[Gram], norm: f32) -> [f32; LANES] {
        let mut scores = self.scores(features);
        let most = scores[..self.languages].iter().copied().fold(f32::MIN, f32::max);
        let mut sum = 0.0;
        for score in &mut scores[..self.languages] {
            *score = ((*score - most) * norm).exp();
            sum += *score;
        }
        for score in &mut scores[..self.languages] {
            *score /= sum;
        }
        scores[self.languages..].fill(0.0);
        scores
    }

    fn scores(&self, features: &[Gram]) -> [f32; LANES] {
        let mut scores = [0.0; LANES];
        for feature in features {
            match feature {
                Gram::Short(hash) => self.dense.add_to(*hash, &mut scores),
                Gram::Long(hash) => self.sparse.add_to(*hash, &mut scores),
            }
        }
        scores
    }

    /// The error that is left, by long feature and language.
    fn errors(
        &self,
        lexicon: &Lexicon,
        settings: &Settings,
        steps: usize,
        random: &mut Random,
    ) -> Errors {
        let mut errors = Errors::default();
        let (mut sample, mut features) = (Vec::new(), Vec::new());
        for _ in 0..steps {
            let lane = random.below(self.languages);
            lexicon.draw(lane, random, settings, &mut sample);
            collect(&sample, &mut features);
            if features.is_empty() {
                continue;
            }
            let norm = 1.0 / (features.len() as f32).sqrt();
            let chances = self.chances(&features, norm);
            let missed = 1.0 - chances[lane];
            if missed < 0.02 {
                continue;
            }
            let longs = features.iter().filter_map(|feature| match feature {
                Gram::Long(hash) => Some(*hash),
                Gram::Short(_) => None,
            });
            for hash in longs {
                errors.add(hash, lane, missed, norm);
                for (other, chance) in chances.iter().enumerate() {
                    if other != lane && *chance > 0.08 {
                        errors.add(hash, other, -chance, norm);
                    }
                }
            }
        }
        errors
    }

    fn best(&self, words: &[Word]) -> usize {
        let mut features = Vec::new();
        collect(words, &mut features);
        let scores = self.scores(&features);
        let lanes = scores[..self.languages].iter().enumerate();
        lanes.max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(lane, _)| lane)
    }
}

/// The features of words.
fn collect(words: &[Word], features: &mut Vec<Gram>) {
    features.clear();
    for word in words {
        grams(word, |gram| features.push(gram));
    }
}
