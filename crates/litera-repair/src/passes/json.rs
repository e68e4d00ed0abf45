//! `\uXXXX` escapes that spell words.

use crate::Reason;
use crate::ledger::Change;
use crate::passes::spelling::{Spelling, hex_byte};

/// A run of escapes one after the other.
struct Run {
    start: usize,
    end: usize,
    text: String,
    units: usize,
}

pub(crate) fn changes(text: &str) -> Vec<Change> {
    if memchr::memmem::find(text.as_bytes(), b"\\u").is_none() {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let runs = runs(line);
        // One run that spells shows that the line was escaped; the others go with it.
        if !is_code(line) && runs.iter().any(|r| spells(line, r)) {
            for run in runs {
                out.push(Change::new(at + run.start..at + run.end, run.text, Reason::JsonEscape));
            }
        }
        at += line.len();
    }
    out
}

fn is_code(line: &str) -> bool {
    let line = line.trim();
    line.starts_with(['{', '[', '/']) && line.ends_with(['}', ']', ',', '/'])
        || line.ends_with([';', '{'])
        || ["\":", "://", "=>", " = ", "()"].iter().any(|sign| line.contains(sign))
}

fn runs(line: &str) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let mut units: Vec<u16> = Vec::new();
    let (mut start, mut end) = (0, 0);
    for at in memchr::memchr_iter(b'\\', line.as_bytes()) {
        let Some(unit) = line.get(at..).and_then(escape) else { continue };
        if at != end {
            flush(&mut units, start..end, &mut out);
            start = at;
        }
        end = at + 6;
        units.push(unit);
    }
    flush(&mut units, start..end, &mut out);
    out
}

/// The code unit of the escape that the text begins with.
fn escape(text: &str) -> Option<u16> {
    let digits = text.as_bytes().strip_prefix(b"\\u")?.get(..4)?;
    let (high, low) = digits.split_at_checked(2)?;
    Some(u16::from_be_bytes([hex_byte(high)?, hex_byte(low)?]))
}

/// A run with half a surrogate pair is no text and stays.
fn flush(units: &mut Vec<u16>, span: std::ops::Range<usize>, out: &mut Vec<Run>) {
    let units = std::mem::take(units);
    if let Ok(text) = String::from_utf16(&units)
        && !text.is_empty()
        && !text.chars().any(|c| c < ' ')
    {
        out.push(Run { start: span.start, end: span.end, text, units: units.len() });
    }
}

fn spells(line: &str, run: &Run) -> bool {
    let spelling = Spelling::of(&run.text);
    let bytes_of_utf8 = run.units > 1 && std::str::from_utf8(&latin1(&run.text)).is_ok();
    if bytes_of_utf8 && !run.text.is_ascii() {
        return true;
    }
    if spelling.strange > 0 || spelling.letters + spelling.signs == 0 {
        return false;
    }
    let before = line.get(..run.start).and_then(|t| t.chars().next_back());
    let after = line.get(run.end..).and_then(|t| t.chars().next());
    let touches = [before, after].into_iter().flatten().any(char::is_alphabetic);
    spelling.letters > 1 || touches
}

/// The bytes of text in which each character is one, or nothing that is UTF-8.
fn latin1(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(0xFF)).collect()
}

#[cfg(test)]
mod tests {
    use super::changes;

    #[test]
    fn words_and_what_stands_with_them_are_decoded() {
        let found = changes("Panev\\u0117\\u017eys \\u012f \\u0447\\u0430\\u0441");
        let text: Vec<_> = found.iter().map(|c| &*c.replacement).collect();
        assert_eq!(text, ["ėž", "į", "час"]);
        assert_eq!(changes("f\\u00c3\\u00bcnf")[0].replacement, "Ã¼");
    }

    #[test]
    fn one_escape_alone_and_code_stay() {
        assert!(changes("Код літери: \\u0491").is_empty());
        assert!(changes("let x = \"\\u0447\\u0430\";").is_empty());
        assert!(changes("c:\\users \\ud83d").is_empty());
    }
}
