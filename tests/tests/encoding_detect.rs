//! Detection on sentences of our own.

use litera::encoding::{Encoding, Evidence, Hints, decode, detect};

/// Sentences and the encodings they are met in.
const SENTENCES: &[(&str, &[&str])] = &[
    (
        "Бібліотекарка зібрала старі листи і віддала їх сусідці.",
        &["windows-1251", "koi8-u", "iso-8859-5", "x-mac-cyrillic", "cp1125", "cp855"],
    ),
    (
        "Старый маяк у причала погас, и рыбаки вернулись до рассвета.",
        &["windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic", "cp855"],
    ),
    ("Над ракой узыходзіла сонца, і ў вёсцы прачыналіся людзі.", &["windows-1251", "iso-8859-5"]),
    (
        "Пекарят отвори рано, защото гостите щяха да дойдат на закуска.",
        &["windows-1251", "iso-8859-5", "x-mac-cyrillic", "ibm866"],
    ),
    ("Љубица и њен брат чекају воз који касни због снега.", &["windows-1251", "iso-8859-5"]),
    (
        "Mūsų kaimynė šiandien kepa obuolių pyragą su cinamonu.",
        &["windows-1257", "iso-8859-13", "iso-8859-4", "cp775"],
    ),
    (
        "Vecāmāte šodien cep plācenīšus, un māja smaržo pēc kūkām.",
        &["windows-1257", "iso-8859-13", "iso-8859-4", "cp775"],
    ),
    (
        "Vana tädi küpsetas täna õunakooki ja kutsus naabrid külla.",
        &["windows-1257", "iso-8859-15", "windows-1252"],
    ),
    (
        "Wczoraj wieczorem słychać było żaby nad rzeką aż do świtu.",
        &["windows-1250", "iso-8859-2", "cp852"],
    ),
    (
        "Příští týden pojedeme vlakem k babičce, která čeká u řeky.",
        &["windows-1250", "iso-8859-2", "cp852"],
    ),
    (
        "Tegnap este hűvös szél fújt, és a tűz mellett ültünk.",
        &["windows-1250", "iso-8859-2", "cp852"],
    ),
    (
        "Die Müllerin trägt schöne Äpfel über die große Brücke.",
        &["windows-1252", "iso-8859-15", "macintosh", "cp850", "cp437"],
    ),
    (
        "Là-bas, la boulangère préparait déjà les gâteaux de Noël.",
        &["windows-1252", "iso-8859-15", "macintosh", "cp850"],
    ),
    (
        "El niño pequeño comió piñones bajo el árbol del jardín.",
        &["windows-1252", "macintosh", "cp850", "cp437"],
    ),
    (
        "Γέρος ψαράς έφερε στο λιμάνι δύο καλάθια με μαρίδες.",
        &["windows-1253", "iso-8859-7", "cp737"],
    ),
    ("Yaşlı bahçıvan bütün gün güneşin altında çiçek dikti.", &["windows-1254", "cp857"]),
    (
        "おばあさんは朝早く川へ洗濯に行きました。",
        &["shift_jis", "euc-jp", "iso-2022-jp", "utf-16le", "utf-16be"],
    ),
    ("昨天晚上我们在河边听见青蛙的叫声。", &["gbk", "utf-16le", "utf-16be"]),
    ("할머니는 아침 일찍 시장에 가서 생선을 샀습니다.", &["euc-kr", "utf-16le", "utf-16be"]),
    (
        "Quiet rivers carry old boats — and older stories.",
        &["utf-16le", "utf-16be", "windows-1252"],
    ),
];

fn read(bytes: &[u8]) -> String {
    decode(bytes, &Hints::default()).text.into_owned()
}

#[test]
fn a_sentence_is_read_in_every_encoding_it_is_met_in() {
    let mut wrong = Vec::new();
    for (text, labels) in SENTENCES {
        for label in *labels {
            let encoding = Encoding::for_label(label).unwrap();
            let bytes = encoding.encode(text).unwrap();
            let decoded = decode(&bytes, &Hints::default());
            if decoded.text != *text {
                wrong.push(format!("{label} as {}: {}", decoded.detection.encoding, decoded.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_wrong_declaration_is_not_believed() {
    let page = "<html><head><meta charset=\"windows-1252\"></head><body>Стара груша зацвіла вдруге.</body>";
    let bytes = Encoding::WINDOWS_1251.encode(page).unwrap();
    let found = detect(&bytes, &Hints::default());
    assert_eq!(found.encoding, Encoding::WINDOWS_1251);
    assert!(found.evidence.contains(&Evidence::DeclaredOther(Encoding::WINDOWS_1252)));
}

#[test]
fn a_declaration_decides_where_the_bytes_do_not() {
    // Too short to tell by: one letter.
    let bytes = b"<?xml version='1.0' encoding='iso-8859-7'?><a>\xE1</a>";
    assert_eq!(detect(bytes, &Hints::default()).encoding, Encoding::ISO_8859_7);
    let hints = Hints::declared("koi8-u");
    assert_eq!(detect(b"\xC1", &hints).encoding, Encoding::KOI8_U);
}

#[test]
fn a_damaged_byte_does_not_make_utf_8_another_encoding() {
    let mut bytes = "Річка замерзла, і діти взяли ковзани.".as_bytes().to_vec();
    bytes[21] = 0xFF;
    let decoded = decode(&bytes, &Hints::default());
    assert_eq!(decoded.detection.encoding, Encoding::UTF_8);
    assert!(decoded.text.ends_with("і діти взяли ковзани."), "{}", decoded.text);
}

#[test]
fn an_english_page_is_decided_by_its_one_foreign_name() {
    let page = "Photo: %s.\nThe ferry leaves at nine, and the museum opens an hour later.\n";
    for (name, label) in [
        ("Žydrūnė Šlekytė", "windows-1257"),
        ("Łukasz Wiśniewski", "iso-8859-2"),
        ("Щука Борислава", "koi8-u"),
    ] {
        let text = page.replace("%s", name);
        let bytes = Encoding::for_label(label).unwrap().encode(&text).unwrap().into_owned();
        assert_eq!(read(&bytes), text, "{label}");
    }
}

#[test]
fn lines_in_two_encodings_are_told_apart() {
    let (first, second) =
        ("Сусіди довго говорили про врожай.\n", "Kaimynai ilgai kalbėjo apie derlių šią vasarą.\n");
    let mut bytes = Encoding::KOI8_U.encode(first).unwrap().into_owned();
    bytes.extend(&*Encoding::WINDOWS_1257.encode(second).unwrap());
    let decoded = decode(&bytes, &Hints::default());
    assert_eq!(decoded.text, format!("{first}{second}"));
    assert_eq!(decoded.detection.segments.len(), 2);
}

#[test]
fn ascii_is_utf_8() {
    let found = detect(b"plain words, nothing more", &Hints::default());
    assert_eq!(
        (found.encoding, found.evidence.as_slice()),
        (Encoding::UTF_8, &[Evidence::Ascii][..])
    );
    assert_eq!(detect(b"", &Hints::default()).encoding, Encoding::UTF_8);
}
