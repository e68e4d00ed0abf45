//! From a plan to the tables of the automaton.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::context::Context;
use super::error::{Problem, Result};
use super::plan::{Key, Plan, nfc};
use crate::step::STEM;
use crate::table::{
    ANY, APOSTROPHE, CASELESS, LOOKS_BACK, Letter, NO_OUT, Out, Piece, Rule, SLOW, STEMS, Stem,
    TAIL, Table, WIDE,
};
use crate::word::is_apostrophe;

/// Index below U+0800, index above it, blocks.
type Blocks = ([u8; 32], Vec<(u16, u8)>, Vec<[u16; 64]>);

/// Classes of a scheme, one bit each; the first is [`ANY`].
const CLASSES: usize = 31;

#[derive(Default)]
struct Builder {
    /// Letters in the order of their numbers, from 2.
    letters: Vec<char>,
    numbers: BTreeMap<char, u16>,
    sets: Vec<(Vec<u16>, bool, bool)>,
    pool: String,
    pieces: BTreeMap<String, Piece>,
    outs: Vec<Out>,
}

pub(super) fn table(plan: &Plan) -> Result<Table> {
    let mut builder = Builder::default();
    builder.number(plan)?;
    let rules = builder.rules(plan)?;
    let (stems, stem_pool) = builder.stems(plan)?;
    let mut letters = builder.classes();
    let mut all_rules = Vec::new();
    for (number, (own, out)) in rules.into_iter().enumerate() {
        let Some(letter) = letters.get_mut(number) else { continue };
        letter.rules = small(all_rules.len())?;
        letter.count = small(own.len())?;
        letter.out = out;
        all_rules.extend(own);
    }
    builder.flag(&mut letters, &stems, &stem_pool, plan);
    let (low, high, blocks) = builder.blocks()?;
    let mut table = Table {
        low,
        high: Cow::Owned(high),
        ascii: builder.letters.iter().any(char::is_ascii),
        blocks: Cow::Owned(blocks),
        fast: Cow::Owned(Vec::new()),
        letters: Cow::Owned(letters),
        rules: Cow::Owned(all_rules),
        outs: Cow::Owned(builder.outs.clone()),
        pool: Cow::Owned(builder.pool.clone() + &"\0".repeat(WIDE)),
        stems: Cow::Owned(stems),
        stem_pool: Cow::Owned(stem_pool),
        edge: builder.special(|set| set.1),
        foreign: builder.special(|set| set.2),
        jamo: plan.jamo,
        accented: builder.letters.iter().any(|ch| ('\u{3AC}'..='\u{3CE}').contains(ch)),
        small_unless_all: plan.small_unless_all,
    };
    fast(&mut table);
    Ok(table)
}

fn small<T: TryFrom<usize>>(number: usize) -> Result<T> {
    T::try_from(number).map_err(|_| Problem::new("the scheme is too large: split it"))
}

impl Builder {
    fn number(&mut self, plan: &Plan) -> Result<()> {
        for ch in plan.keys.iter().flat_map(|key| key.from.chars()) {
            if is_apostrophe(ch) && !plan.plain.contains(ch) {
                self.numbers.insert(ch, APOSTROPHE);
            } else if !self.numbers.contains_key(&ch) {
                self.numbers.insert(ch, small(self.letters.len() + 2)?);
                self.letters.push(ch);
            }
        }
        if self.letters.is_empty() || self.letters.len() > 4000 {
            return Err(Problem::new("a scheme has from 1 to 4000 letters"));
        }
        Ok(())
    }

    fn count(&self) -> usize {
        self.letters.len() + 2
    }

    /// The rules and the output of each letter.
    fn rules(&mut self, plan: &Plan) -> Result<Vec<(Vec<Rule>, u16)>> {
        let mut rules = vec![(Vec::new(), NO_OUT); self.count()];
        for key in &plan.keys {
            let out = self.out(key)?;
            let numbers: Vec<u16> =
                key.from.chars().filter_map(|ch| self.numbers.get(&ch).copied()).collect();
            let Some((&first, rest)) = numbers.split_first() else { continue };
            let mut tail = [0; TAIL];
            for (slot, &number) in tail.iter_mut().zip(rest) {
                *slot = number;
            }
            let mut class = |context: &Option<Context>| match context {
                None => Ok(ANY),
                Some(context) => self.class(context, key),
            };
            let after = class(&key.after)?;
            let before = [class(&key.before[0])?, class(&key.before[1])?];
            let Some((own, default)) = rules.get_mut(usize::from(first)) else { continue };
            if rest.is_empty() && after == ANY && before == [ANY; 2] {
                if *default == NO_OUT {
                    *default = out;
                }
            } else {
                own.push(Rule { tail, after, before, out });
            }
        }
        Ok(rules)
    }

