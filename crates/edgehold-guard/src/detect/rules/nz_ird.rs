//! New Zealand's IRD number: eight or nine digits from 10-000-000 on, the last of which checks the others by 11
//! (Inland Revenue, "IRD number format").

use crate::detect::check::{digits, number, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "ird",
    "ird number",
    "ird no",
    "inland revenue",
    "inland revenue number",
    "gst number",
    "tax number",
    "tari taake",
];

pub(crate) const RULES: &[Rule] = &[Rule::new("nz_ird", Entity::TaxId, r"[0-9]{2,3}[-. ]?[0-9]{3}[-. ]?[0-9]{3}")
    .check(valid)
    .labels(LABELS)
    .alone(0.3)];

/// Where the first weights leave 10, the second ones decide. What is given out is below 200-000-000.
fn valid(text: &str) -> bool {
    let digits = digits(text);
    let (Some((last, head)), whole) = (digits.split_last(), number(&digits)) else { return false };
    let padded = [&[0, 0][..], head].concat();
    let padded = padded.get(padded.len().saturating_sub(8)..).unwrap_or_default();
    let check = |weights: &[u32]| (11 - weighted(padded, weights) % 11) % 11;
    let first = check(&[3, 2, 7, 6, 5, 4, 3, 2]);
    let expect = if first == 10 { check(&[7, 4, 3, 2, 5, 2, 7, 6]) } else { first };
    (10_000_000..=200_000_000).contains(&whole) && expect == *last
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// Examples of Inland Revenue.
    #[test]
    fn numbers_are_found() {
        for text in
            ["IRD 49-091-850", "ird number: 35901981", "IRD no. 136-410-132", "Inland Revenue number 49 098 576"]
        {
            finds(text, "nz_ird");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["IRD 136-410-133", "49-091-850", "IRD 9125568", "IRD 1364101321", "order 49091850"] {
            finds_none(text, "nz_ird");
        }
    }
}
