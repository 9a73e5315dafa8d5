//! Registration plates of the United Kingdom: the form since 2001 (two letters, the half-year, three letters),
//! those since 1983 and 1963, and Northern Ireland's (DVLA, INF104 and "Vehicle registration numbers").

use crate::detect::check::alphanumeric;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "plate",
    "number plate",
    "licence plate",
    "license plate",
    "registration",
    "registration number",
    "registration mark",
    "reg",
    "reg no",
    "vrm",
    "vrn",
    "vehicle",
    "car",
    "van",
    "motorbike",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("uk_plate", Entity::Plate, r"(?i:[a-hj-pr-y]{2}[0-9]{2}[ -]?[a-hj-pr-z]{3})")
        .check(valid)
        .labels(LABELS)
        .alone(0.3),
    Rule::new(
        "uk_plate_old",
        Entity::Plate,
        r"(?x) [A-HJ-NPR-Y][0-9]{1,3}\x20?[A-HJ-PR-Y]{3} | [A-HJ-PR-Y]{3}\x20?[0-9]{1,3}[A-HJ-NPR-Y]
            | [A-Z](?:[A-Z][IZ]|[IZ][A-Z])\x20?[0-9]{4}",
    )
    .check(old)
    .labels(LABELS)
    .alone(0.1),
];

/// The first half-year is "51" or "02".
fn valid(text: &str) -> bool {
    !matches!(alphanumeric(text).get(2..4), None | Some(b"00" | b"01"))
}

/// Words that are no letters of Northern Ireland, nor of a district.
fn old(text: &str) -> bool {
    let words: [&[u8]; 11] = [b"VIN", b"PIN", b"SIM", b"FIN", b"BIN", b"MIN", b"ZIP", b"TIN", b"WIN", b"THE", b"MAX"];
    !alphanumeric(text).get(..3).is_some_and(|a| words.contains(&a))
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn plates_are_found_behind_a_label() {
        for text in [
            "reg: BD51 SMR",
            "her number plate is lb07xyz",
            "car A123 BCD",
            "registration ABC 123D",
            "vehicle AIZ 1234",
            "plate YK26-ABC",
        ] {
            finds(text, "uk_plate");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "BD51 SMR",
            "reg BI51 SMR",
            "reg BD01 SMR",
            "reg BD51 SMRX",
            "PIN 1234 of the car",
            "car 3BD51 SMR",
            "order A123 BCD",
        ] {
            finds_none(text, "uk_plate");
        }
    }
}
