//! Quoted-printable that spells words: `=D0=A3`, with soft line breaks.

use crate::Reason;
use crate::ledger::Change;
use crate::passes::spelling::{Spelling, decode, hex_byte};

pub(crate) fn changes(text: &str) -> Vec<Change> {
    if memchr::memchr(b'=', text.as_bytes()).is_none() {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut at = 0;
    for block in blocks(text) {
        out.extend(decoded(block).into_iter().map(|mut change| {
            change.span = change.span.start + at..change.span.end + at;
            change
        }));
        at += block.len();
    }
    out
}

/// Lines, with those that a soft line break joins kept together.
fn blocks(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut end = 0;
        for line in rest.split_inclusive('\n') {
            end += line.len();
            if !line.trim_end_matches(['\n', '\r']).ends_with('=') {
                break;
            }
        }
        let (block, more) = rest.split_at_checked(end)?;
        rest = more;
        (!block.is_empty()).then_some(block)
    })
}

/// Escapes and soft breaks in a row.
struct Run {
    start: usize,
    end: usize,
    bytes: Vec<u8>,
}

fn decoded(block: &str) -> Vec<Change> {
    let mut spells = false;
    let mut out = Vec::new();
    for run in runs(block) {
        let Some(text) = decode(&run.bytes) else { return Vec::new() };
        let spelling = Spelling::of(&text);
        if spelling.strange > 0 || text.chars().any(|c| c < ' ' && !matches!(c, '\n' | '\r' | '\t'))
        {
            return Vec::new();
        }
        let before = block.get(..run.start).and_then(|t| t.chars().next_back());
        let after = block.get(run.end..).and_then(|t| t.chars().next());
        let touches = [before, after].into_iter().flatten().any(char::is_alphabetic);
        let whole = run.bytes.len() > 1 && !text.is_ascii();
        spells |= whole && (spelling.letters > 1 || touches || spelling.signs > 0);
        out.push(Change::new(run.start..run.end, text, Reason::QuotedPrintable));
    }
    if spells { out } else { Vec::new() }
}

fn runs(block: &str) -> Vec<Run> {
    let bytes = block.as_bytes();
    let mut out: Vec<Run> = Vec::new();
    for at in memchr::memchr_iter(b'=', bytes) {
        let Some(after) = bytes.get(at + 1..) else { continue };
        let (len, byte) = if after.starts_with(b"\r\n") {
            (3, None)
        } else if after.starts_with(b"\n") {
            (2, None)
        } else if let Some(byte) = after.get(..2).and_then(hex_byte) {
            (3, Some(byte))
        } else {
            continue;
        };
        match out.last_mut().filter(|run| run.end == at) {
            Some(run) => {
                run.end += len;
                run.bytes.extend(byte);
            }
            None => out.push(Run { start: at, end: at + len, bytes: byte.into_iter().collect() }),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::changes;

    #[test]
    fn words_are_decoded_across_soft_line_breaks() {
        let found = changes("zu sp=C3=\n=A4t =E2=80=93 ja=\r\nwohl");
        let text: Vec<_> = found.iter().map(|c| &*c.replacement).collect();
        assert_eq!(text, ["ä", "–", ""]);
    }

    #[test]
    fn sums_and_single_escapes_stay() {
        for kept in ["a=DF, b=2E", "x=\ny", "E=20 Дж", "caf=E9", "a==b"] {
            assert!(changes(kept).is_empty(), "{kept}");
        }
    }
}
