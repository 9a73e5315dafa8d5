//! Nigerian registration plates: three letters of the local government, three digits and two letters (FRSC, since
//! 2011), or two letters, three digits and three letters before. Only a label tells one.

use crate::detect::check::{THINGS, digits, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "plate",
    "plate number",
    "number plate",
    "licence plate",
    "license plate",
    "vehicle",
    "vehicle number",
    "vehicle registration",
    "registration",
    "registration number",
    "reg no",
    "reg number",
    "car",
    "truck",
    "bus",
    "jeep",
    "frsc",
    "motorcycle",
    "okada",
    "taxi",
    "nigerian plate",
];

pub(crate) const RULES: &[Rule] = &[Rule::new(
    "ng_vehicle",
    Entity::Plate,
    r"(?i:[a-z]{3}[ -]?[0-9]{3}[ -]?[a-z]{2}|[a-z]{2}[ -]?[0-9]{3}[ -]?[a-z]{3})",
)
.check(valid)
.labels(LABELS)
.unless(THINGS)
.alone(0.35)];

/// The small words before or behind a number are no letters of a plate: "the 100 km".
fn valid(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "the", "for", "has", "and", "was", "all", "its", "our", "her", "his", "are", "had", "not", "did", "than", "is",
        "in", "at", "of", "to", "by", "on", "no", "or", "we", "km", "mi", "kg", "hp", "cc", "nm", "my", "as", "it",
    ];
    let word = |w: &str| WORDS.contains(&w.to_ascii_lowercase().as_str());
    number(&digits(text)) != 0 && !text.split([' ', '-']).any(word)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn plates_are_found() {
        for text in ["plate number ABC-123DE", "vehicle KJA 456 AA", "my car is lsr123xy", "Reg. No. AB 123 KJA"] {
            finds(text, "ng_vehicle");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "ABC-123DE",
            "order ABC-123DE",
            "plate ABC-000DE",
            "plate ABC-1234DE",
            "the car has 150 hp",
            "car for 300 km",
            "plate ABCD-123DE",
        ] {
            finds_none(text, "ng_vehicle");
        }
    }
}
