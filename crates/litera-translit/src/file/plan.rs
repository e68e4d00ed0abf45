//! What a file says, as a list of keys with their contexts, in the order in which they are tried.

use std::ops::Range;

use toml::Spanned;
use unicode_normalization::UnicodeNormalization;

use super::context::{Classes, Context};
use super::error::{Problem, Result};
use super::model::{Exception, File, OneOrTwo, Pairs, Rule};
use crate::table::TAIL;
use crate::word::is_apostrophe;

/// The canonical apostrophe of keys.
pub(super) const APOSTROPHE_KEY: &str = "\u{2019}";

/// One key.
#[derive(Clone, Debug)]
pub(super) struct Key {
    /// Lower case, one to four letters.
    pub from: String,
    pub to: String,
    /// The output for a capital, where it is its own.
    pub capital: Option<String>,
    pub after: Option<Context>,
    pub before: [Option<Context>; 2],
    pub span: Range<usize>,
    pub rule: Option<String>,
}

/// An exception.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub letters: String,
    pub split: usize,
    pub to: Option<String>,
    pub span: Range<usize>,
}

/// One direction, ready to be built.
#[derive(Clone, Debug, Default)]
pub(super) struct Plan {
    pub keys: Vec<Key>,
    pub words: Vec<Word>,
    /// Apostrophes that are letters here.
    pub plain: String,
    pub jamo: bool,
    pub small_unless_all: bool,
    /// Letters without a capital take the case of their word.
    pub caseless: bool,
}

impl Plan {
    /// The way forth.
    pub(super) fn forward(file: &File) -> Result<Self> {
        let mut plan = Self::default();
        for (number, rule) in file.rule.iter().enumerate() {
            plan.rule(rule, number + 1, "rule", file)?;
        }
        plan.pairs(&file.map, &file.capitals, &file.classes)?;
        for exception in &file.exception {
            plan.exception(exception)?;
        }
        plan.input(file)?;
        Ok(plan)
    }

    fn input(&mut self, file: &File) -> Result<()> {
        match &file.input.normalize {
            None => {}
            Some(form) if form.as_ref() == "NFC" => {}
            Some(form) if form.as_ref() == "jamo" => self.jamo = true,
            Some(form) => {
                return Err(Problem::at(form.span(), "`normalize` is \"NFC\" or \"jamo\""));
            }
        }
        match &file.input.unknown {
            Some(unknown) if unknown.as_ref() != "keep" => {
                return Err(Problem::at(unknown.span(), "`unknown` is \"keep\""));
            }
            _ => {}
        }
        match &file.case.multi {
            None => {}
            Some(multi) if multi.as_ref() == "title-or-upper-by-word" => {}
            Some(multi) if multi.as_ref() == "small-unless-all" => self.small_unless_all = true,
            Some(multi) => {
                return Err(Problem::at(
                    multi.span(),
                    "`multi` is \"title-or-upper-by-word\" or \"small-unless-all\"",
                ));
            }
        }
        Ok(())
    }

    /// A table: longer keys are tried first.
    pub(super) fn pairs(
        &mut self,
        pairs: &Pairs,
        capitals: &Pairs,
        classes: &Classes,
    ) -> Result<()> {
        if let Some(from) = capitals.keys().find(|from| !pairs.contains_key(*from)) {
            return Err(Problem::at(
                from.span(),
                "a capital of a letter that `[map]` does not have",
            ));
        }
        let start = self.keys.len();
        for (from, to) in pairs {
            let capital = capitals.get(from).map(|text| nfc(text.as_ref()));
            self.key(from, to, capital, None, [None, None], None, classes)?;
        }
        if let Some(new) = self.keys.get_mut(start..) {
            new.sort_by_key(|key| std::cmp::Reverse(key.from.chars().count()));
        }
        Ok(())
    }

    pub(super) fn rule(
        &mut self,
        rule: &Spanned<Rule>,
        number: usize,
        kind: &str,
        file: &File,
    ) -> Result<()> {
        let (span, rule) = (rule.span(), rule.as_ref());
        let name = format!("{kind} {number} ({})", rule.cite);
        self.read_rule(rule, &span, &name, file).map_err(|problem| problem.in_rule(&name))
    }

    fn read_rule(
        &mut self,
        rule: &Rule,
        span: &Range<usize>,
        name: &str,
        file: &File,
    ) -> Result<()> {
        let (after, before) = contexts(rule, span, &file.classes)?;
        match (&rule.from, &rule.to, rule.map.is_empty()) {
            (Some(from), Some(to), true) => {
                self.key(from, to, None, after, before, Some(name), &file.classes)
            }
            (None, None, false) => {
                for (from, to) in &rule.map {
                    let (after, before) = (after.clone(), before.clone());
                    self.key(from, to, None, after, before, Some(name), &file.classes)?;
                }
                Ok(())
            }
            _ => Err(Problem::at(span.clone(), "a rule has `from` and `to`, or a `map`")),
        }
    }

