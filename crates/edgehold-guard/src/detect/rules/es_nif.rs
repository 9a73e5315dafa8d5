//! The Spanish NIF of persons and the NIE of foreigners: digits and a letter that is their remainder by 23 (Real Decreto 1065/2007).

use crate::detect::check::{digits, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[
    Rule::new("es_nif", Entity::NationalId, r"(?i:[0-9]{8}[- ]?[a-hj-np-tv-z])")
        .check(valid)
        .labels(&["nif", "dni", "documento"])
        .alone(0.8),
    Rule::new("es_nif_foreign", Entity::NationalId, r"(?i:[xyz][- ]?[0-9]{7}[- ]?[a-hj-np-tv-z])")
        .check(valid)
        .labels(&["nie", "extranjero"])
        .alone(0.85),
];

fn valid(text: &str) -> bool {
    const LETTERS: &[u8] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let first = match text.bytes().next().map(|b| b.to_ascii_uppercase()) {
        Some(b'Y') => 10_000_000,
        Some(b'Z') => 20_000_000,
        _ => 0,
    };
    let rest = (first + number(&digits(text))) % 23;
    text.bytes().next_back().map(|b| b.to_ascii_uppercase()) == LETTERS.get(rest as usize).copied()
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["12345678Z", "NIE X1234567L", "dni 12345678-z"] {
            finds(text, "es_nif");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["12345678A", "123456789Z1", "X1234567A", "812345678Z"] {
            finds_none(text, "es_nif");
        }
    }
}
