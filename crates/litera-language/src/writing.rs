//! Scripts as far as they restrict the language. Han with kana is Japanese, hangul with Han is
//! Korean: what counts is not the script of a character but the writing system of a text.

use litera_script::Script;

use crate::language::Language;

/// A writing system, named by its ISO 15924 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Writing {
    Latn,
    Cyrl,
    Grek,
    Armn,
    Hebr,
    Arab,
    Ethi,
    Deva,
    Beng,
    Guru,
    Gujr,
    Orya,
    Taml,
    Telu,
    Knda,
    Mlym,
    Sinh,
    Thai,
    Laoo,
    Mymr,
    Khmr,
    Geor,
    Jpan,
    Hani,
    Kore,
}

/// How many there are.
pub(crate) const WRITINGS: usize = Writing::Kore as usize + 1;

impl Writing {
    /// The script of the Unicode Character Database that stands for it.
    pub(crate) const fn script(self) -> Script {
        match self {
            Self::Latn => Script::Latin,
            Self::Cyrl => Script::Cyrillic,
            Self::Grek => Script::Greek,
            Self::Armn => Script::Armenian,
            Self::Hebr => Script::Hebrew,
            Self::Arab => Script::Arabic,
            Self::Ethi => Script::Ethiopic,
            Self::Deva => Script::Devanagari,
            Self::Beng => Script::Bengali,
            Self::Guru => Script::Gurmukhi,
            Self::Gujr => Script::Gujarati,
            Self::Orya => Script::Oriya,
            Self::Taml => Script::Tamil,
            Self::Telu => Script::Telugu,
            Self::Knda => Script::Kannada,
            Self::Mlym => Script::Malayalam,
            Self::Sinh => Script::Sinhala,
            Self::Thai => Script::Thai,
            Self::Laoo => Script::Lao,
            Self::Mymr => Script::Myanmar,
            Self::Khmr => Script::Khmer,
            Self::Geor => Script::Georgian,
            Self::Jpan => Script::Hiragana,
            Self::Hani => Script::Han,
            Self::Kore => Script::Hangul,
        }
    }

    /// The writing system a script belongs to; `None` where no language known here is written in it.
    fn of_script(script: Script) -> Option<Self> {
        match script {
            Script::Katakana => Some(Self::Jpan),
            _ => ALL.into_iter().find(|writing| writing.script() == script),
        }
    }

    /// The writing system of a language.
    pub(crate) fn of_language(language: &Language) -> Option<Self> {
        Self::of_script(language.script)
    }

    /// Whether the two stand in one language's text: kana, Han and hangul do.
    pub(crate) fn mixes_with(self, other: Self) -> bool {
        let east = |writing| matches!(writing, Self::Jpan | Self::Hani | Self::Kore);
        self == other || (east(self) && east(other))
    }

    /// The writing system of a letter, or of a sign that is part of words; `None` for what is
    /// neither, or is of no script with a language known here.
    pub(crate) fn of(ch: char) -> Option<Self> {
        match ch {
            'a'..='z' | 'A'..='Z' => Some(Self::Latn),
            '\0'..='\u{A9}' => None,
            '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => Some(Self::Cyrl),
            _ if ch.is_alphabetic() || is_sign(ch) => Self::of_script(Script::of(ch)),
            _ => None,
        }
    }
}

/// Viramas, nuktas and tone marks: part of words, though not alphabetic.
fn is_sign(ch: char) -> bool {
    let code = ch as u32;
    (0x900..0xE00).contains(&code) && matches!(code & 0x7F, 0x3C | 0x4D)
        || (0xE31..0xE4F).contains(&code)
        || (0xEC8..0xECF).contains(&code)
        || (0x1037..0x103B).contains(&code)
        || (0x17B4..0x17D4).contains(&code)
}

/// How many letters of each writing system a text has.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally([u32; WRITINGS]);

impl Tally {
    /// Counts a letter.
    pub(crate) fn add(&mut self, writing: Writing) {
        if let Some(count) = self.0.get_mut(writing as usize) {
            *count = count.saturating_add(1);
        }
    }

    /// How many letters of a writing system there are.
    pub(crate) fn count(&self, writing: Writing) -> u32 {
        self.0.get(writing as usize).copied().unwrap_or(0)
    }

    /// The writing system of most letters; the earlier in the enum where two are level.
    pub(crate) fn dominant(&self) -> Option<Writing> {
        let mut tally = self.clone();
        tally.join_han();
        let mut best: Option<(Writing, u32)> = None;
        for writing in ALL {
            let count = tally.count(writing);
            if count > best.map_or(0, |(_, most)| most) {
                best = Some((writing, count));
            }
        }
        best.map(|(writing, _)| writing)
    }

    /// Gives the Han characters to Japanese or Korean where a tenth as many kana or hangul stand
    /// among them: Chinese has none, Japanese headlines have few.
    fn join_han(&mut self) {
        let han = self.count(Writing::Hani);
        let host = [Writing::Jpan, Writing::Kore].into_iter().find(|host| {
            let own = self.count(*host);
            own > 0 && own.saturating_mul(10) >= han
        });
        let Some(host) = host else { return };
        let joined = self.count(host).saturating_add(han);
        for (writing, count) in ALL.into_iter().zip(&mut self.0) {
            match writing {
                Writing::Hani => *count = 0,
                _ if writing == host => *count = joined,
                _ => {}
            }
        }
    }
}

/// All of them, in the order of the enum.
#[rustfmt::skip]
pub(crate) const ALL: [Writing; WRITINGS] = [
    Writing::Latn, Writing::Cyrl, Writing::Grek, Writing::Armn, Writing::Hebr, Writing::Arab,
    Writing::Ethi, Writing::Deva, Writing::Beng, Writing::Guru, Writing::Gujr, Writing::Orya,
    Writing::Taml, Writing::Telu, Writing::Knda, Writing::Mlym, Writing::Sinh, Writing::Thai,
    Writing::Laoo, Writing::Mymr, Writing::Khmr, Writing::Geor, Writing::Jpan, Writing::Hani,
    Writing::Kore,
];
