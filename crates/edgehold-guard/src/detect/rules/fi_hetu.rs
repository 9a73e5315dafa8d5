//! The Finnish henkilötunnus: the birth date, a sign for the century, three digits and a check character modulo 31
//! (Digital and Population Data Services Agency; new signs since 2023, Valtioneuvoston asetus 690/2022).

use crate::detect::check::{alphanumeric, digits, is_date, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "hetu",
    "henkilötunnus",
    "henkilötunnukseni",
    "sosiaaliturvatunnus",
    "sotu",
    "personbeteckning",
    "personal identity code",
    "national id",
    "identity number",
    "id number",
    "personal id",
];

pub(crate) const RULES: &[Rule] =
    &[Rule::new("fi_hetu", Entity::NationalId, r"(?i:[0-9]{6}[-+u-ya-f][0-9]{3}[0-9a-fhj-npr-y])")
        .check(valid)
        .labels(LABELS)
        .alone(0.9)];

fn valid(text: &str) -> bool {
    let century = match text.as_bytes().get(6).map(u8::to_ascii_uppercase) {
        Some(b'+') => 1800,
        Some(b'-' | b'U'..=b'Y') => 1900,
        Some(b'A'..=b'F') => 2000,
        _ => return false,
    };
    // The check character may be a digit too.
    let digits = digits(text);
    let (Some(birth), Some(serial), Some(all)) = (digits.get(..6), digits.get(6..9), digits.get(..9)) else {
        return false;
    };
    let [d, e, m, n, y, z] = birth[..] else { return false };
    let expect = b"0123456789ABCDEFHJKLMNPRSTUVWXY".get((number(all) % 31) as usize);
    is_date(century + y * 10 + z, m * 10 + n, d * 10 + e) && number(serial) >= 2 && alphanumeric(text).last() == expect
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first is the agency's example.
    #[test]
    fn numbers_are_found_in_every_century() {
        for text in ["131052-308T", "hetu: 010594Y9032", "290200a2136", "150785+447N", "henkilötunnus 240308B118S"] {
            finds(text, "fi_hetu");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in
            ["131052-308U", "310252-308T", "131052G308T", "1131052-308T", "131052-308TA", "290200-2136", "131052308T"]
        {
            finds_none(text, "fi_hetu");
        }
    }
}
