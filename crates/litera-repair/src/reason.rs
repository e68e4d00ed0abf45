//! Why a piece of text was changed.

use std::fmt;

/// Why a piece of text was changed; `Display` says it in words.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Reason {
    /// Written in one encoding and read as another. Labels are those of litera-encoding.
    Mojibake {
        /// The encoding the bytes were in.
        written: &'static str,
        /// The encoding they were read as.
        read_as: &'static str,
    },
    /// The mark of a byte order at the start, which is no text.
    ByteOrderMark,
    /// An HTML character reference in plain text.
    Reference,
    /// A `\uXXXX` escape.
    JsonEscape,
    /// A `=XX` escape or a soft line break of quoted-printable.
    QuotedPrintable,
    /// A `%XX` escape.
    PercentEscape,
    /// A C1 control, read as the windows-1252 character of that number.
    C1,
    /// A letter of another script that looks the same.
    Lookalike,
    /// An invisible character inside a word.
    Invisible,
    /// NFC.
    Composition,
    /// Several, one after the other; the outermost damage first.
    Several(Vec<Self>),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mojibake { written, read_as } => write!(f, "{written} read as {read_as}"),
            Self::ByteOrderMark => f.write_str("remains of a byte order mark"),
            Self::Reference => f.write_str("HTML character reference in plain text"),
            Self::JsonEscape => f.write_str("\\u escape in plain text"),
            Self::QuotedPrintable => f.write_str("quoted-printable in plain text"),
            Self::PercentEscape => f.write_str("percent escape in plain text"),
            Self::C1 => f.write_str("C1 control read as windows-1252"),
            Self::Lookalike => f.write_str("look-alike letter of another script"),
            Self::Invisible => f.write_str("invisible character"),
            Self::Composition => f.write_str("composed (NFC)"),
            Self::Several(reasons) => {
                for (i, reason) in reasons.iter().enumerate() {
                    if i > 0 {
                        f.write_str(", then ")?;
                    }
                    write!(f, "{reason}")?;
                }
                Ok(())
            }
        }
    }
}
