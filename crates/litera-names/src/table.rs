//! A transcription table run forward: Latin letters to what is written in Cyrillic.
//!
//! The letters of a word are cut by the rules in one way only (the longest pattern first, then the
//! one with more context); what each piece is written as may be several spellings, each with a cost.

/// One rule of a table.
#[derive(Debug)]
pub(crate) struct Rule {
    /// The letters read.
    pub(crate) latin: &'static [char],
    /// What must stand before them.
    pub(crate) left: Context,
    /// What must stand after them.
    pub(crate) right: Context,
    /// What is written, by [`Side`]: spellings and costs (natural logarithms, negated).
    pub(crate) out: [&'static [(&'static str, f32)]; 2],
}

/// What must stand beside a rule: one of several patterns, or none of them.
#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) negated: bool,
    pub(crate) any: &'static [&'static [Item]],
}

/// One place of a context.
#[derive(Debug)]
pub(crate) enum Item {
    /// The edge of the word.
    Edge,
    /// One of these letters.
    Of(&'static [char]),
}

/// A spelling met from the Cyrillic side: the rule and the cost of this spelling.
#[derive(Debug)]
pub(crate) struct Back {
    pub(crate) text: &'static str,
    pub(crate) rule: u16,
    pub(crate) cost: f32,
}

/// The transcription of one language.
#[derive(Debug)]
pub(crate) struct Table {
    /// BCP 47.
    pub(crate) language: &'static str,
    /// In English.
    pub(crate) name: &'static str,
    /// By first letter, then by rank.
    pub(crate) rules: &'static [Rule],
    /// Where the rules of a first letter stand.
    pub(crate) starts: &'static [(char, u16, u16)],
    /// By spelling, for each [`Side`].
    pub(crate) back: [&'static [Back]; 2],
}

/// The language written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Ukrainian,
    Russian,
}

impl Side {
    pub(crate) const BOTH: [Self; 2] = [Self::Ukrainian, Self::Russian];

    pub(crate) const fn index(self) -> usize {
        match self {
            Self::Ukrainian => 0,
            Self::Russian => 1,
        }
    }

    pub(crate) const fn language(self) -> &'static str {
        match self {
            Self::Ukrainian => "uk",
            Self::Russian => "ru",
        }
    }
}

/// Spellings of one word kept at most while a table runs forward.
pub(crate) const FORWARD_WIDTH: usize = 48;

/// The cost of a letter that no rule knows.
const UNKNOWN: f32 = 6.0;

impl Context {
    fn holds(&self, at: impl Fn(usize) -> Option<char>) -> bool {
        if self.any.is_empty() {
            return true;
        }
        let found = self.any.iter().any(|pattern| {
            pattern.iter().enumerate().all(|(i, item)| match (item, at(i)) {
                (Item::Edge, None) => true,
                (Item::Of(letters), Some(c)) => letters.contains(&c),
                _ => false,
            })
        });
        found != self.negated
    }
}

impl Rule {
    fn applies(&self, word: &[char], at: usize) -> bool {
        let end = at + self.latin.len();
        word.get(at..end) == Some(self.latin)
            && self.left.holds(|i| at.checked_sub(i + 1).and_then(|j| word.get(j)).copied())
            && self.right.holds(|i| word.get(end + i).copied())
    }

    /// Whether the rule may come after these letters, as far as they tell.
    pub(crate) fn follows(&self, before: &[char]) -> bool {
        let end = before.len();
        self.left.holds(|i| end.checked_sub(i + 1).and_then(|j| before.get(j)).copied())
    }

    pub(crate) fn out(&self, side: Side) -> &'static [(&'static str, f32)] {
        self.out.get(side.index()).copied().unwrap_or_default()
    }
}

impl Table {
    /// The rule that reads the letters at an offset.
    pub(crate) fn rule_at(&self, word: &[char], at: usize) -> Option<(u16, &'static Rule)> {
        let first = word.get(at)?;
        let (_, start, end) = self.starts.iter().find(|(c, ..)| c == first)?;
        let rules = self.rules.get(usize::from(*start)..usize::from(*end))?;
        (*start..).zip(rules).find(|(_, rule)| rule.applies(word, at))
    }

