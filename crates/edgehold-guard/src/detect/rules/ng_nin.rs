//! The Nigerian national identification number: eleven digits; the virtual one has two letters, twelve digits and
//! two letters (NIMC). Sources disagree about a check digit and NIMC publishes none, so only a label tells one.

use crate::detect::check::{all_same, digits};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "nin",
    "nin number",
    "nimc",
    "vnin",
    "virtual nin",
    "national identification number",
    "national identity number",
    "national id",
    "national identity",
    "nigerian id",
    "nigeria id",
    "identity number",
];
const NOT: &[&str] = &["phone", "call", "tel", "fax", "mobile", "whatsapp", "order", "invoice", "bvn", "version"];

pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        "ng_nin",
        Entity::NationalId,
        r"[0-9]{11}|[0-9]{4}[- ][0-9]{3}[- ][0-9]{4}|[0-9]{3}[- ][0-9]{4}[- ][0-9]{4}",
    )
    .check(valid)
    .labels(LABELS)
    .unless(NOT)
    .alone(0.1),
    Rule::new("ng_nin_virtual", Entity::NationalId, r"(?i:[a-z]{2}[0-9]{12}[a-z]{2})").labels(LABELS).alone(0.4),
];

/// 070, 080, 081, 090 and 091 begin the numbers of mobile telephones.
fn valid(text: &str) -> bool {
    let digits = digits(text);
    !all_same(&digits) && !matches!(digits[..], [0, 7..=9, 0 | 1, ..])
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in [
            "NIN: 12345678901",
            "National Identification Number 54783920164",
            "nin 1234-567-8901",
            "virtual NIN AB012345678910YZ",
        ] {
            finds(text, "ng_nin");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "12345678901",
            "NIN 123456789012",
            "NIN 1234567890",
            "NIN 08031234567",
            "order 12345678901",
            "AB012345678910YZ",
        ] {
            finds_none(text, "ng_nin");
        }
    }
}
