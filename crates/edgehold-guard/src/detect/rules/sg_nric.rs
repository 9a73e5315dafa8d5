//! Singapore's NRIC and FIN: a letter, seven digits and a check letter by 11; the series M since 2022 (ICA).

use crate::detect::check::{digits, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[Rule::new("sg_nric", Entity::NationalId, r"(?i:[stfgm][0-9]{7}[a-z])")
    .check(valid)
    .labels(&["nric", "fin", "ic", "identity card"])
    .alone(0.8)];

fn valid(text: &str) -> bool {
    let letters = text.to_ascii_uppercase();
    let (Some(first), Some(last)) = (letters.bytes().next(), letters.bytes().next_back()) else { return false };
    let sum = weighted(&digits(text), &[2, 7, 6, 5, 4, 3, 2]);
    let (sum, table): (u32, &[u8]) = match first {
        b'S' => (sum, b"JZIHGFEDCBA"),
        b'T' => (sum + 4, b"JZIHGFEDCBA"),
        b'F' => (sum, b"XWUTRQPNMLK"),
        b'G' => (sum + 4, b"XWUTRQPNMLK"),
        _ => (sum + 3, b"XWUTRQPNJLK"),
    };
    table.get((sum % 11) as usize) == Some(&last)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["S1234567D", "NRIC G7654321L", "s1234567d"] {
            finds(text, "sg_nric");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["S1234567A", "S1234567D1", "A1234567D", "S123456D"] {
            finds_none(text, "sg_nric");
        }
    }
}
