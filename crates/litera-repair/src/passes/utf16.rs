//! UTF-16 that was read byte by byte: `P\0h\0o\0`.

use crate::Reason;
use crate::ledger::Change;
use crate::mojibake::page::Table;

/// The whole text or nothing: a line end is two bytes there, so lines cannot be judged alone.
pub(crate) fn changes(text: &str) -> Vec<Change> {
    // Without control characters in number it is not worth a second look.
    let controls =
        text.bytes().take(4096).filter(|&b| b < 0x20 && !b.is_ascii_whitespace()).count();
    let looked_at = text.len().min(4096);
    if controls == 0 || controls * 6 < looked_at {
        return Vec::new();
    }
    let Some(bytes) = Table::windows_1252().and_then(|t| t.bytes(text)) else { return Vec::new() };
    let marked = match bytes.get(..2) {
        Some([0xFF, 0xFE]) => Some(true),
        Some([0xFE, 0xFF]) => Some(false),
        _ => None,
    };
    let body = if marked.is_some() { bytes.get(2..).unwrap_or_default() } else { &bytes };
    let readings = [true, false].into_iter().filter(|&little| marked.is_none_or(|m| m == little));
    let best = readings
        .filter_map(|little| Some((little, join(body, little)?)))
        .max_by_key(|(_, text)| text.chars().filter(|c| is_ordinary(*c)).count());
    let Some((little, out)) = best else { return Vec::new() };
    let written = if little { "utf-16le" } else { "utf-16be" };
    vec![Change::new(0..text.len(), out, Reason::Mojibake { written, read_as: "windows-1252" })]
}

/// The text of the units, if it is text: a byte left over at the end was cut off.
fn join(bytes: &[u8], little: bool) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let unit =
        |pair: [u8; 2]| if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) };
    let mut units: Vec<u16> = pairs.iter().map(|&pair| unit(pair)).collect();
    // Trailing NULs are trimmed by many programs.
    if let (&[last], true) = (rest, little) {
        units.push(u16::from(last));
    }
    let text = String::from_utf16(&units).ok()?;
    let all = text.chars().count();
    let ordinary = text.chars().filter(|&c| is_ordinary(c)).count();
    (all >= 2 && ordinary * 20 >= all * 19 && !text.contains('\0')).then_some(text)
}

fn is_ordinary(ch: char) -> bool {
    ch.is_ascii_graphic()
        || ch.is_ascii_whitespace()
        || crate::passes::spelling::is_sign(ch)
        || ch.is_alphabetic() && (ch < '\u{700}' || ('\u{1E00}'..'\u{2000}').contains(&ch))
}

#[cfg(test)]
mod tests {
    use super::changes;

    #[test]
    fn both_orders_are_put_together_again() {
        let text = "Ой, тут є “дім”\n";
        for little in [true, false] {
            let bytes = text
                .encode_utf16()
                .flat_map(|u| if little { u.to_le_bytes() } else { u.to_be_bytes() });
            let garbled: String = bytes.map(char::from).collect();
            assert_eq!(changes(&garbled)[0].replacement, text);
        }
    }
}
