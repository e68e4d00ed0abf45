//! Laws of transliteration: for every scheme built in, on any text.

use litera::script::Script;
use litera::span::Span;
use litera::translit::{Options, Scheme, Stress, schemes};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// What comes out is in NFC, with marks kept or dropped, forth and back.
pub fn output_is_nfc(text: &str) {
    for scheme in schemes() {
        let id = &scheme.info().id;
        assert!(is_nfc(&scheme.transliterate(text)), "{id}: {text:?}");
        let plain = scheme.transliterate_with(text, Options::new().stress(Stress::Drop));
        assert!(is_nfc(&plain), "{id} without stress: {text:?}");
        if let Ok(back) = scheme.reverse(text) {
            assert!(is_nfc(&back), "{id} back: {text:?}");
        }
    }
}

/// A text in NFD, or in no form at all, gives what the same text in NFC gives.
pub fn normal_forms_agree(text: &str) {
    let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
    for scheme in schemes() {
        let id = &scheme.info().id;
        let expected = scheme.transliterate(&nfc);
        assert_eq!(scheme.transliterate(&nfd), expected, "{id}: {text:?}");
        assert_eq!(scheme.transliterate(text), expected, "{id}: {text:?}");
        assert_eq!(scheme.reverse(&nfd).ok(), scheme.reverse(&nfc).ok(), "{id} back: {text:?}");
    }
}

/// Text without a letter of the scheme passes through, in NFC.
pub fn text_of_others_is_identical(text: &str) {
    for scheme in schemes().iter().filter(|scheme| !scheme.alphabet().is_empty()) {
        let alphabet = scheme.alphabet();
        let ours = |ch: char| {
            ch.to_lowercase().nfd().any(|part| alphabet.contains(&part))
                || ch.to_lowercase().any(|small| alphabet.contains(&small))
                || Script::of(ch) == scheme.info().from
        };
        let rest: String = text.chars().filter(|&ch| !ours(ch)).nfc().collect();
        assert_eq!(scheme.transliterate(&rest), rest, "{}", scheme.info().id);
    }
}

/// The words of `text` that are written in a scheme's alphabet come back from the other script,
/// for schemes declared reversible.
pub fn the_way_back_is_exact(text: &str) {
    for scheme in schemes().iter().filter(|scheme| scheme.info().reversible) {
        let words = own_words(scheme, text);
        let there = scheme.transliterate(&words);
        let back = scheme.reverse(&there).unwrap();
        assert_eq!(back, words, "{} by way of {there:?}", scheme.info().id);
    }
}

/// The small letters of a text turned into those of the scheme, word by word.
fn own_words(scheme: &Scheme, text: &str) -> String {
    let alphabet = scheme.alphabet();
    let letter = |ch: char| match ch {
        _ if alphabet.contains(&ch) => Some(ch),
        _ if ch.is_whitespace() => Some(' '),
        _ if ch.is_alphabetic() => {
            alphabet.iter().cycle().nth(ch as usize % alphabet.len()).copied()
        }
        _ => None,
    };
    text.chars().filter_map(letter).collect()
}

/// A trace covers the text and the output, and gives the same output.
pub fn the_trace_covers(text: &str) {
    for scheme in schemes() {
        let id = &scheme.info().id;
        let (output, trace) = scheme.transliterate_traced(text);
        assert_eq!(output, scheme.transliterate(text), "{id}");
        assert_eq!(trace.source_len(), text.len(), "{id}: {text:?}");
        assert_eq!(trace.text_len(), output.len(), "{id}: {text:?}");
        for run in trace.runs().iter().filter(|run| run.is_kept()) {
            let span = Span::new(run.text_start, run.text_end());
            let source = trace.to_source(span);
            assert_eq!(span.text(&output), text.get(source.range()), "{id}: {text:?}");
        }
    }
}

/// No small letter that a scheme maps by itself is left, between two scripts.
pub fn no_letter_is_left(text: &str) {
    for scheme in schemes().iter().filter(|scheme| scheme.info().from != scheme.info().to) {
        let alphabet = scheme.alphabet();
        let output = scheme.transliterate(text);
        let mapped = |ch: char| {
            let alone = ch.to_string();
            alphabet.contains(&ch) && scheme.transliterate(&alone) != alone
        };
        let left = output.chars().find(|&ch| mapped(ch));
        assert_eq!(left, None, "{}: {text:?} gives {output:?}", scheme.info().id);
    }
}

/// Words of two letters or more in capitals give the capitals of what they give in small letters.
pub fn capitals_commute(text: &str) {
    // These write capitals of their own: İ for и in Kazakh and Azerbaijani.
    let own = ["kk-latn-2021", "az-1991"];
    for scheme in schemes() {
        let (info, alphabet) = (scheme.info(), scheme.alphabet());
        if own.contains(&info.id.as_ref()) || alphabet.is_empty() {
            continue;
        }
        let cased = |ch: &char| {
            let mut upper = ch.to_uppercase();
            let one = upper.len() == 1;
            let capital = upper.next().filter(|up| up != ch);
            one && capital.is_some_and(|up| up.to_lowercase().eq(std::iter::once(*ch)))
        };
        let words = own_words(scheme, text);
        for word in words.split(' ').filter(|word| word.chars().filter(cased).count() >= 2) {
            let word: String = word.chars().filter(cased).collect();
            let expected: String = scheme.transliterate(&word).to_uppercase().nfc().collect();
            assert_eq!(
                scheme.transliterate(&word.to_uppercase()),
                expected,
                "{}: {word:?}",
                info.id
            );
        }
    }
}

/// No text makes the parser of scheme files panic; what it takes for a scheme works.
pub fn a_scheme_file_never_panics(text: &str) {
    if let Ok(scheme) = Scheme::from_toml(text) {
        let _ = scheme.transliterate(text);
        let _ = scheme.reverse(text);
    }
}