    #[allow(clippy::too_many_arguments, reason = "the fields of a key")]
    fn key(
        &mut self,
        from: &Spanned<String>,
        to: &Spanned<String>,
        capital: Option<String>,
        after: Option<Context>,
        before: [Option<Context>; 2],
        rule: Option<&str>,
        classes: &Classes,
    ) -> Result<()> {
        let to = checked_output(to)?;
        for from in expand(from, classes)? {
            self.keys.push(Key {
                span: 0..0,
                from,
                to: to.clone(),
                capital: capital.clone(),
                after: after.clone(),
                before: before.clone(),
                rule: rule.map(str::to_owned),
            });
        }
        for key in self.keys.iter_mut().rev().take_while(|key| key.span == (0..0)) {
            key.span = from.span();
        }
        Ok(())
    }

    pub(super) fn exception(&mut self, exception: &Spanned<Exception>) -> Result<()> {
        let exception = exception.as_ref();
        let name = format!("exception ({})", exception.cite);
        for (word, to) in &exception.words {
            let letters = nfc(word.as_ref()).to_lowercase();
            let to = checked_output(to).map_err(|problem| problem.in_rule(&name))?;
            self.words.push(Word { letters, split: 0, to: Some(to), span: word.span() });
        }
        for stem in &exception.stems {
            let text = nfc(stem.as_ref()).to_lowercase();
            let Some((head, tail)) = text.split_once('|') else {
                return Err(Problem::at(
                    stem.span(),
                    "a stem has one `|`, where no key reaches over",
                )
                .in_rule(&name));
            };
            for prefix in std::iter::once("").chain(exception.prefixes.iter().map(String::as_str)) {
                let head = format!("{prefix}{head}");
                self.words.push(Word {
                    split: head.chars().count(),
                    letters: format!("{head}{tail}"),
                    to: None,
                    span: stem.span(),
                });
            }
        }
        Ok(())
    }
}

type Contexts = (Option<Context>, [Option<Context>; 2]);

fn contexts(rule: &Rule, span: &Range<usize>, classes: &Classes) -> Result<Contexts> {
    let mut after = Vec::new();
    let mut before = Vec::new();
    let mut second = None;
    if let Some(text) = &rule.after {
        after.push(Context::parse(text, classes)?);
    }
    if let Some(text) = &rule.not_after {
        after.push(Context::parse(text, classes)?.not());
    }
    if let Some(text) = &rule.not_before {
        before.push(Context::parse(text, classes)?.not());
    }
    if let Some([left, right]) = &rule.between {
        after.push(Context::parse(left, classes)?);
        before.push(Context::parse(right, classes)?);
    }
    if let Some(texts) = &rule.before {
        let parse = |text: &str| {
            let mut context = Context::default();
            context.read(text, texts.span(), classes).map(|()| context)
        };
        match texts.as_ref() {
            OneOrTwo::One(one) => before.push(parse(one)?),
            OneOrTwo::Two([one, two]) => {
                before.push(parse(one)?);
                second = Some(parse(two)?);
            }
        }
    }
    match rule.at.as_ref().map(|at| at.as_ref().as_str()) {
        None => {}
        Some("word-start") => after.push(Context::edge()),
        Some("word-end") => before.push(Context::edge()),
        Some(_) => {
            let span = rule.at.as_ref().map_or(span.clone(), Spanned::span);
            return Err(Problem::at(span, "`at` is \"word-start\" or \"word-end\""));
        }
    }
    if after.len() > 1 || before.len() > 1 {
        return Err(Problem::at(span.clone(), "a key has one context on each side; join the sets"));
    }
    Ok((after.pop(), [before.pop(), second]))
}

/// The keys of `from`: itself, or one for each letter of `<class>`.
fn expand(from: &Spanned<String>, classes: &Classes) -> Result<Vec<String>> {
    // Hangul is read by jamo, in keys as in texts.
    let text = crate::prepare::to_jamo(&nfc(from.as_ref())).into_owned();
    let problem = |message: &str| Err(Problem::at(from.span(), message));
    if text.starts_with('<') {
        let context = Context::parse(from, classes)?;
        let mut keys: Vec<String> = context.letters.iter().map(|&ch| apostrophe(ch)).collect();
        keys.dedup();
        return Ok(keys);
    }
    if text.is_empty() || text.chars().count() > TAIL + 1 {
        return problem("a key has one to three letters, and four in a way back");
    }
    if text.chars().any(char::is_uppercase) {
        return problem("keys are in lower case; capitals follow `[case]`");
    }
    Ok(vec![text.chars().map(apostrophe).collect()])
}

fn apostrophe(ch: char) -> String {
    if is_apostrophe(ch) { APOSTROPHE_KEY.to_owned() } else { ch.to_string() }
}

/// An output in NFC that does not begin with a mark.
fn checked_output(to: &Spanned<String>) -> Result<String> {
    let text = nfc(to.as_ref());
    if text.chars().next().is_some_and(crate::word::is_mark) {
        return Err(Problem::at(to.span(), "an output cannot begin with a combining mark"));
    }
    if text.len() > 64 {
        return Err(Problem::at(to.span(), "an output has at most 64 bytes"));
    }
    Ok(text)
}

pub(super) fn nfc(text: &str) -> String {
    text.nfc().collect()
}
