//! What the peers are asked to do: the same work, in their own words.

use std::hint::black_box;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use unicode_normalization::UnicodeNormalization as _;
use unicode_script::UnicodeScript as _;

pub(crate) fn encoding_rs(bytes: &[u8], encoding: &'static encoding_rs::Encoding) {
    black_box(encoding.decode(black_box(bytes)));
}

pub(crate) fn chardetng(bytes: &[u8]) {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(black_box(bytes), true);
    black_box(detector.guess(None, Utf8Detection::Allow));
}

pub(crate) fn nfc(text: &str) {
    black_box(black_box(text).nfc().collect::<String>());
}

pub(crate) fn unicode_script(text: &str) {
    let letters =
        black_box(text).chars().filter(|ch| ch.script() == unicode_script::Script::Cyrillic);
    black_box(letters.count());
}

pub(crate) fn whatlang(text: &str) {
    for paragraph in black_box(text).split("\n\n") {
        black_box(whatlang::detect(paragraph));
    }
}

pub(crate) fn deunicode(text: &str) {
    black_box(deunicode::deunicode(black_box(text)));
}
