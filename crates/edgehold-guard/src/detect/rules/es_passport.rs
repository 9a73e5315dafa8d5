//! Spanish passports: three letters and six digits, formerly two letters and six or seven (Real Decreto 896/2003).

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] =
    &["passport", "passport number", "passport no", "pasaporte", "número de pasaporte", "spanish passport"];

pub(crate) const RULES: &[Rule] =
    &[Rule::new("es_passport", Entity::Passport, r"(?i:[a-z]{3}[0-9]{6}|[a-z]{2}[0-9]{6,7})|[A-Z]{3}[ -][0-9]{6}")
        .labels(LABELS)
        .alone(0.2)];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found_behind_a_label() {
        for text in [
            "Pasaporte PAB123456",
            "número de pasaporte: xdc 482913".to_uppercase().as_str(),
            "pasaporte xdc482913",
            "pasaporte AE401276",
        ] {
            finds(text, "es_passport");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "PAB123456",
            "pasaporte PAB1234567",
            "pasaporte PABC123456",
            "part PAB123456",
            "pasaporte PAB12345",
            "pasaporte PAB123456X",
        ] {
            finds_none(text, "es_passport");
        }
    }
}
