//! The Brazilian CPF: nine digits and two check digits by 11 (Receita Federal).

use crate::detect::check::{all_same, digits};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &["cpf", "cadastro", "cadastro de pessoas físicas"];

/// As it is written; without its marks one number in a hundred passes, and a label is needed.
pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        "br_cpf",
        Entity::TaxId,
        r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}|[0-9]{3}-[0-9]{3}-[0-9]{3}-[0-9]{2}|[0-9]{9}-[0-9]{2}",
    )
    .check(valid)
    .labels(LABELS)
    .alone(0.8),
    Rule::new("br_cpf_plain", Entity::TaxId, r"[0-9]{9}-?[0-9]{2}").check(valid).labels(LABELS).alone(0.4),
];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let checks = |n: u32| {
        let sum: u32 = digits.iter().zip(0..n).map(|(d, i)| d * (n + 1 - i)).sum();
        let rest = sum % 11;
        digits.get(n as usize).copied() == Some(if rest < 2 { 0 } else { 11 - rest })
    };
    digits.len() == 11 && !all_same(&digits) && checks(9) && checks(10)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["529.982.247-25", "CPF 52998224725", "cpf: 529.982.247-25"] {
            finds(text, "br_cpf");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["529.982.247-24", "52998224725", "111.111.111-11", "529982247251", "529.982.247"] {
            finds_none(text, "br_cpf");
        }
    }
}
