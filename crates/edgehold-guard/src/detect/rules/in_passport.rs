//! Indian passports: a letter and seven digits, of which the first is no zero (Passport Seva, ICAO 9303 without its
//! check digit). Only a label tells one.

use crate::detect::check::varied;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] =
    &["passport", "passport number", "passport no", "indian passport", "travel document", "पासपोर्ट"];
const NOT: &[&str] = &["phone", "call", "tel", "fax", "order", "invoice", "pan", "version"];

pub(crate) const RULES: &[Rule] =
    &[Rule::new("in_passport", Entity::Passport, r"(?i:[a-pr-wy])[ -]?[1-9][0-9] ?[0-9]{5}")
        .check(varied)
        .labels(LABELS)
        .unless(NOT)
        .alone(0.2)];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn passports_are_found() {
        for text in ["Indian passport K1234567", "passport no. j8765432", "Passport: A21 90457", "पासपोर्ट M9876543"]
        {
            finds(text, "in_passport");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "K1234567",
            "order K1234567",
            "passport K0123456",
            "passport Q1234567",
            "passport AK1234567",
            "passport K1111111",
        ] {
            finds_none(text, "in_passport");
        }
    }
}
