//! Labels the pieces of a text: for the pieces of each script the cheapest sequence of languages,
//! where a change costs.

use std::ops::Range;

use crate::candidates::languages_of;
use crate::context::Context;
use crate::model::decide::{Ranked, confidence, rank};
use crate::model::reader::{Reading, composed};
use crate::model::score::Score;
use crate::tag::Tag;
use crate::writing::Writing;

/// What a change of language within a script must be worth, in millionths of a natural logarithm.
const CHANGE: i64 = 2_500_000;

/// Languages kept for each piece: the best ones. What is below them cannot be worth a change.
const KEPT: usize = 6;

/// A piece of a text in one script, with what was read in it.
pub(crate) struct Piece {
    range: Range<usize>,
    writing: Option<Writing>,
    score: Option<Score>,
}

impl Piece {
    /// Reads a piece that lies at `range` of the whole text.
    pub(crate) fn new(text: &str, range: Range<usize>) -> Self {
        let reading = Reading::new(&composed(text));
        let writing = reading.tally.dominant();
        let score = writing.and_then(|writing| reading.score(writing)).cloned();
        Self { range, writing, score }
    }
}

/// The language of each piece, in order; `und` where it has no words.
pub(crate) fn label(pieces: &[Piece], context: &Context) -> Vec<(Range<usize>, Tag, f32)> {
    let mut labels: Vec<(Tag, f32)> = vec![(Tag::UND, 0.5); pieces.len()];
    let mut writings: Vec<Writing> = pieces.iter().filter_map(|piece| piece.writing).collect();
    writings.sort_unstable();
    writings.dedup();
    for writing in writings {
        let own = |piece: &&Piece| piece.writing == Some(writing);
        let found = path(pieces.iter().filter(own), writing, context);
        let places = labels.iter_mut().zip(pieces).filter(|(_, piece)| own(piece));
        for ((label, _), found) in places.zip(found) {
            *label = found;
        }
    }
    pieces.iter().zip(labels).map(|(piece, (tag, sure))| (piece.range.clone(), tag, sure)).collect()
}

/// The cheapest sequence of languages for pieces of one script (Viterbi).
fn path<'a>(
    pieces: impl Iterator<Item = &'a Piece> + Clone,
    writing: Writing,
    context: &Context,
) -> Vec<(Tag, f32)> {
    let candidates = languages_of(writing, context);
    if let ([] | [_], count) = (candidates.as_slice(), pieces.clone().count()) {
        let tag = candidates.first().map_or((Tag::UND, 0.5), |tag| (*tag, 0.98));
        return vec![tag; count];
    }
    let mut whole = Score::default();
    pieces.clone().filter_map(|piece| piece.score.as_ref()).for_each(|score| whole.add(score));
    let usual = rank(&whole, writing, &candidates, context);
    let steps = pieces.map(|piece| match &piece.score {
        Some(score) => lean(rank(score, writing, &candidates, context), &usual),
        None => usual.iter().take(KEPT).copied().collect(),
    });
    trace(&steps.collect::<Vec<_>>())
}

/// The best languages of a piece, and of the whole text, which it leans to a little.
fn lean(mut ranked: Vec<Ranked>, usual: &[Ranked]) -> Vec<Ranked> {
    let best = usual.first().map(|usual| usual.tag);
    let (index, _) =
        ranked.iter().enumerate().find(|(_, own)| Some(own.tag) == best).unwrap_or((0, &NONE));
    if index >= KEPT {
        ranked.swap(index, KEPT - 1);
    }
    ranked.truncate(KEPT);
    ranked
}

const NONE: Ranked = Ranked { tag: Tag::UND, chance: 0 };

/// The dearest path through ranked languages, with the confidence each step has by itself.
fn trace(steps: &[Vec<Ranked>]) -> Vec<(Tag, f32)> {
    // For each step and language: the worth of the best path that ends there, and where it came from.
    let mut table: Vec<Vec<(i64, usize)>> = Vec::with_capacity(steps.len());
    let mut before: &[Ranked] = &[];
    for step in steps {
        let worths: &[(i64, usize)] = table.last().map_or(&[], Vec::as_slice);
        let top = step.first().map_or(0, |best| best.chance);
        let row = step
            .iter()
            .map(|here| {
                let came =
                    before.iter().zip(worths).enumerate().map(|(place, (there, (worth, _)))| {
                        (worth - if there.tag == here.tag { 0 } else { CHANGE }, place)
                    });
                let (worth, place) = came.max_by_key(|(worth, _)| *worth).unwrap_or((0, 0));
                (worth + here.chance - top, place)
            })
            .collect();
        table.push(row);
        before = step;
    }
    let last = table.last().into_iter().flatten().enumerate();
    let mut place = last
        .max_by_key(|(place, (worth, _))| (*worth, usize::MAX - place))
        .map_or(0, |(place, _)| place);
    let mut labels = Vec::with_capacity(steps.len());
    for (step, row) in steps.iter().zip(&table).rev() {
        labels.push(
            step.get(place).map_or((Tag::UND, 0.5), |here| (here.tag, confidence(step, here))),
        );
        place = row.get(place).map_or(0, |(_, came)| *came);
    }
    labels.reverse();
    labels
}
