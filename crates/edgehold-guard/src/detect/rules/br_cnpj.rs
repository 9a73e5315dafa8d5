//! The Brazilian CNPJ: eight characters of the company, four of the branch, and two check digits by 11 (Receita
//! Federal). Since July 2026 the first twelve may be letters, each worth its ASCII code less 48 (Instrução Normativa
//! RFB 2229/2024).

use crate::detect::check::{all_same, alphanumeric};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "cnpj",
    "cnpj mf",
    "c n p j",
    "cadastro nacional",
    "cadastro nacional da pessoa jurídica",
    "pessoa jurídica",
    "empresa",
    "company",
];

/// One of a hundred passes: as it is written that is enough. Bare, it is where the branch is one of the first nine.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("br_cnpj", Entity::CompanyId, r"(?i:[0-9a-z]{2}\.[0-9a-z]{3}\.[0-9a-z]{3}[/ ][0-9a-z]{4}-[0-9]{2})")
        .check(valid)
        .labels(LABELS)
        .alone(0.9),
    Rule::new("br_cnpj_first", Entity::CompanyId, r"[0-9]{8}[/ ]?000[1-9]-?[0-9]{2}")
        .check(valid)
        .labels(LABELS)
        .alone(0.8),
    Rule::new(
        "br_cnpj_plain",
        Entity::CompanyId,
        r"(?i:[0-9a-z]{8}[/ ]?[0-9a-z]{4}[- ]?[0-9]{2}|[0-9]{2} [0-9]{3} [0-9]{3} [0-9]{4} [0-9]{2})",
    )
    .check(valid)
    .labels(LABELS)
    .alone(0.4),
];

fn valid(text: &str) -> bool {
    let characters: Vec<u32> = alphanumeric(text).iter().map(|b| u32::from(b.saturating_sub(b'0'))).collect();
    // The weights are 2 to 9 from the right, and again.
    let check = |head: &[u32]| {
        let sum: u32 = head.iter().rev().zip((2..=9).cycle()).map(|(v, w)| v * w).sum();
        if sum % 11 < 2 { 0 } else { 11 - sum % 11 }
    };
    let checked = |n: usize| characters.get(..n).is_some_and(|head| characters.get(n) == Some(&check(head)));
    checked(12) && checked(13) && !all_same(&characters)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// 12.ABC.345/01DE-35 is the example of the Receita Federal.
    #[test]
    fn numbers_are_found() {
        for text in [
            "11.222.333/0001-81",
            "CNPJ 11222333000181",
            "11222333/0001-81",
            "CNPJ: 12.ABC.345/01DE-35",
            "cnpj 11222333004250",
        ] {
            finds(text, "br_cnpj");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "11.222.333/0001-82",
            "CNPJ 11222333000182",
            "112223330001811",
            "00.000.000/0000-00",
            "11222333004250",
            "12.ABC.345/01DE-36",
        ] {
            finds_none(text, "br_cnpj");
        }
    }
}
