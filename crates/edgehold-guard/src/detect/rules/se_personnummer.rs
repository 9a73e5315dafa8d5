//! The Swedish personal number: the date of birth (the day with 60 more in coordination numbers), three digits and Luhn's check; + from a hundred years on (Skatteverket).

use crate::detect::check::{digits, is_date, luhn};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[
    Rule::new("se_personnummer", Entity::NationalId, r"(?:19|20)?[0-9]{6}[-+][0-9]{4}")
        .check(valid)
        .labels(LABELS)
        .alone(0.8),
    Rule::new("se_personnummer_plain", Entity::NationalId, r"(?:19|20)?[0-9]{10}")
        .check(valid)
        .labels(LABELS)
        .alone(0.4),
];

const LABELS: &[&str] = &["personnummer", "personal number", "personal identity number", "samordningsnummer", "pnr"];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let digits = if digits.len() == 12 { &digits[2..] } else { &digits[..] };
    let [y1, y2, m1, m2, d1, d2, ..] = digits[..] else { return false };
    let day = d1 * 10 + d2;
    is_date(2000 + y1 * 10 + y2, m1 * 10 + m2, if day > 60 { day - 60 } else { day }) && luhn(digits)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["811218-9876", "personnummer 198112189876", "19811218-9876"] {
            finds(text, "se_personnummer");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["811218-9877", "8112189876", "811318-9876", "811218-98761"] {
            finds_none(text, "se_personnummer");
        }
    }
}
