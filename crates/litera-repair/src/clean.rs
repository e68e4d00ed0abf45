//! The first look: most text needs nothing, and that must cost next to nothing.

/// Whether a text is plain ASCII without anything that a pass or a finding looks at: controls,
/// and the characters with which an escape begins.
pub(crate) fn is_quiet(text: &str) -> bool {
    let (chunks, rest) = text.as_bytes().as_chunks::<64>();
    // A fold without a branch inside a chunk is what the compiler turns into vectors.
    chunks.iter().all(|chunk| !chunk.iter().fold(false, |seen, &b| seen | is_loud(b)))
        && !rest.iter().any(|&b| is_loud(b))
}

const fn is_loud(b: u8) -> bool {
    !b.is_ascii()
        | (b < 0x20) & (b != b'\n') & (b != b'\r') & (b != b'\t')
        | (b == 0x7F)
        | (b == b'&')
        | (b == b'\\')
        | (b == b'=')
        | (b == b'%')
        | (b == b'?')
}

#[cfg(test)]
mod tests {
    use super::is_quiet;

    #[test]
    fn prose_in_ascii_is_quiet_and_escapes_are_not() {
        assert!(is_quiet(&"The play started late.\r\n\t".repeat(9)));
        for loud in ["&amp;", "\u{7f}", "\0", "é", "=\n", "%41", "\\u0041"] {
            assert!(!is_quiet(loud), "{loud:?}");
        }
    }
}
