//! The slow step: rules, contexts, capitals, apostrophes, marks, letters of others.

use unicode_normalization::char::decompose_canonical;

use crate::prepare::is_suspicious;
use crate::record::Record;
use crate::run::{EDGE, FOREIGN, NotNormal, Run};
use crate::table::{
    ANY, APOSTROPHE, CASELESS, Letter, NO_OUT, Out, Piece, Rule, STEMS, Stem, TAIL, has,
};
use crate::word::{is_apostrophe, is_letter, is_mark, is_transparent, next_visible};

/// The longest stem of an exception, in letters.
pub(crate) const STEM: usize = 24;

/// What a rule makes of the text ahead.
struct Match {
    out: u16,
    /// Bytes of the text.
    len: usize,
    /// Entry of the last letter.
    last: u16,
}

impl<R: Record> Run<'_, R> {
    /// One character, or one key.
    pub(crate) fn slow(&mut self) -> Result<(), NotNormal> {
        let Some(ch) = self.rest(self.at).chars().next() else {
            self.at = self.text.len();
            return Ok(());
        };
        // A mark can be part of a key (g and U+0300 in a way back), and is no letter by itself.
        match self.table.entry(ch) {
            entry if entry != 0 && !is_mark(ch) => self.letter(entry, ch.len_utf8(), None),
            _ => self.other(ch)?,
        }
        Ok(())
    }

    fn rest(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    /// A character that is no letter of the scheme.
    fn other(&mut self, ch: char) -> Result<(), NotNormal> {
        if !self.normal && is_suspicious(ch) {
            return Err(NotNormal);
        }
        let len = ch.len_utf8();
        if is_apostrophe(ch) {
            self.apostrophe(len);
        } else if is_mark(ch) && self.is_open() {
            self.marks();
        } else if is_transparent(ch) {
            self.keep(len);
        } else if let Some((entry, marks)) = self.base(ch) {
            self.letter(entry, len, Some(&marks));
        } else {
            self.keep(len);
            self.prev = if is_letter(ch) { FOREIGN } else { EDGE };
        }
        Ok(())
    }

    /// A letter with marks that the scheme does not name is read as its letter and its marks.
    fn base(&self, ch: char) -> Option<(u16, String)> {
        // Punctuation is common, and never a letter with marks.
        if ch < '\u{C0}' || matches!(ch, '\u{2000}'..='\u{20CF}') {
            return None;
        }
        let (mut base, mut marks) = (None, String::new());
        decompose_canonical(ch, |part| match base {
            None => base = Some(part),
            Some(_) => marks.push(part),
        });
        let entry = base.map_or(0, |base| self.table.entry(base));
        (entry != 0 && !marks.is_empty()).then_some((entry, marks))
    }

    /// An apostrophe is a letter between two letters of the scheme, and kept everywhere else.
    fn apostrophe(&mut self, len: usize) {
        let next = next_visible(self.rest(self.at + len));
        let ours =
            next.is_some_and(|next| self.table.entry(next) != 0 || self.base(next).is_some());
        if self.prev == EDGE || !(ours || next.is_some_and(is_letter)) {
            self.keep(len);
            self.prev = EDGE;
        } else if ours && self.prev != FOREIGN {
            self.letter(APOSTROPHE * 2, len, None);
        } else {
            self.keep(len);
            self.prev = FOREIGN;
        }
    }

    /// The marks ahead belong to the last unit.
    fn marks(&mut self) {
        let rest = self.rest(self.at);
        let len = rest.find(|ch| !is_mark(ch)).unwrap_or(rest.len());
        let (marks, _) = rest.split_at_checked(len).unwrap_or_default();
        let marks: Vec<char> = marks.chars().filter(|&mark| self.options.keeps(mark)).collect();
        self.put_marks(len, marks.into_iter());
    }

    /// A letter of the scheme; `marks` where it stands in one character with them.
    fn letter(&mut self, entry: u16, len: usize, marks: Option<&str>) {
        let letter = self.table.letter(entry);
        let found = self.select(&letter, entry, len, marks.is_some());
        match self.table.out(found.out) {
            None => self.keep(found.len),
            Some(out) => {
                let piece = self.cased(out, entry & 1 == 1, &letter);
                self.unit(found.len, self.table.piece(piece));
                if let Some(marks) = marks {
                    let options = self.options;
                    self.put_marks(0, marks.chars().filter(|&mark| options.keeps(mark)));
                }
            }
        }
        self.prev = found.last;
    }

    /// The first rule that fits, or what the letter becomes without one.
    fn select(&self, letter: &Letter, entry: u16, len: usize, marked: bool) -> Match {
        let plain = Match { out: letter.out, len, last: entry };
        if letter.count == 0 && !letter.is(STEMS) {
            return plain;
        }
        let stems = if letter.is(STEMS) { self.stems_here() } else { None };
        if let Some(whole) = stems.as_deref().and_then(|before| self.whole_word(before)) {
            return whole;
        }
        self.table
            .rules_of(letter)
            .iter()
            .filter(|rule| !(marked && rule.tail != [0; TAIL]))
            .find_map(|rule| self.fits(rule, entry, len, stems.as_deref()))
            .unwrap_or(plain)
    }

    fn fits(&self, rule: &Rule, entry: u16, len: usize, stems: Option<&[u16]>) -> Option<Match> {
        if !has(self.table.classes_before(self.prev), rule.after) {
            return None;
        }
        let (mut end, mut last, mut letters) = (self.at + len, entry, 1);
        for &wanted in rule.tail.iter().take_while(|&&wanted| wanted != 0) {
            let ch = self.rest(end).chars().next()?;
            let found = self.entry_in_key(ch);
            if found >> 1 != wanted {
                return None;
            }
            (end, last, letters) = (end + ch.len_utf8(), found, letters + 1);
        }
        let [first, second] = rule.before;
        if rule.before != [ANY; 2] {
            let (classes, next) = self.ahead(end);
            if !has(classes, first) || (second != ANY && !has(self.ahead(next).0, second)) {
                return None;
            }
        }
        if letters > 1 && stems.is_some_and(|before| self.is_split(before, letters)) {
            return None;
        }
        Some(Match { out: rule.out, len: end - self.at, last })
    }

    fn entry_in_key(&self, ch: char) -> u16 {
        match self.table.entry(ch) {
            0 if is_apostrophe(ch) => APOSTROPHE * 2,
            entry => entry,
        }
    }

    /// The classes of the letter at `at`, past marks, and where the one after it is.
    fn ahead(&self, mut at: usize) -> (u32, usize) {
        for ch in self.rest(at).chars() {
            at += ch.len_utf8();
            if is_transparent(ch) {
                continue;
            }
            return (self.classes(ch, at), at);
        }
        (self.table.edge, at)
    }

    fn classes(&self, ch: char, end: usize) -> u32 {
        let entry = self.table.entry(ch);
        if entry != 0 {
            self.table.letter(entry).classes
        } else if is_apostrophe(ch) {
            match next_visible(self.rest(end)) {
                Some(next) if is_letter(next) => self.table.letter(APOSTROPHE * 2).classes,
                _ => self.table.edge,
            }
        } else if let Some((entry, _)) = self.base(ch) {
            self.table.letter(entry).classes
        } else if is_letter(ch) {
            self.table.foreign
        } else {
            self.table.edge
        }
    }

    /// The output in the case of its letter and word.
    fn cased(&mut self, out: Out, capital: bool, letter: &Letter) -> Piece {
        if out.lower == out.upper || !(capital || letter.is(CASELESS)) {
            return out.lower;
        }
        if letter.is(CASELESS) {
            return if self.all_capitals() { out.upper } else { out.lower };
        }
        if out.title == out.upper && !self.table.small_unless_all {
            return out.upper;
        }
        match (self.all_capitals(), self.table.small_unless_all) {
            (true, _) => out.upper,
            (false, true) => out.lower,
            (false, false) => out.title,
        }
    }

    /// The letters of the word before this place, first to last; none where the word is longer
    /// than any stem, or has other letters in it.
    fn stems_here(&self) -> Option<Vec<u16>> {
        let head = self.text.get(..self.at)?;
        let mut before = Vec::new();
        for ch in head.chars().rev().filter(|&ch| !is_transparent(ch)) {
            match self.table.entry(ch) {
                0 if is_letter(ch) || is_apostrophe(ch) => return None,
                0 => break,
                _ if before.len() == STEM => return None,
                entry => before.push(entry >> 1),
            }
        }
        before.reverse();
        Some(before)
    }

    /// An exception that is the whole word, which begins here.
    fn whole_word(&self, before: &[u16]) -> Option<Match> {
        if !before.is_empty() {
            return None;
        }
        self.table.stems.iter().filter(|stem| stem.out != NO_OUT).find_map(|stem| {
            let (end, last) = self.reads(self.table.stem_letters(stem))?;
            let edge = self.ahead(end).0 == self.table.edge;
            edge.then_some(Match { out: stem.out, len: end - self.at, last })
        })
    }

    /// Whether an exception of the word splits a key of so many letters that begins here.
    fn is_split(&self, before: &[u16], letters: usize) -> bool {
        let inside = before.len() + 1..before.len() + letters;
        self.table.stems.iter().any(|stem: &Stem| {
            inside.contains(&usize::from(stem.split))
                && self
                    .table
                    .stem_letters(stem)
                    .split_at_checked(before.len())
                    .is_some_and(|(head, tail)| head == before && self.reads(tail).is_some())
        })
    }

    /// Where the letters end if they stand here, and the entry of the last.
    fn reads(&self, letters: &[u16]) -> Option<(usize, u16)> {
        let mut chars = self.rest(self.at).chars();
        let (mut end, mut last) = (self.at, EDGE);
        for &letter in letters {
            let ch = chars.next()?;
            last = self.table.entry(ch);
            if last >> 1 != letter {
                return None;
            }
            end += ch.len_utf8();
        }
        Some((end, last))
    }
}
