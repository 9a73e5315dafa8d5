//! The Thai national identity number: thirteen digits, the last of which checks the others by 11 (Department of
//! Provincial Administration); customarily in groups of 1, 4, 5, 2 and 1. It serves as the tax number, too.

use crate::detect::check::{all_same, digits};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

/// In Thai words are not parted; as it stands in the normalised text, where SARA AM is two signs.
const LABELS: &[&str] = &[
    "thai id",
    "thai national id",
    "national id",
    "national id number",
    "citizen id",
    "id card",
    "id card number",
    "identity card",
    "identification number",
    "personal id",
    "tnin",
    "tin",
    "tax id",
    "เลขประจ\u{e4d}\u{e32}ตัวประชาชน",
    "เลขบัตรประชาชน",
    "บัตรประชาชน",
    "รหัสประจ\u{e4d}\u{e32}ตัวประชาชน",
    "หมายเลขบัตรประชาชน",
    "รหัสบัตรประชาชน",
    "ประชาชน",
    "เลขบัตร",
    "เสียภาษี",
];

/// Groups of these lengths, with a check, are hardly anything else.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("th_tnin", Entity::NationalId, r"[0-8]-[0-9]{4}-[0-9]{5}-[0-9]{2}-[0-9]")
        .check(valid)
        .labels(LABELS)
        .alone(0.8),
    Rule::new("th_tnin_plain", Entity::NationalId, r"[0-8][ .-]?[0-9]{4}[ .-]?[0-9]{5}[ .-]?[0-9]{2}[ .-]?[0-9]")
        .check(valid)
        .labels(LABELS)
        .alone(0.3),
];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let Some((last, head)) = digits.split_last() else { return false };
    let sum: u32 = head.iter().zip((2..=13).rev()).map(|(d, w)| d * w).sum();
    (11 - sum % 11) % 10 == *last && !all_same(&digits)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in [
            "1-1017-01234-56-1",
            "Thai ID: 3100600445635",
            "เลขประจำตัวประชาชน 8-6123-45678-90-9",
            "เลขประจำตัวประชาชน: 1101701234561",
            "บัตรประชาชน 1 1017 01234 56 1",
        ] {
            finds(text, "th_tnin");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "1-1017-01234-56-2",
            "1101701234561",
            "Thai ID 1101701234562",
            "Thai ID 11017012345611",
            "9-1017-01234-56-1",
        ] {
            finds_none(text, "th_tnin");
        }
    }
}
