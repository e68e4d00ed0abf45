//! Reasons.

use std::fmt;

use crate::Encoding;

/// A reason for a [`Detection`](crate::Detection); `Display` says it in words.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Evidence {
    /// The encoding was asked for.
    Given,
    /// The bytes begin with a byte order mark.
    ByteOrderMark,
    /// Every byte is ASCII.
    Ascii,
    /// Every sequence is well formed.
    ValidUtf8,
    /// Well-formed sequences, and a few damaged ones.
    DamagedUtf8 {
        /// Sequences of two bytes and more that are well formed.
        whole: usize,
        /// Pieces that are ill formed.
        broken: usize,
    },
    /// Every other byte is as in UTF-16.
    Utf16Shape,
    /// The source or a hint declares this encoding, and the bytes agree.
    Declared,
    /// The source or a hint declares another encoding, which the bytes speak against.
    DeclaredOther(Encoding),
    /// The text reads as a language, by so many bits more than the runner-up's.
    Language {
        /// BCP 47 tag.
        language: &'static str,
        /// How much shorter the text can be told than in the runner-up.
        bits: u32,
    },
    /// A byte of the source is unassigned in an encoding that would be likely otherwise.
    Unassigned {
        /// The encoding.
        encoding: Encoding,
        /// The byte.
        byte: u8,
    },
    /// The detector `chardetng` thinks so too.
    Chardetng,
    /// The encoding changes from line to line.
    Lines(usize),
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Given => f.write_str("the encoding was given"),
            Self::ByteOrderMark => f.write_str("the bytes begin with a byte order mark"),
            Self::Ascii => f.write_str("every byte is ASCII"),
            Self::ValidUtf8 => f.write_str("every sequence is well-formed UTF-8"),
            Self::DamagedUtf8 { whole, broken } => {
                write!(f, "{whole} sequences are well-formed UTF-8 and {broken} are damaged")
            }
            Self::Utf16Shape => f.write_str("the bytes have the shape of UTF-16"),
            Self::Declared => f.write_str("the source declares it"),
            Self::DeclaredOther(other) => {
                write!(f, "the source declares {other}, which its bytes speak against")
            }
            Self::Language { language, bits } => {
                write!(f, "the text reads as `{language}`, {bits} bits better than the runner-up")
            }
            Self::Unassigned { encoding, byte } => {
                write!(f, "byte 0x{byte:02X} is unassigned in {encoding}")
            }
            Self::Chardetng => f.write_str("chardetng finds it too"),
            Self::Lines(count) => write!(f, "the encoding changes between lines, {count} pieces"),
        }
    }
}