    /// The spellings of a word in lower case, cheapest first; at most [`FORWARD_WIDTH`] are kept
    /// on the way.
    pub(crate) fn forward(&self, word: &[char], side: Side) -> Vec<(String, f32)> {
        let mut beam = vec![(String::new(), 0.0)];
        let mut at = 0;
        while let Some(&c) = word.get(at) {
            if let Some((_, rule)) = self.rule_at(word, at) {
                beam = spread(&beam, rule.out(side));
                at += rule.latin.len();
            } else {
                for (text, cost) in &mut beam {
                    text.push(c);
                    *cost += UNKNOWN;
                }
                at += 1;
            }
        }
        beam
    }

    /// What it costs to write the Latin word as the Cyrillic one; `None` where the rules do not
    /// allow it. Exact: every spelling of every piece is tried.
    pub(crate) fn reads(&self, word: &[char], cyrillic: &str, side: Side) -> Option<f32> {
        let mut reached = vec![(0usize, 0.0f32)];
        let mut at = 0;
        while at < word.len() {
            let (_, rule) = self.rule_at(word, at)?;
            let mut next: Vec<(usize, f32)> = Vec::new();
            for &(offset, cost) in &reached {
                let rest = cyrillic.get(offset..).unwrap_or_default();
                for &(text, more) in rule.out(side) {
                    if rest.starts_with(text) {
                        reach(&mut next, offset + text.len(), cost + more);
                    }
                }
            }
            if next.is_empty() {
                return None;
            }
            reached = next;
            at += rule.latin.len();
        }
        reached.iter().find(|(offset, _)| *offset == cyrillic.len()).map(|&(_, cost)| cost)
    }
}

/// The pieces of a way through a word.
type Steps = Vec<(String, String)>;

impl Table {
    /// The pieces in which the Latin word is written as the Cyrillic one; empty where it is not.
    pub(crate) fn steps(&self, word: &[char], cyrillic: &str, side: Side) -> Steps {
        let mut reached: Vec<(usize, f32, Steps)> = vec![(0, 0.0, Vec::new())];
        let mut at = 0;
        while at < word.len() {
            let Some((_, rule)) = self.rule_at(word, at) else { return Vec::new() };
            let mut next: Vec<(usize, f32, Steps)> = Vec::new();
            for (offset, cost, steps) in &reached {
                let rest = cyrillic.get(*offset..).unwrap_or_default();
                for (text, more) in rule.out(side).iter().filter(|(text, _)| rest.starts_with(text))
                {
                    let end = offset + text.len();
                    if next.iter().any(|(o, c, _)| *o == end && *c <= cost + more) {
                        continue;
                    }
                    next.retain(|(o, ..)| *o != end);
                    let mut steps = steps.clone();
                    steps.push((rule.latin.iter().collect(), (*text).to_owned()));
                    next.push((end, cost + more, steps));
                }
            }
            reached = next;
            at += rule.latin.len();
        }
        let whole = reached.into_iter().find(|(offset, ..)| *offset == cyrillic.len());
        whole.map(|(.., steps)| steps).unwrap_or_default()
    }
}

/// Keeps the cheapest way to an offset. The offsets are few: a rule writes at most four letters.
fn reach(next: &mut Vec<(usize, f32)>, offset: usize, cost: f32) {
    match next.iter_mut().find(|(o, _)| *o == offset) {
        Some(found) => found.1 = found.1.min(cost),
        None => next.push((offset, cost)),
    }
}

fn spread(beam: &[(String, f32)], out: &[(&str, f32)]) -> Vec<(String, f32)> {
    let mut next: Vec<(String, f32)> = Vec::with_capacity(beam.len() * out.len());
    for (text, cost) in beam {
        for (more, price) in out {
            let text = format!("{text}{more}");
            match next.iter_mut().find(|(t, _)| *t == text) {
                Some(found) => found.1 = found.1.min(cost + price),
                None => next.push((text, cost + price)),
            }
        }
    }
    next.sort_by(|a, b| a.1.total_cmp(&b.1));
    next.truncate(FORWARD_WIDTH);
    next
}
