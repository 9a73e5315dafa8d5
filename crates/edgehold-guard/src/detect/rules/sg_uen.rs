//! Singapore's unique entity number, with a check letter by 11: of a business eight digits, of a company the year
//! and five digits, of others a letter and the year, the kind, and four digits (ACRA).

use crate::detect::check::{digits, number, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "uen",
    "uen no",
    "uen number",
    "unique entity number",
    "acra",
    "business registration",
    "company registration",
    "company registration number",
    "roc",
    "gst reg no",
    "registration no",
    "co reg no",
    "co regn no",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("sg_uen_business", Entity::CompanyId, r"(?i:[0-9]{8}[a-z])").check(business).labels(LABELS).alone(0.4),
    Rule::new("sg_uen", Entity::CompanyId, r"(?i:(?:18|19|20)[0-9]{7}[a-z])").check(company).labels(LABELS).alone(0.65),
    Rule::new(
        "sg_uen_other",
        Entity::CompanyId,
        r"(?x)(?i: [rst][0-9]{2} (?:C[CDHLMPSX]|DP|F[BCMN]|G[ABS]|HS|L[LP]|M[BCDHMQ]|N[BR]|P[ABF]|R[FP]|SM|SS|T[CU]
            |VH|XL) [0-9]{4}[0-9a-x])",
    )
    .check(other)
    .labels(LABELS)
    .alone(0.85),
];

fn ends_with(text: &str, letters: &[u8], sum: u32) -> bool {
    letters.get((sum % 11) as usize).copied() == text.bytes().next_back().map(|b| b.to_ascii_uppercase())
}

fn business(text: &str) -> bool {
    ends_with(text, b"XMKECAWLJDB", weighted(&digits(text), &[10, 4, 9, 3, 8, 2, 7, 1]))
}

/// The oldest company is of the nineteenth century; none is of a year to come.
fn company(text: &str) -> bool {
    let digits = digits(text);
    let year = number(digits.get(..4).unwrap_or_default());
    (1880..=2040).contains(&year) && ends_with(text, b"ZKCMDNERGWH", weighted(&digits, &[10, 8, 6, 4, 9, 7, 5, 3, 1]))
}

fn other(text: &str) -> bool {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWX0123456789";
    let place = |b: u8| LETTERS.iter().position(|l| *l == b.to_ascii_uppercase()).map(|at| at as u32);
    let head = text.bytes().take(9).map(place);
    let sum: Option<u32> = head.zip([4, 3, 5, 3, 10, 2, 2, 5, 7]).map(|(v, w)| v.map(|v| v * w)).sum();
    // Five less, by 11.
    sum.is_some_and(|sum| ends_with(text, LETTERS, sum + 6))
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["UEN 53123456L", "197401143C", "uen: 201812345m", "T01FC6132D", "S16FC0121D", "UEN 00192200M"] {
            finds(text, "sg_uen");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in
            ["53123456L", "UEN 53123456M", "197401143D", "T01FC6132E", "T01ZZ6132D", "197401143C1", "1197401143C"]
        {
            finds_none(text, "sg_uen");
        }
    }
}
