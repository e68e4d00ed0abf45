//! Latin spellings of Cyrillic word lists, by simple letter tables: Vuk's for Serbian, the passport
//! and news-agency habits for Ukrainian (KMU 2010) and Russian (BGN/PCGN without marks).

/// A word in Latin script; `None` where a letter has no place in the table.
pub(crate) fn romanize(tag: &str, word: &str) -> Option<String> {
    let mut latin = String::new();
    let mut before = None;
    for letter in word.chars() {
        let start = before.is_none_or(|before: char| !before.is_alphabetic());
        let text = match tag {
            "sr-Latn" => serbian(letter),
            "uk-Latn" => ukrainian(letter, start),
            _ => russian(letter, before),
        };
        latin.push_str(text?);
        before = Some(letter);
    }
    // KMU 2010: зг is zgh, that it not be read as ж.
    Some(if tag == "uk-Latn" {
        latin.replace("zh\u{0}", "zgh").replace('\u{0}', "")
    } else {
        latin
    })
}

fn serbian(letter: char) -> Option<&'static str> {
    pick("абвгдђежзијклљмнњопрстћуфхцчџш'", SERBIAN, letter)
}

const SERBIAN: &str = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š '";

fn ukrainian(letter: char, start: bool) -> Option<&'static str> {
    if start {
        match letter {
            'є' => return Some("ye"),
            'ї' => return Some("yi"),
            'й' => return Some("y"),
            'ю' => return Some("yu"),
            'я' => return Some("ya"),
            _ => {}
        }
    }
    match letter {
        'ь' | '\'' | '’' => Some(""),
        _ => pick("абвгґдеєжзиіїйклмнопрстуфхцчшщюя", UKRAINIAN, letter),
    }
}

const UKRAINIAN: &str =
    "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch iu ia";

fn russian(letter: char, before: Option<char>) -> Option<&'static str> {
    let soft = before.is_none_or(|before| "аеёиоуыэюяйъь".contains(before));
    match letter {
        'ь' | 'ъ' => Some(""),
        'е' if soft => Some("ye"),
        'ё' => Some(if soft { "yo" } else { "e" }),
        _ => pick("абвгдежзийклмнопрстуфхцчшщыэюя", RUSSIAN, letter),
    }
}

const RUSSIAN: &str = "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya";

fn pick(letters: &str, latin: &'static str, letter: char) -> Option<&'static str> {
    let place = letters.chars().position(|known| known == letter)?;
    latin.split(' ').nth(place)
}
