//! Laws of language identification, on any text.

use litera::language::{Context, Verdict, identify, identify_in, languages, spans};
use unicode_normalization::UnicodeNormalization;

/// The answer is a known tag with chances from 0 to 1, and the runner-up is another, less likely.
pub fn verdicts_are_sound(text: &str) {
    let verdict = identify(text);
    let known = languages().iter().any(|language| language.tag == verdict.tag);
    assert!(known || verdict.tag.is_und(), "{text:?}: {verdict:?}");
    assert!((0.0..=1.0).contains(&verdict.confidence), "{text:?}: {verdict:?}");
    if let Some((tag, confidence)) = verdict.runner_up {
        assert!(tag != verdict.tag && confidence <= verdict.confidence, "{text:?}: {verdict:?}");
    }
    assert!(!verdict.evidence.is_empty(), "{text:?}: {verdict:?}");
    assert_eq!(identify(text), verdict);
}

/// A text in NFD gets the answer of the same text in NFC.
pub fn normal_forms_agree_on_the_language(text: &str) {
    let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
    assert_eq!(identify(&nfd), identify(&nfc), "{text:?}");
}

/// White space around and between words changes nothing.
pub fn white_space_says_nothing(text: &str) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let wide = format!(" \n{}\t", words.join("   "));
    assert_eq!(identify(&wide), identify(text), "{text:?}");
}

/// The language of three words and more does not hang on their case, where it is sure at all.
pub fn case_says_nothing(text: &str) {
    let (upper, lower) = (text.to_uppercase(), text.to_lowercase());
    let is_plain = text.split_whitespace().all(|word| word.chars().all(char::is_alphabetic));
    let words = text.split_whitespace().count();
    // Where case is not undone (ß, İ, ς) the letters themselves differ.
    if words < 3 || !is_plain || upper.to_lowercase() != lower {
        return;
    }
    let verdict = identify(&lower);
    if verdict.is_reliable() {
        assert_eq!(identify(&upper).tag, verdict.tag, "{text:?}");
    }
}

/// Spans tile the text: in order, without gaps, on characters, and neighbours differ.
pub fn spans_tile_the_text(text: &str) {
    let mut end = 0;
    let mut last = None;
    for part in spans(text, &Context::new()) {
        assert_eq!(part.span.start, end, "{text:?}");
        assert!(part.span.text(text).is_some_and(|part| !part.is_empty()), "{text:?}");
        assert!(last != Some(part.tag), "{text:?}: {} twice", part.tag);
        (end, last) = (part.span.end, Some(part.tag));
    }
    assert_eq!(end, text.len(), "{text:?}");
}

/// Where only one language may be answered, it is the answer, or there is none.
pub fn a_restriction_holds(text: &str) {
    for tag in ["uk", "en", "sr", "ja"] {
        let tag = tag.parse().unwrap();
        let verdict: Verdict = identify_in(text, &Context::new().only([tag]));
        assert!(verdict.tag.is_und() || tag.takes_in(verdict.tag), "{text:?}: {verdict:?}");
    }
}
