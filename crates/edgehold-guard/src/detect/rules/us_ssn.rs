//! Social security numbers of the United States: three, two and four digits (Social Security Administration, "randomization").

use crate::detect::check::{all_same, digits, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] =
    &["ssn", "ssns", "social security", "social security number", "social", "soc sec", "soc sec number", "ssid"];

/// As it is written, and as nine digits behind a label.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("us_ssn", Entity::SocialSecurity, r"[0-9]{3}[-. ][0-9]{2}[-. ][0-9]{4}")
        .check(valid)
        .labels(LABELS)
        .alone(0.7),
    Rule::new("us_ssn_plain", Entity::SocialSecurity, r"[0-9]{9}").check(valid).labels(LABELS).alone(0.2),
];

/// No part is all zeros, the area is not 666 and not 900 or above (those are taxpayer numbers), and it is none of the numbers
/// that became known through advertisements.
fn valid(text: &str) -> bool {
    let digits = digits(text);
    let (area, group, serial) = (number(&digits[..3]), number(&digits[3..5]), number(&digits[5..]));
    let same = |a: &str| {
        text.chars().filter(|c| "-. ".contains(*c)).collect::<Vec<_>>().windows(2).all(|w| w[0] == w[1])
            && !a.is_empty()
    };
    area != 0
        && area != 666
        && area < 900
        && group != 0
        && serial != 0
        && !all_same(&digits)
        && same(text)
        && !KNOWN.contains(&number(&digits))
}

const KNOWN: &[u32] = &[78_051_120, 219_099_999, 123_456_789];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "My SSN is 536-90-4399.",
            "536 90 4399",
            "social security number: 536904399",
            "ssn536-90-4399",
            "٥٣٦-٩٠-٤٣٩٩",
        ] {
            finds(text, "us_ssn");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "order 536904399",
            "000-12-3456",
            "666-12-3456",
            "912-12-3456",
            "536-90-43991",
            "1.536-90-4399",
            "536-90.4399",
        ] {
            finds_none(text, "us_ssn");
        }
    }
}
