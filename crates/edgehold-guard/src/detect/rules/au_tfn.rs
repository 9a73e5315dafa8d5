//! The Australian tax file number: nine digits whose weighted sum is divided by 11, or the eight of the older ones,
//! with weights of their own (Australian Taxation Office).

use crate::detect::check::{all_same, digits, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &["tfn", "tfn number", "tax file number", "tax file no", "tax file"];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("au_tfn", Entity::TaxId, r"[0-9]{3}[-. ]?[0-9]{3}[-. ]?[0-9]{3}").check(valid).labels(LABELS).alone(0.25),
    Rule::new(
        "au_tfn_old",
        Entity::TaxId,
        r"[0-9]{8}|[0-9]{2}[- ][0-9]{3}[- ][0-9]{3}|[0-9]{3}[- ][0-9]{3}[- ][0-9]{2}",
    )
    .check(valid)
    .labels(LABELS)
    .alone(0.1),
];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let weights: &[u32] = if digits.len() == 8 { &[10, 7, 8, 4, 6, 3, 5, 1] } else { &[1, 4, 3, 7, 5, 8, 6, 9, 10] };
    weighted(&digits, weights).is_multiple_of(11) && !all_same(&digits)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["TFN 876 543 210", "tfn: 123456782", "tax file number is 459-599-230", "TFN 12345677"] {
            finds(text, "au_tfn");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in
            ["TFN 876 543 211", "876 543 210", "TFN 8765432101", "order 876543210", "TFN 000 000 000", "TFN 12345678"]
        {
            finds_none(text, "au_tfn");
        }
    }
}
