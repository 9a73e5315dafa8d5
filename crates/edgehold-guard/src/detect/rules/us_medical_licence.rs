//! Licences to practise medicine or nursing in the United States, as the states' boards number them: up to four
//! letters and four to ten digits, or a code of the profession before a point or dash (FSMB's directory). Only a
//! label tells one.

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "medical license",
    "medical licence",
    "medical license number",
    "medical lic",
    "medical board",
    "physician license",
    "physician's license",
    "doctor's license",
    "doctor license",
    "nursing license",
    "nurse license",
    "rn license",
    "lpn license",
    "aprn license",
    "np license",
    "pa license",
    "md license",
    "do license",
    "dental license",
    "dentist license",
    "pharmacist license",
    "pharmacy license",
    "psychologist license",
    "therapist license",
    "veterinary license",
    "state medical license",
    "state license",
    "professional license",
    "license to practice",
    "licensed physician",
    "board license",
];
const NOT: &[&str] =
    &["phone", "call", "tel", "fax", "order", "invoice", "npi", "zip", "expires", "since", "in", "version"];

/// A year stands behind "since" or "in", and four digits alone are no number.
pub(crate) const RULES: &[Rule] = &[Rule {
    labelled: 0.96,
    ..Rule::new(
        "us_medical_licence",
        Entity::MedicalLicence,
        r"(?x)(?i: 25m[a-z][0-9]{8} | [0-9]{2,3}[.-][0-9]{4,7} | [a-z]{1,4}-?[0-9]{4,10}(?:-?[a-z]|-[0-9]{1,2})?
            | [0-9]{5,10}(?:-[0-9a-z]{1,2})?)",
    )
    .check(valid)
    .labels(LABELS)
    .unless(NOT)
    .alone(0.1)
}];

fn valid(text: &str) -> bool {
    text.bytes().any(|b| matches!(b, b'1'..=b'9'))
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn licences_are_found() {
        for text in [
            "medical license A123456",
            "Medical License No. ME12345",
            "her nursing license number is 123456",
            "physician license 036-123456",
            "state medical license MD-012345-L",
            "medical license 25MA01234500",
        ] {
            finds(text, "us_medical_licence");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "A123456",
            "license A123456",
            "order ME12345",
            "medical license issued in 2019",
            "medical license 12345678901",
            "medical license AB123456_7",
        ] {
            finds_none(text, "us_medical_licence");
        }
    }
}
