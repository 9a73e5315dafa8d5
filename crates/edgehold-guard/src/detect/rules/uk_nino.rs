//! National Insurance numbers of the United Kingdom: two letters, six digits and a letter from A to D (HMRC, NIM39110).

use crate::detect::check::{THINGS, alphanumeric};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "nino",
    "ni number",
    "ni no",
    "national insurance",
    "national insurance number",
    "national insurance no",
    "nat ins",
    "insurance number",
];

/// In its five groups, in capitals, and behind a label in any case, or without the last letter.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("uk_nino", Entity::SocialSecurity, r"[A-Z]{2} [0-9]{2} [0-9]{2} [0-9]{2} [A-D]")
        .check(valid)
        .labels(LABELS)
        .alone(0.85),
    Rule::new(
        "uk_nino_plain",
        Entity::SocialSecurity,
        r"[A-Z]{2}(?: - |[ -])?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}(?: - |[ -])?[A-D]",
    )
    .check(valid)
    .labels(LABELS)
    .unless(THINGS)
    .alone(0.6),
    Rule::new(
        "uk_nino_small",
        Entity::SocialSecurity,
        r"(?i:[a-z]{2}(?: - |[ -])?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}(?: - |[ -])?[a-d])",
    )
    .check(valid)
    .labels(LABELS)
    .alone(0.3),
    Rule::new("uk_nino_short", Entity::SocialSecurity, r"(?i:[a-z]{2})[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}")
        .check(valid)
        .labels(LABELS)
        .alone(0.1),
];

/// Letters and pairs of letters that are not given out, as a prefix.
fn valid(text: &str) -> bool {
    let letters = alphanumeric(text);
    let [first, second, ..] = letters[..] else { return false };
    let never = |letter: u8| b"DFIQUV".contains(&letter);
    let unused = [b"BG", b"GB", b"KN", b"NK", b"NT", b"TN", b"ZZ"];
    !never(first) && !never(second) && second != b'O' && !unused.contains(&&[first, second])
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "JG 10 37 59 A",
            "My number: JG103759A.",
            "CE-12-34-56-D",
            "CE - 12 - 34 - 56 - D",
            "National Insurance number jg103759a",
            "NI no. JG 103759",
            "NINO: ab 12 34 56 c",
        ] {
            finds(text, "uk_nino");
        }
    }

    /// HMRC's own example, QQ123456C, is one that is never given out.
    #[test]
    fn what_is_none_is_left() {
        for text in [
            "QQ123456C",
            "GB123456A",
            "JG103759E",
            "JG1037591A",
            "part no. JG103759A",
            "jg103759a",
            "XJG103759A",
            "NI JO123456A",
            "JG 103759",
        ] {
            finds_none(text, "uk_nino");
        }
    }
}
