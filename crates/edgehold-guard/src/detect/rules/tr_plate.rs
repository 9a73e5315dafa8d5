//! Turkish registration plates: the province from 01 to 81, one to three letters, and two to five digits
//! (Karayolları Trafik Yönetmeliği).

use crate::detect::check::{digits, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "plaka",
    "plakası",
    "plakalı",
    "plaka no",
    "araç",
    "aracın",
    "araba",
    "otomobil",
    "plate",
    "number plate",
    "licence plate",
    "license plate",
    "registration",
    "vehicle",
    "car",
];

/// Q, W and X are no Turkish letters.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("tr_plate_small", Entity::Plate, r"[0-9]{2}[ -][a-pr-vyz]{1,3}[ -][0-9]{2,5}")
        .check(small)
        .labels(&["plaka", "plaka no", "plate", "number plate", "licence plate", "license plate"])
        .alone(0.2),
    Rule::new(
        "tr_plate",
        Entity::Plate,
        r"(?x) [0-9]{2}[\x20-]?[A-PR-VYZ][\x20-]?[0-9]{4,5} | [0-9]{2}[\x20-]?[A-PR-VYZ]{2}[\x20-]?[0-9]{3,4}
        | [0-9]{2}[\x20-]?[A-PR-VYZ]{3}[\x20-]?[0-9]{2,3} | (?i:[0-9]{2}[a-pr-vyz]{1,3}[0-9]{2,5})",
    )
    .check(valid)
    .labels(LABELS)
    .alone(0.3),
];

/// In small letters a unit is none.
fn small(text: &str) -> bool {
    let letters: String = text.chars().filter(char::is_ascii_alphabetic).collect();
    valid(text)
        && !["km", "kg", "m", "g", "l", "t", "s", "h", "at", "on", "in", "to", "and", "of", "for"]
            .contains(&letters.as_str())
}

fn valid(text: &str) -> bool {
    digits(text).get(..2).is_some_and(|province| matches!(number(province), 1..=81))
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn plates_are_found_behind_a_label() {
        for text in [
            "plaka 34 ABC 123",
            "Plaka: 06 BD 4821",
            "35 K 1907 plakalı araç",
            "plaka no 34abc123",
            "plaka no 34 abc 123",
            "plate 01-KL-482",
        ] {
            finds(text, "tr_plate");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "34 ABC 123",
            "plaka 82 ABC 123",
            "plaka 00 ABC 123",
            "plaka 34 ABX 123",
            "plate 12 km 100",
            "plaka 34 ABC 1234",
            "plaka 134 ABC 123",
        ] {
            finds_none(text, "tr_plate");
        }
    }
}
