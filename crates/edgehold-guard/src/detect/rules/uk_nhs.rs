//! Numbers of patients of the National Health Service: ten digits, the last of them a check digit modulo 11 (NHS Data
//! Dictionary, "NHS NUMBER"). Scotland's CHI and Northern Ireland's H&C numbers are made the same way.

use crate::detect::check::{all_same, digits, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "nhs",
    "nhs number",
    "nhs no",
    "national health service",
    "national health service number",
    "chi",
    "chi number",
    "community health index",
    "health and care number",
    "h c number",
    "hcn",
];

/// Telephone numbers are written the same way, so that a label is needed.
pub(crate) const RULES: &[Rule] = &[Rule::new("uk_nhs", Entity::HealthId, r"[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}")
    .check(valid)
    .labels(LABELS)
    .alone(0.3)];

/// A remainder that would need the digit 10 is never given out.
fn valid(text: &str) -> bool {
    let digits = digits(text);
    let Some((last, head)) = digits.split_last() else { return false };
    let check = 11 - weighted(head, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    !all_same(&digits) && check % 11 == *last
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first is the dictionary's example.
    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in
            ["NHS number: 943 476 5919", "NHS No. 9434765919", "nhs 485-777-3457", "her CHI number is 401023 2137"]
        {
            finds(text, "uk_nhs");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "NHS number: 943 476 5918",
            "order 9434765919",
            "NHS no 94347659191",
            "NHS 0-943-476-5919",
            "NHS 1111111111",
        ] {
            finds_none(text, "uk_nhs");
        }
    }
}
