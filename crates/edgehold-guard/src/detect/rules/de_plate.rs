//! German registration plates: one to three letters for the district, one or two letters, one to four digits, and
//! E or H for electric and historic cars (Fahrzeug-Zulassungsverordnung § 9).

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "kennzeichen",
    "kfz kennzeichen",
    "amtliches kennzeichen",
    "autokennzeichen",
    "kfz",
    "nummernschild",
    "zulassung",
    "fahrzeug",
    "auto",
    "wagen",
    "pkw",
    "lkw",
    "plate",
    "number plate",
    "licence plate",
    "license plate",
    "registration",
    "vehicle",
    "car",
];
const STRICT: &[&str] = &[
    "kennzeichen",
    "kfz kennzeichen",
    "autokennzeichen",
    "nummernschild",
    "plate",
    "number plate",
    "licence plate",
    "license plate",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("de_plate", Entity::Plate, r"[A-ZÄÖÜ]{1,3}(?:-| ?- |[ :])[A-Z]{1,2}[ -]?[1-9][0-9]{0,3}[EH]?")
        .check(valid)
        .labels(LABELS)
        .alone(0.3),
    Rule::new(
        "de_plate_plain",
        Entity::Plate,
        r"(?i:[a-zäöü]{2,5}[1-9][0-9]{0,3}[eh]?|[a-zäöü]{1,3}-[a-z]{1,2}[ -]?[1-9][0-9]{0,3}[eh]?)",
    )
    .check(valid)
    .labels(STRICT)
    .alone(0.1),
];

/// Nine characters at most (eight by the rule, which not all know), and no word that often stands before a number.
fn valid(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_uppercase();
    let words = [
        "IS", "NO", "NR", "ID", "THE", "OF", "IN", "IM", "AM", "ISO", "DIN", "EN", "USB", "VIN", "PIN", "VW", "BMW",
        "AUDI", "KM",
    ];
    text.chars().filter(|c| c.is_alphanumeric()).count() <= 9 && !words.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn plates_are_found_behind_a_label() {
        for text in [
            "Kennzeichen B-MW 1234",
            "Nummernschild M AB 123",
            "Kfz-Kennzeichen: HH-XX 99E",
            "kennzeichen k-lm77",
            "Auto: GÖ-KL 482",
            "Kennzeichen BMW1234".replace("BMW", "HHKL").as_str(),
        ] {
            finds(text, "de_plate");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "B-MW 1234",
            "Kennzeichen B-MW 0234",
            "Kennzeichen B-MW 12345",
            "Auto VW 1303",
            "Kennzeichen BERL-MW 1234",
            "part M AB 123",
        ] {
            finds_none(text, "de_plate");
        }
    }
}
