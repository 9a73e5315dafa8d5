//! Driving licences of the United States, in the formats of the states (AAMVA, "driver license numbering"): mostly
//! one to three letters and digits, or digits alone. None has a check that is published, so only a label tells one.

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "driver license",
    "driver licence",
    "driver license number",
    "driving license",
    "driving licence",
    "driver lic",
    "drivers lic",
    "driver's license",
    "driver's licence",
    "driver s license",
    "driver s license no",
    "driver s license number",
    "driver's license no",
    "driver's license number",
    "operator license",
    "operator licence",
    "commercial driver license",
    "learner permit",
    "learner's permit",
    "license id",
    "state id",
    "dmv",
    "cdl",
    "dln",
    "oln",
    "dl",
    "d l",
];
const NOT: &[&str] = &["phone", "call", "tel", "fax", "order", "invoice", "plate", "expires", "exp", "zip", "version"];

pub(crate) const RULES: &[Rule] = &[
    // New Hampshire, Iowa, Kansas, Washington (two forms), and the many: letters, digits, perhaps letters.
    Rule::new(
        "us_driver_licence",
        Entity::DriverLicence,
        r"(?x)(?i: [0-9]{2}[a-z]{3}[0-9]{5} | [0-9]{3}[a-z]{2}[0-9]{4} | [a-z][0-9][a-z][0-9][a-z]
            | wdl[0-9a-z]{9} | [a-z][a-z*]{4}[a-z][a-z*][0-9]{3}[0-9a-z]{2}
            | [a-z]{1,3}[0-9]{2,18}[a-z]? | [0-9]{6,16}[a-z]{0,2})",
    )
    .check(valid)
    .labels(LABELS)
    .unless(NOT)
    .alone(0.2),
    // Florida, Illinois, Kansas, Kentucky, Maryland, Michigan, New Jersey, North Dakota, Virginia, Wisconsin.
    Rule::new(
        "us_driver_licence_groups",
        Entity::DriverLicence,
        r"[A-Z]{3}-[0-9]{2}-[0-9]{4}|[A-Z][- ]?[0-9]{2,5}(?:[- ][0-9]{1,6}){1,4}|[0-9]{2,6}(?:[- ][0-9]{2,6}){1,3}",
    )
    .check(valid)
    .labels(LABELS)
    .unless(NOT)
    .alone(0.2),
];

/// Five characters at least, six if all are digits: so years are none. Nor are dates; and "DL" is the label.
fn valid(text: &str) -> bool {
    if text.get(..2).is_some_and(|head| head.eq_ignore_ascii_case("dl")) {
        return false;
    }
    let bytes: Vec<u8> = text.bytes().filter(|b| b.is_ascii_alphanumeric() || *b == b'*').collect();
    let figures = bytes.iter().filter(|b| b.is_ascii_digit()).count();
    let letters = bytes.len() - figures;
    let groups: Vec<usize> = text.split(['-', ' ']).map(str::len).collect();
    let date = matches!(groups[..], [4, 2, 2] | [2, 2, 4] | [2, 2, 2]);
    let kansas = bytes.len() == 5 && letters == 3;
    let washington = bytes.len() == 12 && text.get(..3).is_some_and(|head| head.eq_ignore_ascii_case("wdl"));
    !date
        && if letters == 0 {
            (6..=16).contains(&figures)
        } else {
            kansas || washington || bytes.len() > 4 && figures > 2
        }
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn licences_of_the_states_are_found() {
        for text in [
            "Driver's license: D1234567",
            "driver license number A123-4567-8901",
            "DL S530-460-78-901-0",
            "drivers license 12ABC34567",
            "DL: AB1234567",
            "DL# 123456789",
            "driving licence K00-12-3456",
            "driver license DOE**MJ501P1",
            "DLN: WDLE4YQQERUX",
            "Texas DL 12345678",
            "dl12345678",
        ] {
            finds(text, "us_driver_licence");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "D1234567",
            "order D1234567",
            "123456789",
            "driver license issued in 2019",
            "driver license expires 2027-05-06",
            "driver version D1234567",
            "DL D1234567_1",
            "DL 12345678901234567890",
        ] {
            finds_none(text, "us_driver_licence");
        }
    }
}
