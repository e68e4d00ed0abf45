//! Scripts: the table against an independent one, and the laws under generated text.

use litera::script::Script;
use litera_tests::laws::script;
use proptest::prelude::*;
use unicode_script::UnicodeScript;

#[test]
fn the_table_agrees_with_unicode_script_on_every_code_point() {
    let (major, minor, update) = unicode_script::UNICODE_VERSION;
    let theirs = (u64::from(Script::UNICODE_VERSION.0), u64::from(Script::UNICODE_VERSION.1), 0);
    assert_eq!((major, minor, update), theirs, "compare tables of one version");
    for ch in '\0'..=char::MAX {
        let (ours, theirs) = (Script::of(ch), ch.script());
        assert_eq!(ours.code(), theirs.short_name(), "U+{:04X}", ch as u32);
        assert_eq!(ours.name(), theirs.full_name(), "U+{:04X}", ch as u32);
    }
}

/// Characters of several scripts close together, with those that belong to none.
fn mixed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zа-яґїα-ωא-ת一-三ぁ-ん0-9 .,«»\u{300}-\u{304}\u{E000}\u{378}]{0,40}",
    ]
}

proptest! {
    #[test]
    fn runs_tile_the_text(text in mixed()) {
        script::runs_tile_the_text(&text);
    }

    #[test]
    fn a_run_has_one_script(text in mixed()) {
        script::a_run_has_one_script(&text);
    }

    #[test]
    fn letters_of_runs_add_up(text in mixed()) {
        script::letters_of_runs_add_up(&text);
    }

    #[test]
    fn a_script_is_read_or_the_nearest_named(written in "[A-Za-z_ -]{0,12}|.*") {
        script::a_script_is_read_or_the_nearest_named(&written);
    }
}
