//! The Medicare beneficiary identifier: eleven places of fixed kinds, without the letters S, L, O, I, B and Z (CMS).

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[
    Rule::new("us_mbi", Entity::HealthId,
        r"(?i:[1-9][ac-hj-kmnp-rt-y][0-9ac-hj-kmnp-rt-y][0-9]-?[ac-hj-kmnp-rt-y][0-9ac-hj-kmnp-rt-y][0-9]-?[ac-hj-kmnp-rt-y]{2}[0-9]{2})")
        .labels(&["mbi", "medicare", "medicare number", "medicare beneficiary", "medicare beneficiary id", "beneficiary"])
        .alone(0.85),
];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["1EG4-TE5-MK73", "MBI 1EG4TE5MK73", "medicare 1eg4-te5-mk73"] {
            finds(text, "us_mbi");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["1EG4-TE5-MK7", "1SG4-TE5-MK73", "0EG4-TE5-MK73", "1EG4-TE5-MK734"] {
            finds_none(text, "us_mbi");
        }
    }
}
