//! Character references: `&amp;`, `&#1060;`.

use html5gum::{Token, Tokenizer};

/// Longest name of a reference, with `&` and `;`.
const LONGEST: usize = 36;

/// The characters a reference at the start of `rest` stands for, and its length in bytes; `None`
/// where the `&` is only an ampersand.
pub(super) fn decode(rest: &str) -> Option<(usize, String)> {
    let after = rest.strip_prefix('&')?;
    if after.starts_with('#') {
        return numeric(rest);
    }
    let name = after.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count();
    if name == 0 {
        return None;
    }
    let end = 1 + name + usize::from(after.as_bytes().get(name) == Some(&b';'));
    let source = rest.get(..end)?;
    let text = match source {
        "&nbsp;" => "\u{A0}".to_owned(),
        "&amp;" => "&".to_owned(),
        "&quot;" => "\"".to_owned(),
        _ => by_the_standard(source),
    };
    (text != source).then_some((end, text))
}

/// The tokenizer has the standard's table of names.
fn by_the_standard(source: &str) -> String {
    let mut text = String::new();
    for token in Tokenizer::new(source) {
        if let Ok(Token::String(found)) = token {
            text.push_str(&String::from_utf8_lossy(&found));
        }
    }
    text
}

fn numeric(rest: &str) -> Option<(usize, String)> {
    let body = rest.get(2..)?;
    let (radix, prefix) = if body.starts_with(['x', 'X']) { (16, 1) } else { (10, 0) };
    let digits = body.get(prefix..)?;
    let count = digits.chars().take_while(|ch| ch.is_digit(radix)).count();
    if count == 0 {
        return None;
    }
    let digits_end = 2 + prefix + count;
    let end = digits_end + usize::from(rest.as_bytes().get(digits_end) == Some(&b';'));
    let value = digits.get(..count).and_then(|digits| u32::from_str_radix(digits, radix).ok());
    let short = rest.get(..end)?;
    // The standard maps 0x80 to 0x9F through windows-1252 and forbids some others: its table.
    let text = match value {
        Some(value @ (0x20..=0x7E | 0xA0..=0xD7FF)) => char::from_u32(value)?.to_string(),
        Some(_) => by_the_standard(short),
        None => char::REPLACEMENT_CHARACTER.to_string(),
    };
    Some((end, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_decoded() {
        for (source, end, text) in [
            ("&amp; b", 5, "&"),
            ("&ndash;x", 7, "–"),
            ("&#1060;о", 7, "Ф"),
            ("&#x444;", 7, "ф"),
            ("&#151;", 6, "—"),
            ("&copy 2024", 5, "©"),
        ] {
            assert_eq!(decode(source), Some((end, text.to_owned())), "{source}");
        }
        assert_eq!(decode("& b"), None);
        assert_eq!(decode("&nosuchname;"), None);
        assert_eq!(decode("&#;"), None);
    }
}
