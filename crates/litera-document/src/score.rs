//! From evidence to a role: the sum of the weights.

use crate::{Evidence, Role, weights};

/// The role with the highest sum, and that sum.
pub(crate) fn best(evidence: &[Evidence]) -> (Role, f32) {
    let sums = sums(evidence);
    let first = (Role::Body, f32::MIN);
    sums.into_iter().fold(first, |best, sum| if sum.1 > best.1 { sum } else { best })
}

/// The sums of all the roles; body is first, so that it is the answer to nothing at all.
fn sums(evidence: &[Evidence]) -> [(Role, f32); 12] {
    let mut sums = Role::ALL.map(|role| (role, 0.0));
    for weight in
        weights::of(Evidence::Default).iter().chain(evidence.iter().flat_map(|&e| weights::of(e)))
    {
        if let Some(sum) = sums.iter_mut().find(|sum| sum.0 == weight.0) {
            sum.1 += weight.1;
        }
    }
    sums
}

/// A role with its confidence, and the evidence that speaks for it.
pub(crate) struct Decision {
    pub(crate) role: Role,
    pub(crate) confidence: f32,
    pub(crate) evidence: Vec<Evidence>,
}

pub(crate) fn decide(evidence: &[Evidence]) -> Decision {
    let (role, score) = best(evidence);
    let all: f32 = sums(evidence).iter().map(|sum| (sum.1 - score).exp()).sum();
    let speaks = |evidence: &&Evidence| {
        weights::of(**evidence).iter().any(|weight| weight.0 == role && weight.1 > 0.0)
    };
    let mut evidence: Vec<Evidence> = evidence.iter().filter(speaks).copied().collect();
    if evidence.is_empty() {
        evidence.push(Evidence::Default);
    }
    Decision { role, confidence: 1.0 / all.max(1.0), evidence }
}
