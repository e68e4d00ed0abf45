//! Labels besides those of the standard, and the nearest label to one that is unknown.

use crate::Encoding;

/// Other names of our own pages, and of pages of the standard that it does not list.
const ALIASES: [(&str, &str); 24] = [
    ("437", "cp437"),
    ("ibm437", "cp437"),
    ("737", "cp737"),
    ("ibm737", "cp737"),
    ("775", "cp775"),
    ("ibm775", "cp775"),
    ("850", "cp850"),
    ("ibm850", "cp850"),
    ("852", "cp852"),
    ("ibm852", "cp852"),
    ("855", "cp855"),
    ("ibm855", "cp855"),
    ("857", "cp857"),
    ("ibm857", "cp857"),
    ("1125", "cp1125"),
    ("ibm1125", "cp1125"),
    ("cp866u", "cp1125"),
    ("ruscii", "cp1125"),
    ("cp1167", "x-koi8-ru"),
    ("mac-cyrillic", "x-mac-cyrillic"),
    ("mac-ukrainian", "x-mac-cyrillic"),
    ("mac-roman", "macintosh"),
    ("cp874", "windows-874"),
    ("cp932", "shift_jis"),
];

pub(crate) fn alias(label: &str) -> Option<&'static str> {
    ALIASES.iter().find(|(alias, _)| *alias == label).map(|&(_, name)| name)
}

/// The labels nearest to an unknown one, at most three, the nearest first.
pub(crate) fn nearest(label: &str) -> Vec<&'static str> {
    // A label longer than any known one is no slip of the finger.
    if label.len() > 40 {
        return Vec::new();
    }
    let wanted = label.trim().to_ascii_lowercase();
    let names = Encoding::all().map(Encoding::label).chain(ALIASES.iter().map(|&(alias, _)| alias));
    let mut found: Vec<(usize, &str)> = names.map(|name| (distance(&wanted, name), name)).collect();
    found.retain(|&(distance, name)| distance * 2 <= name.len());
    found.sort_by_key(|&(distance, _)| distance);
    found.into_iter().map(|(_, name)| name).take(3).collect()
}

/// Edit distance in bytes, a swap of neighbours counting once (optimal string alignment).
fn distance(a: &str, b: &str) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut previous = None;
    for (i, x) in a.bytes().enumerate() {
        let mut row = vec![i + 1];
        let mut left = None;
        for (j, y) in b.bytes().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            let mut best =
                (at(&last, j) + usize::from(x != y)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            if previous == Some(y) && left == Some(x) {
                best = best.min(at(&before, j.saturating_sub(1)) + 1);
            }
            row.push(best);
            left = Some(y);
        }
        before = std::mem::replace(&mut last, row);
        previous = Some(x);
    }
    last.last().copied().unwrap_or(0)
}
