//! The pipeline under generated documents.

use litera_tests::laws::litera;
use proptest::prelude::*;

/// Lines as documents have them, whole and garbled, with what trips a splitter between them.
const PIECES: [&str; 22] = [
    "Storks are back in Lypky.",
    "Лелеки повернулися до Липок.",
    "Фото: пресслужба міста",
    "Р›РµР»РµРєРё РїРѕРІРµСЂРЅСѓР»РёСЃСЏ",
    "Ð›ÐµÐ»ÐµÐºÐ¸",
    "Лiтва",
    "и\u{306}",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "\u{85}",
    "\u{A0}",
    "\u{AD}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{202E}",
    "&amp;lt;b&amp;gt;",
    "<p>",
    "</p><br>",
    "\0",
    "Ñ",
];

fn document() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    // Each case runs the whole pipeline, some of them three times.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_tidy_document_holds_together(text in document()) {
        litera::a_tidy_document_holds_together(text.as_bytes());
    }

    #[test]
    fn any_bytes_make_a_document_that_holds_together(
        bytes in prop::collection::vec(any::<u8>(), 0..80),
    ) {
        litera::a_tidy_document_holds_together(&bytes);
    }

    #[test]
    fn a_split_text_is_tiled(text in document()) {
        litera::a_split_text_is_tiled(&text);
    }

    #[test]
    fn a_split_page_is_in_order(text in document()) {
        litera::a_split_page_is_in_order(&text);
    }

    #[test]
    fn tidy_is_idempotent(text in document()) {
        litera::tidy_is_idempotent(&text);
    }
}
