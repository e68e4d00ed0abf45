//! Letters of the wrong script inside a word: `Лiтва` with a Latin i.
//!
//! A word that mixes Cyrillic and Latin goes to the script of the letters that have no twin in the
//! other. Where both scripts have such letters the mixture is meant.

use std::ops::Range;

use litera_script::Script;

use crate::Reason;
use crate::ledger::Change;

/// Cyrillic letters and the Latin letters they look like.
const TWINS: [(char, char); 29] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('х', 'x'),
    ('і', 'i'),
    ('ј', 'j'),
    ('у', 'y'),
    ('ѕ', 's'),
    ('ё', 'ë'),
    ('ї', 'ï'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Х', 'X'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('Ѕ', 'S'),
    ('Ё', 'Ë'),
    ('Ї', 'Ï'),
];

fn to_latin(ch: char) -> Option<char> {
    TWINS.iter().find(|(cyrillic, _)| *cyrillic == ch).map(|&(_, latin)| latin)
}

fn to_cyrillic(ch: char) -> Option<char> {
    TWINS.iter().find(|(_, latin)| *latin == ch).map(|&(cyrillic, _)| cyrillic)
}

/// What the letters of a word say.
#[derive(Default)]
struct Word {
    start: usize,
    end: usize,
    cyrillic: usize,
    latin: usize,
    /// Letters without a twin in the other script.
    cyrillic_only: usize,
    latin_only: usize,
    /// Whether the script changes anywhere but at an apostrophe.
    mixed_inside: bool,
    last: Option<Script>,
}

impl Word {
    fn push(&mut self, at: usize, ch: char, after_apostrophe: bool) {
        if self.end == 0 {
            self.start = at;
        }
        self.end = at + ch.len_utf8();
        let script = Script::of(ch);
        match script {
            Script::Cyrillic => {
                self.cyrillic += 1;
                self.cyrillic_only += usize::from(to_latin(ch).is_none());
            }
            Script::Latin => {
                self.latin += 1;
                self.latin_only += usize::from(to_cyrillic(ch).is_none());
            }
            _ => return,
        }
        self.mixed_inside |= !after_apostrophe && self.last.is_some_and(|last| last != script);
        self.last = Some(script);
    }

    fn script(&self) -> Option<Script> {
        if !self.mixed_inside {
            return None;
        }
        match (self.cyrillic_only > 0, self.latin_only > 0) {
            (true, false) => Some(Script::Cyrillic),
            (false, true) => Some(Script::Latin),
            _ => None,
        }
    }
}

pub(crate) fn changes(text: &str) -> Vec<Change> {
    let mut out = Vec::new();
    if text.is_ascii() {
        return out;
    }
    let mut word = Word::default();
    let mut apostrophe = false;
    for (at, ch) in text.char_indices().chain([(text.len(), '\n')]) {
        if is_letter(ch) {
            word.push(at, ch, apostrophe);
            apostrophe = false;
        } else if is_apostrophe(ch) && word.end == at && at > 0 {
            apostrophe = true;
            continue;
        } else {
            settle(text, &std::mem::take(&mut word), &mut out);
            apostrophe = false;
        }
    }
    out
}

fn is_letter(ch: char) -> bool {
    match Script::of(ch) {
        Script::Latin | Script::Cyrillic => ch.is_alphabetic(),
        Script::Inherited => true,
        _ => false,
    }
}

const fn is_apostrophe(ch: char) -> bool {
    matches!(ch, '\'' | '’' | 'ʼ' | '`')
}

fn settle(text: &str, word: &Word, out: &mut Vec<Change>) {
    let Some(script) = word.script() else { return };
    let span = word.start..word.end;
    let Some(letters) = text.get(span.clone()) else { return };
    if is_foreign_part(letters, script) {
        return;
    }
    for (i, ch) in letters.char_indices() {
        let twin = if script == Script::Cyrillic { to_cyrillic(ch) } else { to_latin(ch) };
        if let Some(twin) = twin {
            let at: Range<usize> = span.start + i..span.start + i + ch.len_utf8();
            out.push(Change::new(at, twin, Reason::Lookalike));
        }
    }
}

/// `МегафонTC`: two capitals or more of the other script, together at one end of a word that has
/// small letters.
fn is_foreign_part(letters: &str, script: Script) -> bool {
    let other = |c: char| Script::of(c) != script && is_letter(c);
    let count = letters.chars().filter(|&c| other(c)).count();
    if count < 2 || !letters.chars().filter(|&c| !other(c)).any(char::is_lowercase) {
        return false;
    }
    let capital = |c: &char| other(*c) && c.is_uppercase();
    letters.chars().take_while(capital).count() == count
        || letters.chars().rev().take_while(capital).count() == count
}

#[cfg(test)]
mod tests {
    use super::changes;

    fn repaired(text: &str) -> String {
        let mut out = text.to_owned();
        for change in changes(text).into_iter().rev() {
            out.replace_range(change.span, &change.replacement);
        }
        out
    }

    #[test]
    fn a_word_goes_to_the_script_of_its_own_letters() {
        assert_eq!(
            repaired("Лiтва, Cлoвo, п’ятницa"),
            "Літва, Слово, п’ятниця".replace("ця", "ца")
        );
        assert_eq!(repaired("Ūkіnіnkаі"), "Ūkininkai");
    }

    #[test]
    fn foreign_parts_stay() {
        for kept in ["Javelin’ів", "МегафонTV", "СвітанокTC", "FM-радіо", "B6", "T-подібний"]
        {
            assert_eq!(repaired(kept), kept);
        }
    }
}
