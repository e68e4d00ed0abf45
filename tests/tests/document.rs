//! The laws of splitting, with generated documents and with large ones.

use std::time::{Duration, Instant};

use litera_tests::laws::document;
use proptest::prelude::*;

/// Pieces of documents: words in several scripts, labels, marks, line ends and white space.
fn documents() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(vec![
            "Фото: ", "Photo: ", "Nuotr. ", "© ", "The goat ", "crossed the river. ", "Коза ",
            "перейшла річку. ", "«", "»", "“", "”", " — ", "1. ", "• ", "IBAN ", "Read also: ",
            "4111 1111 1111 1111", "Share", "said", ": ", ", ", "2023", "Ñ\u{85}", "#tag",
        ]).prop_map(str::to_owned),
        3 => proptest::sample::select(vec![
            "\n", "\n\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", " ",
            "\u{FEFF}", "\u{200B}", "\t",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Pieces of pages, well formed and not.
fn pages() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(vec![
            "<p>", "</p>", "<div class='menu caption'>", "</div>", "<a href=x>", "</a>", "<br>",
            "<td>", "</table>", "<script>", "</script>", "<h1>", "<b", "<!--", "-->", "<p hidden>",
            "&amp;", "&#1060;", "&#0;", "&nosuch", "&", "<", ">", "</", "<nav>", "</nav>", "<li>",
            "<title>", "</title>", "<svg>", "</svg>", "<em class=caption>", "</em>", "\"", "'", "=",
        ]).prop_map(str::to_owned),
        3 => proptest::sample::select(vec!["Фото: ", "The goat. ", "Коза", " ", "\n", "|", "\r\n"])
            .prop_map(str::to_owned),
        1 => "\\PC{0,8}",
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn paragraphs_and_gaps_tile_the_text(text in documents()) {
        document::paragraphs_and_gaps_tile_the_text(&text);
        document::paragraphs_are_well_formed(&text);
    }

    #[test]
    fn line_ends_make_no_difference(text in documents()) {
        document::line_ends_make_no_difference(&text);
    }

    #[test]
    fn a_page_is_traced(html in pages()) {
        document::a_page_is_traced(&html);
        document::paragraphs_and_gaps_tile_the_text(&html);
    }

    #[test]
    fn visible_text_is_kept(text in documents()) {
        document::visible_text_is_kept(&text);
    }
}

/// Ten times the input takes at most some twenty times as long; a quadratic step would take a
/// hundred.
fn grows_linearly(make: impl Fn(usize) -> String, size: usize, run: impl Fn(&str)) {
    let time = |size: usize| {
        let input = make(size);
        let start = Instant::now();
        run(&input);
        start.elapsed()
    };
    let (small, large) = (time(size / 10), time(size));
    assert!(large < small * 30 + Duration::from_millis(500), "{small:?}, then {large:?}");
}

#[test]
fn many_lines_and_long_lines_take_linear_time() {
    let tile = document::paragraphs_and_gaps_tile_the_text;
    grows_linearly(|n| "goat\n".repeat(n), 20_000, tile);
    grows_linearly(|n| "goat\n\nФото\n".repeat(n), 10_000, tile);
    grows_linearly(|n| "The goat crossed. Коза перейшла. ".repeat(n), 10_000, tile);
    grows_linearly(|n| "x".repeat(n), 1_000_000, tile);
    grows_linearly(|n| "«(".repeat(n), 100_000, tile);
}

#[test]
fn nested_and_broken_markup_takes_linear_time() {
    let trace = document::a_page_is_traced;
    for tag in ["<div>", "<b>", "<nav>x", "<a>x", "<p><b>", "</div>", "<li>x", "&", "<", "<td>x"] {
        grows_linearly(|n| tag.repeat(n), 20_000, trace);
    }
}
