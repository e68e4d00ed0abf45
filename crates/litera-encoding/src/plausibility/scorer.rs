//! Reading a text character by character.

use super::case::Case;
use super::letter::{TABLES, Table, letter};
use super::mixture::Mixture;
use super::pairs::Pairs;
use super::symbol;
use super::table::{self, Costs, MOST};

/// Bits when a word is in another script than the word before.
const OTHER_SCRIPT: f64 = 3.0;
/// Bits of a sentence that begins with a small letter.
const SMALL_START: f64 = 2.0;
/// Bits more when the script changes inside a word.
const INSIDE_WORD: f64 = 8.0;

/// How plausible a text is; see [`plausibility()`].
#[derive(Clone, Copy, PartialEq, Debug)]
#[non_exhaustive]
pub struct Plausibility {
    /// Bits for each letter judged; lower is more plausible. 3 to 5 for prose of a known language,
    /// above 7 for letters at random. 0 where there are no letters.
    pub bits_per_char: f32,
    /// Letters judged: those of the scripts of the model.
    pub chars: usize,
    /// Bits of the whole text, signs and spaces too: what two readings of the same bytes are
    /// compared by.
    pub bits: f32,
    /// The language that foretold the letters best at the end, `und` where there were none.
    pub language: &'static str,
}

/// How plausible a text is as writing in any of the languages of the model.
///
/// Linear, without allocation, some tens of nanoseconds a letter. Scripts that the model does not
/// know cost a fixed amount a character, in [`Plausibility::bits`] alone.
///
/// ```
/// use litera_encoding::plausibility;
///
/// let right = plausibility("Вулиця Садова");
/// let wrong = plausibility("Âóëèöÿ Ñàäîâà");
/// assert!(right.bits + 20.0 < wrong.bits);
/// assert!(right.bits_per_char < wrong.bits_per_char);
/// ```
#[must_use]
pub fn plausibility(text: &str) -> Plausibility {
    let mut scorer = Scorer::new();
    scorer.extend(text.chars());
    scorer.finish()
}

/// Judges characters as they come: [`plausibility()`] for text that is not in one piece.
#[derive(Clone)]
pub struct Scorer {
    mixtures: [Option<Mixture>; TABLES],
    costs: Costs,
    /// Script of the word at hand, and of the last word.
    table: Option<Table>,
    last_table: Option<Table>,
    /// The two letters before.
    context: (u16, u16),
    case: Case,
    after_capitals: bool,
    /// At the start of a sentence.
    fresh: bool,
    pairs: Pairs,
    /// The character before the one that waits, and that one.
    before: char,
    waiting: char,
    letters: usize,
    /// In double precision: a long text would swallow its own words in single.
    letter_bits: f64,
    symbol_bits: f64,
}

impl Default for Scorer {
    fn default() -> Self {
        Self::new()
    }
}

impl Scorer {
    /// Nothing read yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            mixtures: [const { None }; TABLES],
            costs: [0; MOST],
            table: None,
            last_table: None,
            context: (0, 0),
            case: Case::default(),
            after_capitals: false,
            fresh: true,
            pairs: Pairs::default(),
            before: '\0',
            waiting: '\0',
            letters: 0,
            letter_bits: 0.0,
            symbol_bits: 0.0,
        }
    }

    /// Reads one more character.
    pub fn push(&mut self, ch: char) {
        match letter(ch) {
            Some((table, lower)) => {
                self.settle(ch);
                self.letter(ch, table, lower);
                self.before = ch;
            }
            None => {
                self.end_word();
                self.settle(ch);
                // A sign is judged when the character after it is known.
                self.waiting = ch;
            }
        }
    }

    /// Reads characters.
    pub fn extend(&mut self, chars: impl IntoIterator<Item = char>) {
        for ch in chars {
            self.push(ch);
        }
    }

    /// Bits of what has been judged: up to the last word or sign that is complete.
    #[must_use]
    pub fn bits(&self) -> f32 {
        (self.letter_bits + self.symbol_bits) as f32
    }

    /// The judgement on all that was read.
    #[must_use]
    pub fn finish(mut self) -> Plausibility {
        self.end_word();
        self.settle('\0');
        let language =
            self.last_table.and_then(|table| self.mixtures.get(table as usize)?.as_ref());
        Plausibility {
            bits_per_char: if self.letters == 0 {
                0.0
            } else {
                (self.letter_bits / self.letters as f64) as f32
            },
            chars: self.letters,
            bits: (self.letter_bits + self.symbol_bits) as f32 + self.pairs.bits(),
            language: language.map_or("und", |mixture| mixture.best().0),
        }
    }

    /// Judges the sign that waits, now that what follows it is known.
    fn settle(&mut self, after: char) {
        if self.waiting != '\0' {
            self.symbol_bits += f64::from(symbol::bits(self.before, self.waiting, after));
            self.pairs.push(self.waiting);
            self.fresh |= matches!(self.waiting, '.' | '!' | '?' | '\n');
            self.before = std::mem::take(&mut self.waiting);
        }
    }

    fn letter(&mut self, ch: char, table: Table, lower: u16) {
        if self.table != Some(table) {
            if self.table.is_some() {
                self.symbol_bits += INSIDE_WORD;
                self.end_word();
            }
            self.table = Some(table);
        }
        let (a, b) = self.context;
        table::index(table).add(&mut self.costs, a, b, lower);
        self.context = (b, lower);
        self.case.push(u32::from(ch) != u32::from(lower));
        self.letters += 1;
        // A word without end is judged in pieces, so that no sum overflows.
        if self.case.len() >= 256 {
            self.end_word();
        }
    }

    fn end_word(&mut self) {
        let Some(table) = self.table.take() else { return };
        let (a, b) = std::mem::take(&mut self.context);
        table::index(table).add(&mut self.costs, a, b, 0);
        if let Some(place) = self.mixtures.get_mut(table as usize) {
            self.letter_bits +=
                f64::from(place.get_or_insert_with(|| Mixture::new(table)).word(&self.costs));
        }
        self.costs = [0; MOST];
        if self.last_table.is_some_and(|last| last != table) {
            self.letter_bits += OTHER_SCRIPT;
        }
        self.last_table = Some(table);
        let case = std::mem::take(&mut self.case);
        if std::mem::take(&mut self.fresh) && table.has_capitals() && !case.is_headed() {
            self.letter_bits += SMALL_START;
        }
        self.letter_bits += f64::from(case.bits(self.after_capitals));
        self.after_capitals = case.is_all_capitals();
    }
}
