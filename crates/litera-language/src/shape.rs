//! What is no language: tokens told by their shape, before any model sees them.
//!
//! A text is `und` where no token is left that could be a word. The rules lean to the side of the
//! word: a false `und` loses a caption, a false word costs a line of a wallet address its `und`.

use std::fmt;

use crate::generated::services::SERVICES;

/// What a text without language consists of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Shape {
    /// Web addresses, mail addresses, handles, file names.
    Address,
    /// Letters and digits mixed: card and account numbers, hashes, wallets, models.
    Code,
    /// Programming, markup or mathematics.
    Symbols,
    /// Names of services, currency codes, units, abbreviations without a vowel.
    Name,
    /// Letters that make no word.
    Letters,
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Address => "an address",
            Self::Code => "a code of letters and digits",
            Self::Symbols => "programming, markup or mathematics",
            Self::Name => "a bare name, unit or abbreviation",
            Self::Letters => "letters that make no word",
        })
    }
}

/// What there is in a text besides language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Content {
    /// There are words.
    Words,
    /// There are letters, and they are all of this shape.
    Shape(Shape),
    /// There are no letters.
    Nothing,
}

/// Tells whether a text has words, by the shapes of its tokens. Stops at the first clear word.
pub(crate) fn content(text: &str) -> Content {
    if is_symbolic(text) {
        return Content::Shape(Shape::Symbols);
    }
    let mut first = None;
    let (mut labels, mut abbreviations, mut others) = (0, 0, 0);
    for token in text.split_whitespace() {
        match token_shape(token) {
            Content::Nothing => {}
            Content::Shape(shape) => {
                others += usize::from(matches!(shape, Shape::Letters | Shape::Name));
                first = first.or(Some(shape));
            }
            Content::Words if is_abbreviation(token) => abbreviations += 1,
            Content::Words if is_label(token) => labels += 1,
            Content::Words => return Content::Words,
        }
    }
    // `GB82 WEST 1234`: capitals beside a code are part of it; alone they may be a headline. More
    // than two short ones are words in capitals, for in small letters they would be words.
    let is_line = abbreviations > 0 && abbreviations + others > 2;
    match (labels, first) {
        (0, None | Some(Shape::Address | Shape::Letters | Shape::Name)) if is_line => {
            Content::Words
        }
        (0, None) if abbreviations > 0 => Content::Shape(Shape::Name),
        (0, None) => Content::Nothing,
        (0, Some(shape)) => Content::Shape(shape),
        (_, Some(Shape::Code)) => Content::Shape(Shape::Code),
        _ => Content::Words,
    }
}

/// The shape of one token (no white space in it).
pub(crate) fn token_shape(token: &str) -> Content {
    if !token.chars().any(char::is_alphabetic) {
        return Content::Nothing;
    }
    let core =
        token.trim_matches(|ch: char| !ch.is_alphanumeric() && !matches!(ch, '@' | '<' | '>'));
    if is_markup(core) {
        return Content::Shape(Shape::Symbols);
    }
    if is_address(core) {
        return Content::Shape(Shape::Address);
    }
    let core = core.trim_matches(|ch: char| !ch.is_alphanumeric());
    if is_code(core) {
        return Content::Shape(Shape::Code);
    }
    // One letter is no word; one syllable or character of a script without case may be.
    let mut letters = core.chars().filter(|ch| ch.is_alphabetic());
    let is_cased = letters.next().is_some_and(|ch| ch.is_lowercase() || ch.is_uppercase());
    if is_cased && letters.next().is_none() {
        return Content::Shape(Shape::Letters);
    }
    let lower = core.to_lowercase();
    if SERVICES.binary_search(&lower.as_str()).is_ok() {
        return Content::Shape(Shape::Name);
    }
    if is_babble(&lower) {
        return Content::Shape(Shape::Letters);
    }
    Content::Words
}

/// Whether a token holds words to read, whatever its case: no address, code, markup or babble.
pub(crate) fn is_readable(token: &str) -> bool {
    let core =
        token.trim_matches(|ch: char| !ch.is_alphanumeric() && !matches!(ch, '@' | '<' | '>'));
    if is_markup(core) || is_address(core) {
        return false;
    }
    let core = core.trim_matches(|ch: char| !ch.is_alphanumeric());
    !is_code(core) && !is_babble(&core.to_lowercase())
}

/// `</div>`, `<br>`.
fn is_markup(token: &str) -> bool {
    token.starts_with('<') && token.ends_with('>')
}

/// `https://...`, `name@host`, `@handle`, `host.org/path`, `snake_case`, `DSC_1.NEF`.
fn is_address(token: &str) -> bool {
    if token.contains("://") || token.contains('@') || token.contains('_') {
        return true;
    }
    let Some((host, rest)) = token.split_once('.') else { return false };
    let end = rest.find(['/', '?', '#', ':']).unwrap_or(rest.len());
    let (host_rest, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let last = host_rest.rsplit('.').next().unwrap_or("");
    let labels = host.split('.').chain(host_rest.split('.'));
    let mut clean = labels.clone().all(|label| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    });
    // A sentence glued to the next (`end.Next`) has a capital behind the dot.
    clean &= !last.bytes().any(|byte| byte.is_ascii_uppercase()) || last == last.to_uppercase();
    clean && last.len() >= 2 && (!path.is_empty() || (last.len() <= 6 && host.len() >= 2))
}

