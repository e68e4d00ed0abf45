//! What the neighbours of a paragraph and its place in the document say.

use std::collections::HashSet;

use crate::look::Look;
use crate::score::best;
use crate::{Evidence, Role};

/// Adds the evidence of the surroundings to every paragraph.
pub(crate) fn add(text: &str, looks: &mut [Look]) {
    repetition(text, looks);
    let body = body_range(looks);
    let title = title(looks, body.0);
    if let Some(at) = title {
        mark(looks, at, Evidence::Title);
        second_titles(looks, at, body.0);
    }
    edges(looks, title, body);
    lists(looks);
    headings(looks, body);
    groups(looks, body);
    menus(looks);
}

fn mark(looks: &mut [Look], at: usize, evidence: Evidence) {
    if let Some(look) = looks.get_mut(at) {
        look.add(evidence);
    }
}

/// Paragraphs that repeat an earlier one, a site's name at the end left aside.
fn repetition(text: &str, looks: &mut [Look]) {
    let mut seen = HashSet::new();
    for look in looks {
        let inside = look.span.text(text).unwrap_or_default();
        if !seen.insert(fold(inside)) {
            look.add(Evidence::Repeats);
        }
    }
}

fn fold(text: &str) -> String {
    let cut = [" - ", " | ", " — ", " – "].iter().filter_map(|part| text.rfind(part)).max();
    let short = cut.and_then(|at| text.get(..at)).filter(|short| {
        let site = text.len() - short.len();
        short.split_whitespace().count() >= 3 && site <= 50 && !crate::space::ends_sentence(text)
    });
    let words = short.unwrap_or(text).split(crate::space::is_space).filter(|word| !word.is_empty());
    words.flat_map(|word| word.chars().flat_map(char::to_lowercase).chain([' '])).collect()
}

/// The first paragraph of the running text and the one after its last; both the end where there is
/// none.
fn body_range(looks: &[Look]) -> (usize, usize) {
    let is_text = |look: &Look| {
        let (role, _) = best(&look.evidence);
        matches!(role, Role::Body | Role::Quote)
            && (look.has(Evidence::Sentence)
                || role == Role::Quote
                || look.has(Evidence::Turn)
                || look.has(Evidence::Item))
            && look.words >= 3
    };
    let first = looks.iter().position(is_text).unwrap_or(looks.len());
    let last = looks.iter().rposition(is_text).map_or(looks.len(), |last| last + 1);
    (first, last)
}

/// The title: of the lines before the text the one that is repeated, or the first long one that no
/// label claims.
fn title(looks: &[Look], body: usize) -> Option<usize> {
    let may_be = |look: &&Look| {
        let claimed = [
            Evidence::CreditAlone,
            Evidence::CreditInside,
            Evidence::PictureKind,
            Evidence::GalleryNumber,
            Evidence::ShareWords,
            Evidence::RelatedWords,
            Evidence::DonationWords,
            Evidence::NavigationWords,
            Evidence::LanguageSwitch,
            Evidence::Breadcrumbs,
            Evidence::BylineWords,
            Evidence::Date,
            Evidence::BoilerplateWords,
            Evidence::BoilerplateHint,
            Evidence::Repeats,
            Evidence::AccountNumber,
            Evidence::Tag,
            Evidence::MarkupCaption,
            Evidence::MarkupNavigation,
            Evidence::MarkupNotice,
            Evidence::Sum,
            Evidence::Copyright,
            Evidence::PaymentWords,
            Evidence::CategoryWord,
            Evidence::Verse,
            Evidence::Turn,
            Evidence::MarkupFooter,
            Evidence::PictureShown,
        ];
        !claimed.iter().any(|&evidence| look.has(evidence))
            && (!look.has(Evidence::Sentence) || look.words <= 12)
    };
    let worth = |look: &Look| {
        let own = if look.has(Evidence::OtherScript) { 0 } else { 2 };
        let heading = if look.has(Evidence::MarkupHeading) { 9 } else { 0 };
        look.words.min(4) + own + heading
    };
    let before =
        looks.iter().enumerate().take(body.saturating_add(1)).filter(|(_, look)| may_be(look));
    let whole = |look: &Look| look.has(Evidence::Sentence);
    let before = before.filter(|(at, look)| *at < body || (body == 0 && !whole(look)));
    let mut best: Option<(usize, usize)> = None;
    for (at, look) in before {
        if best.is_none_or(|(_, most)| worth(look) > most) {
            best = Some((at, worth(look)));
        }
    }
    best.map(|(at, _)| at)
}

/// Lines beside the title in another script.
fn second_titles(looks: &mut [Look], title: usize, body: usize) {
    let script = looks.get(title).and_then(|look| look.script);
    let beside = [title.checked_sub(1), Some(title + 1)];
    for at in beside.into_iter().flatten().filter(|&at| at < body) {
        let fits = looks.get(at).is_some_and(|look| {
            look.script != script
                && look.script.is_some()
                && look.words >= 2
                && best(&look.evidence).1 < 5.0
        });
        if fits {
            mark(looks, at, Evidence::SecondTitle);
        }
    }
}

