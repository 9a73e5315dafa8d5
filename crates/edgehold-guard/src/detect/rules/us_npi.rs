//! The national provider identifier of the United States: ten digits, Luhn's check with 80840 before (45 CFR 162.406).

use crate::detect::check::{digits, luhn};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[Rule::new("us_npi", Entity::MedicalLicence, r"[12][0-9]{9}")
    .check(valid)
    .labels(&["npi", "npi number", "national provider", "national provider identifier", "provider", "provider id"])
    .alone(0.3)];

fn valid(text: &str) -> bool {
    luhn(&[&[8, 0, 8, 4, 0][..], &digits(text)].concat())
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["NPI 1234567893", "npi: 1234567893", "provider id 1234567893"] {
            finds(text, "us_npi");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["NPI 1234567890", "1234567893", "NPI 3234567893", "NPI 12345678931"] {
            finds_none(text, "us_npi");
        }
    }
}
