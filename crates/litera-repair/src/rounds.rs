//! The passes in their order, again and again until none finds anything more. The last round proves
//! that repairing the result changes nothing.

use crate::ledger::{Change, Ledger};
use crate::mojibake::{self, Settled};
use crate::passes::{
    c1, composition, invisibles, json, lookalikes, percent, quoted, references, utf16,
};
use crate::{Policy, Repaired, clean, findings};

/// Damage of more layers than this does not happen; input made to need more is left alone, which
/// keeps repair idempotent and linear.
const ROUNDS: usize = 12;

/// A pass, when it runs, and whether what it undoes is a layer with perhaps another under it.
struct Pass {
    wanted: fn(&Policy) -> bool,
    is_layer: bool,
    changes: fn(&str, &mut Settled) -> Vec<Change>,
}

const fn layer(
    wanted: fn(&Policy) -> bool,
    changes: fn(&str, &mut Settled) -> Vec<Change>,
) -> Pass {
    Pass { wanted, is_layer: true, changes }
}

const fn characters(
    wanted: fn(&Policy) -> bool,
    changes: fn(&str, &mut Settled) -> Vec<Change>,
) -> Pass {
    Pass { wanted, is_layer: false, changes }
}

/// Escapes come before mojibake, because what they spell may be garbled; invisibles after it,
/// because a soft hyphen or a no-break space may be a byte of it.
const PASSES: [Pass; 10] = [
    layer(|p| p.mojibake, |text, _| utf16::changes(text)),
    layer(|p| p.escapes, |text, _| references::changes(text)),
    layer(|p| p.escapes, |text, _| json::changes(text)),
    layer(|p| p.escapes, |text, _| quoted::changes(text)),
    layer(|p| p.escapes, |text, _| percent::changes(text)),
    layer(|p| p.mojibake, mojibake::changes),
    characters(|p| p.c1, |text, _| c1::changes(text)),
    characters(|p| p.invisibles, |text, _| invisibles::changes(text)),
    characters(|p| p.lookalikes, |text, _| lookalikes::changes(text)),
    characters(|p| p.composition, |text, _| composition::changes(text)),
];

/// Repairs a text by the default [`Policy`].
///
/// Linear in the text; clean text is borrowed.
///
/// ```
/// use litera_repair::repair;
///
/// let repaired = repair("Лукâ€™яна п’є РєР°РІСѓ");
/// assert_eq!(repaired.text, "Лук’яна п’є каву");
/// assert_eq!(repaired.edits[1].reason.to_string(), "utf-8 read as windows-1251");
///
/// assert!(repair("Чому «Інтерсіті» запізнився?").edits.is_empty());
/// ```
#[must_use]
pub fn repair(text: &str) -> Repaired<'_> {
    repair_with(text, &Policy::default())
}

/// Repairs a text by a policy.
#[must_use]
pub fn repair_with<'a>(text: &'a str, policy: &Policy) -> Repaired<'a> {
    if clean::is_quiet(text) {
        return Repaired::unchanged(text);
    }
    let mut ledger = Ledger::new(text);
    let mut settled = Settled::default();
    for _ in 0..ROUNDS {
        if !round(&mut ledger, policy, &mut settled) {
            return with_findings(ledger.finish());
        }
    }
    with_findings(Repaired::unchanged(text))
}

/// Runs the passes; a layer undone ends the round, because under it may be another, whose bytes the
/// later passes would spoil.
fn round(ledger: &mut Ledger<'_>, policy: &Policy, settled: &mut Settled) -> bool {
    let mut changed = false;
    for pass in &PASSES {
        if (pass.wanted)(policy) {
            let changes = (pass.changes)(ledger.text(), settled);
            changed |= ledger.apply(changes);
        }
        if pass.is_layer && changed {
            return true;
        }
    }
    changed
}

fn with_findings(mut repaired: Repaired<'_>) -> Repaired<'_> {
    repaired.findings = findings::of(&repaired.text);
    repaired
}
