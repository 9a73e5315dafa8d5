//! Passports of the United States: nine digits, or since 2021 a letter and eight digits; passport cards begin with C
//! (Department of State). There is no check outside the machine-readable zone, so only a label tells one.

use crate::detect::check::varied;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "passport",
    "passport number",
    "passport no",
    "passport num",
    "passport card",
    "passport book",
    "us passport",
    "passport id",
    "travel document",
    "pasaporte",
];
const NOT: &[&str] = &["phone", "call", "tel", "fax", "order", "invoice", "ssn", "zip", "version"];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("us_passport", Entity::Passport, r"[0-9]{9}").check(varied).labels(LABELS).unless(NOT).alone(0.1),
    Rule::new("us_passport_letter", Entity::Passport, r"(?i:[a-z])[0-9]{8}")
        .check(varied)
        .labels(LABELS)
        .unless(NOT)
        .alone(0.2),
];

#[cfg(test)]
mod tests {
    use crate::detect::Entity;
    use crate::detect::rules::tests::{DETECTOR, finds_none};

    /// Other countries have the same forms, and may give the name.
    #[test]
    fn passports_are_found() {
        for text in [
            "US passport 340020013",
            "Passport No.: A12345678",
            "passport number is c03004786",
            "340020013 is my passport",
        ] {
            let found = DETECTOR.find(text);
            let [found] = &found[..] else { panic!("{text}: {found:?}") };
            assert_eq!(found.entity, Entity::Passport, "{text}");
            assert!(!text.replace(&text[found.range.clone()], "").contains(char::is_numeric), "{text}");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "340020013",
            "A12345678",
            "order 340020013",
            "passport 3400200131",
            "passport A123456789",
            "passport 000000000",
            "passport 34002001",
        ] {
            finds_none(text, "us_passport");
        }
    }
}
