//! The identity number of the Emirates: 784 (ISO 3166-1), year of birth, seven digits and Luhn's check (ICP).

use crate::detect::check::{digits, luhn, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "emirates id",
    "eid",
    "uae id",
    "emirates identity",
    "id number",
    "الهوية الإماراتية",
    "رقم الهوية",
    "بطاقة الهوية",
    "هوية",
];

pub(crate) const RULES: &[Rule] =
    &[Rule::new("ae_emirates_id", Entity::NationalId, r"784[- ]?(?:19|20)[0-9]{2}[- ]?[0-9]{7}[- ]?[0-9]")
        .check(valid)
        .labels(LABELS)
        .alone(0.9)];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let year = number(digits.get(3..7).unwrap_or_default());
    (1900..=2040).contains(&year) && luhn(&digits)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in [
            "784-1990-1234567-6",
            "Emirates ID: 784199012345676",
            "784 1985 0000001 7",
            "رقم الهوية 784-1985-0000001-7",
        ] {
            finds(text, "ae_emirates_id");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in
            ["784-1990-1234567-7", "785-1990-1234567-6", "784-2090-1234567-6", "7841990123456761", "784-1990-123456-6"]
        {
            finds_none(text, "ae_emirates_id");
        }
    }
}
