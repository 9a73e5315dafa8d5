//! Numbers of the Spanish identity card (DNI), which are tax numbers (NIF) too: eight digits and a letter, the
//! remainder modulo 23 (Real Decreto 1553/2005); K, L or M and seven digits for those who have no card (Real
//! Decreto 1065/2007).

use crate::detect::check::{THINGS, alphanumeric, digits, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "dni",
    "d n i",
    "nif",
    "n i f",
    "documento",
    "documento nacional de identidad",
    "documento de identidad",
    "número de identificación fiscal",
    "identificación fiscal",
    "cédula",
    "national id",
    "id number",
    "identity number",
    "identity card",
    "id card",
    "tax id",
    "tax number",
];

/// In capitals, and behind a label in any case, with spaces or without the leading zero.
pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        "es_nif",
        Entity::NationalId,
        r"(?x) (?:[0-9]{8}|[0-9]{1,2}\.[0-9]{3}\.[0-9]{3})-?[A-HJ-NP-TV-Z]
        | [KLM]-?[0-9]{7}-?[A-HJ-NP-TV-Z]",
    )
    .check(valid)
    .labels(LABELS)
    .unless(THINGS)
    .alone(0.65),
    Rule::new(
        "es_nif_labelled",
        Entity::NationalId,
        r"(?xi) (?:[0-9]{7,8}|[0-9]{1,2}[.\x20][0-9]{3}[.\x20][0-9]{3})[\x20-]?[a-hj-np-tv-z]
            | [klm][\x20-]?[0-9]{7}[\x20-]?[a-hj-np-tv-z]",
    )
    .check(valid)
    .labels(LABELS)
    .alone(0.3),
];

/// The letter belongs to the number.
fn valid(text: &str) -> bool {
    let number = number(&digits(text)) as usize;
    let expect = b"TRWAGMYFPDXBNJZSQVHLCKE".get(number % 23);
    number != 0 && alphanumeric(text).last() == expect
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first is the Interior Ministry's example.
    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "12345678Z",
            "DNI 45870213-W",
            "30.184.466-W",
            "dni: 30184466w",
            "NIF 1234567L",
            "D.N.I. 45 870 213 W",
            "K0867756N",
            "nif 45870213 W",
        ] {
            finds(text, "es_nif");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "12345678A",
            "dni 12345678y",
            "112345678Z",
            "12345678ZB",
            "45870213 W",
            "30184466w",
            "part 12345678Z",
            "00000000T",
            "1.30.184.466-W",
        ] {
            finds_none(text, "es_nif");
        }
    }
}
