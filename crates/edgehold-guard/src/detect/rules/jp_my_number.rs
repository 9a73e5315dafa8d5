//! The Japanese individual number ("My Number"): twelve digits, the last of which checks the others by 11 (ordinance
//! 85 of 2014 of the Ministry of Internal Affairs, article 5).

use crate::detect::check::{all_same, digits};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

/// As they stand in the normalised text, where the long mark of katakana is a dash.
const LABELS: &[&str] = &[
    "my number",
    "mynumber",
    "my number card",
    "individual number",
    "personal number",
    "jpn my number",
    "マイナンバ",
    "マイナンバ カ ド",
    "個人番号",
    "個人番号は",
    "個人番号カ",
    "私の個人番号は",
    "あなたの個人番号",
    "個人番号が",
];

pub(crate) const RULES: &[Rule] =
    &[Rule::new("jp_my_number", Entity::NationalId, r"[0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4}")
        .check(valid)
        .labels(LABELS)
        .alone(0.3)];

/// From the right the weights are 2 to 7, and 2 to 6.
fn valid(text: &str) -> bool {
    let digits = digits(text);
    let Some((last, head)) = digits.split_last() else { return false };
    let sum: u32 = head.iter().rev().zip((2..=7).chain(2..=6)).map(|(d, w)| d * w).sum();
    let expect = if sum % 11 < 2 { 0 } else { 11 - sum % 11 };
    expect == *last && !all_same(&digits)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in [
            "マイナンバー: 1234 5678 9018",
            "個人番号は 123456789018",
            "My Number 2345-6789-0121",
            "個人番号123456789018",
        ] {
            finds(text, "jp_my_number");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "My Number 1234 5678 9019",
            "1234 5678 9018",
            "My Number 1234567890180",
            "order 123456789018",
            "My Number 1234 5678 9018 1234",
        ] {
            finds_none(text, "jp_my_number");
        }
    }
}
