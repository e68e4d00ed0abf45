//! Transliteration under generated text.

use litera::translit::{Scheme, official, scheme, schemes};
use litera_tests::laws::translit;
use proptest::prelude::*;

/// Letters of the source scripts, marks, apostrophes, and what stands around them.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "а",
        "є",
        "ї",
        "и\u{306}",
        "й",
        "щ",
        "ь",
        "ъ",
        "з",
        "г",
        "ц",
        "Щ",
        "Є",
        "Я",
        "ё",
        "ў",
        "ґ",
        "ч",
        "'",
        "’",
        "ʼ",
        "`",
        "\u{301}",
        "\u{308}",
        "\u{306}",
        "\u{AD}",
        " ",
        "-",
        ".",
        "1",
        "a",
        "J",
        "i\u{308}",
        "é",
        "dž",
        "nj",
        "Lj",
        "ǆ",
        "α",
        "υ",
        "Ά",
        "ς",
        "γ",
        "ΐ",
        "ου",
        "ა",
        "ჩ",
        "Ა",
        "ե",
        "ւ",
        "և",
        "Ո",
        "か",
        "っ",
        "ん",
        "ー",
        "キョ",
        "한",
        "국",
        "ᄀ",
        "ʹ",
        "ʺ",
        "č",
        "g\u{300}",
        "”",
        "\u{315}",
        "T͡S",
        "sh",
        "ŝ",
        "漢",
        "🙂",
    ]);
    prop::collection::vec(pieces, 0..14).prop_map(|pieces| pieces.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![4 => text(), 1 => ".{0,40}"]
}

proptest! {
    #[test]
    fn output_is_nfc(text in any_text()) {
        translit::output_is_nfc(&text);
    }

    #[test]
    fn normal_forms_agree(text in any_text()) {
        translit::normal_forms_agree(&text);
    }

    #[test]
    fn text_of_others_is_identical(text in any_text()) {
        translit::text_of_others_is_identical(&text);
    }

    #[test]
    fn the_way_back_is_exact(text in any_text()) {
        translit::the_way_back_is_exact(&text);
    }

    #[test]
    fn the_trace_covers(text in any_text()) {
        translit::the_trace_covers(&text);
    }

    #[test]
    fn no_letter_is_left(text in any_text()) {
        translit::no_letter_is_left(&text);
    }

    #[test]
    fn capitals_commute(text in any_text()) {
        translit::capitals_commute(&text);
    }

    #[test]
    fn a_scheme_file_never_panics(text in ".{0,200}") {
        translit::a_scheme_file_never_panics(&text);
    }

    /// A good file with a piece of it cut out, doubled, or replaced.
    #[test]
    fn a_damaged_scheme_file_never_panics(start in 0..1500usize, len in 0..60usize, put in any_text()) {
        let file = include_str!("../../crates/litera-translit/data/schemes/uk-dstu9112-a.toml");
        let kept = |(at, _): &(usize, char)| *at < start || *at >= start + len;
        let mut text: String = file.char_indices().filter(kept).map(|(_, ch)| ch).collect();
        let at = (0..=start.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap();
        text.insert_str(at, &put);
        translit::a_scheme_file_never_panics(&text);
    }
}

#[test]
fn long_runs_are_linear() {
    // A quadratic step would take hours on these.
    for unit in
        ["Щ", "щ", "'", "а'", "а\u{301}", "\u{301}", "ь\u{301}", "д\u{AD}", "nj", "Αυ", "ʹ", "zg`"]
    {
        let text = format!("а{}Б", unit.repeat(100_000));
        for id in ["uk-kmu-2010", "ru-gost779-b", "sr-latn-cyrl", "el-elot743-t2", "uk-dstu9112-b"]
        {
            let scheme = scheme(id).unwrap();
            let _ = scheme.transliterate(&text);
            let _ = scheme.transliterate_traced(&text);
            let _ = scheme.reverse(&text);
        }
    }
}

#[test]
fn every_example_is_right() {
    for scheme in schemes() {
        let (input, output) = &scheme.info().example;
        assert_eq!(scheme.transliterate(input), *output, "{}", scheme.info().id);
    }
}

#[test]
fn ids_are_sorted_and_tags_are_their_own() {
    assert!(schemes().is_sorted_by_key(|scheme| scheme.info().id.as_ref()));
    let mut tags: Vec<_> = schemes().iter().map(|scheme| scheme.info().bcp47.as_ref()).collect();
    tags.sort_unstable();
    let before = tags.len();
    tags.dedup();
    assert_eq!(tags.len(), before);
}

#[test]
fn languages_have_one_official_scheme() {
    for (language, id) in
        [("uk", "uk-kmu-2010"), ("be", "be-2007"), ("bg", "bg-law-2009"), ("el", "el-elot743-t2")]
    {
        assert_eq!(official(language).unwrap().info().id, id);
    }
    assert!(official("uk-UA").is_some());
    assert!(official("en").is_none());
}

#[test]
fn a_wrong_file_names_its_line_and_rule() {
    let file = include_str!("../../crates/litera-translit/data/schemes/uk-kmu-2010.toml");
    let bad = file.replace("<apostrophe>", "<apostrofe>");
    let error = Scheme::from_toml(&bad).unwrap_err();
    assert!(error.to_string().contains("unknown class `<apostrofe>`"), "{error}");
    assert!(
        error.rule.as_deref().is_some_and(|rule| rule.starts_with("rule 3 (note 2")),
        "{error}"
    );
    assert!(error.line > 60, "{error}");
}

#[test]
fn a_false_claim_is_refuted_with_two_words() {
    let file = include_str!("../../crates/litera-translit/data/schemes/uk-kmu-2010.toml");
    let bad = file.replace("reversible = false", "reversible = true");
    let error = Scheme::from_toml(&bad).unwrap_err();
    assert!(error.message.starts_with("not reversible: "), "{error}");
}
