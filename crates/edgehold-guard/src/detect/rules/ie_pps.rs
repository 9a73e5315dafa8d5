//! The Irish personal public service number: seven digits, a check letter modulo 23 and, since 2013, mostly a second
//! letter that counts in it (Social Welfare Consolidation Act 2005; Department of Social Protection).

use crate::detect::check::{THINGS, alphanumeric, digits, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "pps",
    "ppsn",
    "pps number",
    "pps no",
    "personal public service",
    "personal public service number",
    "rsi number",
    "rsi no",
    "tax reference",
    "uimhir psp",
    "psp",
    "irish id",
    "national id",
];

/// With two letters, and with one behind a label.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("ie_pps", Entity::NationalId, r"[0-9]{7}[A-W][A-IWTX]")
        .check(valid)
        .labels(LABELS)
        .unless(THINGS)
        .alone(0.6),
    Rule::new("ie_pps_labelled", Entity::NationalId, r"(?i:[0-9]{7}[ -]?[a-w][a-iwtx]?)")
        .check(valid)
        .labels(LABELS)
        .alone(0.3),
];

/// A second letter from A to I is weighed by nine; the old W, T and X do not count.
fn valid(text: &str) -> bool {
    let (all, digits) = (alphanumeric(text), digits(text));
    let Some(letters) = all.get(7..) else { return false };
    let (letter, second) = match letters {
        [letter] => (letter, 0),
        [letter, second @ b'A'..=b'I'] => (letter, u32::from(second - b'A') + 1),
        [letter, b'W' | b'T' | b'X'] => (letter, 0),
        _ => return false,
    };
    let rest = (weighted(&digits, &[8, 7, 6, 5, 4, 3, 2]) + second * 9) % 23;
    digits.iter().any(|d| *d != 0) && b"WABCDEFGHIJKLMNOPQRSTUV".get(rest as usize) == Some(letter)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// 1234567T and 1234567FA are the Revenue's examples.
    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in
            ["1234567FA", "PPS number 1234567T", "PPSN: 6433435f", "9071526VH", "ppsn 3820417 JW", "PPS No. 1234567TW"]
        {
            finds(text, "ie_pps");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "1234567T",
            "1234567FB",
            "PPSN 1234567U",
            "PPSN 12345678T",
            "PPSN 1234567TZ",
            "part 1234567FA",
            "PPSN 123456T",
        ] {
            finds_none(text, "ie_pps");
        }
    }
}