/// What stands before and after the text.
fn edges(looks: &mut [Look], title: Option<usize>, (first, last): (usize, usize)) {
    let count = looks.len();
    let furniture =
        |look: &Look| !best(&look.evidence).0.is_main() && !best(&look.evidence).0.is_picture();
    let (mut after_furniture, mut after_picture) = (false, false);
    for (at, look) in looks.iter_mut().enumerate() {
        if at >= last && last < count {
            if look.has(Evidence::Sign) && !after_picture {
                look.add(Evidence::Copyright);
            }
            after_picture = best(&look.evidence).0.is_picture();
            if after_furniture && look.has(Evidence::Fragment) {
                look.add(Evidence::AfterText);
            }
            after_furniture |= furniture(look);
        } else if let Some(title) = title {
            let short = look.has(Evidence::Fragment) && look.words <= 8;
            if at < title && short {
                look.add(Evidence::AboveTitle);
            } else if at > title
                && at < first
                && first < count
                && short
                && (look.name_like || look.words <= 2 || look.has(Evidence::Names))
            {
                look.add(Evidence::UnderTitle);
            }
        }
    }
}

/// The items after a paragraph that ends with a colon.
fn lists(looks: &mut [Look]) {
    let mut intro = None;
    let mut previous: Option<(usize, usize, Option<litera_script::Script>)> = None;
    for look in looks.iter_mut() {
        if let Some(block) = intro {
            let (role, score) = best(&look.evidence);
            let claimed =
                !role.is_main() && (score >= 5.0 && role != Role::Caption || score >= 8.0);
            let same = previous.is_none_or(|(own, words, script)| {
                (look.block == own || block == own)
                    && look.script == script
                    && look.words <= words * 3
            });
            if !claimed && same && look.words <= 30 {
                look.add(Evidence::AfterColon);
                previous = Some((look.block, look.words.max(3), look.script));
            } else {
                intro = None;
            }
        }
        if look.introduces && look.has(Evidence::Sentence) {
            intro = Some(look.block);
            previous = None;
        }
    }
}

/// Short lines of the text's own script over a paragraph of it.
fn headings(looks: &mut [Look], (first, last): (usize, usize)) {
    for at in first.max(1)..last.min(looks.len()) {
        let Some(next) = looks.get(at + 1) else { break };
        let over =
            next.has(Evidence::Sentence) || next.has(Evidence::Item) || next.has(Evidence::Quoted);
        let Some(look) = looks.get_mut(at) else { break };
        let plain = look.has(Evidence::Fragment)
            && !look.has(Evidence::OtherScript)
            && (look.words <= 3 || look.words <= 9 && look.has(Evidence::Question));
        let named = look.name_like || look.has(Evidence::Names);
        if plain && over && (!named || look.has(Evidence::Question)) {
            look.add(Evidence::Heading);
        }
    }
}

/// Donations, related articles, offers to share and notices come in groups: each carries over to
/// the short lines after it.
fn groups(looks: &mut [Look], (first, last): (usize, usize)) {
    let mut open: Option<Evidence> = None;
    let count = looks.len();
    let plain = last >= count && first >= count;
    for at in 0..count {
        let next_pays =
            looks.iter().skip(at + 1).take(3).any(|look| look.has(Evidence::AccountNumber));
        let Some(look) = looks.get_mut(at) else { break };
        let (role, score) = best(&look.evidence);
        let short = look.words <= 14 && !(look.has(Evidence::Sentence) && look.words > 8);
        let free = score < 5.5
            || role == Role::Caption && !look.has(Evidence::CreditInside) && score < 8.0;
        if let Some(group) = open {
            let fits = short
                && free
                && match group {
                    Evidence::UnderRelated => look.words >= 2 && !shape_of_menu(look),
                    Evidence::InDonation => {
                        look.has(Evidence::PaymentWords)
                            || look.has(Evidence::AccountNumber)
                            || next_pays
                            || look.words <= 6 && !shape_of_menu(look)
                    }
                    Evidence::InShare => look.words <= 3 && !next_pays,
                    _ => look.words <= 6,
                };
            if fits || (group == Evidence::InDonation && role == Role::Donation) {
                look.add(group);
                continue;
            }
        }
        if next_pays && short && free {
            look.add(Evidence::InDonation);
        }
        open = match role {
            Role::Related if at >= first && (look.words <= 5 || look.introduces) => {
                Some(Evidence::UnderRelated)
            }
            Role::Donation => Some(Evidence::InDonation),
            Role::Share => Some(Evidence::InShare),
            Role::Boilerplate if at >= last || at < first || plain => Some(Evidence::InBoilerplate),
            _ => None,
        };
    }
}

fn shape_of_menu(look: &Look) -> bool {
    look.has(Evidence::NavigationWords) || look.has(Evidence::Breadcrumbs)
}

/// A short line between two of a menu is of the menu.
fn menus(looks: &mut [Look]) {
    let menu: Vec<bool> =
        looks.iter().map(|look| best(&look.evidence).0 == Role::Navigation).collect();
    for (at, look) in looks.iter_mut().enumerate() {
        let before = at.checked_sub(1).and_then(|at| menu.get(at)).copied().unwrap_or(false);
        let after = menu.get(at + 1).copied().unwrap_or(false);
        let category = look.has(Evidence::CategoryWord) && (before || after);
        let by_title = look.has(Evidence::AboveTitle) || look.has(Evidence::UnderTitle);
        if look.has(Evidence::CategoryWord) && by_title && !before && !after {
            look.add(Evidence::LoneCategory);
        }
        if look.words <= 4 && look.has(Evidence::Fragment) && ((before && after) || category) {
            look.add(Evidence::AmongMenus);
        }
    }
}
