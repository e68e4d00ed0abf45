//! The text as the tables read it: in NFC, and in jamo where a scheme reads Hangul.

use std::borrow::Cow;

use litera_span::{Cause, Trace};
use unicode_normalization::char::{canonical_combining_class, decompose_canonical};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc, is_nfc_quick};

/// Whether a character may be the sign of a text that is not in NFC.
///
/// The ranges named are those where neither a mark nor a decomposition is: what runs of text in
/// living use are made of. Everything else is looked at with care, once a text.
pub(crate) fn is_suspicious(ch: char) -> bool {
    !matches!(ch,
        '\0'..='\u{2FF}' | '\u{370}'..='\u{373}' | '\u{375}'..='\u{37D}' | '\u{37F}'..='\u{386}'
        | '\u{388}'..='\u{482}' | '\u{48A}'..='\u{590}' | '\u{5D0}'..='\u{60F}' | '\u{620}'..='\u{64A}'
        | '\u{10A0}'..='\u{10FF}' | '\u{2002}'..='\u{20CF}' | '\u{2190}'..='\u{2328}'
        | '\u{2460}'..='\u{2ADB}' | '\u{3000}'..='\u{3029}' | '\u{3041}'..='\u{3098}'
        | '\u{309B}'..='\u{318E}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}'
        | '\u{FF01}'..='\u{FFEF}' | '\u{1F300}'..='\u{1FAFF}')
}

/// The text in NFC, borrowed where it is.
pub(crate) fn to_nfc(text: &str) -> Cow<'_, str> {
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// The text in NFC, with the map back.
pub(crate) fn to_nfc_traced(text: &str) -> (Cow<'_, str>, Trace) {
    if is_nfc(text) {
        return (Cow::Borrowed(text), Trace::identity(text.len()));
    }
    let (mut out, mut trace) = (String::with_capacity(text.len()), Trace::new());
    for cluster in clusters(text) {
        let start = out.len();
        out.extend(cluster.nfc());
        match out.get(start..) {
            Some(same) if same == cluster => trace.push_kept(cluster.len()),
            _ => trace.push(cluster.len(), out.len() - start, Cause::Transliterated),
        }
    }
    (Cow::Owned(out), trace)
}

/// Pieces that normalization never reaches over.
fn clusters(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = rest.char_indices().skip(1).find(|&(_, ch)| starts_cluster(ch));
        let (cluster, next) = rest.split_at_checked(end.map_or(rest.len(), |(at, _)| at))?;
        rest = next;
        (!cluster.is_empty()).then_some(cluster)
    })
}

fn starts_cluster(ch: char) -> bool {
    canonical_combining_class(ch) == 0 && is_nfc_quick(std::iter::once(ch)) == IsNormalized::Yes
}

/// Hangul syllables as their jamo, everything else as it is.
pub(crate) fn to_jamo(text: &str) -> Cow<'_, str> {
    if !text.contains(is_syllable) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() * 2);
    for ch in text.chars() {
        push_jamo(ch, &mut out);
    }
    Cow::Owned(out)
}

/// The same, with the map back.
pub(crate) fn to_jamo_traced(text: &str) -> (Cow<'_, str>, Trace) {
    let (mut out, mut trace) = (String::with_capacity(text.len() * 2), Trace::new());
    for ch in text.chars() {
        let start = out.len();
        push_jamo(ch, &mut out);
        if is_syllable(ch) {
            trace.push(ch.len_utf8(), out.len() - start, Cause::Transliterated);
        } else {
            trace.push_kept(ch.len_utf8());
        }
    }
    (Cow::Owned(out), trace)
}

fn is_syllable(ch: char) -> bool {
    ('\u{AC00}'..='\u{D7A3}').contains(&ch)
}

fn push_jamo(ch: char, out: &mut String) {
    if is_syllable(ch) {
        decompose_canonical(ch, |part| out.push(part));
    } else {
        out.push(ch);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_that_normalization_touches_is_unsuspected() {
        for ch in ('\0'..=char::MAX).filter(|&ch| !is_suspicious(ch)) {
            assert_eq!(canonical_combining_class(ch), 0, "{ch:?}");
            assert_eq!(is_nfc_quick(std::iter::once(ch)), IsNormalized::Yes, "{ch:?}");
        }
    }

    #[test]
    fn a_trace_of_normalization_covers_the_text() {
        let (text, trace) = to_nfc_traced("ки\u{306}в");
        assert_eq!(text, "кйв");
        assert_eq!((trace.source_len(), trace.text_len()), (8, 6));
    }
}
