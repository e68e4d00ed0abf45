//! Letters of both scripts as a common string of sounds, and how far two such strings are apart.
//!
//! This knows no language: it is for comparing, where a table of the right language is not at hand.

/// A sound: a class of letters that spell the same or nearly the same in some language.
pub(crate) type Phone = u8;

/// Sounds of a word kept at most.
pub(crate) const MOST_PHONES: usize = 48;

/// The sounds of a word in lower case, of either script.
pub(crate) fn phones(word: &str, out: &mut Vec<Phone>) {
    out.clear();
    let letters = word.as_bytes();
    let mut at = 0;
    while at < letters.len() && out.len() < MOST_PHONES {
        let rest = word.get(at..).unwrap_or_default();
        let group = GROUPS.iter().find(|(text, _)| rest.starts_with(text));
        if let Some((text, sounds)) = group {
            out.extend_from_slice(sounds.as_bytes());
            at += text.len();
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        out.extend_from_slice(sounds(c).as_bytes());
        at += c.len_utf8();
    }
    // Doubled letters count once.
    out.dedup();
}

/// Letters that spell one sound together, the longest first.
const GROUPS: [(&str, &str); 34] = [
    ("shch", "SC"),
    ("szcz", "SC"),
    ("tsch", "C"),
    ("sch", "S"),
    ("tch", "C"),
    ("zh", "Z"),
    ("kh", "x"),
    ("sh", "S"),
    ("ch", "H"),
    ("ts", "c"),
    ("tz", "c"),
    ("cz", "C"),
    ("sz", "S"),
    ("rz", "Z"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("qu", "kv"),
    ("gh", "g"),
    ("dzh", "J"),
    ("dj", "J"),
    ("dž", "J"),
    ("дж", "J"),
    ("кс", "ks"),
    ("йо", "jo"),
    ("ьо", "jo"),
    ("ий", "i"),
    ("ій", "i"),
    ("ый", "i"),
    ("iy", "i"),
    ("yi", "i"),
    ("yy", "i"),
    ("ii", "i"),
    ("ou", "u"),
];

fn sounds(c: char) -> &'static str {
    match c {
        'а' | 'a' | 'á' | 'à' | 'â' | 'ã' | 'ā' | 'ą' | 'å' => "a",
        'ä' | 'æ' | 'ă' => "A",
        'б' | 'b' => "b",
        'в' | 'v' | 'w' | 'ў' => "v",
        'г' | 'ґ' | 'g' | 'ģ' | 'ğ' => "g",
        'х' => "x",
        'h' => "h",
        'д' | 'd' | 'ď' | 'đ' | 'ð' => "d",
        'е' | 'э' | 'є' | 'e' | 'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ё' => "jo",
        'ö' | 'ø' | 'ő' | 'œ' => "O",
        'ж' | 'ž' | 'ż' => "Z",
        'з' | 'z' | 'ź' => "z",
        'и' | 'і' | 'ы' | 'i' | 'í' | 'ì' | 'î' | 'ī' | 'į' | 'ı' => "i",
        'ї' => "i",
        'y' | 'ý' => "y",
        'й' => "j",
        'j' => "q",
        'к' | 'k' | 'ķ' => "k",
        'л' | 'l' | 'ł' | 'ľ' | 'ļ' => "l",
        'м' | 'm' => "m",
        'н' | 'n' | 'ń' | 'ň' | 'ņ' | 'ñ' => "n",
        'о' | 'o' | 'ó' | 'ò' | 'ô' | 'õ' | 'ō' => "o",
        'п' | 'p' => "p",
        'р' | 'r' | 'ŕ' => "r",
        'ř' => "rZ",
        'с' | 's' | 'ś' => "s",
        'ß' => "s",
        'š' | 'ş' | 'ș' | 'ш' => "S",
        'щ' => "SC",
        'т' | 't' | 'ť' => "t",
        'ț' | 'ţ' | 'ц' => "c",
        'c' | 'ć' | 'ç' => "K",
        'č' | 'ч' => "C",
        'у' | 'u' | 'ú' | 'ù' | 'û' | 'ū' | 'ų' | 'ů' => "u",
        'ü' | 'ű' => "U",
        'ф' | 'f' => "f",
        'ю' => "ju",
        'я' => "ja",
        'x' => "ks",
        'q' => "k",
        _ => "",
    }
}

/// How far two sounds are apart, 0 to 1.
fn apart(a: Phone, b: Phone) -> f32 {
    if a == b {
        return 0.0;
    }
    let (a, b) = if a < b { (a, b) } else { (b, a) };
    match (a, b) {
        (b'i', b'y') | (b'j', b'q') | (b'C', b'H') | (b'K', b'c') | (b'h', b'x') | (b'j', b'y') => {
            0.05
        }
        (b'K', b'k') | (b'H', b'x') | (b'g', b'h') | (b'U', b'u') | (b'O', b'o') | (b'A', b'e') => {
            0.12
        }
        (b'A', b'a') | (b'O', b'e') | (b'U', b'y') | (b'i', b'j') | (b'i', b'q') => 0.15,
        (b'C', b'K')
        | (b'g', b'x')
        | (b'J', b'q')
        | (b'Z', b'q')
        | (b'q', b'x')
        | (b's', b'z')
        | (b'K', b's')
        | (b'H', b'S')
        | (b'H', b'k')
        | (b'f', b'v')
        | (b'c', b'z')
        | (b'S', b's')
        | (b'J', b'g')
        | (b'Z', b'z')
        | (b'Z', b'g')
        | (b'U', b'i') => 0.25,
        (b'e', b'i') | (b'a', b'e') | (b'o', b'u') | (b'a', b'o') | (b'u', b'v') | (b'C', b'c') => {
            0.5
        }
        (b'b', b'p') | (b'd', b't') | (b'g', b'k') => 0.7,
        _ => 1.0,
    }
}

/// What a sound costs that the other word lacks.
fn lone(a: Phone) -> f32 {
    match a {
        b'j' | b'q' => 0.15,
        b'h' => 0.3,
        b'y' | b'i' => 0.4,
        b'e' => 0.6,
        _ => 1.0,
    }
}

/// The cost of turning one string of sounds into the other: 0 for equal ones.
pub(crate) fn distance(a: &[Phone], b: &[Phone]) -> f32 {
    let mut row = [0.0f32; MOST_PHONES + 8];
    for (j, y) in b.iter().enumerate() {
        let before = row.get(j).copied().unwrap_or_default();
        if let Some(cell) = row.get_mut(j + 1) {
            *cell = before + lone(*y);
        }
    }
    for x in a {
        let drop = lone(*x);
        let mut diagonal = row.first().copied().unwrap_or_default();
        let mut left = diagonal + drop;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, y) in row.iter_mut().skip(1).zip(b) {
            let up = *cell;
            left = (diagonal + apart(*x, *y)).min(up + drop).min(left + lone(*y));
            diagonal = up;
            *cell = left;
        }
    }
    row.get(b.len()).copied().unwrap_or(f32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(a: &str, b: &str) -> f32 {
        let (mut x, mut y) = (Vec::new(), Vec::new());
        phones(a, &mut x);
        phones(b, &mut y);
        let forth = distance(&x, &y);
        assert!((forth - distance(&y, &x)).abs() < 1e-4);
        forth
    }

    #[test]
    fn two_spellings_of_one_name_are_near() {
        assert!(between("горобець", "horobets") < 0.5);
        assert!(between("андрій", "andriy") < 0.3);
        assert!(between("горобець", "horodko") > 1.5);
    }
}
