//! What the caller may choose.

/// Choices for one call.
///
/// ```
/// use litera_translit::{Options, Stress, scheme};
///
/// let kmu = scheme("uk-kmu-2010").unwrap();
/// assert_eq!(kmu.transliterate("за\u{301}мок"), "zámok");
/// let plain = Options::new().stress(Stress::Drop);
/// assert_eq!(kmu.transliterate_with("за\u{301}мок", plain), "zamok");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// What becomes of stress marks.
    pub stress: Stress,
}

/// What becomes of a stress mark on a letter of the scheme: a combining acute or grave, and the
/// tonos of Greek.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stress {
    /// It is put on what the letter became.
    #[default]
    Keep,
    /// It is left out.
    Drop,
}

impl Options {
    /// The defaults: stress marks are kept.
    #[must_use]
    pub const fn new() -> Self {
        Self { stress: Stress::Keep }
    }

    /// The same with another choice for stress marks.
    #[must_use]
    pub const fn stress(mut self, stress: Stress) -> Self {
        self.stress = stress;
        self
    }

    pub(crate) fn keeps(self, mark: char) -> bool {
        self.stress == Stress::Keep || !matches!(mark, '\u{300}' | '\u{301}')
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme;

    #[test]
    fn the_tonos_is_dropped_with_stress() {
        let elot = scheme("el-elot743-t2").unwrap();
        let plain = Options::new().stress(Stress::Drop);
        assert_eq!(
            elot.transliterate_with("Αθήνα, Εύβοια, άυλος, é", plain),
            "Athina, Evvoia, aylos, é"
        );
    }

    #[test]
    fn a_letter_is_no_stressed_letter() {
        let mk = scheme("mk-bgnpcgn-2013").unwrap();
        let plain = Options::new().stress(Stress::Drop);
        assert_eq!(mk.transliterate_with("Ѓорѓи", plain), "Ǵorǵi");
    }
}
