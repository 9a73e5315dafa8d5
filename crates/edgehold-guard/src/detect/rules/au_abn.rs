//! The Australian business number: eleven digits, of which the first two check the others by 89 (Australian Business
//! Register).

use crate::detect::check::{digits, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &["abn", "a b n", "abn number", "australian business number", "business number"];

/// One of 89 passes: with its customary spaces that is enough, bare it is not.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("au_abn", Entity::CompanyId, r"[1-9][0-9] [0-9]{3} [0-9]{3} [0-9]{3}")
        .check(valid)
        .labels(LABELS)
        .alone(0.7),
    Rule::new("au_abn_plain", Entity::CompanyId, r"[1-9][0-9][-. ]?[0-9]{3}[-. ]?[0-9]{3}[-. ]?[0-9]{3}")
        .check(valid)
        .labels(LABELS)
        .alone(0.4),
];

/// One is taken from the first digit.
fn valid(text: &str) -> bool {
    let digits = digits(text);
    weighted(&digits, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 == 10
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// 51 824 753 556 is the register's example.
    #[test]
    fn numbers_are_found() {
        for text in ["ABN 51 824 753 556", "51 824 753 556", "abn: 51824753556", "ABN 83-914-571-673"] {
            finds(text, "au_abn");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["ABN 51 824 753 557", "51824753556", "ABN 518247535561", "order 51824753556", "ABN 51 824 753 55"]
        {
            finds_none(text, "au_abn");
        }
    }
}
