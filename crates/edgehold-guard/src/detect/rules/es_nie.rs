//! Numbers of foreigners in Spain (NIE): X, Y or Z, seven digits and the letter of the DNI (Real Decreto 557/2011,
//! Orden INT/2058/2008).

use crate::detect::check::{alphanumeric, digits, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "nie",
    "n i e",
    "número de identidad de extranjero",
    "identidad de extranjero",
    "tie",
    "extranjero",
    "extranjería",
    "nif",
    "dni",
    "foreigner id",
    "national id",
    "id number",
    "identity number",
    "residence permit",
    "tax id",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("es_nie", Entity::NationalId, r"(?i:[xyz]-?(?:[0-9]{7}|[0-9]\.[0-9]{3}\.[0-9]{3})-?[a-hj-np-tv-z])")
        .check(valid)
        .labels(LABELS)
        .alone(0.75),
    Rule::new("es_nie_spaced", Entity::NationalId, r"(?i:[xyz][ -]?0?[0-9]{7}[ -]?[a-hj-np-tv-z])")
        .check(valid)
        .labels(LABELS)
        .alone(0.4),
];

/// X, Y and Z stand for 0, 1 and 2.
fn valid(text: &str) -> bool {
    let all = alphanumeric(text);
    let first = match all.first() {
        Some(b'X') => 0,
        Some(b'Y') => 10_000_000,
        Some(b'Z') => 20_000_000,
        _ => return false,
    };
    let number = number(&digits(text));
    number != 0 && all.last() == b"TRWAGMYFPDXBNJZSQVHLCKE".get(((first + number) % 23) as usize)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first is the usual specimen of the Interior Ministry.
    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in ["X1234567L", "Y-7654321-G", "z8043215m", "NIE: X 1234567 L", "x-1234567-l", "Y-7.654.321-G"] {
            finds(text, "es_ni");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "X1234567M",
            "W1234567L",
            "X12345678L",
            "AX1234567L",
            "X1234567L9",
            "X0000000T",
            "Y1234567L",
            "X 1234567 L",
        ] {
            finds_none(text, "es_nie");
        }
    }
}
