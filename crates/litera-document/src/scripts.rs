//! The scripts in which a document's running text is written.

use litera_script::Script;

use crate::space::ends_sentence;

/// Letters of a text by script, and the most frequent one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Count {
    list: Vec<(Script, usize)>,
}

impl Count {
    pub(crate) fn of(text: &str) -> Self {
        let mut count = Self::default();
        count.add(text);
        count
    }

    fn add(&mut self, text: &str) {
        for ch in text.chars().filter(|ch| ch.is_alphabetic()) {
            let script = Script::of(ch);
            match self.list.iter_mut().find(|(known, _)| *known == script) {
                Some((_, n)) => *n += 1,
                None => self.list.push((script, 1)),
            }
        }
    }

    pub(crate) fn total(&self) -> usize {
        self.list.iter().map(|(_, n)| n).sum()
    }

    /// The script of most letters.
    pub(crate) fn most(&self) -> Option<Script> {
        self.list.iter().max_by_key(|(_, n)| *n).map(|(script, _)| *script)
    }
}

/// The scripts of the running text: that of most letters, and any other in which a good part of the
/// sentences is written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Main {
    scripts: Vec<Script>,
}

impl Main {
    /// From the paragraphs of a document.
    pub(crate) fn of<'a>(paragraphs: impl Iterator<Item = &'a str> + Clone) -> Self {
        let mut running = Vec::new();
        for paragraph in paragraphs.clone() {
            let sentence = ends_sentence(paragraph) && paragraph.split_whitespace().count() >= 6;
            let quoted = paragraph.starts_with(crate::shape::is_opening);
            if sentence && !quoted && !crate::credit::has_label(paragraph) {
                tally(&mut running, paragraph);
            }
        }
        if running.is_empty() {
            paragraphs.for_each(|paragraph| tally(&mut running, paragraph));
        }
        running.sort_by_key(|(_, letters, _)| std::cmp::Reverse(*letters));
        let first = running.first().map_or(0, |(_, letters, _)| *letters);
        let enough = |&(_, letters, paragraphs): &(Script, usize, usize)| {
            letters == first || (letters * 2 >= first && paragraphs >= 2)
        };
        Self { scripts: running.into_iter().filter(enough).map(|(script, ..)| script).collect() }
    }

    pub(crate) fn contains(&self, script: Script) -> bool {
        self.scripts.is_empty() || self.scripts.contains(&script)
    }

    /// Whether the text runs in two scripts side by side.
    pub(crate) fn is_mixed(&self) -> bool {
        self.scripts.len() > 1
    }
}

/// Adds a paragraph to the letters and paragraphs counted by script.
fn tally(into: &mut Vec<(Script, usize, usize)>, paragraph: &str) {
    let count = Count::of(paragraph);
    let Some(script) = count.most() else { return };
    match into.iter_mut().find(|(known, ..)| *known == script) {
        Some((_, letters, paragraphs)) => {
            *letters += count.total();
            *paragraphs += 1;
        }
        None => into.push((script, count.total(), 1)),
    }
}
