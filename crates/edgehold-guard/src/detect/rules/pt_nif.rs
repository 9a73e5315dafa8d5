//! The Portuguese tax number (NIF, NIPC): nine digits, the last one a check digit modulo 11 (Decreto-Lei 14/2013;
//! Autoridade Tributária).

use crate::detect::check::{digits, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "nif",
    "n i f",
    "nipc",
    "contribuinte",
    "número de contribuinte",
    "nº contribuinte",
    "número de identificação fiscal",
    "identificação fiscal",
    "número fiscal",
    "portuguese tax number",
    "tax id",
    "tax number",
    "tax identification number",
    "vat",
    "vat number",
];

/// One in ten numbers passes, so that a label or the sign of the country is needed.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("pt_nif", Entity::TaxId, r"PT ?[0-9]{9}").check(valid).labels(LABELS).alone(0.7),
    Rule::new("pt_nif_plain", Entity::TaxId, r"(?i:pt ?)?[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{3}")
        .check(valid)
        .labels(LABELS)
        .alone(0.3),
];

/// The first digits are those of people, companies and the others that have one.
fn valid(text: &str) -> bool {
    let digits = digits(text);
    let ([first, second, ..], Some((last, head))) = (&digits[..], digits.split_last()) else { return false };
    let check = match weighted(head, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    };
    matches!((first, second), (1..=3 | 5..=9, _) | (4, 5)) && check == *last
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "NIF 283014571",
            "contribuinte n.º 204 183 901",
            "PT501964843",
            "NIPC: 501964843",
            "nif pt283014571",
            "NIF 204.183.901",
        ] {
            finds(text, "pt_nif");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "283014571",
            "NIF 283014572",
            "NIF 2830145711",
            "PT501964844",
            "APT501964843",
            "order 204183901",
            "NIF 023456789",
        ] {
            finds_none(text, "pt_nif");
        }
    }
}
