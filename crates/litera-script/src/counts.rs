//! Letters of each script.

use core::fmt;

use crate::Script;
use crate::generated::letters::{BLOCKS, INDEX};
use crate::generated::names::ALL;

/// How many letters of each script a text has.
///
/// A letter is a character with the property Alphabetic and a script of its own: digits,
/// punctuation, combining accents and letter-like signs of the Common script are not counted.
/// 1.4 kB, no allocation; counting is linear in the text.
///
/// ```
/// use litera_script::{Counts, Script};
///
/// let counts = Counts::of("Лiтва 2024"); // the i is Latin
/// assert_eq!(counts.letters(Script::Cyrillic), 4);
/// assert_eq!(counts.letters(Script::Latin), 1);
/// assert_eq!(counts.total(), 5);
/// assert_eq!(counts.dominant(), Some(Script::Cyrillic));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Counts {
    letters: [usize; ALL.len()],
}

impl Counts {
    /// Of no text.
    #[must_use]
    pub const fn new() -> Self {
        Self { letters: [0; ALL.len()] }
    }

    /// Of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut counts = Self::new();
        counts.add(text);
        counts
    }

    /// Counts the letters of one more text.
    pub fn add(&mut self, text: &str) {
        self.extend(text.chars());
    }

    /// Counts a character, if it is a letter.
    pub fn push(&mut self, ch: char) {
        let script = Script::of(ch);
        if script.is_explicit()
            && is_letter(ch)
            && let Some(letters) = self.letters.get_mut(script.index())
        {
            *letters += 1;
        }
    }

    /// Letters of one script.
    #[must_use]
    pub fn letters(&self, script: Script) -> usize {
        self.letters.get(script.index()).copied().unwrap_or_default()
    }

    /// Letters of all scripts.
    #[must_use]
    pub fn total(&self) -> usize {
        self.letters.iter().sum()
    }

    /// The part of all letters that one script has, 0 to 1; 0 where there are no letters.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "a share needs no more than 52 bits")]
    pub fn share(&self, script: Script) -> f64 {
        match self.total() {
            0 => 0.0,
            total => self.letters(script) as f64 / total as f64,
        }
    }

    /// The scripts that have letters, by code, with the number of each.
    pub fn iter(&self) -> impl Iterator<Item = (Script, usize)> + '_ {
        Script::all().zip(self.letters).filter(|&(_, letters)| letters > 0)
    }

    /// The script of most letters, the first by code of those that have as many; `None` where there
    /// are no letters.
    #[must_use]
    pub fn dominant(&self) -> Option<Script> {
        // `max_by_key` takes the last of equals.
        self.iter()
            .max_by_key(|&(script, letters)| (letters, core::cmp::Reverse(script)))
            .map(|(script, _)| script)
    }
}

/// The property Alphabetic. `char::is_alphabetic` says the same of an older or newer Unicode, and
/// searches where this looks up.
#[inline]
fn is_letter(ch: char) -> bool {
    let code = ch as usize;
    INDEX
        .get(code >> 8)
        .and_then(|&block| BLOCKS.get(usize::from(block)))
        .and_then(|block| block.get((code & 0xFF) >> 5))
        .is_some_and(|bits| bits >> (code & 31) & 1 == 1)
}

impl Default for Counts {
    fn default() -> Self {
        Self::new()
    }
}

impl Extend<char> for Counts {
    fn extend<I: IntoIterator<Item = char>>(&mut self, chars: I) {
        chars.into_iter().for_each(|ch| self.push(ch));
    }
}

impl FromIterator<char> for Counts {
    fn from_iter<I: IntoIterator<Item = char>>(chars: I) -> Self {
        let mut counts = Self::new();
        counts.extend(chars);
        counts
    }
}

impl fmt::Debug for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_signs_and_accents_are_not_letters() {
        assert_eq!(Counts::of("12 € — \u{301}\u{E000}").total(), 0);
        assert_eq!(Counts::of("").dominant(), None);
    }

    #[test]
    fn letters_are_those_of_the_standard_library() {
        for ch in '\0'..='\u{FFFF}' {
            // What a newer Unicode made a letter, the library may not know yet.
            assert!(is_letter(ch) || !ch.is_alphabetic(), "U+{:04X}", ch as u32);
        }
        assert!(!is_letter('1') && !is_letter('\u{301}') && is_letter('ї'));
    }

    #[test]
    fn of_equals_the_first_by_code_is_dominant() {
        assert_eq!(Script::dominant("aб"), Some(Script::Cyrillic));
        assert_eq!(Script::dominant("бa"), Some(Script::Cyrillic));
    }

    #[test]
    fn texts_add_up() {
        let mut counts = Counts::of("один");
        counts.add("two");
        assert_eq!(counts, Counts::of("один two"));
        assert!((counts.share(Script::Latin) - 3.0 / 7.0).abs() < 1e-12);
    }
}
