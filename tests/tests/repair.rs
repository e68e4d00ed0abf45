//! Repair of damaged and of clean text; the sentences are our own.

use litera_tests::laws::repair;
use proptest::prelude::*;

const CYRILLIC: [&str; 6] = [
    "Учора ввечері на старому мосту зібралося кілька сотень мешканців.",
    "Листоноша привезла нам три листи й одну дуже важку посилку.",
    "После дождя дети вышли во двор и долго пускали кораблики.",
    "Старый сторож каждое утро открывает ворота ровно в семь часов.",
    "Рано сутринта пекарят вади от пещта топъл хляб и банички.",
    "Раніцай над возерам стаяў такі густы туман, што лодкі не было відаць.",
];

const LATIN: [&str; 8] = [
    "Rytą virš ežero tvyrojo toks tirštas rūkas, kad nesimatė net valties.",
    "Vecais sargs katru rītu tieši septiņos atver pilsētas dārza vārtus.",
    "Listonosz przywiózł nam trzy listy i jedną bardzo ciężką paczkę.",
    "Po dešti si děti na dvoře dlouho pouštěly papírové lodičky.",
    "Der Bäcker öffnet früh am Morgen und verkauft noch warme Brötchen.",
    "Le vieux gardien ouvre les portes à sept heures, même l’été.",
    "El cartero trajo tres cartas y un paquete muy pesado para mañana.",
    "Yağmurdan sonra çocuklar avluda kâğıttan gemiler yüzdürdü.",
];

const CLEAN: [&str; 16] = [
    "«Чому ти спізнився?» — спитала вона.",
    "Рівненська область, Річне, Сільце, Різдвяна вулиця",
    "Учні «7-В» і «8-Б» поїхали до «Артеку»",
    "Über den Flüssen liegt „Ägypten“, sagt Änne",
    "NÃO SE SABE; À NOITE, ÇA VA: ÊTES-VOUS LÀ?",
    "Şi îţi spun că ţara e frumoasă",
    "┌────┬────┐\n│ АБ │ ÄÖ │\n└────┴────┘",
    "Температура −7 °C, ціна 12 €, ½ л, 5 м²",
    "👩‍🚀 і 🇺🇦 разом",
    "می‌خواهم بروم خانه",
    "Мөнгөлөг шувуу нисэв, қазақ тілі",
    "x = a && b; url?x=1&copy=2; 100%",
    "C:\\users\\new, \\u0421 у тексті",
    "ґ, ї, є, Ѓ, Љ, Џ",
    "Вітамін B6, МегафонTV, Javelin’ів, XIX століття",
    "Þórður á Ægissíðu, ðæ, Æ",
];

#[test]
fn clean_text_is_left_alone() {
    CLEAN.iter().chain(&CYRILLIC).chain(&LATIN).for_each(repair::clean_text_is_left_alone);
}

#[test]
fn clean_text_in_one_document_is_left_alone() {
    let all: Vec<&str> = CLEAN.iter().chain(&CYRILLIC).chain(&LATIN).copied().collect();
    repair::clean_text_is_left_alone(all.join("\n"));
}

#[test]
fn utf8_read_by_one_page_comes_back() {
    let pages = [
        "windows-1252",
        "iso-8859-1",
        "windows-1251",
        "koi8-u",
        "windows-1250",
        "windows-1254",
        "cp437",
        "cp850",
        "ibm866",
        "macintosh",
        "iso-8859-5",
    ];
    for text in CYRILLIC.iter().chain(&LATIN) {
        for page in pages {
            repair::utf8_read_by_pages_comes_back(text, &[page]);
        }
    }
}

/// Endings such as `-лії` are well-formed sequences in windows-1251, of a Hangul syllable; in
/// KOI8-U `ні` is one of a Greek letter, and `е` before a no-break space one of a Latin letter.
#[test]
fn clean_words_beside_garbled_ones_stay() {
    let words =
        ["Кілії", "без надії", "на лінії подій", "Англії й Італії", "ні слова", "той е стар"];
    for clean in words.iter().chain(&CYRILLIC) {
        for garbled in ["Літо в", "Рано вранці, уночі та"] {
            for page in ["windows-1251", "koi8-u"] {
                repair::clean_words_beside_garbled_ones_stay(garbled, clean, page);
            }
        }
    }
}

#[test]
fn a_clean_ending_beside_a_letter_of_another_script_stays() {
    // `Літо в` garbled, then a Latin i in `Кілії`.
    assert_eq!(litera::repair::repair("Р›С–С‚Рѕ РІ Кiлії").text, "Літо в Кілії");
}

