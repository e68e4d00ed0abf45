//! Capitals: a word is small, has a capital at the head, or is all capitals; other patterns are
//! names like McKay, or the wrong table.

/// The pattern of a word so far.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Case {
    letters: u32,
    capitals: u32,
    first: bool,
    last: bool,
    /// Capitals right after a small letter.
    rises: u32,
}

impl Case {
    pub(super) fn push(&mut self, capital: bool) {
        if self.letters == 0 {
            self.first = capital;
        } else if capital && !self.last {
            self.rises += 1;
        }
        self.letters += 1;
        self.capitals += u32::from(capital);
        self.last = capital;
    }

    pub(super) fn len(self) -> u32 {
        self.letters
    }

    /// Whether it begins with a capital.
    pub(super) fn is_headed(self) -> bool {
        self.first
    }

    pub(super) fn is_all_capitals(self) -> bool {
        self.letters > 1 && self.capitals == self.letters
    }

    /// Bits of the pattern; `after_capitals` where the word before was all capitals.
    pub(super) fn bits(self, after_capitals: bool) -> f32 {
        match self.capitals {
            0 if after_capitals => 2.0,
            0 => 0.4,
            1 if self.first => 2.0,
            n if n == self.letters && after_capitals => 0.5,
            n if n == self.letters => 4.0,
            n => 6.0 + 3.0 * self.rises as f32 + 2.0 * n.min(self.letters - n) as f32,
        }
    }
}
