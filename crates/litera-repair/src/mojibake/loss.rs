//! Sequences of which a byte was lost: when what is left of one is taken for that.

use super::class::{self, Class};
use super::page::Table;
use super::sequence::{Placed, Unit, unit};
use super::weigh;

/// What the whole sequences of a line say about the broken ones.
pub(crate) struct Losses<'l> {
    table: &'l Table,
    line: &'l [Placed],
    /// Bytes that lead a whole sequence somewhere in the line.
    seen: [bool; 256],
    /// Whether lost bytes left nothing at all behind.
    dropped: bool,
}

impl<'l> Losses<'l> {
    /// `None` where there is no whole sequence, and so nothing to go by.
    pub(crate) fn new(table: &'l Table, line: &'l [Placed]) -> Option<Self> {
        let mut losses = Self { table, line, seen: [false; 256], dropped: false };
        let mut any = false;
        let mut at = 0;
        while at < line.len() {
            at += match unit(table, line.get(at..).unwrap_or_default()) {
                Unit::Whole(len, ch) => {
                    any = true;
                    let lead = usize::from(losses.lead(at));
                    let slot = losses.seen.get_mut(lead);
                    if let (Some(slot), true) = (slot, class::of(ch) > Class::Odd) {
                        *slot = true;
                    }
                    len
                }
                _ => 1,
            };
        }
        if !any {
            return None;
        }
        for at in 0..line.len() {
            if losses.drops(at) && weigh::strangeness(line, at, at + 1) >= 6 {
                losses.dropped = true;
                let lead = usize::from(losses.lead(at));
                losses.seen.get_mut(lead).into_iter().for_each(|slot| *slot = true);
            }
        }
        losses.dropped |= (0..line.len()).any(|at| losses.drops(at));
        Some(losses)
    }

    fn char(&self, at: usize) -> Option<char> {
        self.line.get(at).map(|&(_, ch)| ch)
    }

    fn lead(&self, at: usize) -> u8 {
        self.char(at).filter(|c| !c.is_ascii()).and_then(|c| self.table.byte(c)).unwrap_or(0)
    }

    /// Whether a lead stands here that lost all that followed, and not before a space.
    fn drops(&self, at: usize) -> bool {
        let rest = self.line.get(at..).unwrap_or_default();
        unit(self.table, rest) == Unit::Broken(1) && self.is_common(at) && self.is_cut(at)
    }

    /// Leads of the letters and signs of European languages.
    fn is_common(&self, at: usize) -> bool {
        matches!(self.lead(at), 0xC2..=0xC5 | 0xCE..=0xD2 | 0xE2)
    }

    /// Whether this lead is known from elsewhere, or the other one of a small alphabet is.
    fn is_met(&self, at: usize) -> bool {
        let lead = self.lead(at);
        let sister = if matches!(lead, 0xCE..=0xD1) { lead ^ 1 } else { lead };
        [lead, sister].iter().any(|&b| self.seen.get(usize::from(b)).copied().unwrap_or(false))
    }

    /// Whether a lead that stands alone looks out of place.
    fn is_cut(&self, at: usize) -> bool {
        let Some(ch) = self.char(at) else { return false };
        let judge = if ch.is_lowercase() { weigh::shapes } else { weigh::strangeness };
        if judge(self.line, at, at + 1) >= 6 {
            return true;
        }
        if self.is_met(at) && !ch.is_lowercase() {
            return true;
        }
        // What is left of a quote or a dash: no word ends so.
        let letter =
            |at: Option<usize>| at.and_then(|i| self.char(i)).is_some_and(char::is_alphabetic);
        self.lead(at) == 0xE2 && !letter(Some(at + 1)) && self.dropped
    }

    /// What is too unsure to be a unit is kept.
    pub(crate) fn judge(&self, found: Unit, at: usize) -> Unit {
        match found {
            Unit::Kept | Unit::Whole(..) => found,
            Unit::Spaced(_, '\u{A0}') if self.is_met(at) => found,
            Unit::Spaced(_, 'à') if !self.dropped => found,
            Unit::Spaced(_, 'Š' | 'Р') if !self.dropped && !self.is_inside(at) => found,
            Unit::Spaced(len, _) => self.broken(len - 1, at),
            Unit::Broken(len) => self.broken(len, at),
        }
    }

    fn is_inside(&self, at: usize) -> bool {
        at.checked_sub(1).and_then(|i| self.char(i)).is_some_and(char::is_alphabetic)
    }

    fn broken(&self, len: usize, at: usize) -> Unit {
        if self.is_common(at)
            && (len > 1 && (self.is_met(at) || self.is_marked(at, len)) || self.is_cut(at))
        {
            Unit::Broken(len)
        } else {
            Unit::Kept
        }
    }

    /// Whether the sequence ends in the mark of a loss.
    fn is_marked(&self, at: usize, len: usize) -> bool {
        matches!(self.char(at + len - 1), Some('\u{FFFD}' | '?'))
    }
}
