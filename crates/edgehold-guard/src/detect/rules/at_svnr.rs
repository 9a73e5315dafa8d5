//! The Austrian social insurance number: three digits, a check digit modulo 11 and the birth date, whose month is
//! above 12 where the numbers of a day are used up (ASVG § 460d; Dachverband der Sozialversicherungsträger).

use crate::detect::check::{digits, is_date, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "svnr",
    "sv nr",
    "sv nummer",
    "sozialversicherungsnummer",
    "sozialversicherungs nr",
    "sozialversicherung",
    "versicherungsnummer",
    "versicherungs nr",
    "vsnr",
    "vnr",
    "e card",
    "ecard",
    "austrian social security",
    "social security",
    "social security number",
    "insurance number",
    "social insurance number",
];

/// In its two groups, and as ten digits behind a label.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("at_svnr", Entity::SocialSecurity, r"[1-9][0-9]{3} [0-9]{6}").check(valid).labels(LABELS).alone(0.7),
    Rule::new("at_svnr_plain", Entity::SocialSecurity, r"[1-9][0-9]{3}[- /]?[0-9]{2}[ .]?[0-9]{2}[ .]?[0-9]{2}")
        .check(valid)
        .labels(LABELS)
        .alone(0.3),
];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let [_, _, _, check, d, e, m, n, y, z] = digits[..] else { return false };
    let (year, month, day) = (y * 10 + z, m * 10 + n, d * 10 + e);
    let is_day = match month {
        13..=15 => (1..=31).contains(&day),
        _ => is_date(1900 + year, month, day) || is_date(2000 + year, month, day),
    };
    is_day && weighted(&digits, &[3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 == check
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first is the insurers' specimen.
    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "1237 010180",
            "SVNR 1237010180",
            "7829 280755",
            "Sozialversicherungsnummer: 4156 121392",
            "SV-Nr. 6045/311299",
            "e-card 7829 28 07 55",
        ] {
            finds(text, "at_svnr");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "1238 010180",
            "1237 320180",
            "1237 011680",
            "1237010180",
            "1237 0101801",
            "01237 010180",
            "order 7829280755",
        ] {
            finds_none(text, "at_svnr");
        }
    }
}
