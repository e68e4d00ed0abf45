//! What a document says of its own encoding.

use crate::Encoding;

/// How far a declaration is looked for; the HTML standard asks for 1024 bytes, and pages with a
/// long comment or script at the head need more.
const REACH: usize = 4096;

/// The encoding that the head of a document declares: `<meta charset>`, `<meta http-equiv>`, or an
/// XML declaration.
pub(super) fn declared(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..REACH.min(bytes.len()))?.to_ascii_lowercase();
    xml(&head).or_else(|| meta(&head))
}

fn xml(head: &[u8]) -> Option<Encoding> {
    let rest = head.strip_prefix(b"<?xml")?;
    let end = memchr::memchr(b'>', rest)?;
    label(after(rest.get(..end)?, b"encoding")?)
}

/// The first `charset=` inside a `<meta>` tag, comments passed over.
fn meta(head: &[u8]) -> Option<Encoding> {
    let mut rest = head;
    loop {
        let start = memchr::memchr(b'<', rest)?;
        rest = rest.get(start..)?;
        if rest.starts_with(b"<!--") {
            rest = rest.get(memchr::memmem::find(rest, b"-->")?..)?;
        } else if rest.starts_with(b"<meta") {
            let end = memchr::memchr(b'>', rest).unwrap_or(rest.len());
            let tag = rest.get(..end)?;
            if let Some(found) = after(tag, b"charset").and_then(label) {
                return Some(found);
            }
            rest = rest.get(end..)?;
        } else {
            rest = rest.get(1..)?;
        }
    }
}

/// What stands after `name =`.
fn after<'a>(tag: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let mut rest = tag;
    loop {
        let at = memchr::memmem::find(rest, name)?;
        rest = rest.get(at + name.len()..)?;
        if let Some(value) = rest.trim_ascii_start().strip_prefix(b"=") {
            return Some(value.trim_ascii_start());
        }
    }
}

fn label(value: &[u8]) -> Option<Encoding> {
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let end = value
        .iter()
        .position(|byte| {
            matches!(byte, b'"' | b'\'' | b';' | b'>' | b'/' | b'?') || byte.is_ascii_whitespace()
        })
        .unwrap_or(value.len());
    let label = std::str::from_utf8(value.get(..end)?).ok()?;
    match Encoding::for_label(label).ok()? {
        // The declaration could be read, so the file is not in UTF-16, whatever it says.
        Encoding::UTF_16LE | Encoding::UTF_16BE => Some(Encoding::UTF_8),
        Encoding::REPLACEMENT => None,
        encoding => Some(encoding),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meta_element_declares() {
        let page = b"<html><head><!-- <meta charset=big5> --><META CHARSET='KOI8-U'>";
        assert_eq!(declared(page), Some(Encoding::KOI8_U));
        let page = b"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=cp1257\">";
        assert_eq!(declared(page), Some(Encoding::WINDOWS_1257));
    }

    #[test]
    fn an_xml_declaration_declares() {
        let page = b"<?xml version='1.0' encoding='ISO-8859-5'?>";
        assert_eq!(declared(page), Some(Encoding::ISO_8859_5));
    }

    #[test]
    fn utf_16_cannot_be_declared_in_ascii() {
        assert_eq!(declared(b"<meta charset=utf-16>"), Some(Encoding::UTF_8));
        assert_eq!(declared(b"<meta charset=nonsense>"), None);
        assert_eq!(declared(b"plain text, charset=koi8-r"), None);
    }
}
