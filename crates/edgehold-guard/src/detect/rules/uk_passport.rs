//! Passports of the United Kingdom: nine digits (HM Passport Office). There is no check digit in the number itself.

use crate::detect::check::varied;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] =
    &["passport", "passport number", "passport no", "uk passport", "british passport", "travel document"];

pub(crate) const RULES: &[Rule] = &[Rule::new("uk_passport", Entity::Passport, r"[0-9]{9}|[0-9]{3} [0-9]{3} [0-9]{3}")
    .check(varied)
    .labels(LABELS)
    .alone(0.1)];

#[cfg(test)]
mod tests {
    use crate::detect::Entity;
    use crate::detect::rules::tests::DETECTOR;
    use crate::detect::rules::tests::finds_none;

    /// Other countries' passports have nine digits too, so that the kind is what counts.
    #[test]
    fn numbers_are_found_behind_a_label() {
        for text in [
            "UK passport 533401372",
            "passport no. 533 401 372",
            "Passport number: 107185703",
            "533401372 (British passport)",
        ] {
            let found = DETECTOR.find(text);
            assert!(
                found.len() == 1 && found[0].entity == Entity::Passport && found[0].range.len() >= 9,
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "533401372",
            "order 533401372",
            "passport 5334013721",
            "passport 53340137",
            "passport 1-533401372",
            "passport 000000000",
        ] {
            finds_none(text, "uk_passport");
        }
    }
}