    /// The bit of a context.
    fn class(&mut self, context: &Context, key: &Key) -> Result<u8> {
        let mut letters: Vec<u16> = Vec::new();
        for ch in &context.letters {
            let number = if is_apostrophe(*ch) {
                Some(APOSTROPHE)
            } else {
                self.numbers.get(&ch.to_lowercase().next().unwrap_or(*ch)).copied()
            };
            letters.extend(number);
        }
        if context.any_letter {
            letters.extend(2..small::<u16>(self.count())?);
        }
        if context.negated {
            let all = 1..small::<u16>(self.count())?;
            letters = all.filter(|number| !letters.contains(number)).collect();
        }
        letters.sort_unstable();
        letters.dedup();
        let set = (letters, context.edge != context.negated, context.negated);
        let index = match self.sets.iter().position(|known| *known == set) {
            Some(index) => index,
            None => {
                self.sets.push(set);
                self.sets.len() - 1
            }
        };
        if index >= CLASSES {
            return Err(Problem {
                span: Some(key.span.clone()),
                rule: key.rule.clone(),
                message: format!("more than {CLASSES} different contexts in one scheme"),
            });
        }
        small(index + 1)
    }

    /// The letters with their class bits.
    fn classes(&self) -> Vec<Letter> {
        let bits = |number: u16| {
            let sets = self.sets.iter().enumerate();
            sets.filter(|(_, set)| set.0.contains(&number)).fold(1, |bits, (i, _)| bits | 2 << i)
        };
        (0..self.count())
            .map(|number| Letter {
                classes: u16::try_from(number).map_or(1, bits),
                out: NO_OUT,
                ..Letter::default()
            })
            .collect()
    }

    fn special(&self, has: impl Fn(&(Vec<u16>, bool, bool)) -> bool) -> u32 {
        let sets = self.sets.iter().enumerate();
        sets.filter(|(_, set)| has(set)).fold(1, |bits, (i, _)| bits | 2 << i)
    }

    fn out(&mut self, key: &Key) -> Result<u16> {
        let upper = nfc(&key.to.to_uppercase());
        let (title, upper) = match &key.capital {
            Some(own) => (own.clone(), nfc(&own.to_uppercase())),
            None => (title(&key.to), upper),
        };
        // A capital of its own that is one character (İ) is the same in a word of capitals.
        let upper = match &key.capital {
            Some(own) if own.chars().count() == 1 => own.clone(),
            _ => upper,
        };
        let out = Out {
            lower: self.piece(&key.to)?,
            title: self.piece(&title)?,
            upper: self.piece(&upper)?,
        };
        let index = match self.outs.iter().position(|known| *known == out) {
            Some(index) => index,
            None => {
                self.outs.push(out);
                self.outs.len() - 1
            }
        };
        small(index)
    }

    fn piece(&mut self, text: &str) -> Result<Piece> {
        if let Some(piece) = self.pieces.get(text) {
            return Ok(*piece);
        }
        let at = match self.pool.find(text) {
            Some(at) => at,
            None => {
                self.pool.push_str(text);
                self.pool.len() - text.len()
            }
        };
        let piece = Piece { at: small(at)?, len: small(text.len())? };
        self.pieces.insert(text.to_owned(), piece);
        Ok(piece)
    }

    fn stems(&mut self, plan: &Plan) -> Result<(Vec<Stem>, Vec<u16>)> {
        let (mut stems, mut pool) = (Vec::new(), Vec::new());
        for word in &plan.words {
            let numbers: Option<Vec<u16>> =
                word.letters.chars().map(|ch| self.numbers.get(&ch).copied()).collect();
            let problem = |message: &str| Err(Problem::at(word.span.clone(), message));
            let Some(numbers) = numbers else {
                return problem("an exception has a letter that is not in the scheme");
            };
            if numbers.is_empty() || numbers.len() > STEM {
                return problem("an exception has from 1 to 24 letters");
            }
            let out = match &word.to {
                None => NO_OUT,
                Some(to) => self.out(&Key {
                    from: word.letters.clone(),
                    to: to.clone(),
                    capital: None,
                    after: None,
                    before: [None, None],
                    span: word.span.clone(),
                    rule: None,
                })?,
            };
            let (at, len) = (small(pool.len())?, small(numbers.len())?);
            pool.extend(numbers);
            stems.push(Stem { at, len, split: small(word.split)?, out });
        }
        Ok((stems, pool))
    }

