//! Indian registration plates: the code of a state, the number of the office, letters of the series and up to four
//! digits (Central Motor Vehicles Rules, rule 50), and the series BH: year, BH, four digits, letters.

use crate::detect::check::THINGS;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "vehicle",
    "vehicle number",
    "vehicle no",
    "vehicle registration",
    "registration",
    "registration number",
    "regn",
    "regn no",
    "reg no",
    "number plate",
    "licence plate",
    "license plate",
    "plate",
    "plate number",
    "car",
    "bike",
    "motorcycle",
    "scooter",
    "truck",
    "taxi",
    "cab",
    "auto",
    "bus",
    "rc",
    "rto",
    "parivahan",
    "challan",
    "fastag",
    "वाहन",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        "in_vehicle",
        Entity::Plate,
        r"(?x)(?i: (?:AN|AP|AR|AS|BR|CG|CH|DD|DL|DN|GA|GJ|HP|HR|JH|JK|KA|KL|LA|LD|MH|ML|MN|MP|MZ|NL|OD|OR|PB|PY|RJ|SK|TG
            |TN|TR|TS|UA|UK|UP|WB) [\x20.-]? [0-9]{1,2} (?:[\x20.-]?[a-z]{1,3}){1,2} [\x20.-]? [0-9]{1,4})",
    )
    .check(valid)
    .labels(LABELS)
    .unless(THINGS)
    .alone(0.4),
    Rule::new("in_vehicle_bh", Entity::Plate, r"(?i:2[0-9][ -]?BH[ -]?[0-9]{4}[ -]?[a-hj-np-z]{1,2})")
        .labels(LABELS)
        .unless(THINGS)
        .alone(0.45),
];

/// No office and no vehicle is number 0, and the series has at most three letters.
fn valid(text: &str) -> bool {
    let last = text.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    last.bytes().any(|b| b != b'0') && (3..=5).contains(&letters)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn plates_are_found() {
        for text in [
            "vehicle number MH 12 AB 1234",
            "my car is KA01MJ5678",
            "Reg. No.: dl-3c-ab-0042",
            "number plate TN 7 C 99",
            "car 22 BH 1234 AA",
        ] {
            finds(text, "in_vehicle");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "MH12AB1234",
            "car XX 12 AB 1234",
            "car MH 12 AB 0000",
            "car MH 12 AB 12345",
            "order MH12AB1234",
            "car AMH12AB1234",
        ] {
            finds_none(text, "in_vehicle");
        }
    }
}
