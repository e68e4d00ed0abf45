//! Data made safe to look at.
//!
//! A control character in a document could move the cursor, change the title of the window or, with
//! a bidirectional override, make text read as what it is not. They are written as their code point
//! in angle brackets.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

/// The text with every control, override and invisible character written out: `<U+001B>`. Line ends
/// and tabs stay.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    written_out(text, |out, ch| write!(out, "<U+{:04X}>", u32::from(ch)))
}

/// JSON with the same characters as escapes, which leaves its meaning as it was: they stand in
/// strings alone.
pub(crate) fn visible_json(json: &str) -> Cow<'_, str> {
    written_out(json, |out, ch| {
        ch.encode_utf16(&mut [0; 2]).iter().try_for_each(|unit| write!(out, "\\u{unit:04x}"))
    })
}

fn written_out(text: &str, write: fn(&mut String, char) -> fmt::Result) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for ch in text.chars() {
        if is_hidden(ch) {
            // Writing to a String cannot fail.
            let _ = write(&mut out, ch);
        } else {
            out.push(ch);
        }
    }
    Cow::Owned(out)
}

/// Controls, bidirectional formatting, and characters that leave no mark. Joiners (U+200C, U+200D)
/// are not among them: Persian and emoji need them.
fn is_hidden(ch: char) -> bool {
    match ch {
        '\n' | '\t' => false,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' => true,
        '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' => true,
        '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' => true,
        _ => ch.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escape_sequence_is_shown() {
        assert_eq!(visible("a\u{1B}[31mb\u{9B}1m"), "a<U+001B>[31mb<U+009B>1m");
        assert_eq!(visible("\u{202E}evil"), "<U+202E>evil");
        assert_eq!(visible("\r\0"), "<U+000D><U+0000>");
    }

    #[test]
    fn json_keeps_its_meaning() {
        let json = serde_json::to_string("a\u{9B}\u{E0041}\n").unwrap();
        let shown = visible_json(&json);
        assert_eq!(shown, r#""a\u009b\udb40\udc41\n""#);
        assert_eq!(serde_json::from_str::<String>(&shown).unwrap(), "a\u{9B}\u{E0041}\n");
    }

    #[test]
    fn ordinary_text_is_borrowed() {
        assert!(matches!(visible("Ґанок,\n\tїжак"), Cow::Borrowed(_)));
    }
}
