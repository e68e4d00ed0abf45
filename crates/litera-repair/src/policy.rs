//! Which kinds of change are made.

/// Which kinds of change are made. The default makes them all.
///
/// Whatever is switched on, quotes, dashes, widths and line ends stay as they are: repair undoes
/// damage and has no opinion on style.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Policy {
    /// Text decoded with the wrong table.
    pub mojibake: bool,
    /// HTML character references and other escapes in plain text.
    pub escapes: bool,
    /// C1 controls read as windows-1252.
    pub c1: bool,
    /// Letters of the wrong script inside a word.
    pub lookalikes: bool,
    /// Normalization Form C.
    pub composition: bool,
    /// Invisible characters inside words.
    pub invisibles: bool,
}

impl Policy {
    /// A policy that changes nothing, to switch on what is wanted.
    ///
    /// ```
    /// let mut policy = litera_repair::Policy::none();
    /// policy.composition = true;
    /// let text = litera_repair::repair_with("и\u{306} â€œ", &policy).text;
    /// assert_eq!(text, "й â€œ");
    /// ```
    #[must_use]
    pub const fn none() -> Self {
        Self {
            mojibake: false,
            escapes: false,
            c1: false,
            lookalikes: false,
            composition: false,
            invisibles: false,
        }
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            mojibake: true,
            escapes: true,
            c1: true,
            lookalikes: true,
            composition: true,
            invisibles: true,
        }
    }
}
