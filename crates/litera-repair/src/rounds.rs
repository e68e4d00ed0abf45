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

/// Whether a policy asks for the pass.
type Asked = fn(&Policy) -> bool;

type Pass = fn(&str, &mut Settled) -> Vec<Change>;

/// Escapes come before mojibake, because what they spell may be garbled; invisibles after it,
/// because a soft hyphen or a no-break space may be a byte of it. The flag marks a layer.
const PASSES: [(Asked, bool, Pass); 10] = [
    (|p| p.mojibake, true, |text, _| utf16::changes(text)),
    (|p| p.escapes, true, |text, _| references::changes(text)),
    (|p| p.escapes, true, |text, _| json::changes(text)),
    (|p| p.escapes, true, |text, _| quoted::changes(text)),
    (|p| p.escapes, true, |text, _| percent::changes(text)),
    (|p| p.mojibake, true, mojibake::changes),
    (|p| p.c1, false, |text, _| c1::changes(text)),
    (|p| p.invisibles, false, |text, _| invisibles::changes(text)),
    (|p| p.lookalikes, false, |text, _| lookalikes::changes(text)),
    (|p| p.composition, false, |text, _| composition::changes(text)),
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
    for (wanted, is_layer, pass) in PASSES {
        if wanted(policy) {
            let changes = pass(ledger.text(), settled);
            changed |= ledger.apply(changes);
        }
        if is_layer && changed {
            return true;
        }
    }
    changed
}

fn with_findings(mut repaired: Repaired<'_>) -> Repaired<'_> {
    repaired.findings = findings::of(&repaired.text);
    repaired
}
