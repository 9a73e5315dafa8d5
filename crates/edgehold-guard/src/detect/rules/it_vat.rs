//! The Italian partita IVA: seven digits, the office's three and Luhn's check digit (Decreto ministeriale 23
//! December 1976).

use crate::detect::check::{digits, luhn, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "partita iva",
    "part iva",
    "p iva",
    "piva",
    "iva",
    "vat",
    "vat number",
    "vat no",
    "vat id",
    "codice fiscale",
    "c f",
    "cf",
    "tax id",
    "tax number",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("it_vat", Entity::TaxId, r"(?i:it)[ -]?[0-9]{11}").check(valid).labels(LABELS).alone(0.75),
    Rule::new("it_vat_plain", Entity::TaxId, r"[0-9]{11}|[0-9]{3} [0-9]{4} [0-9]{4}")
        .check(valid)
        .labels(LABELS)
        .alone(0.3),
];

/// The office is that of a province, or one of four others.
fn valid(text: &str) -> bool {
    let digits = digits(text);
    let (Some(first), Some(office)) = (digits.get(..7), digits.get(7..10)) else { return false };
    number(first) != 0 && matches!(number(office), 1..=121 | 888 | 999) && luhn(&digits)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "IT01234560017",
            "P. IVA 00749910014",
            "partita iva: 01234560017",
            "VAT IT 00749910014",
            "p.iva it00749910014",
        ] {
            finds(text, "it_vat");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "IT01234560018",
            "01234560017",
            "order 00749910014",
            "partita iva 12345678903",
            "IT012345600171",
            "XIT01234560017",
        ] {
            finds_none(text, "it_vat");
        }
    }
}
