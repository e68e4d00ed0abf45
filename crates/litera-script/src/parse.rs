//! Scripts by code or name.

use core::fmt;
use core::str::FromStr;

use crate::Script;
use crate::generated::names::ALIASES;

/// No script has the code or name that was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct UnknownScript {
    /// The script whose code or name is most like it, if one is.
    pub nearest: Option<Script>,
}

impl fmt::Display for UnknownScript {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no script has this code or name; ")?;
        match self.nearest {
            Some(script) => write!(f, "the nearest is `{}` ({script})", script.code()),
            None => f.write_str("give an ISO 15924 code such as `Latn` or a name such as `Latin`"),
        }
    }
}

impl core::error::Error for UnknownScript {}

/// Reads an ISO 15924 code or a name of the Unicode Character Database. Case, spaces, hyphens and
/// underscores do not matter (UAX #44, UAX44-LM3); `Qaac` and `Qaai`, codes of old, are read too.
///
/// ```
/// use litera_script::Script;
///
/// assert_eq!("cyrl".parse(), Ok(Script::Cyrillic));
/// assert_eq!("old italic".parse(), Ok(Script::OldItalic));
/// let error = "Cyrilic".parse::<Script>().unwrap_err();
/// assert_eq!(error.nearest, Some(Script::Cyrillic));
/// ```
impl FromStr for Script {
    type Err = UnknownScript;

    fn from_str(written: &str) -> Result<Self, UnknownScript> {
        let is_same = |other: &str| folded(written).eq(folded(other));
        Self::all()
            .find(|script| is_same(script.code()) || is_same(script.name()))
            .or_else(|| ALIASES.iter().find(|alias| is_same(alias.0)).map(|alias| alias.1))
            .ok_or_else(|| UnknownScript { nearest: nearest(written) })
    }
}

/// The bytes that matter when names are compared.
fn folded(name: &str) -> impl Iterator<Item = u8> + '_ {
    name.bytes()
        .filter(|byte| !matches!(byte, b' ' | b'-' | b'_'))
        .map(|byte| byte.to_ascii_lowercase())
}

/// The script that is spelled most like `written`; `None` where less than half of it is right.
fn nearest(written: &str) -> Option<Script> {
    let len = folded(written).take(LONGEST + 1).count();
    if len > LONGEST {
        return None;
    }
    // Names that differ in length by more than half are not near, whatever their letters.
    let is_near = |name: &str| folded(name).count().abs_diff(len) <= len / 2;
    Script::all()
        .flat_map(|script| [(script.code(), script), (script.name(), script)])
        .filter(|(name, _)| is_near(name))
        .map(|(name, script)| (distance(written, name), script))
        .min()
        .filter(|(distance, _)| distance * 2 <= len)
        .map(|(_, script)| script)
}

/// Bytes of the longest name that is compared; no script has one as long.
const LONGEST: usize = 32;

/// Letters to put in, take out or change to make one name of the other (Levenshtein).
fn distance(written: &str, name: &str) -> usize {
    let mut row = [0; LONGEST + 1];
    let name_len = folded(name).count();
    let row = row.get_mut(..=name_len).unwrap_or_default();
    row.iter_mut().enumerate().for_each(|(column, cell)| *cell = column);
    for (line, byte) in folded(written).enumerate() {
        step(row, line, byte, name);
    }
    row.last().copied().unwrap_or(LONGEST)
}

/// One line of the table of distances.
fn step(row: &mut [usize], line: usize, byte: u8, name: &str) {
    let (mut before, mut left) = (line, line + 1);
    let mut cells = row.iter_mut();
    if let Some(first) = cells.next() {
        *first = left;
    }
    for (cell, other) in cells.zip(folded(name)) {
        let changed = before + usize::from(byte != other);
        before = *cell;
        left = changed.min(*cell + 1).min(left + 1);
        *cell = left;
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::string::ToString;

    use super::*;

    #[test]
    fn every_code_and_name_is_read_back() {
        for script in Script::all() {
            assert_eq!(script.code().parse(), Ok(script));
            assert_eq!(script.name().parse(), Ok(script));
        }
        assert_eq!("Qaac".parse(), Ok(Script::Coptic));
    }

    #[test]
    fn a_slip_of_the_pen_finds_the_script_meant() {
        for (written, script) in [
            ("Latm", Script::Latin),
            ("Cirillic", Script::Cyrillic),
            ("greec", Script::Greek),
            ("Hebrw", Script::Hebrew),
        ] {
            assert_eq!(written.parse(), Err::<Script, _>(UnknownScript { nearest: Some(script) }));
        }
    }

    #[test]
    fn what_is_like_nothing_has_no_nearest() {
        for written in ["", "zxqwvutj", &"x".repeat(10_000)] {
            assert_eq!(written.parse::<Script>().unwrap_err().nearest, None, "{written:.20}");
        }
    }

    #[test]
    fn the_error_says_what_to_write() {
        let error = "Cyrilic".parse::<Script>().unwrap_err();
        let message = "no script has this code or name; the nearest is `Cyrl` (Cyrillic)";
        assert_eq!(error.to_string(), message);
    }
}
