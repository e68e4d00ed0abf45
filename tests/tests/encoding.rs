//! Encodings: the pages against independent tables, and the laws under generated input.

use litera::encoding::{Encoding, Page};
use litera_tests::laws::encoding;
use oem_cp::code_table::DECODING_TABLE_CP_MAP;
use proptest::prelude::*;

const LABELS: &str = include_str!("../fixtures/encoding/whatwg-labels.txt");

#[test]
fn every_label_of_the_standard_is_known() {
    for label in LABELS.lines() {
        let standard = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap();
        let ours = Encoding::for_label(label).unwrap();
        assert_eq!(ours.label(), standard.name().to_lowercase(), "{label}");
        assert_eq!(Encoding::for_label(&format!(" {}\n", label.to_uppercase())), Ok(ours));
    }
    assert_eq!(LABELS.lines().count(), 228);
}

#[test]
fn every_encoding_is_found_by_its_own_label() {
    for encoding in Encoding::all() {
        assert_eq!(Encoding::for_label(encoding.label()), Ok(encoding));
    }
}

#[test]
fn the_dos_pages_agree_with_oem_cp_both_ways() {
    for number in [437, 737, 775, 850, 852, 855, 857] {
        let page = Page::for_name(&format!("cp{number}")).unwrap();
        let theirs = &DECODING_TABLE_CP_MAP[&number];
        for byte in 0..=255u8 {
            let ch = theirs.decode_string_checked(&[byte]).and_then(|text| text.chars().next());
            assert_eq!(page.decode_byte(byte), ch, "cp{number} {byte:02X}");
            if let Some(ch) = ch {
                assert_eq!(page.encode_char(ch), Some(byte), "cp{number} {ch}");
            }
        }
    }
}

/// The page is cp866 with eight letters of its own, by its standard.
#[test]
fn cp1125_is_cp866_with_the_ukrainian_letters() {
    let own: Vec<char> = "ҐґЄєІіЇї".chars().collect();
    for byte in 0..=255u8 {
        let (russian, _) =
            encoding_rs::IBM866.decode_without_bom_handling(std::slice::from_ref(&byte));
        let expected = match byte {
            0xF2..=0xF9 => own[usize::from(byte - 0xF2)],
            _ => russian.chars().next().unwrap(),
        };
        assert_eq!(
            Encoding::CP1125.page().unwrap().decode_byte(byte),
            Some(expected),
            "{byte:02X}"
        );
    }
}

/// As the C library of GNU has it: KOI8-U with typographic signs and the Belarusian letter.
#[test]
fn koi8_ru_is_koi8_u_with_signs() {
    let own = [
        (0x93, '“'),
        (0x96, '”'),
        (0x97, '—'),
        (0x98, '№'),
        (0x99, '™'),
        (0x9B, '»'),
        (0x9C, '®'),
        (0x9D, '«'),
        (0x9F, '¤'),
        (0xAE, 'ў'),
        (0xBE, 'Ў'),
    ];
    for byte in 0..=255u8 {
        let (ukrainian, _) =
            encoding_rs::KOI8_U.decode_without_bom_handling(std::slice::from_ref(&byte));
        let expected = match own.iter().find(|(own, _)| *own == byte) {
            Some(&(_, ch)) => ch,
            None => ukrainian.chars().next().unwrap(),
        };
        let page = Encoding::X_KOI8_RU.page().unwrap();
        assert_eq!(page.decode_byte(byte), Some(expected), "{byte:02X}");
    }
}

#[test]
fn the_pages_of_the_standard_agree_on_every_byte_both_ways() {
    for encoding in Encoding::all() {
        let (Some(page), Some(standard)) =
            (encoding.page(), encoding_rs::Encoding::for_label(encoding.label().as_bytes()))
        else {
            continue;
        };
        for byte in 0..=255u8 {
            let bytes = [byte];
            let (text, _) = standard.decode_without_bom_handling(&bytes);
            let ch = page.decode_byte_c1(byte);
            assert_eq!(Some(ch), text.chars().next(), "{encoding} {byte:02X}");
            if ch != '\u{FFFD}' {
                assert_eq!(page.encode_char_c1(ch), Some(byte), "{encoding} {byte:02X}");
            }
        }
    }
}

#[test]
fn a_page_reads_what_it_writes() {
    for page in Page::all() {
        for byte in 0..=255u8 {
            if let Some(ch) = page.decode_byte(byte) {
                assert_eq!(page.encode_char(ch), Some(byte), "{} {byte:02X}", page.name());
            }
        }
    }
    assert!((0..=255u8).all(|byte| Page::latin1().decode_byte(byte) == Some(char::from(byte))));
}

#[test]
fn every_pair_of_bytes_decodes_as_in_the_standard() {
    let multibyte = [
        Encoding::GBK,
        Encoding::GB18030,
        Encoding::BIG5,
        Encoding::EUC_JP,
        Encoding::SHIFT_JIS,
        Encoding::EUC_KR,
        Encoding::UTF_16LE,
        Encoding::UTF_16BE,
    ];
    let mut bytes = Vec::new();
    for lead in 0x80..=0xFFu8 {
        for trail in 0..=0xFFu8 {
            bytes.extend([lead, trail, b'\n', b' ']);
        }
    }
    for encoding in multibyte {
        let standard = encoding_rs::Encoding::for_label(encoding.label().as_bytes()).unwrap();
        let (text, _) = standard.decode_without_bom_handling(&bytes);
        assert!(encoding.decode(&bytes).text == text, "{encoding}");
    }
}

/// Bytes that stand close to real ones: lines in several encodings, cut and damaged.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let line = (".{0,20}", 0..60usize).prop_map(|(text, number)| {
        let encoding = Encoding::all().nth(number).unwrap_or(Encoding::UTF_8);
        encoding.encode(&text).map_or_else(|_| text.clone().into_bytes(), |b| b.into_owned())
    });
    let word = "[а-яїґ a-zéšž\n]{0,30}".prop_map(|text| {
        Encoding::WINDOWS_1251
            .encode(&text)
            .map_or_else(|_| text.clone().into_bytes(), |b| b.into_owned())
    });
    let piece = prop_oneof![line, word, prop::collection::vec(any::<u8>(), 0..12)];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.join(&b'\n'))
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![".{0,30}", "[а-яїґ ]{0,30}", "[a-zäöüšžąę «»]{0,30}", "[\u{80}-\u{FF}]{0,10}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn valid_utf_8_is_borrowed(text in text()) {
        encoding::valid_utf_8_is_borrowed(&text);
    }

    #[test]
    fn decoding_agrees_with_the_standard(bytes in bytes()) {
        encoding::decoding_agrees_with_the_standard(&bytes);
    }

    #[test]
    fn what_is_encoded_is_decoded(text in text()) {
        encoding::what_is_encoded_is_decoded(&text);
    }

    #[test]
    fn the_trace_covers(bytes in bytes()) {
        encoding::the_trace_covers(&bytes);
    }

    #[test]
    fn whole_is_chunked(bytes in bytes()) {
        encoding::whole_is_chunked(&bytes);
    }

    #[test]
    fn no_byte_of_the_answer_is_unassigned(bytes in bytes()) {
        encoding::no_byte_of_the_answer_is_unassigned(&bytes);
    }

    #[test]
    fn segments_tile_the_source(bytes in bytes()) {
        encoding::segments_tile_the_source(&bytes);
    }

    #[test]
    fn plausibility_is_a_sum(a in text(), b in text()) {
        encoding::plausibility_is_a_sum(&a, &b);
    }
}
