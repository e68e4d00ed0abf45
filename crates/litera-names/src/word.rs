//! A name cut into its parts, and letters of both scripts made comparable.

use unicode_normalization::UnicodeNormalization;

/// Parts of a name that are looked at; what follows is kept as it stands.
pub(crate) const MOST_PARTS: usize = 8;

/// Characters of a name that are looked at.
pub(crate) const LONGEST_NAME: usize = 200;

/// How a part is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Lower,
    Title,
    Upper,
}

/// A piece of a name between blanks and hyphens.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// In lower case, composed, with one kind of apostrophe.
    pub(crate) lower: String,
    pub(crate) shape: Shape,
    /// What stands between it and the next part.
    pub(crate) after: String,
    /// Whether it is one letter, with or without a full stop.
    pub(crate) initial: bool,
}

/// The script of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alphabet {
    Latin,
    Cyrillic,
}

/// A name in parts.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) parts: Vec<Part>,
    pub(crate) alphabet: Alphabet,
}

impl Name {
    /// `None` where it is empty, too long, of another script or of two.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.chars().nth(LONGEST_NAME).is_some() {
            return None;
        }
        let text: String = text.nfc().map(plain).collect();
        let alphabet = alphabet(&text)?;
        let parts = cut(&text);
        (!parts.is_empty() && parts.len() <= MOST_PARTS).then_some(Self { parts, alphabet })
    }

    /// The parts in other letters, written as the old ones were.
    pub(crate) fn with<'a>(&self, forms: impl Iterator<Item = &'a str>) -> String {
        let mut text = String::new();
        for (part, form) in self.parts.iter().zip(forms) {
            text.push_str(&part.shape.apply(form));
            text.push_str(&part.after);
        }
        text
    }
}

/// One apostrophe, one hyphen, one blank.
fn plain(c: char) -> char {
    match c {
        '’' | 'ʼ' | '`' | '‘' | '´' | 'ʹ' => '\'',
        '‐' | '‑' | '–' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

fn alphabet(text: &str) -> Option<Alphabet> {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    let first = of(letters.next()?)?;
    letters.all(|c| of(c) == Some(first)).then_some(first)
}

/// The script of a letter, where it is one of ours.
pub(crate) fn of(c: char) -> Option<Alphabet> {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            Some(Alphabet::Latin)
        }
        '\u{400}'..='\u{52f}' => Some(Alphabet::Cyrillic),
        _ => None,
    }
}

fn cut(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut word = String::new();
    let mut gap = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_alphabetic() || (c == '\'' && !word.is_empty()) || unicode_mark(c) {
            if let Some(last) = parts.last_mut().filter(|_| word.is_empty()) {
                last.after = std::mem::take(&mut gap);
            }
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            parts.push(Part::new(std::mem::take(&mut word)));
            gap.clear();
        }
        if !(c == ' ' && gap.ends_with(' ')) {
            gap.push(c);
        }
    }
    if let Some(last) = parts.last_mut() {
        last.after = gap.trim_end().to_owned();
    }
    for part in &mut parts {
        part.initial = part.lower.chars().nth(1).is_none() && part.shape != Shape::Lower;
    }
    parts
}

fn unicode_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

impl Part {
    fn new(word: String) -> Self {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let first = letters.next().is_some_and(char::is_uppercase);
        let mut rest = letters.peekable();
        let shape = match (first, rest.peek().is_some() && rest.all(char::is_uppercase)) {
            (true, true) => Shape::Upper,
            (true, false) => Shape::Title,
            (false, _) => Shape::Lower,
        };
        let word = word.trim_end_matches('\'');
        Self { lower: word.to_lowercase(), shape, after: String::new(), initial: false }
    }
}

impl Shape {
    /// A word in lower case, written in this way.
    pub(crate) fn apply(self, word: &str) -> String {
        match self {
            Self::Lower => word.to_owned(),
            Self::Upper => word.to_uppercase(),
            Self::Title => title(word),
        }
    }
}

/// Capitals at the start, and after an apostrophe that follows one letter (O'Brien).
fn title(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for (i, c) in word.chars().enumerate() {
        if i == 0 || (i == 2 && word.starts_with("o'")) {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
    }
    out
}

/// A Latin word without its diacritics, in lower case.
pub(crate) fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.nfd().filter(|c| !unicode_mark(*c)) {
        match c {
            'ł' | 'Ł' => out.push('l'),
            'ø' | 'Ø' => out.push('o'),
            'đ' | 'Đ' | 'ð' | 'Ð' => out.push('d'),
            'æ' | 'Æ' => out.push_str("ae"),
            'œ' | 'Œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            'ı' => out.push('i'),
            'þ' | 'Þ' => out.push_str("th"),
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_hyphens_blanks_and_capitals() {
        let name = Name::parse("Отто  фон  ДОЕ-Рей").unwrap();
        let parts: Vec<&str> = name.parts.iter().map(|p| p.lower.as_str()).collect();
        assert_eq!(parts, ["отто", "фон", "дое", "рей"]);
        assert_eq!(name.with(["otto", "von", "doe", "rey"].into_iter()), "Otto von DOE-Rey");
    }

    #[test]
    fn a_name_of_two_scripts_is_none() {
        assert!(Name::parse("Дmitro").is_none());
        assert!(Name::parse("").is_none());
        assert!(Name::parse("田中").is_none());
    }

    #[test]
    fn an_initial_is_one_capital() {
        let name = Name::parse("Д. Рей").unwrap();
        assert!(name.parts.first().unwrap().initial);
        assert_eq!(name.with(["d", "rey"].into_iter()), "D. Rey");
    }
}
