//! One line read back by one table.

use std::ops::Range;

use litera_script::Script;

use super::loss::Losses;
use super::page::Table;
use super::sequence::{Placed, Unit, unit};
use super::{class, weigh};

/// Characters of the line that become something else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Piece {
    /// Which characters.
    pub(crate) chars: Range<usize>,
    pub(crate) text: String,
}

/// What a table makes of a line.
pub(crate) struct Reading {
    pub(crate) table: &'static Table,
    /// Bits of evidence.
    pub(crate) score: i32,
    pub(crate) pieces: Vec<Piece>,
    /// What the pieces are made of, until all of the line is read.
    taken: Vec<Taken>,
    /// Whether quotes that open and that close were among what alone would say nothing.
    open: bool,
    close: bool,
}

/// One character that several were read as.
struct Taken {
    chars: Range<usize>,
    ch: char,
    /// Made of letters that nothing shows to be damaged, or of a space.
    unsure: bool,
}

/// A unit with its place, in characters.
type Part = (Range<usize>, Unit);

/// Characters outside ASCII in a row: damage covers all of them or stands beside clean ones.
struct Cluster<'l> {
    line: &'l [Placed],
    parts: Vec<Part>,
}

/// Reads a line. What is left of broken sequences becomes U+FFFD, and a space may have been a
/// no-break space, where whole sequences show that it may.
pub(crate) fn read(table: &'static Table, line: &[Placed]) -> Reading {
    let mut reading = Reading::new(table);
    let Some(losses) = Losses::new(table, line) else { return reading };
    let mut cluster = Cluster { line, parts: Vec::new() };
    let mut at = 0;
    while let Some(&(_, ch)) = line.get(at) {
        if ch.is_ascii() {
            cluster.settle(&mut reading);
            at += 1;
            continue;
        }
        let rest = line.get(at..).unwrap_or_default();
        let found = losses.judge(unit(table, rest), at);
        let len = match found {
            Unit::Kept => 1,
            Unit::Whole(len, _) | Unit::Spaced(len, _) | Unit::Broken(len) => len,
        };
        cluster.parts.push((at..at + len, found));
        at += len;
    }
    cluster.settle(&mut reading);
    reading.join();
    reading
}

impl Cluster<'_> {
    fn settle(&mut self, reading: &mut Reading) {
        let parts = std::mem::take(&mut self.parts);
        if parts.iter().all(|(_, unit)| *unit == Unit::Kept) {
            return;
        }
        let letter =
            |r: &Range<usize>| self.line.get(r.start).is_some_and(|&(_, c)| weigh::is_letter(c));
        let beside = parts.iter().any(|(r, unit)| *unit == Unit::Kept && letter(r));
        let whole = parts.iter().filter(|(_, unit)| matches!(unit, Unit::Whole(..))).count();
        for (range, unit) in &parts {
            let (len, ch) = match *unit {
                Unit::Kept => continue,
                Unit::Broken(_) => {
                    if !beside {
                        reading.push(range, '\u{FFFD}');
                    }
                    continue;
                }
                Unit::Spaced(len, ch) | Unit::Whole(len, ch) => (len, ch),
            };
            let strange = weigh::strangeness(self.line, range.start, range.end);
            let weight = self.weight(range, len, ch, strange, whole);
            if matches!(unit, Unit::Spaced(..)) {
                reading.taken.push(Taken { chars: range.clone(), ch, unsure: true });
            } else if beside && !stands_beside_letters(ch) {
                reading.score -= 4;
            } else if len == 2 && strange == 0 && weigh::is_quote(ch) {
                reading.quote(self.line, range, ch);
            } else if weight >= 0 && (!beside || len > 2 || strange > 0) {
                reading.score += weight;
                let unsure =
                    weight == 0 || strange == 0 && weigh::is_letter(ch) && self.is_plain(range);
                reading.taken.push(Taken { chars: range.clone(), ch, unsure });
            } else {
                reading.score += weight.min(0);
            }
        }
    }

    fn weight(
        &self,
        range: &Range<usize>,
        len: usize,
        ch: char,
        strange: i32,
        whole: usize,
    ) -> i32 {
        let plain = self.is_plain(range);
        match len {
            2 if whole == 1 && strange == 0 => 1 + self.fit(range, ch),
            // Two or three letters make some rare letter in many tables.
            2 | 3 if plain && class::of(ch) == class::Class::Possible => 0,
            _ if class::of(ch) == class::Class::Possible => {
                weigh::decoded(len, ch, strange) + strange.min(12) + self.fit(range, ch)
            }
            _ => weigh::decoded(len, ch, strange) + strange.min(12),
        }
    }

    /// Whether these are letters that stand in a word as any others do.
    fn is_plain(&self, range: &Range<usize>) -> bool {
        let chars = self.line.get(range.clone()).unwrap_or_default();
        chars.iter().all(|&(_, c)| weigh::is_letter(c))
    }

    /// What its neighbours in ASCII say to a decoded letter.
    fn fit(&self, range: &Range<usize>, ch: char) -> i32 {
        let ascii = |at: Option<usize>| {
            at.and_then(|at| self.line.get(at)).map(|&(_, c)| c).filter(char::is_ascii)
        };
        weigh::fit(ch, ascii(range.start.checked_sub(1)), ascii(Some(range.end)))
    }
}

