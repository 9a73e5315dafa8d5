//! German pension insurance numbers, on the social security card: the area, the birth date, the name's first letter, a
//! serial number and a check digit (VKVV § 2; Sozialgesetzbuch VI § 147).

use crate::detect::check::{alphanumeric, is_date, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "rentenversicherungsnummer",
    "rentenversicherung",
    "rentenversicherungs nr",
    "rvnr",
    "rv nummer",
    "rv nr",
    "sozialversicherungsnummer",
    "sozialversicherung",
    "sozialversicherungs nr",
    "sozialversicherungsausweis",
    "sv nummer",
    "sv nr",
    "svnr",
    "versicherungsnummer",
    "vsnr",
    "social security",
    "social security number",
    "pension insurance",
    "insurance number",
];

pub(crate) const RULES: &[Rule] = &[Rule::new(
    "de_social_security",
    Entity::SocialSecurity,
    r"(?i:[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[a-z][ -]?[0-9]{2}[ -]?[0-9])",
)
.check(valid)
.labels(LABELS)
.alone(0.8)];

/// The letter counts as its place in the alphabet, in two digits; a day or a month that is not known is 00.
fn valid(text: &str) -> bool {
    let mut digits = Vec::with_capacity(13);
    for byte in alphanumeric(text) {
        match byte {
            b'0'..=b'9' => digits.push(u32::from(byte - b'0')),
            _ => {
                let place = u32::from(byte.wrapping_sub(b'A')) + 1;
                digits.extend([place / 10, place % 10]);
            }
        }
    }
    let Some((last, head)) = digits.split_last() else { return false };
    let [a, b, d, e, m, n, y, z, ..] = head[..] else { return false };
    let (year, month, day) = (y * 10 + z, m * 10 + n, d * 10 + e);
    let is_day = is_date(1900 + year, month, day)
        || is_date(2000 + year, month, day)
        || (day == 0 && month <= 12)
        || (month == 0 && day <= 31);
    let sum: u32 = head.iter().zip([2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]).map(|(d, w)| d * w / 10 + d * w % 10).sum();
    number(&[a, b]) >= 2 && is_day && sum % 10 == *last
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first two are the pension insurance's specimens.
    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "15070649C103",
            "65 180539 W 00 1",
            "RVNR 53240281m573",
            "SV-Nummer: 65 180539 W 001",
            "15 07 06 49 C 10 3",
            "53-240281-M-573",
        ] {
            finds(text, "de_social_security");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "15070649C104",
            "15320649C103",
            "15071349C103",
            "115070649C103",
            "15070649C1031",
            "15070649CC103",
            "00070649C103",
        ] {
            finds_none(text, "de_social_security");
        }
    }
}
