//! The two kinds of span. They have the same fields and no common type, so that an offset into the
//! text cannot be used on the source by mistake.

use std::fmt;
use std::ops::Range;

macro_rules! span {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
        pub struct $name {
            /// Offset of the first byte.
            pub start: usize,
            /// Offset after the last byte; never less than `start` when made by [`Self::new`].
            pub end: usize,
        }

        impl $name {
            /// The bytes from `start` up to, not including, `end`; empty at `start` where `end`
            /// lies before it.
            #[must_use]
            pub const fn new(start: usize, end: usize) -> Self {
                Self { start, end: if end < start { start } else { end } }
            }

            /// Length in bytes.
            #[must_use]
            pub const fn len(self) -> usize {
                self.end.saturating_sub(self.start)
            }

            /// Whether no byte is in it.
            #[must_use]
            pub const fn is_empty(self) -> bool {
                self.len() == 0
            }

            /// Whether the byte at `offset` is in it.
            #[must_use]
            pub const fn contains(self, offset: usize) -> bool {
                self.start <= offset && offset < self.end
            }

            /// Whether every byte of `other` is in it.
            #[must_use]
            pub const fn covers(self, other: Self) -> bool {
                self.start <= other.start && other.end <= self.end
            }

            /// Whether the two share a byte.
            #[must_use]
            pub const fn overlaps(self, other: Self) -> bool {
                self.start < other.end && other.start < self.end
            }

            /// The bytes both have, if there are any.
            #[must_use]
            pub fn intersection(self, other: Self) -> Option<Self> {
                let (start, end) = (self.start.max(other.start), self.end.min(other.end));
                (start < end).then_some(Self { start, end })
            }

            /// The span as a range, for slicing.
            #[must_use]
            pub const fn range(self) -> Range<usize> {
                self.start..self.end
            }

            /// The same length, `by` bytes further on (saturating).
            #[must_use]
            pub const fn shifted(self, by: usize) -> Self {
                Self { start: self.start.saturating_add(by), end: self.end.saturating_add(by) }
            }
        }

        impl From<Range<usize>> for $name {
            fn from(range: Range<usize>) -> Self {
                Self::new(range.start, range.end)
            }
        }

        impl From<$name> for Range<usize> {
            fn from(span: $name) -> Self {
                span.range()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}..{}", self.start, self.end)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}..{}", self.start, self.end)
            }
        }
    };
}

span! {
    /// Bytes of the text at hand, half open.
    ///
    /// ```
    /// use litera_span::Span;
    ///
    /// let span = Span::new(7, 13);
    /// assert_eq!(span.text("Hello, world!").unwrap(), "world!");
    /// assert!(span.text("short").is_none());
    /// ```
    Span
}

span! {
    /// Bytes of the source as it was read, half open.
    ///
    /// ```
    /// use litera_span::SourceSpan;
    ///
    /// assert_eq!(SourceSpan::new(0, 3).bytes(b"\xEF\xBB\xBFtext").unwrap(), b"\xEF\xBB\xBF");
    /// ```
    SourceSpan
}

impl Span {
    /// The text it covers; `None` where it reaches past the end or cuts a character.
    #[must_use]
    pub fn text(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }
}

impl SourceSpan {
    /// The bytes it covers; `None` where it reaches past the end.
    #[must_use]
    pub fn bytes(self, source: &[u8]) -> Option<&[u8]> {
        source.get(self.range())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_that_ends_before_it_starts_is_empty() {
        let span = Span::new(5, 2);
        assert!(span.is_empty());
        assert_eq!(span.range(), 5..5);
    }

    #[test]
    fn neighbours_do_not_overlap() {
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 4).overlaps(Span::new(3, 5)));
        assert_eq!(Span::new(0, 4).intersection(Span::new(3, 5)), Some(Span::new(3, 4)));
        assert_eq!(Span::new(0, 3).intersection(Span::new(3, 5)), None);
    }

    #[test]
    fn a_span_inside_a_character_has_no_text() {
        assert_eq!(Span::new(0, 1).text("їжак"), None);
        assert_eq!(Span::new(0, 2).text("їжак"), Some("ї"));
    }
}
