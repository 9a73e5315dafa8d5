//! The Hong Kong identity card's number: one or two letters, six digits, and a check character by 11, customarily in
//! brackets (Immigration Department).

use crate::detect::check::{THINGS, alphanumeric, value36};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "hkid",
    "hkid no",
    "hkid number",
    "hkic",
    "hong kong id",
    "hong kong identity card",
    "identity card",
    "id card",
    "id no",
    "id number",
    "身份證",
    "身份證號碼",
    "身份證號",
    "香港身份證",
    "香港身份證號碼",
    "身分證",
];

/// In brackets the check character is hardly anything else; bare, it is one of eleven.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("hk_id", Entity::NationalId, r"(?i:[a-z]{1,2}[0-9]{6} ?\([0-9a]\))")
        .check(valid)
        .labels(LABELS)
        .alone(0.8),
    Rule::new("hk_id_plain", Entity::NationalId, r"(?i:[a-z]{1,2}[0-9]{6}[ -]?[0-9a])")
        .check(valid)
        .labels(LABELS)
        .unless(THINGS)
        .alone(0.35),
];

/// A missing letter is worth 36.
fn valid(text: &str) -> bool {
    let characters = alphanumeric(text);
    let values: Option<Vec<u32>> = characters.iter().rev().map(|b| value36(*b)).collect();
    let Some(mut values) = values else { return false };
    values.resize(9, 36);
    values.iter().zip(1..).map(|(v, w)| v * w).sum::<u32>().is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// G123456(A) is the specimen's number.
    #[test]
    fn numbers_are_found() {
        for text in ["A123456(3)", "HKID: G123456(A)", "hkid ab987654(3)", "HKID A1234563", "身份證號碼: Z683365 (A)"]
        {
            finds(text, "hk_id");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["A123456(4)", "A1234563", "HKID A1234564", "HKID A12345633", "ABC123456(3)", "order A1234563"] {
            finds_none(text, "hk_id");
        }
    }
}
