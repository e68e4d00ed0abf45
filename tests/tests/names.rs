//! Names under generated input, and the cases a reader would try first.

use litera::names::{Passage, PassageKind, Query, Target, compare, link, lookup};
use litera::span::Span;
use litera_tests::laws::names;
use proptest::prelude::*;

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[А-ЯІЇЄҐ][а-яіїєґ']{1,11}( [А-ЯІЇЄ][а-яіїє]{1,11}(-[А-Я][а-я]{2,8})?)?",
        "[A-Z][a-zčšžąęėłńóäöüéñ]{1,11}( (von )?[A-Z][a-zčšžąęėłńóäöüéñ]{1,11})?",
        "[A-ZА-Я]\\. ?[А-ЯA-Z][а-яa-z]{2,8}",
        "\\PC{0,24}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn candidates_are_ranked(name in name()) {
        names::candidates_are_ranked(&name);
    }

    #[test]
    fn comparing_is_symmetric(a in name(), b in name()) {
        names::comparing_is_symmetric(&a, &b);
    }

    #[test]
    fn mentions_lie_in_the_text(a in name(), b in name(), c in name()) {
        names::mentions_lie_in_the_text(&format!("The mayor {a} met {b}."), &format!("{c} і {a}. Фото: {b}"));
    }
}

fn best(query: &Query) -> String {
    lookup(query).candidates.first().map(|c| c.text.clone()).unwrap_or_default()
}

#[test]
fn a_lithuanian_minister_is_found_in_every_direction() {
    let found = lookup(&Query::new("Ландсбергіс"));
    let first = found.candidates.first().unwrap();
    assert_eq!((first.text.as_str(), first.language.as_str()), ("Landsbergis", "lt"));
    assert!(found.candidates.iter().any(|c| c.why.to_string().starts_with("letter by letter")));
    assert_eq!(best(&Query::new("Landsbergis").to(Target::parse("uk"))), "Ландсбергіс");
    assert_eq!(best(&Query::new("Landsbergis").to(Target::parse("ru"))), "Ландсбергис");
}

#[test]
fn an_exonym_is_not_spelled_by_ear() {
    let found = best(&Query::new("Відень").from("uk").to(Target::parse("Latn")));
    assert!(["Wien", "Vienna"].contains(&found.as_str()), "{found}");
}

#[test]
fn every_text_is_answered_in_bounded_time() {
    for text in ["", " ", "А", "-", "'", "Дmitro", "田中", "а".repeat(10_000).as_str()] {
        names::candidates_are_ranked(text);
        names::comparing_is_symmetric(text, "Олена");
        names::mentions_lie_in_the_text(text, text);
    }
    let long = "Іван Мороз і Ruta Kalns ".repeat(400);
    names::mentions_lie_in_the_text(&long, &long);
}

#[test]
fn other_given_names_are_other_persons() {
    assert!(compare("Микола Дорошенко", "Nikolai Doroshenko").same);
    assert!(compare("Рута Калныня", "Rūta Kalniņa").score > 0.6);
    assert!(!compare("Рута Калниня", "Ivars Kalniņš").same);
}

#[test]
fn a_photographer_is_never_linked() {
    let text = "Ivan Moroz opened the school.\nІван Мороз у школі. Фото: Іван Мороз";
    let at = text.find('\n').unwrap();
    let passages = [
        Passage { span: Span::new(0, at), language: "en", kind: PassageKind::Body },
        Passage { span: Span::new(at + 1, text.len()), language: "uk", kind: PassageKind::Caption },
    ];
    let mentions = link(text, &passages);
    let linked: Vec<bool> = mentions.iter().map(|m| m.linked.is_some()).collect();
    assert_eq!(linked, [true, false]);
}
