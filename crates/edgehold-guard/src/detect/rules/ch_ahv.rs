//! The Swiss AHV number (AVS, NAVS13): 756, nine digits and the check digit of EAN-13 (AHVV art. 133; Zentrale
//! Ausgleichsstelle).

use crate::detect::check::{all_same, digits};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "ahv",
    "ahv nr",
    "ahv nummer",
    "ahvn13",
    "avs",
    "no avs",
    "numéro avs",
    "numero avs",
    "navs13",
    "sozialversicherungsnummer",
    "versichertennummer",
    "versicherten nr",
    "oasi",
    "oasi number",
    "social security number",
    "national id",
];

/// 756 is no country of goods' EAN numbers.
pub(crate) const RULES: &[Rule] =
    &[Rule::new("ch_ahv", Entity::SocialSecurity, r"756[. -]?[0-9]{4}[. -]?[0-9]{4}[. -]?[0-9]{2}")
        .check(valid)
        .labels(LABELS)
        .alone(0.85)];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let sum: u32 = digits.iter().zip([1, 3].iter().cycle()).map(|(d, w)| d * w).sum();
    sum.is_multiple_of(10) && !digits.get(3..12).is_none_or(all_same)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first is the authority's specimen.
    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "756.9217.0769.85",
            "AHV-Nr. 7569217076985",
            "756.1234.5678.97",
            "no AVS 756 3048 5002 13",
            "756-3048-5002-13",
        ] {
            finds(text, "ch_ahv");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "756.9217.0769.86",
            "757.9217.0769.85",
            "756.9217.0769.851",
            "1756.9217.0769.85",
            "1.756.9217.0769.85",
            "756.0000.0000.00",
        ] {
            finds_none(text, "ch_ahv");
        }
    }
}
