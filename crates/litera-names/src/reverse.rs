//! A transcription table run backward: Cyrillic letters to the Latin words they may stand for.
//!
//! A beam over the Cyrillic word: at each place every rule that writes what stands there is tried.
//! What comes out is read forward again, so that every answer is one the table really spells so.

use crate::model::Model;
use crate::table::{Back, Side, Table};

/// Latin beginnings kept at each letter of the Cyrillic word.
pub(crate) const REVERSE_WIDTH: usize = 40;

/// Letters of a word beyond which no way back is looked for.
pub(crate) const LONGEST_WORD: usize = 40;

/// Mute pieces in a row (French and English end in them).
const MUTE: u8 = 3;

#[derive(Clone)]
struct State {
    latin: Vec<char>,
    /// What the rules and the language model have cost so far.
    cost: f32,
    /// The last rule, and where it began: it is checked once more is known of what follows.
    last: Option<(u16, usize)>,
    mute: u8,
}

/// A Latin word that a table spells as the Cyrillic one.
#[derive(Clone, Debug)]
pub(crate) struct Original {
    pub(crate) latin: String,
    /// The cost of the spelling.
    pub(crate) rules: f32,
    /// The cost of the word in its language.
    pub(crate) model: f32,
}

impl Table {
    /// The Latin words that this table may spell as `cyrillic` (lower case), best first.
    pub(crate) fn reverse(&self, cyrillic: &str, side: Side, model: Model) -> Vec<Original> {
        if cyrillic.chars().count() > LONGEST_WORD {
            return Vec::new();
        }
        let mut at: Vec<Vec<State>> = vec![Vec::new(); cyrillic.len() + 1];
        if let Some(first) = at.first_mut() {
            first.push(State { latin: Vec::new(), cost: 0.0, last: None, mute: 0 });
        }
        for offset in 0..=cyrillic.len() {
            let Some(states) = at.get_mut(offset).map(std::mem::take) else { continue };
            let Some(rest) = cyrillic.get(offset..).filter(|_| !states.is_empty()) else { continue };
            let states = self.with_mutes(prune(states), side, model);
            if rest.is_empty() {
                return self.finish(states, cyrillic, side, model);
            }
            for back in self.backs(rest, side) {
                let target = offset + back.text.len();
                for state in &states {
                    if let (Some(next), Some(slot)) =
                        (self.step(state, back, model), at.get_mut(target))
                    {
                        slot.push(next);
                    }
                }
            }
        }
        Vec::new()
    }

    /// The rules whose spelling the text begins with, the empty spelling left out.
    fn backs<'a>(&'a self, rest: &'a str, side: Side) -> impl Iterator<Item = &'a Back> {
        let backs = self.back.get(side.index()).copied().unwrap_or_default();
        let ends = rest.char_indices().skip(1).map(|(i, _)| i).chain([rest.len()]).take(6);
        ends.filter_map(|end| rest.get(..end)).flat_map(move |text| equal(backs, text))
    }

    fn with_mutes(&self, mut states: Vec<State>, side: Side, model: Model) -> Vec<State> {
        let mute = equal(self.back.get(side.index()).copied().unwrap_or_default(), "");
        if mute.is_empty() {
            return states;
        }
        let mut from = 0;
        for _ in 0..MUTE {
            let upto = states.len();
            for i in from..upto {
                let Some(state) = states.get(i).cloned() else { break };
                states.extend(mute.iter().filter_map(|back| self.step(&state, back, model)));
            }
            from = upto;
        }
        prune(states)
    }

    fn step(&self, state: &State, back: &Back, model: Model) -> Option<State> {
        let rule = self.rules.get(usize::from(back.rule))?;
        let mute = if back.text.is_empty() { state.mute + 1 } else { 0 };
        if mute > MUTE {
            return None;
        }
        let mut latin = state.latin.clone();
        let start = latin.len();
        let mut cost = state.cost + back.cost;
        for &c in rule.latin {
            cost += model.next(&latin, Some(c));
            latin.push(c);
        }
        // The rule before must still be the one that reads its letters, now that the next stand.
        if let Some((last, began)) = state.last
            && self.rule_at(&latin, began).is_none_or(|(found, _)| found != last)
        {
            return None;
        }
        Some(State { latin, cost, last: Some((back.rule, start)), mute })
    }

    fn finish(&self, states: Vec<State>, cyrillic: &str, side: Side, model: Model) -> Vec<Original> {
        let mut found: Vec<Original> = Vec::new();
        for state in states {
            let latin: String = state.latin.iter().collect();
            if found.iter().any(|o| o.latin == latin) {
                continue;
            }
            if let Some(rules) = self.reads(&state.latin, cyrillic, side) {
                let model = model.word(&state.latin);
                found.push(Original { latin, rules, model });
            }
        }
        found.sort_by(|a, b| (a.rules + a.model).total_cmp(&(b.rules + b.model)));
        found
    }
}

fn equal<'a>(backs: &'a [Back], text: &str) -> &'a [Back] {
    let start = backs.partition_point(|b| b.text < text);
    let end = backs.partition_point(|b| b.text <= text);
    backs.get(start..end).unwrap_or_default()
}

/// The cheapest states. Two that differ only in how they came count once.
fn prune(mut states: Vec<State>) -> Vec<State> {
    states.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    let mut kept: Vec<State> = Vec::with_capacity(REVERSE_WIDTH);
    for state in states {
        if kept.len() == REVERSE_WIDTH {
            break;
        }
        if !kept.iter().any(|k| k.last == state.last && k.latin == state.latin) {
            kept.push(state);
        }
    }
    kept
}
