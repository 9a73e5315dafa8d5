//! The number of an Indian payer of goods and services tax: the code of a state, a permanent account number, two
//! characters and a check character, Luhn's check over 36 (GSTN).

use crate::detect::check::{alphanumeric, digits, number, value36};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] =
    &[Rule::new("in_gstin", Entity::TaxId, r"(?i:[0-9]{2}[ -]?[a-z]{5}[0-9]{4}[a-z][ -]?[1-9a-z][a-z0-9][0-9a-z])")
        .check(valid)
        .labels(&["gst", "gstin", "gst no", "gst number", "gst in", "gstn"])
        .alone(0.9)];

fn valid(text: &str) -> bool {
    let state = number(&digits(text.get(..2).unwrap_or_default()));
    matches!(state, 1..=38 | 96..=99) && luhn36(&alphanumeric(text))
}

/// As Luhn's, where a character is worth 0 to 35.
fn luhn36(characters: &[u8]) -> bool {
    let values: Option<Vec<u32>> = characters.iter().rev().map(|b| value36(*b)).collect();
    let weigh = |(place, value): (usize, &u32)| {
        let product = if place % 2 == 0 { *value } else { value * 2 };
        product / 36 + product % 36
    };
    values.is_some_and(|v| v.iter().enumerate().map(weigh).sum::<u32>().is_multiple_of(36))
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["27AAPFU0939F1ZV", "GSTIN: 07ABCPK1234F2Z6", "gst no 27aapfu0939f1zv"] {
            finds(text, "in_gstin");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in
            ["27AAPFU0939F1ZW", "GSTIN 57AAPFU0939F1ZV", "27AAPFU0939F1ZV1", "127AAPFU0939F1ZV", "27AAPFU0939F1Z"]
        {
            finds_none(text, "in_gstin");
        }
    }
}
