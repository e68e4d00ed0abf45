//! The stages, each with the text it works on and the peers that do the same.

use std::hint::black_box;
use std::rc::Rc;

use litera::encoding::{self, Encoding, Hints};
use litera::script::{Counts, Script};
use litera::{document, language, names, repair, translit};

use crate::{corpus, peers};

/// Bytes of each corpus: more than the caches hold of the tables, few enough for a slow stage.
const LEN: usize = 1_000_000;

type Work = Box<dyn Fn()>;

/// A peer's name, and its work.
type Peer<T> = (&'static str, fn(&T));

/// One stage on one corpus.
pub(crate) struct Stage {
    pub(crate) name: &'static str,
    pub(crate) corpus: &'static str,
    /// Bytes that one run works on.
    pub(crate) bytes: usize,
    pub(crate) ours: Work,
    pub(crate) peers: Vec<(&'static str, Work)>,
}

/// A corpus under its name, shared by the stages.
#[derive(Clone)]
struct Named {
    name: &'static str,
    text: Rc<str>,
}

/// Every stage, in the order of the pipeline.
pub(crate) fn all() -> Vec<Stage> {
    let named = |name, text: String| Named { name, text: text.into() };
    let english = named("English", corpus::english(LEN));
    let ukrainian = named("Ukrainian", corpus::ukrainian(LEN));
    let dirty = named("dirty", corpus::dirty(LEN));
    let mut stages = Vec::new();
    for corpus in [&english, &ukrainian, &dirty] {
        stages.push(decode_utf_8(corpus));
    }
    stages.push(decode_windows_1251(&ukrainian));
    stages.push(detect(&ukrainian));
    for corpus in [&english, &ukrainian, &dirty] {
        stages.push(on_text(
            "repair (peer: NFC alone)",
            corpus,
            repairs,
            &[("unicode-normalization", peers::nfc)],
        ));
    }
    for corpus in [&english, &ukrainian] {
        stages.push(on_text(
            "script of characters",
            corpus,
            scripts,
            &[("unicode-script", peers::unicode_script)],
        ));
        stages.push(on_text("count letters by script", corpus, counts, &[]));
        stages.push(on_text(
            "identify paragraphs",
            corpus,
            identifies,
            &[("whatlang", peers::whatlang)],
        ));
        stages.push(on_text("split", corpus, splits, &[]));
    }
    stages.push(on_text(
        "transliterate uk-kmu-2010",
        &ukrainian,
        transliterates,
        &[("deunicode", peers::deunicode)],
    ));
    stages.push(lookup());
    for corpus in [&english, &ukrainian, &dirty] {
        stages.push(on_text("tidy", corpus, tidies, &[]));
    }
    stages
}

/// The same data, given to us and to each peer.
fn on<T: ?Sized + 'static>(
    (name, corpus): (&'static str, &'static str),
    (data, bytes): (Rc<T>, usize),
    ours: fn(&T),
    peers: &[Peer<T>],
) -> Stage {
    let work = |call: fn(&T)| -> Work {
        let data = Rc::clone(&data);
        Box::new(move || call(black_box(&data)))
    };
    let peers = peers.iter().map(|&(name, call)| (name, work(call))).collect();
    Stage { name, corpus, bytes, ours: work(ours), peers }
}

fn on_text(name: &'static str, corpus: &Named, ours: fn(&str), peers: &[Peer<str>]) -> Stage {
    let data = (Rc::clone(&corpus.text), corpus.text.len());
    on((name, corpus.name), data, ours, peers)
}

fn on_bytes(
    name: &'static str,
    corpus: &Named,
    bytes: Vec<u8>,
    ours: fn(&[u8]),
    peers: &[Peer<[u8]>],
) -> Stage {
    let len = bytes.len();
    on((name, corpus.name), (bytes.into(), len), ours, peers)
}

fn decode_utf_8(corpus: &Named) -> Stage {
    let ours = |bytes: &[u8]| drop(black_box(encoding::decode(bytes, &Hints::default())));
    let theirs = |bytes: &[u8]| peers::encoding_rs(bytes, encoding_rs::UTF_8);
    let bytes = corpus.text.as_bytes().to_vec();
    on_bytes("detect and decode UTF-8", corpus, bytes, ours, &[("encoding_rs, told", theirs)])
}

fn windows_1251(corpus: &Named) -> Vec<u8> {
    encoding_rs::WINDOWS_1251.encode(&corpus.text).0.into_owned()
}

fn decode_windows_1251(corpus: &Named) -> Stage {
    let ours = |bytes: &[u8]| {
        if let Ok(page) = Encoding::for_label("windows-1251") {
            black_box(page.decode(bytes));
        }
    };
    let theirs = |bytes: &[u8]| peers::encoding_rs(bytes, encoding_rs::WINDOWS_1251);
    on_bytes("decode windows-1251", corpus, windows_1251(corpus), ours, &[("encoding_rs", theirs)])
}

fn detect(corpus: &Named) -> Stage {
    let ours = |bytes: &[u8]| drop(black_box(encoding::detect(bytes, &Hints::default())));
    on_bytes(
        "detect windows-1251",
        corpus,
        windows_1251(corpus),
        ours,
        &[("chardetng", peers::chardetng)],
    )
}

fn repairs(text: &str) {
    black_box(repair::repair(text));
}

fn scripts(text: &str) {
    black_box(text.chars().filter(|&ch| Script::of(ch) == Script::Cyrillic).count());
}

fn counts(text: &str) {
    black_box(Counts::of(text));
}

fn identifies(text: &str) {
    for paragraph in text.split("\n\n") {
        black_box(language::identify(paragraph));
    }
}

fn splits(text: &str) {
    black_box(document::split(text, &document::Options::default()));
}

fn transliterates(text: &str) {
    if let Ok(scheme) = translit::scheme("uk-kmu-2010") {
        black_box(scheme.transliterate(text));
    }
}

fn tidies(text: &str) {
    black_box(litera::tidy(text.as_bytes(), &litera::Options::default()));
}

/// A hundred names; its megabytes are those of the names.
fn lookup() -> Stage {
    const NAMES: [&str; 4] = ["Казлаускас", "Олександр Білик", "Rūta Kazlauskienė", "Вишневський"];
    let ours = || {
        for name in NAMES.iter().cycle().take(100) {
            black_box(names::lookup(&names::Query::new(*name)));
        }
    };
    let bytes = NAMES.iter().map(|name| name.len()).sum::<usize>() * 25;
    Stage {
        name: "look names up",
        corpus: "100 names",
        bytes,
        ours: Box::new(ours),
        peers: Vec::new(),
    }
}
