//! The routing number of a bank in the United States: nine digits, weights 3, 7, 1 (American Bankers Association).

use crate::detect::check::{all_same, digits, number, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[Rule::new("us_aba", Entity::Account, r"[0-9]{4}-?[0-9]{4}-?[0-9]")
    .check(valid)
    .labels(&["aba", "routing", "routing number", "rtn", "bank", "transit number"])
    .alone(0.25)];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let district = number(digits.get(..2).unwrap_or_default());
    matches!(district, 0..=12 | 21..=32 | 61..=72 | 80)
        && !all_same(&digits)
        && weighted(&digits, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["routing number 021000021", "ABA: 011401533", "rtn 0910-0001-9"] {
            finds(text, "us_aba");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["routing number 021000022", "021000021", "ABA 501000021", "routing 0210000210"] {
            finds_none(text, "us_aba");
        }
    }
}
