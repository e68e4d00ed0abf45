//! Laws of scripts.

use litera::script::{Counts, Script, runs};

/// Script runs tile the text, and neighbours differ.
pub fn runs_tile_the_text(text: &str) {
    let (mut end, mut last) = (0, None);
    for (range, script) in runs(text) {
        assert_eq!(range.start, end, "a gap before {range:?}");
        assert!(text.get(range.clone()).is_some_and(|run| !run.is_empty()), "{range:?}");
        assert_ne!(Some(script), last, "two runs of one script at {range:?}");
        (end, last) = (range.end, Some(script));
    }
    assert_eq!(end, text.len());
}

/// A run holds characters of its own script, and of those that belong to any.
pub fn a_run_has_one_script(text: &str) {
    for (range, script) in runs(text) {
        for ch in text[range].chars().map(Script::of) {
            let is_shared = matches!(ch, Script::Common | Script::Inherited);
            assert!(ch == script || is_shared, "{ch} in a run of {script}");
        }
    }
}

/// The letters of a text are the letters of its runs, and each is of the script of its run.
pub fn letters_of_runs_add_up(text: &str) {
    let mut sum = Counts::new();
    for (range, script) in runs(text) {
        let run = &text[range];
        let letters = Counts::of(run);
        assert_eq!(letters.total(), letters.letters(script));
        sum.add(run);
    }
    assert_eq!(sum, Counts::of(text));
    assert_eq!(sum.dominant().is_none(), sum.total() == 0);
}

/// A code or name is read, or the error names a script that is; and what is read is read again.
pub fn a_script_is_read_or_the_nearest_named(written: &str) {
    match written.parse::<Script>() {
        Ok(script) => {
            assert_eq!(script.code().parse(), Ok(script));
            assert_eq!(script.name().parse(), Ok(script));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
