//! The United States' taxpayer number of those without a social security number: 9, and a group of 50–65, 70–88, 90–92 or 94–99 (IRS).

use crate::detect::check::{digits, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[
    Rule::new("us_itin", Entity::TaxId, r"9[0-9]{2}[- ][0-9]{2}[- ][0-9]{4}").check(valid).labels(LABELS).alone(0.7),
    Rule::new("us_itin_plain", Entity::TaxId, r"9[0-9]{8}").check(valid).labels(LABELS).alone(0.1),
];

const LABELS: &[&str] = &["itin", "taxpayer", "taxpayer id", "tax id", "tin", "individual taxpayer"];

fn valid(text: &str) -> bool {
    let group = number(digits(text).get(3..5).unwrap_or_default());
    matches!(group, 50..=65 | 70..=88 | 90..=92 | 94..=99)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["912-70-1234", "ITIN: 912701234", "tax id 900 50 4321"] {
            finds(text, "us_itin");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["912-49-1234", "912-89-1234", "912701234", "812-70-1234"] {
            finds_none(text, "us_itin");
        }
    }
}
