//! The languages a name may come from, and what in a name speaks for each.

use crate::generated::crossing::CROSSINGS;
use crate::generated::romanization::ROMANIZATIONS;
use crate::generated::transcription::TABLES;
use crate::table::Table;

/// A language a name may come from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Origin {
    pub(crate) language: &'static str,
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

/// How names of a language get from one script into the other.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// Written in Latin letters, by ear in Cyrillic.
    Foreign(&'static Table),
    /// Written in Cyrillic letters, romanized.
    Native { romanization: &'static Table, crossing: &'static Table },
}

/// Every language there are rules for.
pub(crate) fn all() -> impl Iterator<Item = Origin> {
    let foreign = TABLES.iter().map(|table| Origin {
        language: table.language,
        name: table.name,
        kind: Kind::Foreign(table),
    });
    let native = ROMANIZATIONS.iter().zip(CROSSINGS).map(|(romanization, crossing)| Origin {
        language: romanization.language,
        name: romanization.name,
        kind: Kind::Native { romanization, crossing },
    });
    foreign.chain(native)
}

/// The languages to be tried: the one that is given, or all.
pub(crate) fn of(given: Option<&str>) -> Vec<Origin> {
    let Some(given) = given else { return all().collect() };
    let given = given.split('-').next().unwrap_or_default();
    // Languages without a table of their own are spelled like a neighbour.
    let near = match given {
        "sl" | "bs" | "sr" | "sh" | "me" => "hr",
        "nb" | "nn" => "no",
        "ca" | "gl" => "es",
        other => other,
    };
    let found: Vec<Origin> = all().filter(|o| o.language == given).collect();
    if !found.is_empty() {
        return found;
    }
    let found: Vec<Origin> = all().filter(|o| o.language == near).collect();
    if found.is_empty() { all().collect() } else { found }
}

/// What a language costs before the name is looked at: how seldom its names are met in a text of
/// another. Names of the text's own language are the commonest.
pub(crate) fn prior(language: &str, text: &str) -> f32 {
    match language {
        "ru" if text == "ru" => 1.0,
        own if own == text => 0.0,
        "uk" => 1.1,
        "ru" | "en" => 2.2,
        "de" | "fr" | "pl" => 2.6,
        "it" | "es" | "lt" | "cs" | "tr" => 3.0,
        _ => 3.3,
    }
}
