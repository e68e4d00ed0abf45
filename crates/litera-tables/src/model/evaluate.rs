//! Accuracy on the lines held out, as means over the languages.

use std::collections::BTreeMap;

use super::group::Group;
use super::lexicon::{Lexicon, Word};

/// Says how many of the held-out lines of each kind get their language.
pub(crate) fn report(
    group: &Group,
    lexicon: &Lexicon,
    best: impl Fn(&[Word]) -> usize,
    stage: &str,
) {
    let mut kinds: BTreeMap<&str, Vec<[u32; 2]>> = BTreeMap::new();
    for (kind, lane, words) in &lexicon.held {
        let lanes = kinds.entry(kind).or_insert_with(|| vec![[0; 2]; group.tags.len()]);
        lanes[*lane][1] += 1;
        lanes[*lane][0] += u32::from(best(words) == *lane);
    }
    let mut line = format!("  {} {stage}:", group.script);
    for (kind, lanes) in &kinds {
        let shares: Vec<f64> = lanes
            .iter()
            .filter(|[_, all]| *all > 0)
            .map(|[right, all]| f64::from(*right) / f64::from(*all))
            .collect();
        let mean = shares.iter().sum::<f64>() / shares.len().max(1) as f64;
        line.push_str(&format!(" {kind} {:.2}", mean * 100.0));
    }
    super::log(&line);
    if let Some(words) = kinds.get("word") {
        let each = group.tags.iter().zip(words).filter(|(_, [_, all])| *all > 0);
        let each: Vec<String> =
            each.map(|(tag, [right, all])| format!("{tag} {}", right * 100 / all)).collect();
        super::log(&format!("    words: {}", each.join(" ")));
    }
}
