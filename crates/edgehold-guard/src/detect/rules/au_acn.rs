//! The Australian company number: nine digits, the last of which checks the others by 10, weights 8 to 1 (ASIC).

use crate::detect::check::{all_same, digits, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "acn",
    "a c n",
    "acn number",
    "australian company number",
    "company number",
    "arbn",
    "asic",
    "registered body number",
];

pub(crate) const RULES: &[Rule] = &[Rule::new("au_acn", Entity::CompanyId, r"[0-9]{3}[-. ]?[0-9]{3}[-. ]?[0-9]{3}")
    .check(valid)
    .labels(LABELS)
    .alone(0.25)];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let rest = weighted(&digits, &[8, 7, 6, 5, 4, 3, 2, 1]) % 10;
    digits.last().copied() == Some((10 - rest) % 10) && !all_same(&digits)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// Examples of ASIC.
    #[test]
    fn numbers_are_found() {
        for text in ["ACN 004 085 616", "acn: 010499966", "Australian Company Number 004-085-616"] {
            finds(text, "au_acn");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["ACN 004 085 617", "004 085 616", "ACN 0040856161", "order 004085616", "ACN 000 000 000"] {
            finds_none(text, "au_acn");
        }
    }
}
