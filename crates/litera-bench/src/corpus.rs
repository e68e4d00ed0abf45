//! Texts to work on, made from a few sentences of our own; every run makes the same ones.

const ENGLISH: &str = include_str!("../data/english.txt");
const UKRAINIAN: &str = include_str!("../data/ukrainian.txt");

/// Paragraphs of English news, at least `len` bytes.
pub(crate) fn english(len: usize) -> String {
    paragraphs(&ENGLISH.lines().collect::<Vec<_>>(), len)
}

/// Paragraphs of Ukrainian news, at least `len` bytes.
pub(crate) fn ukrainian(len: usize) -> String {
    paragraphs(&UKRAINIAN.lines().collect::<Vec<_>>(), len)
}

/// English and Ukrainian paragraphs, every eighth of them damaged: UTF-8 read as windows-1251,
/// letters of the wrong script, decomposed letters, invisible characters.
pub(crate) fn dirty(len: usize) -> String {
    let mut out = String::new();
    let (english, ukrainian) = (english(len / 2), ukrainian(len / 2));
    let mixed = english.split("\n\n").zip(ukrainian.split("\n\n"));
    for (at, (one, other)) in mixed.enumerate() {
        out.push_str(one);
        out.push_str("\n\n");
        match at % 16 {
            3 => out.push_str(&misread(other)),
            7 => out.push_str(&other.replace('і', "i").replace('а', "a")),
            11 => out.push_str(&other.replace('й', "и\u{306}").replace('ї', "і\u{308}")),
            15 => out.push_str(&other.replace(' ', "\u{200B} ")),
            _ => out.push_str(other),
        }
        out.push_str("\n\n");
    }
    out
}

/// UTF-8 read as windows-1251.
pub(crate) fn misread(text: &str) -> String {
    encoding_rs::WINDOWS_1251.decode_without_bom_handling(text.as_bytes()).0.into_owned()
}

/// Bytes that look like chance.
pub(crate) fn random(len: usize) -> Vec<u8> {
    let mut dice = Dice(2);
    (0..len).map(|_| u8::try_from(dice.roll(256)).unwrap_or_default()).collect()
}

/// Sentences in a fixed disorder, three to six a paragraph.
fn paragraphs(sentences: &[&str], len: usize) -> String {
    let mut out = String::with_capacity(len + 1000);
    let mut dice = Dice(1);
    while out.len() < len {
        for _ in 0..3 + dice.roll(4) {
            out.push_str(sentences.get(dice.roll(sentences.len())).unwrap_or(&""));
            out.push(' ');
        }
        out.pop();
        out.push_str("\n\n");
    }
    out
}

/// A small generator of numbers that look like chance (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % sides as u64).unwrap_or_default()
    }
}
