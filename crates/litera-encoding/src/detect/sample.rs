//! The bytes that are judged.

/// Bytes judged of a long source. More text than this leaves no doubt that a model could settle.
const ENOUGH: usize = 6000;
/// Bytes of one line at the most.
const LINE: usize = 500;

/// How often each byte occurs.
pub(super) fn histogram(bytes: &[u8]) -> [usize; 256] {
    let mut counts = [0usize; 256];
    count(bytes, &mut counts);
    counts
}

/// The same for the lines that are not well-formed UTF-8.
pub(super) fn histogram_without_utf_8(bytes: &[u8]) -> [usize; 256] {
    let mut counts = [0usize; 256];
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        if std::str::from_utf8(line).is_err() {
            count(line, &mut counts);
        }
    }
    counts
}

fn count(bytes: &[u8], counts: &mut [usize; 256]) {
    for &byte in bytes {
        if let Some(count) = counts.get_mut(usize::from(byte)) {
            *count += 1;
        }
    }
}

/// Words with a byte outside ASCII.
pub(super) fn high_words(piece: &[u8]) -> Vec<&[u8]> {
    piece.split_inclusive(u8::is_ascii_whitespace).filter(|word| !word.is_ascii()).collect()
}

/// Lines with a byte outside ASCII, from places all over the source: half of the sample from the
/// start, for a head is where names stand, and half from what follows.
pub(super) fn sample(bytes: &[u8]) -> Vec<&[u8]> {
    let mut pieces = Vec::new();
    let mut room = ENOUGH / 2;
    let mut at = take(bytes, 0, &mut room, &mut pieces);
    let step = (bytes.len() - at) / 12 + 1;
    while at < bytes.len() {
        let mut room = ENOUGH / 24;
        let next = take(bytes, at, &mut room, &mut pieces);
        at = next.max(at + step.min(bytes.len()));
        // To the start of a line, or of a word in a source without lines.
        let rest = bytes.get(at..).unwrap_or_default();
        at += memchr::memchr2(b'\n', b' ', rest).map_or(rest.len(), |gap| gap + 1);
    }
    pieces
}

/// Takes pieces from `at` on while there is room; gives where it stopped.
fn take<'a>(bytes: &'a [u8], mut at: usize, room: &mut usize, pieces: &mut Vec<&'a [u8]>) -> usize {
    while *room > 0 && at < bytes.len() {
        let rest = bytes.get(at..).unwrap_or_default();
        let ascii = encoding_rs::Encoding::ascii_valid_up_to(rest);
        if ascii == rest.len() {
            return bytes.len();
        }
        // Back to the start of the line, some way at most.
        let before = rest.get(..ascii).unwrap_or_default();
        let back = memchr::memrchr(b'\n', before).map_or(0, |gap| gap + 1);
        let start = back.max(cut(before, ascii.saturating_sub(LINE / 4)));
        let line = rest.get(start..).unwrap_or_default();
        let end = memchr::memchr(b'\n', line).map_or(line.len(), |end| end + 1);
        let end = if end > LINE { cut(line, LINE) } else { end };
        pieces.push(line.get(..end).unwrap_or_default());
        *room = room.saturating_sub(end);
        at += start + end.max(1);
    }
    at
}

/// The first place after a space from `from` on; `from` itself where there is none near.
fn cut(bytes: &[u8], from: usize) -> usize {
    if from == 0 {
        return 0;
    }
    let rest = bytes.get(from..).unwrap_or_default();
    let near = rest.get(..64.min(rest.len())).unwrap_or_default();
    from + near.iter().position(|&byte| byte == b' ').map_or(0, |gap| gap + 1)
}
