//! Italian passports: two letters (YA, YB, AA …) and seven digits (Polizia di Stato, "passaporto elettronico").

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] =
    &["passport", "passport number", "passport no", "passaporto", "numero di passaporto", "italian passport"];

pub(crate) const RULES: &[Rule] =
    &[Rule::new("it_passport", Entity::Passport, r"(?i:[a-z]{2}[0-9]{7})|[A-Z]{2}[ -][0-9]{7}")
        .labels(LABELS)
        .alone(0.2)];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found_behind_a_label() {
        for text in ["Passaporto YA4820137", "passaporto n. yb0184427", "numero di passaporto: AA 4820137"] {
            finds(text, "it_passport");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in
            ["YA4820137", "order YA4820137", "passaporto YAB4820137", "passaporto YA48201371", "passaporto YA4820137X"]
        {
            finds_none(text, "it_passport");
        }
    }
}
