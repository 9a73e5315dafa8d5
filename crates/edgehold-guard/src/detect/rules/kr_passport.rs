//! Korean passports: M, S, R, O, D or G and eight digits, and since 2021 a letter among them (Ministry of Foreign
//! Affairs). Only a label tells one.

use crate::detect::check::varied;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "passport",
    "passport number",
    "passport no",
    "korean passport",
    "travel document",
    "여권",
    "여권번호",
    "여권번호는",
    "여권번호가",
    "여권 번호",
    "여권 번호는",
];
const NOT: &[&str] = &["phone", "call", "tel", "fax", "order", "invoice", "version"];

pub(crate) const RULES: &[Rule] =
    &[Rule::new("kr_passport", Entity::Passport, r"(?i:[msrodg][0-9]{3}[0-9a-z][0-9]{4})")
        .check(varied)
        .labels(LABELS)
        .unless(NOT)
        .alone(0.2)];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn passports_are_found() {
        for text in ["여권번호: M123A4567", "passport no. m123a4567", "여권 S123B4567", "여권번호는 M12345678"]
        {
            finds(text, "kr_passport");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "M123A4567",
            "order M12345678",
            "passport K123A4567",
            "여권 M123A45678",
            "여권 M00000000",
            "여권 AM123A4567",
        ] {
            finds_none(text, "kr_passport");
        }
    }
}
