//! Taiwan's identity number: a letter of the place, 1 or 2 (of foreigners since 2021: 8 or 9; before, a letter A to
//! D), seven digits and a check digit by 10 (Ministry of the Interior).

use crate::detect::check::{THINGS, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "taiwan id",
    "taiwanese id",
    "roc id",
    "national id",
    "national identification",
    "id number",
    "id no",
    "identity card",
    "id card",
    "arc",
    "arc number",
    "resident certificate",
    "ui no",
    "身分證",
    "身分證字號",
    "身分證號碼",
    "身份證字號",
    "身份證",
    "國民身分證",
    "統一證號",
    "居留證",
    "居留證號碼",
    "身分證統一編號",
];

/// Of a letter and nine digits four of a hundred pass, which is too many without a label.
pub(crate) const RULES: &[Rule] = &[Rule::new("tw_id", Entity::NationalId, r"(?i:[a-z][1289a-d][0-9]{8})")
    .check(valid)
    .labels(LABELS)
    .unless(THINGS)
    .alone(0.4)];

/// The places in the order of their numbers, from 10 on.
fn valid(text: &str) -> bool {
    const PLACES: &[u8] = b"ABCDEFGHJKLMNPQRSTUVXYWZIO";
    let place = |b: u8| PLACES.iter().position(|p| *p == b.to_ascii_uppercase()).map_or(0, |at| at as u32 + 10);
    let mut bytes = text.bytes();
    let first = bytes.next().map_or(0, place);
    let rest = bytes.map(|b| if b.is_ascii_digit() { u32::from(b - b'0') } else { place(b) % 10 });
    let values: Vec<u32> = [first / 10, first % 10].into_iter().chain(rest).collect();
    weighted(&values, &[1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]).is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["身分證字號: A123456789", "Taiwan ID b298765438", "居留證 F800123455", "ARC number AC01234567"]
        {
            finds(text, "tw_id");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in
            ["A123456789", "Taiwan ID A123456788", "Taiwan ID A323456789", "Taiwan ID A1234567891", "order A123456789"]
        {
            finds_none(text, "tw_id");
        }
    }
}
