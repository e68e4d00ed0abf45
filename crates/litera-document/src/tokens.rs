//! The words of a paragraph in the form in which label words are written.

use litera_span::Span;

/// A word, folded: small letters, one apostrophe. `span` is where it stands in the paragraph.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    folded: (u32, u32),
    /// Bytes in the paragraph.
    pub(crate) span: Span,
    /// Whether it begins with a capital letter.
    pub(crate) capital: bool,
    /// Whether it is digits alone.
    pub(crate) number: bool,
}

/// The words of a paragraph, in order.
#[derive(Clone, Default, Debug)]
pub(crate) struct Tokens {
    folded: String,
    list: Vec<Token>,
}

/// More words than this are not looked at: such a paragraph is running text.
const LIMIT: usize = 400;

impl Tokens {
    pub(crate) fn new(text: &str) -> Self {
        let mut tokens = Self::default();
        let mut open: Option<Token> = None;
        for (at, ch) in text.char_indices() {
            let end = at + ch.len_utf8();
            if belongs(ch, open.is_some()) {
                let token = open.get_or_insert_with(|| tokens.begin(at, ch));
                token.number &= ch.is_ascii_digit();
                token.span.end = end;
                fold(ch, &mut tokens.folded);
            } else {
                tokens.close(open.take());
                if matches!(ch, '©' | 'ⓒ') {
                    let mut sign = tokens.begin(at, ch);
                    sign.span.end = end;
                    sign.number = false;
                    tokens.folded.push('©');
                    tokens.close(Some(sign));
                }
                if tokens.list.len() >= LIMIT {
                    return tokens;
                }
            }
        }
        tokens.close(open);
        tokens
    }

    fn begin(&self, at: usize, ch: char) -> Token {
        let folded = u32::try_from(self.folded.len()).unwrap_or(u32::MAX);
        Token {
            folded: (folded, folded),
            span: Span::new(at, at),
            capital: ch.is_uppercase(),
            number: true,
        }
    }

    fn close(&mut self, token: Option<Token>) {
        if let Some(mut token) = token {
            // An apostrophe at the end of a word was a closing quotation mark.
            while self.folded.ends_with('\'') {
                self.folded.pop();
            }
            token.folded.1 = u32::try_from(self.folded.len()).unwrap_or(u32::MAX);
            self.list.push(token);
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    pub(crate) fn list(&self) -> &[Token] {
        &self.list
    }

    pub(crate) fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
    }

    /// The folded word; empty past the end.
    pub(crate) fn word(&self, index: usize) -> &str {
        let range = self.list.get(index).map(|t| t.folded.0 as usize..t.folded.1 as usize);
        range.and_then(|range| self.folded.get(range)).unwrap_or_default()
    }

    /// How many of the words from `from` begin with a capital letter, and how many there are,
    /// numbers left out.
    pub(crate) fn capitals(&self, from: usize) -> (usize, usize) {
        let words = self.list.get(from..).unwrap_or_default().iter().filter(|token| !token.number);
        words
            .fold((0, 0), |(capitals, all), token| (capitals + usize::from(token.capital), all + 1))
    }
}

fn belongs(ch: char, inside: bool) -> bool {
    ch.is_alphanumeric() || (inside && (is_apostrophe(ch) || is_mark(ch)))
}

fn is_apostrophe(ch: char) -> bool {
    matches!(ch, '\'' | '’' | 'ʼ' | '`')
}

/// Combining marks of the scripts met here; they belong to the letter before them.
fn is_mark(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{487}')
}

fn fold(ch: char, out: &mut String) {
    if ch.is_ascii() {
        out.push(ch.to_ascii_lowercase());
    } else if is_apostrophe(ch) {
        out.push('\'');
    } else {
        out.extend(ch.to_lowercase());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_keep_their_place() {
        let text = "«Ім’я (обов’язково)»";
        let tokens = Tokens::new(text);
        assert_eq!((tokens.word(0), tokens.word(1)), ("ім'я", "обов'язково"));
        assert_eq!(tokens.get(1).and_then(|t| t.span.text(text)), Some("обов’язково"));
    }

    #[test]
    fn a_closing_quotation_mark_is_no_apostrophe() {
        let tokens = Tokens::new("‘here’ 'there'");
        assert_eq!((tokens.word(0), tokens.word(1)), ("here", "there"));
    }
}
