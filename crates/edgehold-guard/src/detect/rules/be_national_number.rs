//! The Belgian national number (rijksregisternummer, numéro de registre national): the birth date, a serial number
//! and 97 less the remainder, with a 2 before the number from 2000 on; 20 or 40 is added to the month in the
//! number of those who are not in the register (Koninklijk besluit 3 April 1984; Koninklijk besluit 8 February
//! 1991).

use crate::detect::check::{digits, is_date, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "rijksregisternummer",
    "rijksregister",
    "rijksregisternr",
    "rrn",
    "insz",
    "niss",
    "inss",
    "registre national",
    "numéro national",
    "numéro de registre national",
    "no national",
    "nationaal nummer",
    "bis nummer",
    "numéro bis",
    "nationalregisternummer",
    "national number",
    "national register",
    "national id",
    "id number",
    "social security number",
];

/// Eleven digits of a day are found too; those of no day, or of another register, behind a label or with their marks.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("be_national_number", Entity::NationalId, r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}[- ][0-9]{3}[-. ][0-9]{2}")
        .check(valid)
        .labels(LABELS)
        .alone(0.85),
    Rule::new("be_national_number_plain", Entity::NationalId, r"[0-9]{6}[- ]?[0-9]{3}[-. ]?[0-9]{2}")
        .check(of_a_day)
        .labels(LABELS)
        .alone(0.66),
    Rule::new(
        "be_national_number_labelled",
        Entity::NationalId,
        r"[0-9]{2}[-. /]?[0-9]{2}[-. /]?[0-9]{2}[-. /]?[0-9]{3}[-. /]?[0-9]{2}",
    )
    .check(valid)
    .labels(LABELS)
    .alone(0.4),
];

/// A day or a month that is not known is 00.
fn valid(text: &str) -> bool {
    let digits = digits(text);
    let [_, _, m, n, d, e, ..] = digits[..] else { return false };
    let (month, day) = (m * 10 + n, d * 10 + e);
    checked(&digits) && matches!(month, 0..=12 | 20..=32 | 40..=52) && day <= 31
}

fn of_a_day(text: &str) -> bool {
    let digits = digits(text);
    let [y, z, m, n, d, e, ..] = digits[..] else { return false };
    let (year, month, day) = (y * 10 + z, m * 10 + n, d * 10 + e);
    checked(&digits) && (is_date(1900 + year, month, day) || is_date(2000 + year, month, day))
}

/// The key belongs to the number, of either century.
fn checked(digits: &[u32]) -> bool {
    let (Some(head), Some(key)) = (digits.get(..9), digits.get(9..11)) else { return false };
    let (head, key) = (number(head), number(key));
    head != 0 && (key == 97 - head % 97 || key == 97 - (head + 2_000_000_000) % 97)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first is the register's specimen.
    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "85.07.30-033.28",
            "85073003328",
            "rijksregisternummer 93.05.18-223 61",
            "NISS: 04021510458",
            "930518-223-61",
            "BIS-nummer 85473003317",
            "04.02.15-104.58",
        ] {
            finds(text, "be_national_number");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "85.07.30-033.29",
            "85073003329",
            "85473003317",
            "850730033281",
            "185073003328",
            "85.07.30-033.281",
            "9.85.07.30-033.28",
        ] {
            finds_none(text, "be_national_number");
        }
    }
}
