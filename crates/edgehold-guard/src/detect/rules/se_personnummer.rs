//! Swedish personal numbers: the birth date, three digits and Luhn's check digit; 60 is added to the day of a
//! coordination number (Folkbokföringslag 1991:481, 18 §; Skatteverket, SKV 704 and SKV 707). `+` stands for `-`
//! from the age of 100 on.

use crate::detect::check::{digits, is_date, luhn, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "personnummer",
    "personnumret",
    "personnr",
    "pers nr",
    "pnr",
    "person nr",
    "samordningsnummer",
    "samordningsnr",
    "födelsenummer",
    "personal number",
    "personal identity number",
    "personal id",
    "coordination number",
    "national id",
    "identity number",
    "id number",
];

/// With its sign; with a label also without it.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("se_personnummer", Entity::NationalId, r"(?:1[89]|20)?[0-9]{6}[-+][0-9]{4}")
        .check(no_time)
        .labels(LABELS)
        .alone(0.8),
    Rule::new("se_personnummer_plain", Entity::NationalId, r"(?:1[89]|20)?[0-9]{6}[- +]?[0-9]{4}")
        .check(valid)
        .labels(LABELS)
        .alone(0.3),
];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let Some((century, short)) = digits.len().checked_sub(10).and_then(|at| digits.split_at_checked(at)) else {
        return false;
    };
    let [y, z, m, n, d, e, serial @ ..] = short else { return false };
    let (year, month, day) = (y * 10 + z, m * 10 + n, d * 10 + e);
    let day = if day > 60 { day - 60 } else { day };
    let is_day = match century {
        [a, b] => is_date((a * 10 + b) * 100 + year, month, day),
        _ => is_date(1900 + year, month, day) || is_date(2000 + year, month, day),
    };
    is_day && number(serial) >= 10 && luhn(short)
}

/// A day of these years and a time are a stamp rather than a child's number: 20240115-1230.
fn no_time(text: &str) -> bool {
    let part = |range: std::ops::Range<usize>| text.get(range).map(|t| number(&digits(t)));
    let stamp = match (part(0..4), part(9..11), part(11..13)) {
        (Some(year), Some(hour), Some(minute)) => year >= 2010 && hour < 24 && minute < 60,
        _ => false,
    };
    valid(text) && !stamp
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first is the tax agency's example, 670919-9530 the population register's.
    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "811218-9876",
            "19670919-9530",
            "personnummer 8112189876",
            "samordningsnummer: 701063-2391",
            "Personnr 198112189876",
            "20050314-2382",
            "811218+9876",
            "pnr 811218 9876",
        ] {
            finds(text, "se_personnummer");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "811218-9875",
            "8112189876",
            "198112189876",
            "811318-9876",
            "811218-98761",
            "3811218-9876",
            "order 20120115-1030",
            "personnummer 811233-9876",
        ] {
            finds_none(text, "se_personnummer");
        }
    }
}
