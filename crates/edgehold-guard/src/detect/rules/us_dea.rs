//! The registration number of the Drug Enforcement Administration: two letters, six digits and a check digit (21 CFR 1301).

use crate::detect::check::{digits, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

/// One number in ten passes: without a label it is just sure enough.
pub(crate) const RULES: &[Rule] =
    &[Rule::new("us_dea", Entity::MedicalLicence, r"(?i:[abcdefghjklmpqrstux][a-z9][0-9]{7})")
        .check(valid)
        .labels(&["dea", "dea number", "dea no", "prescriber", "registration"])
        .alone(0.5)];

fn valid(text: &str) -> bool {
    let digits = digits(text.get(2..).unwrap_or_default());
    digits.last().copied() == Some(weighted(&digits, &[1, 2, 1, 2, 1, 2]) % 10)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["DEA AB1234563", "dea number: ab1234563", "prescriber F96543210"] {
            finds(text, "us_dea");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["DEA AB1234564", "AB12345631", "NB1234563", "DEA AB123456"] {
            finds_none(text, "us_dea");
        }
    }
}
