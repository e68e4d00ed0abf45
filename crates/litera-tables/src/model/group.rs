//! The languages that share a table: those of one script.

/// The languages of one script.
pub(crate) struct Group {
    /// ISO 15924 code.
    pub(crate) script: &'static str,
    /// BCP 47 tags; their places are the lanes of the table.
    pub(crate) tags: &'static [&'static str],
    /// Rows for short sequences.
    pub(crate) rows: usize,
    /// Buckets of four single weights for long sequences and words.
    pub(crate) buckets: usize,
    /// Training steps, in thousands, for each of the two rounds.
    pub(crate) steps: usize,
    /// Share of steps on running lines.
    pub(crate) lines: f32,
}

#[rustfmt::skip]
pub(crate) const GROUPS: &[Group] = &[
    Group {
        script: "Latn",
        tags: &[
            "af", "az", "bs", "ca", "cs", "cy", "da", "de", "en", "eo", "es", "et", "eu", "fi", "fr",
            "ga", "hr", "hu", "id", "is", "it", "la", "lg", "lt", "lv", "mi", "ms", "nb", "nl", "nn",
            "pl", "pt", "ro", "ru-Latn", "sk", "sl", "sn", "so", "sq", "sr-Latn", "st", "sv", "sw",
            "tl", "tn", "tr", "ts", "uk-Latn", "vi", "xh", "yo", "zu",
        ],
        rows: 1 << 15,
        buckets: 176_000,
        steps: 4250,
        lines: 0.5,
    },
    Group {
        script: "Cyrl",
        tags: &["be", "bg", "kk", "mk", "mn", "ru", "sr", "uk"],
        rows: 1 << 14,
        buckets: 60_000,
        steps: 4800,
        lines: 0.35,
    },
    Group { script: "Arab", tags: &["ar", "fa", "ur"], rows: 1 << 12, buckets: 8_000, steps: 1000, lines: 0.5 },
    Group { script: "Deva", tags: &["hi", "mr"], rows: 1 << 12, buckets: 5_000, steps: 1000, lines: 0.5 },
];

impl Group {
    /// Whether a letter is of the script, or joins one (marks, apostrophes).
    pub(crate) fn has(&self, letter: char) -> bool {
        let code = letter as u32;
        match self.script {
            "Latn" => {
                letter.is_alphabetic() && (code < 0x2B0 || (0x1E00..0x1F00).contains(&code))
                    || (0x300..0x370).contains(&code)
            }
            "Cyrl" => (0x400..0x530).contains(&code),
            "Arab" => (0x620..0x780).contains(&code) && letter.is_alphabetic(),
            _ => (0x900..0x980).contains(&code),
        }
    }
}