/// Punctuation, spaces and emoji can be damaged alone, with the letters beside them clean.
fn stands_beside_letters(ch: char) -> bool {
    let common = class::of(ch) == class::Class::Common;
    !ch.is_alphabetic()
        && (common || ch == '\u{FE0F}' || ch >= '\u{1F000}' || ('☀'..='➿').contains(&ch))
}

impl Reading {
    pub(crate) fn new(table: &'static Table) -> Self {
        Self { table, score: 0, pieces: Vec::new(), taken: Vec::new(), open: false, close: false }
    }

    /// `Â« so Â»`: each alone may be a letter and a quote; together they are damage.
    fn quote(&mut self, line: &[Placed], range: &Range<usize>, ch: char) {
        let before =
            range.start.checked_sub(1).and_then(|at| line.get(at)).map_or(' ', |&(_, c)| c);
        let spaced = before.is_whitespace() || before == '(';
        let opens = ch == '«' && spaced;
        let closes = ch == '»'
            && (spaced || before.is_lowercase() || matches!(before, '.' | '!' | '?' | '…'));
        self.open |= opens;
        self.close |= closes;
        self.push(range, ch);
    }

    /// The evidence, with that of quotes that belong together.
    pub(crate) fn evidence(&self) -> i32 {
        self.score + if self.open && self.close { 14 } else { 0 }
    }

    fn push(&mut self, range: &Range<usize>, ch: char) {
        self.taken.push(Taken { chars: range.clone(), ch, unsure: false });
    }

    /// Makes the pieces. An unsure character is believed where surer ones are of its script, or
    /// where there are none: among garbled Cyrillic, three clean letters that might be a Hangul
    /// syllable are three letters.
    fn join(&mut self) {
        let taken = std::mem::take(&mut self.taken);
        let mut sure: Vec<Script> = Vec::new();
        for unit in taken.iter().filter(|unit| !unit.unsure) {
            let script = Script::of(unit.ch);
            if !sure.contains(&script) {
                sure.push(script);
            }
        }
        for unit in taken {
            if !unit.unsure || sure.is_empty() || sure.contains(&Script::of(unit.ch)) {
                self.append(unit.chars, unit.ch);
            }
        }
    }

    fn append(&mut self, chars: Range<usize>, ch: char) {
        match self.pieces.last_mut() {
            Some(piece) if piece.chars.end == chars.start => {
                piece.chars.end = chars.end;
                // Several losses in a row are one.
                if ch != '\u{FFFD}' || !piece.text.ends_with(ch) {
                    piece.text.push(ch);
                }
            }
            _ => self.pieces.push(Piece { chars, text: ch.to_string() }),
        }
    }

    /// Whether all that it gives are everyday letters of the script that the line is in: what
    /// little evidence needs besides.
    pub(crate) fn suits(&self, line: &str) -> bool {
        let script = Script::dominant(line);
        self.pieces.iter().flat_map(|piece| piece.text.chars()).all(|ch| {
            let everyday = class::of(ch) == class::Class::Common;
            everyday && weigh::is_letter(ch) && Some(Script::of(ch)) == script
        })
    }

    /// Characters of the line that are taken into account, of those outside ASCII.
    pub(crate) fn covers(&self, line: &[Placed]) -> f32 {
        let all = line.iter().filter(|(_, ch)| !ch.is_ascii()).count();
        let taken: usize = self.pieces.iter().map(|p| p.chars.len()).sum();
        taken as f32 / all.max(1) as f32
    }

    /// The line read anew.
    pub(crate) fn text(&self, line: &[Placed]) -> String {
        let mut out = String::new();
        let mut at = 0;
        for piece in &self.pieces {
            out.extend(line.get(at..piece.chars.start).unwrap_or_default().iter().map(|&(_, c)| c));
            out.push_str(&piece.text);
            at = piece.chars.end;
        }
        out.extend(line.get(at..).unwrap_or_default().iter().map(|&(_, c)| c));
        out
    }

    /// More than three characters in ten lost: it may as well stay.
    pub(crate) fn is_lost(&self, line: &[Placed]) -> bool {
        let lost: usize =
            self.pieces.iter().map(|p| p.text.chars().filter(|&c| c == '\u{FFFD}').count()).sum();
        let taken: usize = self.pieces.iter().map(|p| p.chars.len()).sum();
        let given: usize = self.pieces.iter().map(|p| p.text.chars().count()).sum();
        lost * 10 > (line.len() - taken + given) * 3
    }
}
