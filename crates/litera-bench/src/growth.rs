//! How work grows with the input, on hostile input: the exponent of time between two sizes.

use std::hint::black_box;

use litera::encoding::{self, Hints};
use litera::{Options, document, language, names, repair, script, translit};

use crate::{hostile, stopwatch};

/// The sizes in bytes; a stage that is linear takes four times as long for the second.
const SIZES: (usize, usize) = (40_000, 160_000);

/// A stage that takes longer than this for the small input is told as too slow, and not measured.
const SLOW: f64 = 1.0;

type Stage = (&'static str, fn(&[u8], &str));

const STAGES: &[Stage] = &[
    ("decode", |bytes, _| drop(black_box(encoding::decode(bytes, &Hints::default())))),
    ("repair", |_, text| drop(black_box(repair::repair(text)))),
    ("runs", |_, text| {
        black_box(script::runs(text).count());
    }),
    ("identify", |_, text| drop(black_box(language::identify(text)))),
    ("spans", |_, text| drop(black_box(language::spans(text, &language::Context::default())))),
    ("split", |_, text| drop(black_box(document::split(text, &document::Options::default())))),
    ("html", |_, text| drop(black_box(document::read_html(text)))),
    ("translit", |_, text| {
        for scheme in translit::schemes() {
            black_box(scheme.transliterate(text));
        }
    }),
    ("compare", |_, text| drop(black_box(names::compare(text, "Оксана Тимченко")))),
    ("lookup", |_, text| drop(black_box(names::lookup(&names::Query::new(text))))),
    ("tidy", |bytes, _| drop(black_box(litera::tidy(bytes, &Options::default())))),
];

/// Prints the exponent of each stage on each input, those above 1.2 or too slow marked.
pub(crate) fn print(words: &[&str]) {
    let is_wanted = |name: &str| words.is_empty() || words.contains(&name);
    print!("{:<20}", "exponent of time");
    STAGES.iter().filter(|(name, _)| is_wanted(name)).for_each(|(name, _)| print!(" {name:>9}"));
    println!();
    for (name, make) in hostile::ALL {
        let (small, large) = (make(SIZES.0), make(SIZES.1));
        print!("{name:<20}");
        for (_, work) in STAGES.iter().filter(|(name, _)| is_wanted(name)) {
            print!(" {:>9}", exponent(&small, &large, *work));
        }
        println!();
    }
}

fn exponent(small: &[u8], large: &[u8], work: fn(&[u8], &str)) -> String {
    let time = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        stopwatch::seconds(&|| work(bytes, &text))
    };
    let (first, growth) = (time(small), large.len() as f64 / small.len() as f64);
    if first > SLOW {
        return format!("!{first:.1} s");
    }
    let exponent = (time(large) / first).ln() / growth.ln();
    let mark = if exponent > 1.2 { "!" } else { "" };
    format!("{mark}{exponent:.2}")
}
