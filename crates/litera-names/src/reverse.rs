//! A transcription table run backward: Cyrillic letters to the Latin words they may stand for.
//!
//! A beam over the Cyrillic word: at each place every rule that writes what stands there is tried.
//! What comes out is read forward again, so that every answer is one the table really spells so.

use crate::model::Model;
use crate::table::{Back, Side, Table};

/// Latin beginnings kept at each letter of the Cyrillic word.
pub(crate) const REVERSE_WIDTH: usize = 40;

/// The same where a table is only tried out.
pub(crate) const NARROW: usize = 6;

/// Letters of a word beyond which no way back is looked for.
pub(crate) const LONGEST_WORD: usize = 40;

/// A beginning that costs so much more than the best at its place is given up.
const MARGIN: f32 = 12.0;

/// Mute pieces in a row (French and English end in them).
const MUTE: u8 = 3;

/// Latin letters of a word at most.
const LETTERS: usize = 56;

#[derive(Clone, Copy)]
struct State {
    letters: [char; LETTERS],
    length: usize,
    /// What the rules and the language model have cost so far.
    cost: f32,
    /// The last rule, and where it began: it is checked once more is known of what follows.
    last: Option<(u16, usize)>,
    mute: u8,
}

impl State {
    fn latin(&self) -> &[char] {
        self.letters.get(..self.length).unwrap_or_default()
    }
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

/// The states at one place, with the cost of the best.
#[derive(Clone)]
struct Slot {
    states: Vec<State>,
    best: f32,
}

impl Slot {
    fn push(&mut self, state: State) {
        self.best = self.best.min(state.cost);
        self.states.push(state);
    }
}

/// One run of a table.
struct Run<'a> {
    table: &'a Table,
    model: Model,
    back: &'static [Back],
    width: usize,
}

impl Table {
    /// The Latin words that this table may spell as `cyrillic` (lower case), best first.
    pub(crate) fn reverse(
        &self,
        cyrillic: &str,
        side: Side,
        model: Model,
        width: usize,
    ) -> Vec<Original> {
        if cyrillic.chars().count() > LONGEST_WORD {
            return Vec::new();
        }
        let back = self.back.get(side.index()).copied().unwrap_or_default();
        let run = Run { table: self, model, back, width };
        self.finish(run.states(cyrillic), cyrillic, side, model)
    }

    fn finish(
        &self,
        states: Vec<State>,
        cyrillic: &str,
        side: Side,
        model: Model,
    ) -> Vec<Original> {
        let mut found: Vec<Original> = Vec::new();
        for state in states {
            let latin: String = state.latin().iter().collect();
            if found.iter().any(|o| o.latin == latin) {
                continue;
            }
            if let Some(rules) = self.reads(state.latin(), cyrillic, side) {
                found.push(Original { latin, rules, model: model.word(state.latin()) });
            }
        }
        found.sort_by(|a, b| (a.rules + a.model).total_cmp(&(b.rules + b.model)));
        found
    }
}

impl Run<'_> {
    /// The states at the end of the word.
    fn states(&self, cyrillic: &str) -> Vec<State> {
        let empty = Slot { states: Vec::new(), best: f32::INFINITY };
        let mut slots = vec![empty; cyrillic.len() + 1];
        if let Some(first) = slots.first_mut() {
            first.push(State {
                letters: [' '; LETTERS],
                length: 0,
                cost: 0.0,
                last: None,
                mute: 0,
            });
        }
        let mut ends = Vec::new();
        for offset in 0..=cyrillic.len() {
            let Some(states) = slots.get_mut(offset).map(|s| std::mem::take(&mut s.states)) else {
                continue;
            };
            let Some(rest) = cyrillic.get(offset..).filter(|_| !states.is_empty()) else {
                continue;
            };
            ends = self.with_mutes(self.prune(states));
            if rest.is_empty() {
                return ends;
            }
            for back in self.backs(rest) {
                let Some(slot) = slots.get_mut(offset + back.text.len()) else { continue };
                for state in &ends {
                    if let Some(next) = self.step(state, back, slot.best + MARGIN) {
                        slot.push(next);
                    }
                }
            }
        }
        ends.clear();
        ends
    }

    /// The rules whose spelling the text begins with, the empty spelling left out.
    fn backs<'a>(&'a self, rest: &'a str) -> impl Iterator<Item = &'static Back> + 'a {
        let ends = rest.char_indices().skip(1).map(|(i, _)| i).chain([rest.len()]).take(6);
        ends.filter_map(|end| rest.get(..end)).flat_map(|text| equal(self.back, text))
    }

    fn with_mutes(&self, mut states: Vec<State>) -> Vec<State> {
        let mute = equal(self.back, "");
        let Some(first) = states.first().filter(|_| !mute.is_empty()) else { return states };
        let most = first.cost + MARGIN;
        let mut from = 0;
        for _ in 0..MUTE {
            let upto = states.len();
            for i in from..upto {
                let Some(state) = states.get(i).copied() else { break };
                states.extend(mute.iter().filter_map(|back| self.step(&state, back, most)));
            }
            from = upto;
        }
        self.prune(states)
    }

    fn step(&self, state: &State, back: &Back, most: f32) -> Option<State> {
        let mut cost = state.cost + back.cost;
        if cost > most {
            return None;
        }
        let rule = self.table.rules.get(usize::from(back.rule))?;
        let mute = if back.text.is_empty() { state.mute + 1 } else { 0 };
        if mute > MUTE || !rule.follows(state.latin()) {
            return None;
        }
        let mut next = *state;
        for &c in rule.latin {
            cost += self.model.next(next.latin(), Some(c));
            *next.letters.get_mut(next.length)? = c;
            next.length += 1;
        }
        if cost > most {
            return None;
        }
        // The rule before must still be the one that reads its letters, now that the next stand.
        if let Some((last, began)) = state.last
            && self.table.rule_at(next.latin(), began).is_none_or(|(found, _)| found != last)
        {
            return None;
        }
        next.last = Some((back.rule, state.length));
        next.cost = cost;
        next.mute = mute;
        Some(next)
    }

    /// The cheapest states. Two that differ only in how they came count once.
    fn prune(&self, mut states: Vec<State>) -> Vec<State> {
        states.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        let mut kept: Vec<State> = Vec::with_capacity(self.width);
        for state in states {
            if kept.len() == self.width {
                break;
            }
            if !kept.iter().any(|k| k.last == state.last && k.latin() == state.latin()) {
                kept.push(state);
            }
        }
        kept
    }
}

fn equal(backs: &'static [Back], text: &str) -> &'static [Back] {
    let start = backs.partition_point(|b| b.text < text);
    let end = backs.partition_point(|b| b.text <= text);
    backs.get(start..end).unwrap_or_default()
}
