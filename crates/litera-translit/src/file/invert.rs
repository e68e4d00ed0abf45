//! The way back: the table turned round, longest outputs first.

use std::collections::BTreeSet;

use super::context::Context;
use super::error::{Problem, Result};
use super::model::{File, Pairs};
use super::plan::{APOSTROPHE_KEY, Key, Plan, nfc};
use crate::table::TAIL;

use unicode_normalization::UnicodeNormalization;

impl Plan {
    /// The way back of a way forth.
    pub(super) fn back(file: &File, forward: &Self) -> Result<Self> {
        let mut plan = Self { plain: file.back.letters.clone(), caseless: true, ..Self::default() };
        for (number, rule) in file.back.rule.iter().enumerate() {
            plan.rule(rule, number + 1, "back rule", file)?;
        }
        plan.pairs(&file.back.map, &Pairs::new(), &file.classes)?;
        let plain = plan.plain.clone();
        for key in &mut plan.keys {
            if key.from == APOSTROPHE_KEY && plain.contains('\'') {
                key.from = "'".to_owned();
            }
        }
        let mut taken: BTreeSet<String> =
            plan.keys.iter().filter(|key| is_free(key)).map(|key| key.from.clone()).collect();
        // The table first, and of a rule what the table does not write.
        let (table, rules): (Vec<&Key>, Vec<&Key>) =
            forward.keys.iter().partition(|key| key.rule.is_none());
        let mut turned = Vec::new();
        for key in table.into_iter().chain(rules) {
            let from = key.to.clone();
            if from.is_empty() || from == APOSTROPHE_KEY && key.from == APOSTROPHE_KEY {
                continue;
            }
            if from.chars().count() > TAIL + 1 {
                return Err(Problem::at(
                    key.span.clone(),
                    "an output of over four letters has no way back",
                ));
            }
            // A letter whose capital is written in two characters (ǰ, J̌) is read in both ways.
            let split: String = from.nfd().collect();
            let pair = nfc(&from.to_uppercase()).chars().count() != from.chars().count();
            for from in std::iter::once(from).chain(pair.then_some(split)) {
                if taken.insert(from.clone()) {
                    turned.push(turn(key, from));
                }
            }
        }
        turned.sort_by_key(|key| std::cmp::Reverse(key.from.chars().count()));
        plan.keys.extend(turned);
        for exception in &file.back.exception {
            plan.exception(exception)?;
        }
        Ok(plan)
    }
}

fn is_free(key: &Key) -> bool {
    let none: &Option<Context> = &None;
    [&key.after, &key.before[0], &key.before[1]].into_iter().all(|context| context == none)
}

fn turn(key: &Key, from: String) -> Key {
    let to = key.from.clone();
    // Georgian has capitals for words that stand all in them, and none for a first letter.
    let georgian = to.chars().any(|ch| ('\u{10D0}'..='\u{10FF}').contains(&ch));
    let capital = georgian.then(|| to.clone());
    Key { from, to, capital, after: None, before: [None, None], rule: None, span: key.span.clone() }
}
