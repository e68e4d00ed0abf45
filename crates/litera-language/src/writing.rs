//! Scripts as far as they restrict the language. Han with kana is Japanese, hangul with Han is
//! Korean: what counts is not the script of a character but the writing system of a text.

use litera_script::Script;

use crate::generated::languages::WRITINGS as LANGUAGE_WRITINGS;
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
            _ => Script::Unknown,
        }
    }

    /// The writing system of a language; until litera-script names every script, by its code.
    pub(crate) fn of_language(language: &Language) -> Option<Self> {
        LANGUAGE_WRITINGS
            .iter()
            .find(|(tag, _)| *tag == language.tag.as_str())
            .map(|(_, writing)| *writing)
    }

    /// Whether the two stand in one language's text: kana, Han and hangul do.
    pub(crate) fn mixes_with(self, other: Self) -> bool {
        let east = |writing| matches!(writing, Self::Jpan | Self::Hani | Self::Kore);
        self == other || (east(self) && east(other))
    }

    /// The writing system of a letter or mark; `None` for what is neither, or is of no script with
    /// a language known here.
    pub(crate) fn of(ch: char) -> Option<Self> {
        let code = ch as u32;
        let index = RANGES.partition_point(|(_, last, _)| *last < code);
        let (first, _, writing) = RANGES.get(index)?;
        let inside = *first <= code && (code < 0x600 || ch.is_alphabetic() || is_mark(code));
        inside.then_some(*writing)
    }
}

/// Vowel signs and viramas of the Brahmic scripts: part of words, though not alphabetic.
fn is_mark(code: u32) -> bool {
    (0x900..0xE00).contains(&code) && matches!(code & 0x7F, 0x00..=0x03 | 0x3A..=0x4F)
        || (0xE31..0xE4F).contains(&code)
        || (0x102B..0x103F).contains(&code)
        || (0x17B4..0x17D4).contains(&code)
}

/// First and last code point, sorted.
#[rustfmt::skip]
static RANGES: &[(u32, u32, Writing)] = &[
    (0x41, 0x5A, Writing::Latn), (0x61, 0x7A, Writing::Latn), (0xC0, 0xD6, Writing::Latn),
    (0xD8, 0xF6, Writing::Latn), (0xF8, 0x2AF, Writing::Latn), (0x370, 0x373, Writing::Grek),
    (0x376, 0x377, Writing::Grek), (0x37B, 0x37D, Writing::Grek), (0x37F, 0x37F, Writing::Grek),
    (0x386, 0x386, Writing::Grek), (0x388, 0x3FF, Writing::Grek), (0x400, 0x481, Writing::Cyrl),
    (0x48A, 0x52F, Writing::Cyrl), (0x531, 0x556, Writing::Armn), (0x561, 0x587, Writing::Armn),
    (0x5B0, 0x5EA, Writing::Hebr), (0x620, 0x6FF, Writing::Arab), (0x750, 0x77F, Writing::Arab),
    (0x900, 0x97F, Writing::Deva), (0x980, 0x9FF, Writing::Beng), (0xA00, 0xA7F, Writing::Guru),
    (0xA80, 0xAFF, Writing::Gujr), (0xB00, 0xB7F, Writing::Orya), (0xB80, 0xBFF, Writing::Taml),
    (0xC00, 0xC7F, Writing::Telu), (0xC80, 0xCFF, Writing::Knda), (0xD00, 0xD7F, Writing::Mlym),
    (0xD80, 0xDFF, Writing::Sinh), (0xE00, 0xE7F, Writing::Thai), (0xE80, 0xEFF, Writing::Laoo),
    (0x1000, 0x109F, Writing::Mymr), (0x10A0, 0x10FF, Writing::Geor),
    (0x1100, 0x11FF, Writing::Kore), (0x1200, 0x139F, Writing::Ethi),
    (0x1780, 0x17FF, Writing::Khmr), (0x1C90, 0x1CBF, Writing::Geor),
    (0x1E00, 0x1EFF, Writing::Latn), (0x1F00, 0x1FFF, Writing::Grek),
    (0x3041, 0x30FF, Writing::Jpan), (0x3130, 0x318F, Writing::Kore),
    (0x3400, 0x4DBF, Writing::Hani), (0x4E00, 0x9FFF, Writing::Hani),
    (0xAC00, 0xD7A3, Writing::Kore), (0xF900, 0xFAFF, Writing::Hani),
    (0xFB1D, 0xFB4F, Writing::Hebr), (0xFB50, 0xFDFF, Writing::Arab),
    (0xFE70, 0xFEFF, Writing::Arab), (0xFF66, 0xFF9F, Writing::Jpan),
    (0x20000, 0x3FFFF, Writing::Hani),
];

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
