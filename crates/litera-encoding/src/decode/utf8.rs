//! UTF-8 that may be damaged.

use super::output::Output;

/// One U+FFFD for each maximal ill-formed piece, as the WHATWG decoder does.
pub(super) fn decode(bytes: &[u8], output: &mut Output) {
    for chunk in bytes.utf8_chunks() {
        output.keep(chunk.valid());
        if !chunk.invalid().is_empty() {
            output.replace(chunk.invalid().len());
        }
    }
}
