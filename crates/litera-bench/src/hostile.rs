//! Input that is made to be slow on.

use crate::corpus;

/// A kind of hostile input: its name, and one of about so many bytes.
pub(crate) type Hostile = (&'static str, fn(usize) -> Vec<u8>);

pub(crate) const ALL: &[Hostile] = &[
    ("one line", |len| corpus::ukrainian(len).replace('\n', " ").into_bytes()),
    ("one word", |len| repeat("щ", len)),
    ("marks on one letter", |len| [b"e".to_vec(), repeat("\u{301}\u{323}", len)].concat()),
    ("tiny lines", |len| repeat("a\n", len)),
    ("blank lines", |len| repeat("\n", len)),
    ("spaces", |len| repeat(" ", len)),
    ("nested tags", |len| [repeat("<div>", len / 2), repeat("</div>", len / 2)].concat()),
    ("open tags", |len| repeat("<p <", len)),
    ("entities", |len| repeat("&amp;", len)),
    ("nested entities", |len| [b"&".to_vec(), repeat("amp;", len)].concat()),
    ("bidi nesting", |len| repeat("\u{202E}\u{2066}", len)),
    ("emoji joined", |len| repeat("👩\u{200D}🔬\u{200D}", len)),
    ("invisible", |len| repeat("а\u{200B}\u{AD}", len)),
    ("mixed scripts", |len| repeat("Лiтвa ", len)),
    ("mojibake", |len| corpus::misread(&corpus::ukrainian(len / 2)).into_bytes()),
    ("mojibake twice", |len| {
        corpus::misread(&corpus::misread(&corpus::ukrainian(len / 4))).into_bytes()
    }),
    ("quotes", |len| repeat("«“‘", len)),
    ("every character", |len| {
        ('\0'..=char::MAX).collect::<String>().bytes().cycle().take(len).collect()
    }),
    ("random bytes", corpus::random),
    ("NUL bytes", |len| vec![0; len]),
    ("UTF-16 without mark", |len| {
        corpus::english(len / 2).encode_utf16().flat_map(u16::to_le_bytes).collect()
    }),
    ("truncated UTF-8", |len| [0xE2, 0x82, b' '].repeat(len / 3)),
    ("accounts", |len| repeat("UA490000000000026001234567890 ", len)),
    ("names", |len| repeat("Оксана Тимченко, Gintaras Kazlauskas. ", len)),
    ("captions", |len| repeat("Одеса. Фото: пресслужба порту\n\n", len)),
];

fn repeat(text: &str, len: usize) -> Vec<u8> {
    text.repeat(len.div_ceil(text.len())).into_bytes()
}
