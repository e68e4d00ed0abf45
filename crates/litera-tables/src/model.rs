//! Trains the language model of litera-language: `litera-tables train-language SOURCES`.
//!
//! The recipe, the sources and their licences stand in `crates/litera-language/data/RECIPE.md`.
//! Training is one thread, seeded, and gives the same bytes each time on one platform. It is no part
//! of `write` and `check`: the sources are 90 MB.

#![allow(
    clippy::indexing_slicing,
    reason = "every index is made here from the sizes of the tables it goes into"
)]

mod blob;
mod corpus;
mod dense;
mod dump;
mod evaluate;
#[path = "../../litera-language/src/gram.rs"]
mod gram;
mod group;
mod lexicon;
mod quantize;
mod random;
mod romanize;
mod sparse;
mod train;

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};

/// Where the blob and its layout go.
const HERE: &str = "crates/litera-language/src/generated";

/// Trains every group from the folder of sources and writes the blob; other arguments are
/// `name=value` settings of an experiment.
pub(crate) fn train(root: &Path, arguments: &[String]) -> Result<()> {
    let (sources, settings) =
        arguments.split_first().context("train-language SOURCES [name=value]...")?;
    let settings = train::Settings::read(settings)?;
    let corpus = corpus::Corpus::read(Path::new(sources))?;
    let parts = Path::new(sources).join("parts");
    for group in group::GROUPS.iter().filter(|group| settings.wants(group.script)) {
        let start = Instant::now();
        let lexicon = lexicon::Lexicon::new(group, &corpus, &settings)?;
        let part = if group.tags.len() > 8 {
            train::group::<56>(group, &lexicon, &settings)
        } else {
            train::group::<8>(group, &lexicon, &settings)
        };
        log(&format!("{}: {:.0} s", group.script, start.elapsed().as_secs_f32()));
        dump::write(&parts, &part)?;
    }
    if settings.only.is_none() { pack(root, sources) } else { Ok(()) }
}

/// Packs the trained groups that lie in the folder of sources into the blob.
pub(crate) fn pack(root: &Path, sources: &str) -> Result<()> {
    blob::write(&root.join(HERE), &dump::read(&Path::new(sources).join("parts"))?)
}

/// Says on standard error how far training is.
#[allow(clippy::print_stderr, reason = "progress of a tool that runs for minutes")]
fn log(line: &str) {
    eprintln!("{line}");
}
