//! One run of a trace: the same change made to a number of units, one after the other.

/// Why a piece of text differs from the bytes it came from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Cause {
    /// Bytes of a legacy encoding written as UTF-8, or a byte order mark taken away.
    Decoded,
    /// Malformed bytes became U+FFFD.
    Replaced,
    /// Damage undone.
    Repaired,
    /// Markup taken out, or an entity written as its character.
    Markup,
    /// Letters written in another script.
    Transliterated,
}

impl Cause {
    const ALL: [Self; 5] =
        [Self::Decoded, Self::Replaced, Self::Repaired, Self::Markup, Self::Transliterated];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of causes: what several stages together did to a run. Empty where the text was kept.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub struct Causes(u8);

impl Causes {
    /// No cause: the text was kept.
    pub const KEPT: Self = Self(0);

    /// Whether `cause` is one of them.
    #[must_use]
    pub const fn contains(self, cause: Cause) -> bool {
        self.0 & cause.bit() != 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The causes in it, in the order of the pipeline.
    pub fn iter(self) -> impl Iterator<Item = Cause> {
        Cause::ALL.into_iter().filter(move |&cause| self.contains(cause))
    }
}

impl From<Cause> for Causes {
    fn from(cause: Cause) -> Self {
        Self(cause.bit())
    }
}

/// `count` units, each of `source_step` source bytes that became `text_step` text bytes.
///
/// Text that was kept has units of one byte; an insertion has a `source_step` of 0 and a deletion
/// a `text_step` of 0. A span is never mapped to a part of a unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Run {
    /// Offset of the first unit in the source.
    pub source_start: usize,
    /// Offset of the first unit in the text.
    pub text_start: usize,
    /// Number of units, at least 1.
    pub count: usize,
    /// Source bytes of each unit.
    pub source_step: usize,
    /// Text bytes of each unit.
    pub text_step: usize,
    /// Why; empty where the bytes were kept.
    pub causes: Causes,
}

impl Run {
    /// Offset after its last byte in the source.
    #[must_use]
    pub const fn source_end(&self) -> usize {
        self.source_start + self.count * self.source_step
    }

    /// Offset after its last byte in the text.
    #[must_use]
    pub const fn text_end(&self) -> usize {
        self.text_start + self.count * self.text_step
    }

    /// Whether the bytes were kept as they are.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.causes == Causes::KEPT && self.source_step == 1 && self.text_step == 1
    }
}