    /// Marks the letters at which exceptions are looked up, and those without a capital.
    fn flag(&self, letters: &mut [Letter], stems: &[Stem], pool: &[u16], plan: &Plan) {
        for stem in stems {
            let own = pool.iter().skip(usize::from(stem.at)).take(usize::from(stem.len));
            let split = usize::from(stem.split);
            let watched = if stem.out == NO_OUT { split.saturating_sub(TAIL)..split } else { 0..1 };
            for (_, &number) in own.enumerate().filter(|(i, _)| watched.contains(i)) {
                if let Some(letter) = letters.get_mut(usize::from(number)) {
                    letter.flags |= STEMS;
                }
            }
        }
        for (&ch, letter) in self.letters.iter().zip(letters.iter_mut().skip(2)) {
            if plan.caseless && ch.to_uppercase().eq(std::iter::once(ch)) {
                letter.flags |= CASELESS;
            }
        }
    }

    fn blocks(&self) -> Result<Blocks> {
        let mut blocks: BTreeMap<u32, [u16; 64]> = BTreeMap::new();
        let mut put = |ch: char, entry: u16| {
            let cp = ch as u32;
            let block = blocks.entry(cp >> 6).or_insert([0; 64]);
            if let Some(slot) = block.get_mut((cp & 63) as usize) {
                *slot = entry;
            }
        };
        for (&ch, number) in self.letters.iter().zip(2u16..) {
            put(ch, number * 2);
            for capital in capitals(ch) {
                put(capital, number * 2 + 1);
            }
        }
        let (mut low, mut high, mut all) = ([0; 32], Vec::new(), vec![[0; 64]]);
        for (number, block) in blocks {
            let index = small(all.len())?;
            all.push(block);
            match low.get_mut(number as usize) {
                Some(slot) => *slot = index,
                None => high.push((small(number as usize)?, index)),
            }
        }
        Ok((low, high, all))
    }
}

/// The capitals of a letter: those whose small letter it is.
fn capitals(ch: char) -> impl Iterator<Item = char> {
    let upper = ch.to_uppercase().next().unwrap_or(ch);
    // The digraphs of Unicode have a title form too.
    let titles = ['\u{1C5}', '\u{1C8}', '\u{1CB}', '\u{1F2}'];
    std::iter::once(upper)
        .chain(titles)
        .filter(move |&capital| capital != ch && capital.to_lowercase().eq(std::iter::once(ch)))
}

/// The first letter that has a capital is written as one.
fn title(text: &str) -> String {
    let mut done = false;
    let mut out = String::new();
    for ch in text.chars() {
        if !done && ch.is_lowercase() && !ch.to_uppercase().eq(std::iter::once(ch)) {
            // Of a letter whose capital is two (և, Եւ) the second stays small.
            let mut upper = ch.to_uppercase();
            out.extend(upper.next());
            out.extend(upper.flat_map(char::to_lowercase));
            done = true;
        } else {
            out.push(ch);
        }
    }
    nfc(&out)
}

/// What the fast loop writes: outputs of which nothing is asked but the letter before.
fn fast(table: &mut Table) {
    const SLOWLY: Piece = Piece { at: 0, len: SLOW };
    let piece = |free: bool, piece: Piece| {
        if free && usize::from(piece.len) <= WIDE { piece } else { SLOWLY }
    };
    let (mut letters, mut fast) = (Vec::new(), Vec::new());
    for letter in table.letters.iter() {
        let out = table.out(letter.out);
        let cased = letter.is(CASELESS) && out.is_none_or(|out| out.lower != out.upper);
        let plain = !letter.is(STEMS) && !cased;
        let own = table.rules_of(letter);
        let back = own.iter().all(|rule| rule.tail == [0; TAIL] && rule.before == [ANY; 2]);
        let flags = if plain && back { letter.flags | LOOKS_BACK } else { letter.flags };
        letters.push(Letter { flags, ..*letter });
        let free = plain && own.is_empty() && out.is_some();
        let out = out.unwrap_or_default();
        let same = out.title == out.upper && !table.small_unless_all;
        fast.extend([piece(free, out.lower), piece(free && same, out.upper)]);
    }
    (table.letters, table.fast) = (Cow::Owned(letters), Cow::Owned(fast));
}
