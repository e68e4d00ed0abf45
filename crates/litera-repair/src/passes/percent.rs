//! Percent codes that spell words. In a URL, a path or a query string they belong.

use crate::Reason;
use crate::ledger::Change;
use crate::passes::spelling::{Spelling, decode, hex_byte};

/// One change for each token that is decoded. Linear: a token is looked at once.
pub(crate) fn changes(text: &str) -> Vec<Change> {
    if memchr::memchr(b'%', text.as_bytes()).is_none() {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut at = 0;
    for token in text.split_inclusive(char::is_whitespace) {
        let body = token.trim_end();
        if let Some(words) = words(body) {
            out.push(Change::new(at..at + body.len(), words, Reason::PercentEscape));
        }
        at += token.len();
    }
    out
}

/// What a token spells, if it holds percent codes that spell words.
fn words(token: &str) -> Option<String> {
    let belongs =
        |b: u8| matches!(b, b'/' | b'=' | b'&' | b'@' | b'#' | b'\\' | b'<' | b'>' | b'+');
    if !token.contains('%') || token.bytes().any(belongs) || token.contains('?') {
        return None;
    }
    let mut out = String::with_capacity(token.len());
    let mut rest = token;
    let mut letters = 0;
    while let Some(percent) = rest.find('%') {
        let (plain, codes) = rest.split_at_checked(percent)?;
        out.push_str(plain);
        let bytes = run(codes);
        if bytes.is_empty() {
            out.push('%');
            rest = codes.get(1..)?;
            continue;
        }
        let decoded = decode(&bytes)?;
        let spelling = Spelling::of(&decoded);
        let ascii = decoded.is_ascii();
        if !ascii && !spelling.is_plain() || decoded.chars().any(char::is_control) {
            return None;
        }
        letters += spelling.letters;
        out.push_str(&decoded);
        rest = codes.get(3 * bytes.len()..)?;
    }
    out.push_str(rest);
    let inside_a_word = out.chars().filter(|c| c.is_alphabetic()).count() > 1;
    (letters > 0 && inside_a_word && Spelling::of(&out).strange == 0).then_some(out)
}

/// The bytes of the codes that the text begins with.
fn run(text: &str) -> Vec<u8> {
    let code = |c: &[u8]| c.strip_prefix(b"%").and_then(hex_byte);
    text.as_bytes().chunks(3).map_while(code).collect()
}

#[cfg(test)]
mod tests {
    use super::changes;

    #[test]
    fn words_are_decoded() {
        let found = changes("N%C4%97 %D1%8F%D0%BA%20%D1%82%D0%B0%D0%BA%2C ні");
        assert_eq!(found[0].replacement, "Nė");
        assert_eq!(found[1].replacement, "як так,");
    }

    #[test]
    fn a_url_a_sum_and_a_single_code_stay() {
        for kept in
            ["https://a.b/%D1%8F%D0%BA", "?q=%D1%8F%D0%BA", "50%BB", "100%", "%41", "%D1%8F"]
        {
            assert!(changes(kept).is_empty(), "{kept}");
        }
    }
}
