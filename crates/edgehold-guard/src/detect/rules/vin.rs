//! Vehicle identification numbers: seventeen characters without I, O and Q (ISO 3779); in North America the ninth is a
//! check digit (49 CFR 565.15).

use crate::detect::check::alphanumeric;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "vin",
    "vehicle identification",
    "chassis",
    "chassis number",
    "fahrgestellnummer",
    "fin",
    "vehicle",
    "car",
    "bastidor",
    "telaio",
];
const FORM: &str = r"(?i:[0-9A-HJ-NPR-Z]{17})";

pub(crate) const RULES: &[Rule] = &[
    Rule::new("vin", Entity::Vin, FORM).check(checked).labels(LABELS).alone(0.8),
    Rule::new("vin_labelled", Entity::Vin, FORM).check(mixed).labels(LABELS).alone(0.3),
];

fn mixed(text: &str) -> bool {
    let ends = text.bytes().rev().take(3).all(|b| b.is_ascii_digit());
    ends && text.bytes().any(|b| b.is_ascii_alphabetic())
}

fn checked(text: &str) -> bool {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let value = |b: &u8| match b {
        b'0'..=b'9' => u32::from(b - b'0'),
        b'A'..=b'H' => u32::from(b - b'A') + 1,
        b'J'..=b'R' => u32::from(b - b'J') + 1,
        b => u32::from(b - b'S') + 2,
    };
    let letters = alphanumeric(text);
    let sum: u32 = letters.iter().map(value).zip(WEIGHTS).map(|(v, w)| v * w).sum();
    let expect = if sum % 11 == 10 { b'X' } else { b'0' + (sum % 11) as u8 };
    mixed(text) && letters.get(8) == Some(&expect)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_nothing};

    #[test]
    fn numbers_of_vehicles_are_found() {
        for text in ["1M8GDM9AXKP042788", "VIN: 1m8gdm9axkp042788", "FIN WVWZZZ1JZ3W386752"] {
            finds(text, "vin");
        }
    }

    #[test]
    fn others_are_left() {
        for text in [
            "1M8GDM9A1KP042788",
            "WVWZZZ1JZ3W386752",
            "11111111111111111",
            "1M8GDM9AXKP0427881",
            "vin 1M8GDM9AXKP04278O",
        ] {
            finds_nothing(text);
        }
    }
}
