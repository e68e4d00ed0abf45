//! Contexts: sets of letters, and the edge of a word.

use std::collections::BTreeMap;

use toml::Spanned;

use super::error::{Problem, Result};

/// Which neighbours fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Context {
    pub letters: Vec<char>,
    /// Every letter of the scheme.
    pub any_letter: bool,
    /// The beginning or end of the word.
    pub edge: bool,
    /// All others fit instead.
    pub negated: bool,
}

pub(super) type Classes = BTreeMap<String, Spanned<String>>;

impl Context {
    pub(super) fn edge() -> Self {
        Self { edge: true, ..Self::default() }
    }

    pub(super) fn not(self) -> Self {
        Self { negated: !self.negated, ..self }
    }

    /// Reads `абв`, `<vowel>`, `<vowel>йъ`, `<letter>`, `<edge>`.
    pub(super) fn parse(text: &Spanned<String>, classes: &Classes) -> Result<Self> {
        let mut context = Self::default();
        context.read(text.as_ref(), text.span(), classes)?;
        Ok(context)
    }

    pub(super) fn read(
        &mut self,
        text: &str,
        span: std::ops::Range<usize>,
        classes: &Classes,
    ) -> Result<()> {
        let mut rest = text;
        while let Some(ch) = rest.chars().next() {
            if ch != '<' {
                self.letters.push(ch);
                rest = rest.get(ch.len_utf8()..).unwrap_or_default();
                continue;
            }
            let Some((name, tail)) = rest.get(1..).and_then(|inner| inner.split_once('>')) else {
                return Err(Problem::at(
                    span,
                    format!("`{rest}` opens a class that `>` does not close"),
                ));
            };
            self.class(name, &span, classes)?;
            rest = tail;
        }
        if *self == Self::default() {
            return Err(Problem::at(
                span,
                "an empty context fits nothing; leave it out, or name a letter",
            ));
        }
        Ok(())
    }

    fn class(
        &mut self,
        name: &str,
        span: &std::ops::Range<usize>,
        classes: &Classes,
    ) -> Result<()> {
        match name {
            "letter" => self.any_letter = true,
            "edge" => self.edge = true,
            _ => match classes.get(name) {
                Some(letters) => self.letters.extend(letters.as_ref().chars()),
                None => {
                    let known: Vec<_> = classes.keys().map(String::as_str).collect();
                    return Err(Problem::at(
                        span.clone(),
                        format!(
                            "unknown class `<{name}>`; there are letter, edge{}{}",
                            if known.is_empty() { "" } else { ", " },
                            known.join(", ")
                        ),
                    ));
                }
            },
        }
        Ok(())
    }
}
