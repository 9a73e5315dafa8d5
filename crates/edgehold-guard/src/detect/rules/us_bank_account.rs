//! Accounts at banks of the United States: 6 to 17 digits that each bank chooses (Nacha's field holds 17). There is
//! no check, so only a label tells one.

use crate::detect::check::{all_same, digits};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "bank account",
    "bank account number",
    "bank acct",
    "checking",
    "checking account",
    "checking account number",
    "savings account",
    "savings account number",
    "deposit account",
    "direct deposit",
    "money market account",
    "beneficiary account",
];
const NOT: &[&str] = &["phone", "call", "tel", "fax", "routing", "aba", "order", "invoice", "ticket", "version", "zip"];

/// Groups have three digits at least: dates have not. These labels are surer than that of any account (`labelled`).
pub(crate) const RULES: &[Rule] = &[
    Rule {
        labelled: 0.96,
        ..Rule::new("us_bank_account", Entity::Account, r"[0-9]{6,17}")
            .check(valid)
            .labels(LABELS)
            .unless(NOT)
            .alone(0.1)
    },
    Rule {
        labelled: 0.96,
        ..Rule::new("us_bank_account_groups", Entity::Account, r"[0-9]{3,6}(?:[ -][0-9]{3,6}){1,4}")
            .check(valid)
            .labels(LABELS)
            .unless(NOT)
            .alone(0.1)
    },
];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    (6..=17).contains(&digits.len()) && !all_same(&digits)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn a_label_tells_an_account() {
        for text in [
            "bank account 000123456789",
            "my checking account number is 12345678",
            "savings account: 1234-5678-9012",
            "bank acct #8837 2210 4456",
            "direct deposit to 61990042",
        ] {
            finds(text, "us_bank_account");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "000123456789",
            "order 12345678",
            "checking account opened 2023-05-06",
            "bank account 000000000",
            "bank account 12345",
            "bank account 123456789012345678",
            "checking account: call 555-123-4567",
        ] {
            finds_none(text, "us_bank_account");
        }
    }
}