/// Letters and digits in one run: account numbers, hashes, wallets, `S23`, `0x1f`, `1A:2B:3C`. A
/// part joined by a hyphen may be a word (`F-16-ті`), unless the whole is long (a UUID).
fn is_code(token: &str) -> bool {
    let mixed = |part: &str| {
        part.bytes().any(|byte| byte.is_ascii_digit())
            && part.bytes().any(|byte| byte.is_ascii_alphabetic())
            && part.is_ascii()
    };
    if !mixed(token) {
        return token.len() >= 24
            && token.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && wild_case(token);
    }
    let is_long = token.len() >= 16 && token.bytes().filter(u8::is_ascii_digit).count() >= 4;
    let mut parts = token.split(['-', '–', ':', '/', '.', ',']);
    is_long || parts.all(|part| mixed(part) || !is_plain(part) || part.len() <= 2)
}

/// Whether a part is three letters or more.
fn is_plain(part: &str) -> bool {
    part.chars().filter(|ch| ch.is_alphabetic()).nth(2).is_some()
}

/// Whether capitals and small letters alternate as they do in base58 and base64.
fn wild_case(token: &str) -> bool {
    let cases = token.bytes().map(|byte| byte.is_ascii_uppercase());
    let turns = cases.clone().zip(cases.skip(1)).filter(|(a, b)| a != b).count();
    turns * 4 >= token.len()
}

/// Capital Latin letters alone, at most five: `IBAN`, `UTC`, a number plate.
fn is_label(token: &str) -> bool {
    let core = token.trim_matches(|ch: char| !ch.is_alphanumeric());
    core.len() <= 5 && core.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Capital Latin consonants alone, at most six (`BTC`, `NBGTS`), two capitals, a Roman numeral.
fn is_abbreviation(token: &str) -> bool {
    let token = token.trim_matches(|ch: char| !ch.is_alphanumeric());
    token.len() <= 6
        && token.bytes().all(|byte| byte.is_ascii_uppercase())
        && (token.len() <= 2
            || !token.bytes().any(|byte| b"AEIOUY".contains(&byte))
            || token.bytes().all(|byte| b"IVXLCDM".contains(&byte)))
}

/// One letter over and over, or six and more ASCII consonants with no vowel, and five in a row that
/// no `r` or `l` makes a syllable of (`čtvrt`, `vlk` are words).
fn is_babble(lower: &str) -> bool {
    let mut letters = lower.chars();
    let first = letters.next();
    if lower.chars().count() >= 4 && letters.all(|ch| Some(ch) == first) {
        return true;
    }
    let vowel = |byte: u8| b"aeiouyw'".contains(&byte);
    lower.len() >= 6
        && lower.bytes().all(|byte| byte.is_ascii_alphabetic() && !vowel(byte))
        && lower.split(['r', 'l']).any(|run| run.len() >= 5)
}

/// Whether signs of programming or mathematics outweigh the letters; addresses are not counted.
fn is_symbolic(text: &str) -> bool {
    let (mut signs, mut letters) = (0_usize, 0_usize);
    let tokens = text.split_whitespace().filter(|token| !token.contains("://"));
    for byte in tokens.flat_map(str::bytes) {
        signs += usize::from(SIGNS.contains(&byte));
        // A letter beyond ASCII counts once, by its first byte.
        letters += usize::from(byte.is_ascii_alphabetic() || byte >= 0xC3);
    }
    signs >= 3 && letters > 0 && signs * 2 >= letters && letters < 200
}

const SIGNS: &[u8] = b"{}<>=;()[]+*/\\|_^$#~&";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_a_wallet_and_an_address_hold_no_words() {
        for text in [
            "5169 3351 0164 7408",
            "UA043052990000026007015028783",
            "0x6db6D0E7acCa3a5b5b09c461Ae480DF9A928d0a2",
            "TMKUjnNbCN4Bv6Vvtyh7e3mnyz5QB9nu6V",
            "GB82 WEST 1234 5698 7654 32",
            "https://example.org/a?b=c",
            "desk@example.org",
            "example.com/news",
            "IMG_2041.JPG",
            "if (x == 1) { y++; }",
            "x² + y² = z²",
            "BTC",
            "PayPal",
            "12 km",
            "ISBN 978-617-00-0000-0",
            "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d",
            "🙂",
            "",
        ] {
            assert_ne!(content(text), Content::Words, "{text}");
        }
    }

    #[test]
    fn words_beside_numbers_stay_words() {
        for text in [
            "Фото: AFP",
            "NEWS",
            "COVID-19 cases fall",
            "винищувачі F-16",
            "Т-72 згорів",
            "2 дні",
            "čtvrt",
            "і т.д. та інше",
            "Кінець.Початок",
        ] {
            assert_eq!(content(text), Content::Words, "{text}");
        }
    }
}
