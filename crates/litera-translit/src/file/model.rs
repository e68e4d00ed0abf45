//! The file as it is written.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

pub(super) type Pairs = BTreeMap<Spanned<String>, Spanned<String>>;

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct File {
    pub format: Spanned<u32>,
    pub id: Spanned<String>,
    #[serde(default)]
    pub aliases: Vec<String>,
    pub bcp47: Spanned<String>,
    pub from: Side,
    pub to: Side,
    pub reversible: Spanned<bool>,
    /// A table for the way back is offered; `reversible` where it is not said.
    #[serde(rename = "way_back")]
    pub way_back: Option<bool>,
    #[serde(default)]
    pub official: bool,
    pub standard: Standard,
    #[serde(default)]
    pub input: Input,
    #[serde(default)]
    pub case: Case,
    #[serde(default)]
    pub classes: BTreeMap<String, Spanned<String>>,
    pub map: Pairs,
    /// How a capital is written, where it is not the output with a capital first.
    #[serde(default)]
    pub capitals: Pairs,
    #[serde(default)]
    pub rule: Vec<Spanned<Rule>>,
    #[serde(default)]
    pub exception: Vec<Spanned<Exception>>,
    #[serde(default)]
    pub back: Back,
    #[serde(default)]
    pub test: Vec<Test>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Side {
    pub lang: Option<String>,
    pub script: Spanned<String>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "what people read in the file is checked for its form")]
pub(super) struct Standard {
    pub issuer: String,
    pub number: Option<String>,
    /// A year, or a date.
    pub date: Spanned<toml::Value>,
    pub status: String,
    pub title: String,
    #[serde(default)]
    pub same_as: Vec<String>,
    #[serde(default)]
    pub replaces: Vec<String>,
    #[serde(default)]
    pub sources: Vec<String>,
    /// What was seen of the text, and what was not.
    pub checked: String,
    /// What the standard leaves open, and what this file chooses.
    #[serde(default)]
    pub notes: Vec<String>,
}

#[derive(Deserialize, Debug, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Input {
    /// `NFC`, always; or `jamo`: NFC, and Hangul syllables as their jamo.
    pub normalize: Option<Spanned<String>>,
    /// `keep`, always.
    pub unknown: Option<Spanned<String>>,
}

#[derive(Deserialize, Debug, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    /// `title-or-upper-by-word`, or `small-unless-all`.
    pub multi: Option<Spanned<String>>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub cite: String,
    pub from: Option<Spanned<String>>,
    pub to: Option<Spanned<String>>,
    #[serde(default)]
    pub map: Pairs,
    /// `word-start` or `word-end`.
    pub at: Option<Spanned<String>>,
    /// The letter that stands before the key.
    pub after: Option<Spanned<String>>,
    #[serde(rename = "not-after")]
    pub not_after: Option<Spanned<String>>,
    /// The letter, or the two letters, that follow the key.
    pub before: Option<Spanned<OneOrTwo>>,
    #[serde(rename = "not-before")]
    pub not_before: Option<Spanned<String>>,
    /// `[before the key, after it]`.
    pub between: Option<[Spanned<String>; 2]>,
    /// Says of an apostrophe that the word goes on over it, which it always does.
    #[serde(default)]
    #[allow(dead_code, reason = "a reader's help; every inner apostrophe joins")]
    pub joins: bool,
}

#[derive(Deserialize, Debug)]
#[serde(untagged)]
pub(super) enum OneOrTwo {
    One(String),
    Two([String; 2]),
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Exception {
    pub cite: String,
    /// Whole words and what they become.
    #[serde(default)]
    pub words: Pairs,
    /// Beginnings of words, with `|` where no key reaches over.
    #[serde(default)]
    pub stems: Vec<Spanned<String>>,
    /// What may stand before a stem.
    #[serde(default)]
    pub prefixes: Vec<String>,
}

/// What the way back does otherwise than turn the table round.
#[derive(Deserialize, Debug, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Back {
    /// Signs that are letters in the way back, and no apostrophes.
    #[serde(default)]
    pub letters: String,
    #[serde(default)]
    pub map: Pairs,
    #[serde(default)]
    pub rule: Vec<Spanned<Rule>>,
    #[serde(default)]
    pub exception: Vec<Spanned<Exception>>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Test {
    #[allow(dead_code, reason = "read by people")]
    pub cite: String,
    /// The way back is tested, not the way forth.
    #[serde(default)]
    pub back: bool,
    pub pairs: Vec<Spanned<[String; 2]>>,
}
