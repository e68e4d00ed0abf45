//! Script runs.

use core::iter::FusedIterator;
use core::ops::Range;

use crate::Script;

/// The script runs of a text, in order, with the byte range of each; made by [`runs`].
#[derive(Clone, Debug)]
pub struct Runs<'t> {
    rest: &'t str,
    /// Offset of `rest` in the text.
    start: usize,
}

/// The script runs of a text, in order, with the byte range of each.
///
/// Common and Inherited characters belong to the run they follow, and at the beginning of the text
/// to the run that follows them (UAX #24, section 5.2). A text that has no other characters is one
/// run, with the script of its first character. Characters that are unassigned or for private use
/// make runs of [`Script::Unknown`]. The ranges tile the text; an empty text has none. Linear in
/// the text, over all runs.
///
/// ```
/// use litera_script::{Script, runs};
///
/// let text = "«Ziemia» і воля";
/// let found: Vec<_> = runs(text).map(|(range, script)| (&text[range], script)).collect();
/// assert_eq!(found, [("«Ziemia» ", Script::Latin), ("і воля", Script::Cyrillic)]);
/// ```
#[must_use]
pub fn runs(text: &str) -> Runs<'_> {
    Runs { rest: text, start: 0 }
}

impl Iterator for Runs<'_> {
    type Item = (Range<usize>, Script);

    fn next(&mut self) -> Option<Self::Item> {
        let (len, script) = first_run(self.rest)?;
        self.rest = self.rest.get(len..).unwrap_or_default();
        let start = self.start;
        self.start += len;
        Some((start..self.start, script))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        // A change of script takes a character of each side.
        (usize::from(!self.rest.is_empty()), Some(self.rest.len()))
    }
}

impl FusedIterator for Runs<'_> {}

/// Length in bytes and script of the run that a text begins with; `None` for an empty text.
fn first_run(text: &str) -> Option<(usize, Script)> {
    let mut script = Script::of(text.chars().next()?);
    for (at, ch) in text.char_indices() {
        match Script::of(ch) {
            Script::Common | Script::Inherited => {}
            next if next == script => {}
            next if matches!(script, Script::Common | Script::Inherited) => script = next,
            _ => return Some((at, script)),
        }
    }
    Some((text.len(), script))
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::vec::Vec;

    use super::*;

    #[test]
    fn a_combining_mark_stays_with_its_letter() {
        let found: Vec<_> = runs("и\u{306}e\u{301}").collect();
        assert_eq!(found, [(0..4, Script::Cyrillic), (4..7, Script::Latin)]);
    }

    #[test]
    fn punctuation_at_the_beginning_goes_with_what_follows() {
        let found: Vec<_> = runs("— 12 Ω").collect();
        assert_eq!(found, [(0.."— 12 Ω".len(), Script::Greek)]);
    }

    #[test]
    fn a_text_of_digits_is_one_common_run() {
        assert_eq!(runs("4149 6293").collect::<Vec<_>>(), [(0..9, Script::Common)]);
        assert_eq!(runs("").next(), None);
    }
}