#[test]
fn layers_come_back() {
    let chains: [&[&str]; 5] = [
        &["windows-1252", "windows-1252"],
        &["windows-1252", "windows-1252", "windows-1252"],
        &["windows-1251", "windows-1252"],
        &["windows-1252", "windows-1251"],
        &["iso-8859-1", "iso-8859-1"],
    ];
    for text in CYRILLIC.iter().chain(&LATIN) {
        for chain in chains {
            repair::utf8_read_by_pages_comes_back(text, chain);
        }
    }
}

#[test]
fn cyrillic_pages_read_as_others_come_back() {
    for text in CYRILLIC {
        for (written, read_as) in [
            ("windows-1251", "windows-1252"),
            ("windows-1251", "iso-8859-1"),
            ("windows-1251", "ibm866"),
            ("windows-1251", "koi8-r"),
            ("koi8-r", "windows-1251"),
            ("koi8-u", "windows-1252"),
            ("ibm866", "windows-1252"),
            ("iso-8859-5", "windows-1251"),
        ] {
            repair::a_page_read_as_another_comes_back(text, written, read_as);
        }
    }
}

#[test]
fn latin_pages_read_as_others_come_back() {
    for text in LATIN {
        for (written, read_as) in [
            ("windows-1257", "windows-1252"),
            ("windows-1250", "windows-1252"),
            ("windows-1254", "windows-1252"),
            ("iso-8859-2", "windows-1252"),
            ("cp850", "windows-1252"),
            ("windows-1257", "windows-1251"),
        ] {
            // What both pages write with the same bytes is no damage.
            repair::a_page_read_as_another_comes_back(text, written, read_as);
        }
    }
}

#[test]
fn long_lines_take_linear_time() {
    let piece = "п’є Ð° \u{AD}е\u{301}\u{301} &amp;amp; =D0 %D0 \\u0 Ã Â« Å";
    let time = |count: usize| {
        let text = piece.repeat(count);
        let start = std::time::Instant::now();
        repair::a_repair_holds_together(&text);
        start.elapsed().as_secs_f64()
    };
    let (short, long) = (time(100), time(800));
    assert!(long < 24.0 * short + 0.5, "{short} s, then {long} s for eight times as much");
}

#[test]
fn thirty_thousand_marks_take_linear_time() {
    repair::a_repair_holds_together(&format!("e{}", "\u{301}\u{327}".repeat(30_000)));
    repair::a_repair_holds_together(&"&amp;".repeat(30_000));
    repair::a_repair_holds_together(&"Ã".repeat(30_000));
    repair::a_repair_holds_together(&"<".repeat(30_000));
}

/// Pieces of which damage is made.
fn debris() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "Ã",
            "Â",
            "¼",
            "â€",
            "™",
            "Ð",
            "Ñ",
            "°",
            "Р",
            "С",
            "вЂ",
            "\u{AD}",
            "\u{A0}",
            "\u{85}",
            "\u{FEFF}",
            "\u{200B}",
            "и\u{306}",
            "i",
            "Лi",
            "&amp;",
            "laquo;",
            "&#1059;",
            "=D0",
            "=A3",
            "=\n",
            "%D0%A3",
            "\\u0423",
            "\n",
            " ",
            "є",
            "п»ї",
            "ï»¿",
            "\u{FFFD}",
            "?",
            "\0",
            "┬",
            "«",
            "»",
            "x",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,3}",
        prop::sample::select(CYRILLIC.to_vec()).prop_map(|t| t.chars().take(12).collect()),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_repair_holds_together(text in debris()) {
        repair::a_repair_holds_together(&text);
    }

    #[test]
    fn repair_is_idempotent(text in debris()) {
        repair::repair_is_idempotent(&text);
    }

    #[test]
    fn words_damaged_at_random_come_back(
        at in 0..14usize,
        from in 0..40usize,
        page in prop::sample::select(vec!["windows-1252", "windows-1251", "koi8-u", "cp437"]),
    ) {
        let text = CYRILLIC.iter().chain(&LATIN).nth(at).unwrap();
        let tail: String = text.chars().skip(from).collect();
        let tail = tail.split_once(' ').map_or("", |(_, words)| words);
        if tail.split(' ').filter(|w| w.chars().filter(|c| !c.is_ascii()).count() > 1).count() > 2 {
            repair::utf8_read_by_pages_comes_back(tail, &[page]);
        }
    }
}
