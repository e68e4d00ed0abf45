//! Laws of names. They take raw text, so that property tests and fuzz targets share them.

use litera::names::{Passage, PassageKind, Query, Target, compare, link, lookup};
use litera::span::Span;

/// Scores lie in 0..=1 and fall from the first candidate on; no more come than were asked for; the
/// answer does not depend on when it is asked. Any text at all is answered.
pub fn candidates_are_ranked(name: &str) {
    for target in ["Latn", "uk", "ru"] {
        let query = Query::new(name).to(Target::parse(target)).limit(5);
        let found = lookup(&query);
        assert!(found.candidates.len() <= 5);
        let scores: Vec<f32> = found.candidates.iter().map(|c| c.score).collect();
        assert!(scores.iter().all(|s| (0.0..=1.0).contains(s)), "{name:?}: {scores:?}");
        assert!(scores.is_sorted_by(|a, b| a >= b), "{name:?}: {scores:?}");
        assert!(found.candidates.iter().all(|c| !c.why.to_string().is_empty()));
        assert_eq!(found, lookup(&query));
    }
}

/// `compare` is symmetric, in 0..=1, and 1 for equal names.
pub fn comparing_is_symmetric(a: &str, b: &str) {
    let forth = compare(a, b);
    let back = compare(b, a);
    assert_eq!(forth.score, back.score, "{a:?} {b:?}");
    assert_eq!(forth.same, back.same);
    assert!((0.0..=1.0).contains(&forth.score));
    assert_eq!(compare(a, a).score, 1.0);
}

/// Mentions and links lie inside the text on character boundaries, in order, and nothing in a
/// credit is linked.
pub fn mentions_lie_in_the_text(body: &str, caption: &str) {
    let text = format!("{body}\n{caption}\n{caption}");
    let first = body.len() + 1;
    let second = first + caption.len() + 1;
    let passages = [
        Passage { span: Span::new(0, body.len()), language: "en", kind: PassageKind::Body },
        Passage { span: Span::new(first, second - 1), language: "uk", kind: PassageKind::Caption },
        Passage { span: Span::new(second, text.len()), language: "uk", kind: PassageKind::Credit },
    ];
    let mentions = link(&text, &passages);
    for mention in &mentions {
        assert!(mention.span.text(&text).is_some_and(|t| !t.is_empty()));
        if let Some(linked) = &mention.linked {
            assert!(linked.span.text(&text).is_some());
            assert!(linked.span.end <= body.len());
            assert!((0.0..=1.0).contains(&linked.score));
            assert!(mention.span.end < second, "a credit is linked");
        }
    }
    assert!(mentions.is_sorted_by_key(|m| m.span.start));
}
