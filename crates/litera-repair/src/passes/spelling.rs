//! Whether what an escape decodes to is words.

use litera_script::Script;

/// What some escapes in a row decode to.
#[derive(Default, Clone, Copy, Debug)]
pub(crate) struct Spelling {
    /// Letters outside ASCII.
    pub(crate) letters: usize,
    /// Punctuation and other signs that stand between words.
    pub(crate) signs: usize,
    /// Anything else, and letters of a second script.
    pub(crate) strange: usize,
}

impl Spelling {
    pub(crate) fn of(text: &str) -> Self {
        let mut spelling = Self::default();
        let mut script = None;
        for ch in text.chars().filter(|c| !c.is_ascii()) {
            if ch.is_alphabetic() {
                let own = *script.get_or_insert(Script::of(ch));
                let same = own == Script::of(ch) || is_wide(own) && is_wide(Script::of(ch));
                spelling.letters += usize::from(same);
                spelling.strange += usize::from(!same);
            } else if is_sign(ch) || Script::of(ch) == Script::Inherited {
                spelling.signs += 1;
            } else {
                spelling.strange += 1;
            }
        }
        spelling
    }

    /// Nothing but letters of one script and signs.
    pub(crate) const fn is_plain(self) -> bool {
        self.strange == 0 && self.letters + self.signs > 0
    }
}

/// Japanese and Chinese text mixes scripts by nature.
fn is_wide(script: Script) -> bool {
    matches!(script.code(), "Hani" | "Hira" | "Kana" | "Zyyy" | "Hang" | "Bopo")
}

/// Punctuation, currency, letterlike signs and emoji.
pub(crate) const fn is_sign(ch: char) -> bool {
    matches!(ch,
        '\u{A0}'..='\u{BF}' | '×' | '÷' | '\u{2010}'..='\u{205E}' | '\u{20A0}'..='\u{20C0}'
        | '\u{2100}'..='\u{214F}' | '\u{2190}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}'
        | '\u{FE0F}' | '\u{FF00}'..='\u{FFEF}' | '\u{1F000}'..='\u{1FAFF}' | '\u{2060}' | '\u{FEFF}')
}

/// UTF-8, or else windows-1251 where all of it is Cyrillic.
pub(crate) fn decode(bytes: &[u8]) -> Option<String> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    let page = litera_encoding::Encoding::WINDOWS_1251.page()?;
    let text: String = bytes.iter().map(|&b| page.decode_byte(b)).collect::<Option<_>>()?;
    let cyrillic = |c: char| !c.is_alphabetic() || Script::of(c) == Script::Cyrillic;
    text.chars().all(cyrillic).then_some(text)
}

/// The value of two hexadecimal digits.
pub(crate) fn hex_byte(digits: &[u8]) -> Option<u8> {
    let [high, low] = digits else { return None };
    let value = |&b: &u8| char::from(b).to_digit(16);
    u8::try_from(value(high)? * 16 + value(low)?).ok()
}
