//! The Dutch burgerservicenummer: nine digits (older ones eight) that pass the eleven test (Wet algemene bepalingen
//! burgerservicenummer; RvIG, Logisch Ontwerp BSN).

use crate::detect::check::{all_same, digits};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "bsn",
    "bsn nummer",
    "burgerservicenummer",
    "burger service nummer",
    "burgerservice nummer",
    "sofi",
    "sofinummer",
    "sofi nummer",
    "citizen service number",
    "dutch id",
    "persoonsnummer",
    "national id",
    "social security number",
];

/// One in eleven numbers passes, so that a label is needed.
pub(crate) const RULES: &[Rule] = &[Rule::new(
    "nl_bsn",
    Entity::NationalId,
    r"(?x) [0-9]{3}[\x20.-][0-9]{3}[\x20.-][0-9]{3} | [0-9]{4}[\x20.-][0-9]{2}[\x20.-][0-9]{3}
        | [0-9]{2}[\x20.-][0-9]{2}[\x20.-][0-9]{2}[\x20.-][0-9]{3} | [0-9]{8,9}",
)
.check(valid)
.labels(LABELS)
.alone(0.3)];

/// The last digit is taken off.
fn valid(text: &str) -> bool {
    let digits = digits(text);
    let Some((last, head)) = digits.split_last() else { return false };
    let sum: u32 = head.iter().rev().zip(2..).map(|(d, w)| d * w).sum();
    !all_same(&digits) && sum % 11 == *last
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first two are the usual specimens of the register.
    #[test]
    fn numbers_are_found_behind_a_label() {
        for text in [
            "BSN 111222333",
            "bsn: 123456782",
            "burgerservicenummer 204.837.169",
            "BSN-nummer 2048 37 169",
            "sofi 20.48.37.169",
        ] {
            finds(text, "nl_bsn");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in
            ["111222333", "BSN 111222334", "BSN 1112223331", "order 123456782", "BSN 000000000", "BSN 1.111222333"]
        {
            finds_none(text, "nl_bsn");
        }
    }
}
