//! HTML character references in plain text. Text that holds a tag is markup: there they belong.

use crate::Reason;
use crate::generated::references::REFERENCES;
use crate::ledger::Change;
use crate::passes::c1;

/// The longest name of the standard has 31 letters.
const LONGEST: usize = 33;

pub(crate) fn changes(text: &str) -> Vec<Change> {
    let bytes = text.as_bytes();
    if memchr::memchr(b'&', bytes).is_none() || holds_tag(text) {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut done = 0;
    for at in memchr::memchr_iter(b'&', bytes) {
        if at < done {
            continue;
        }
        if let Some((end, meaning)) = text.get(at..).and_then(reference) {
            done = at + end;
            out.push(Change::new(at..done, meaning, Reason::Reference));
        }
    }
    out
}

/// Length and meaning of the reference that the text begins with. Ampersands that were escaped once
/// more, or more often, go together with what they hid.
fn reference(text: &str) -> Option<(usize, String)> {
    let rest = text.strip_prefix('&')?;
    let mut body = rest;
    while let Some(more) = body.strip_prefix("amp;") {
        body = more;
    }
    let escapes = rest.len() - body.len();
    match named_or_numbered(body) {
        Some((len, meaning)) => Some((1 + escapes + len, meaning)),
        None if escapes > 0 => Some((1 + escapes, "&".to_owned())),
        None => None,
    }
}

fn named_or_numbered(body: &str) -> Option<(usize, String)> {
    let window = body.as_bytes().get(..LONGEST.min(body.len()))?;
    let semicolon = memchr::memchr(b';', window)?;
    let name = body.get(..semicolon)?;
    let meaning = match name.strip_prefix('#') {
        Some(number) => numbered(number)?.to_string(),
        None => {
            let found = REFERENCES.binary_search_by(|(known, _)| known.cmp(&name)).ok()?;
            REFERENCES.get(found)?.1.to_owned()
        }
    };
    Some((semicolon + 1, meaning))
}

/// Numbers 128 to 159 mean windows-1252, as the standard says; no number means a control.
fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) if hex.bytes().all(|b| b.is_ascii_hexdigit()) => u32::from_str_radix(hex, 16),
        None if number.bytes().all(|b| b.is_ascii_digit()) => number.parse(),
        _ => return None,
    };
    let ch = char::from_u32(code.ok()?)?;
    let stays = ch < ' ' && !matches!(ch, '\t' | '\n' | '\r');
    (!stays).then(|| c1::meaning(ch).unwrap_or(ch))
}

/// Whether there is anything like `<p>`, `</p>` or `<a href=`. Linear: the last `>` bounds them all.
fn holds_tag(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some(last) = memchr::memrchr(b'>', bytes) else { return false };
    let Some(before) = bytes.get(..=last) else { return false };
    memchr::memchr_iter(b'<', before).any(|at| before.get(at + 1..).is_some_and(is_tag))
}

fn is_tag(after: &[u8]) -> bool {
    if after.starts_with(b"!--") {
        return true;
    }
    let name = after.strip_prefix(b"/").unwrap_or(after);
    let letters = name.iter().take(20).take_while(|b| b.is_ascii_alphanumeric()).count();
    name.first().is_some_and(u8::is_ascii_alphabetic)
        && name.get(letters).is_some_and(|b| b.is_ascii_whitespace() || matches!(b, b'>' | b'/'))
}

#[cfg(test)]
mod tests {
    use super::changes;

    fn decoded(text: &str) -> Vec<String> {
        changes(text).into_iter().map(|c| c.replacement).collect()
    }

    #[test]
    fn names_numbers_and_ampersands_escaped_again_are_read() {
        assert_eq!(decoded("&laquo;&#1059;&#x423;&amp;raquo;"), ["«", "У", "У", "»"]);
        assert_eq!(decoded("&#147;R&amp;amp;D&#148;"), ["“", "&", "”"]);
    }

    #[test]
    fn markup_and_bare_ampersands_stay() {
        assert!(changes("<li>Хліб &ndash; 30&nbsp;грн</li>").is_empty());
        assert!(changes("x < y & z; a &b; &nosuch; &#0; &#xD800; R&D").is_empty());
        assert_eq!(decoded("x <5 і y> 3 &mdash; так").len(), 1);
    }
}
