//! The National Insurance number: two letters, six digits and a letter A to D (HMRC, NIM39110).

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[Rule::new(
    "uk_nino",
    Entity::SocialSecurity,
    r"(?i:[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z]) ?-?[0-9]{2} ?-?[0-9]{2} ?-?[0-9]{2} ?-?[a-dA-D]",
)
.check(valid)
.labels(&["national insurance", "ni number", "nino", "ni no"])
.alone(0.75)];

/// Prefixes that are not given out.
fn valid(text: &str) -> bool {
    let prefix = text.get(..2).unwrap_or_default().to_ascii_uppercase();
    !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(&prefix.as_str())
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["AB 12 34 56 C", "NI number: ab123456c", "JG103759A"] {
            finds(text, "uk_nino");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["GB123456A", "AB123456E", "DA123456A", "AB1234567C"] {
            finds_none(text, "uk_nino");
        }
    }
}
