//! Language identification under generated text and on sentences of our own.

use litera::language::{Context, identify, identify_in, spans};
use litera_tests::laws::language;
use proptest::prelude::*;

/// One sentence a language, each with words of its own.
const SENTENCES: &[(&str, &str)] = &[
    ("uk", "Уранці рибалки повернулися до пристані з порожніми сітками"),
    ("ru", "Утром рыбаки вернулись к причалу с пустыми сетями"),
    ("be", "Раніцай рыбакі вярнуліся да прыстані з пустымі сеткамі"),
    ("bg", "Сутринта рибарите се върнаха на пристана с празни мрежи"),
    ("mk", "Утрото рибарите се вратија на пристаништето со празни мрежи"),
    ("sr", "Ујутру су се рибари вратили на пристаниште са празним мрежама"),
    ("kk", "Таңертең балықшылар айлаққа бос аулармен қайтып келді"),
    ("lt", "Rytą žvejai grįžo į prieplauką su tuščiais tinklais"),
    ("lv", "No rīta zvejnieki atgriezās piestātnē ar tukšiem tīkliem"),
    ("et", "Hommikul naasid kalurid tühjade võrkudega sadamasse"),
    ("pl", "Rano rybacy wrócili na przystań z pustymi sieciami"),
    ("cs", "Ráno se rybáři vrátili do přístavu s prázdnými sítěmi"),
    ("sk", "Ráno sa rybári vrátili do prístavu s prázdnymi sieťami"),
    ("en", "In the morning the fishermen came back to the pier with empty nets"),
    ("de", "Am Morgen kehrten die Fischer mit leeren Netzen zum Steg zurück"),
    ("fr", "Le matin les pêcheurs sont revenus au port avec des filets vides"),
    ("es", "Por la mañana los pescadores volvieron al muelle con las redes vacías"),
    ("it", "Al mattino i pescatori tornarono al molo con le reti vuote"),
    ("ro", "Dimineața pescarii s au întors la chei cu plasele goale"),
    ("hu", "Reggel a halászok üres hálókkal tértek vissza a mólóhoz"),
    ("fi", "Aamulla kalastajat palasivat laituriin tyhjien verkkojen kanssa"),
    ("sv", "På morgonen kom fiskarna tillbaka till bryggan med tomma nät"),
    ("tr", "Sabah balıkçılar boş ağlarla iskeleye geri döndüler"),
    ("el", "Το πρωί οι ψαράδες γύρισαν στην προβλήτα με άδεια δίχτυα"),
    ("ka", "დილით მეთევზეები ნავმისადგომზე ცარიელი ბადეებით დაბრუნდნენ"),
];

#[test]
fn a_sentence_gets_its_language_in_any_case() {
    for (tag, text) in SENTENCES {
        assert_eq!(identify(text).tag.as_str(), *tag, "{text}");
        language::case_says_nothing(text);
        language::normal_forms_agree_on_the_language(text);
    }
}

#[test]
fn a_text_in_one_language_is_one_span() {
    for (tag, text) in SENTENCES {
        let text = format!("{text}. {text}.");
        let found: Vec<&str> =
            spans(&text, &Context::new()).iter().map(|part| part.tag.as_str()).collect();
        assert_eq!(found, [*tag], "{text}");
    }
}

#[test]
fn a_quotation_in_another_language_is_a_span() {
    for ((here, outer), (there, inner)) in SENTENCES.iter().zip(SENTENCES.iter().skip(7)) {
        let text = format!("{outer}: «{inner}».");
        let found: Vec<&str> =
            spans(&text, &Context::new()).iter().map(|part| part.tag.as_str()).collect();
        assert_eq!(found, [*here, *there], "{text}");
    }
}

#[test]
fn surroundings_decide_what_the_words_do_not() {
    for tag in ["uk", "ru", "bg"] {
        let context = Context::new().prior(tag.parse().unwrap(), 1.0);
        assert_eq!(identify_in("Фото: Reuters", &context).tag.as_str(), tag);
    }
}

#[test]
fn a_long_run_of_one_character_has_an_answer() {
    for piece in ["a", "ї", "(", "a.", "\u{301}", "é", "漢", "7", "@", "a ", "«ї»"] {
        let text = piece.repeat(100_000 / piece.len());
        language::spans_tile_the_text(&text);
        let _ = identify(&text);
    }
}

/// Words, signs, and what is odd about both.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "слово",
        "ї",
        "и\u{306}",
        "Фото:",
        "РНБО",
        "the",
        "Straße",
        "CO2",
        "BTC",
        "https://a.bc/d",
        "x@y.zz",
        "«",
        "»",
        "(",
        ")",
        ". ",
        "! ",
        " ",
        "\n",
        "漢字",
        "かな",
        "한글",
        "ქ",
        "ß",
        "İ",
        "e\u{301}",
        "ñ",
        "12",
        "=",
        "{",
        "}",
        ";",
        "’",
        "'",
        "-",
        "—",
        "🙂",
        "ê\u{323}",
        "ẹ\u{301}",
    ]);
    let mixed = prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat());
    prop_oneof![3 => mixed, 1 => any::<String>()]
}

proptest! {
    #[test]
    fn the_laws_hold(text in text()) {
        language::verdicts_are_sound(&text);
        language::normal_forms_agree_on_the_language(&text);
        language::white_space_says_nothing(&text);
        language::spans_tile_the_text(&text);
        language::a_restriction_holds(&text);
    }
}
