//! The Indian permanent account number: five letters, the fourth of which names the holder's kind, four digits and a letter (Income Tax Department).

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[Rule::new("in_pan", Entity::TaxId, r"(?i:[a-z]{3}[abcfghjlpt][a-z][0-9]{4}[a-z])")
    .labels(&["pan", "permanent account number", "pan card", "income tax"])
    .alone(0.6)];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["ABCPK1234F", "PAN: abcpk1234f", "pan card AAAPZ4321Q"] {
            finds(text, "in_pan");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["ABCXK1234F", "ABCPK12345F", "ABCPK123F", "XABCPK1234F"] {
            finds_none(text, "in_pan");
        }
    }
}
