//! The Indian Aadhaar: twelve digits, the first 2 to 9, Verhoeff's check (UIDAI).

use crate::detect::check::{all_same, digits, verhoeff};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

/// One number in ten passes, so that a label is needed.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("in_aadhaar_groups", Entity::NationalId, r"[2-9][0-9]{3}[ -][0-9]{4}[ -][0-9]{4}")
        .check(valid)
        .labels(LABELS)
        .alone(0.4),
    Rule::new("in_aadhaar", Entity::NationalId, r"[2-9][0-9]{11}").check(valid).labels(LABELS).alone(0.4),
];

const LABELS: &[&str] = &["aadhaar", "aadhaar number", "aadhar", "adhaar", "uid", "uidai"];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    verhoeff(&digits) && !all_same(&digits)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["Aadhaar 2983 4671 0529", "Aadhaar: 298346710529", "uid 2983-4671-0529"] {
            finds(text, "in_aadhaar");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in
            ["Aadhaar 2983 4671 0520", "2983 4671 0529", "298346710529", "1983 4671 0529", "2983 4671 0529 1234"]
        {
            finds_none(text, "in_aadhaar");
        }
    }
}
