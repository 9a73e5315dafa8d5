//! The constant part of the German health insurance number (KVNR): a letter, eight digits and a check digit
//! (Sozialgesetzbuch V § 290; GKV-Spitzenverband, "Richtlinie zum Aufbau der Krankenversichertennummer").

use crate::detect::check::{THINGS, alphanumeric};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "kvnr",
    "kv nr",
    "kv nummer",
    "krankenversichertennummer",
    "krankenversichertennr",
    "versichertennummer",
    "versichertennr",
    "versicherten nr",
    "versicherten id",
    "versicherten nummer",
    "versichertenkarte",
    "krankenversicherungsnummer",
    "krankenversicherung",
    "krankenkasse",
    "gesundheitskarte",
    "krankenkassennummer",
    "egk",
    "versicherungsnummer",
    "health insurance",
    "health insurance number",
    "insurance number",
    "insurance no",
    "insurance id",
];

/// Parts of machines are numbered the same way, so that a label is needed.
pub(crate) const RULES: &[Rule] =
    &[Rule::new("de_health_insurance", Entity::HealthId, r"(?i:[a-z] ?[0-9]{3} ?[0-9]{3} ?[0-9]{3})")
        .check(valid)
        .labels(LABELS)
        .unless(THINGS)
        .alone(0.4)];

/// The letter counts as its place in the alphabet, in two digits; every second digit is doubled and its digits added.
fn valid(text: &str) -> bool {
    let all = alphanumeric(text);
    let [letter, digits @ .., last] = &all[..] else { return false };
    let place = u32::from(letter.wrapping_sub(b'A')) + 1;
    let values = [place / 10, place % 10].into_iter().chain(digits.iter().map(|b| u32::from(b.wrapping_sub(b'0'))));
    let sum: u32 = values.zip([1, 2].into_iter().cycle()).map(|(d, w)| d * w / 10 + d * w % 10).sum();
    sum % 10 == u32::from(last.wrapping_sub(b'0')) && digits.iter().any(|b| *b != b'0')
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// A123456780 and X110411675 are specimens of the insurers and of gematik.
    #[test]
    fn numbers_are_found_behind_a_label() {
        for text in [
            "KVNR A123456780",
            "Versichertennummer: X110411675",
            "Krankenkasse AOK, t022915718",
            "Versicherten-Nr. M 684 205 732",
        ] {
            finds(text, "de_health_insurance");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "A123456780",
            "KVNR A123456781",
            "KVNR A1234567801",
            "KVNR AB123456780",
            "part A123456780",
            "KVNR B123456780",
        ] {
            finds_none(text, "de_health_insurance");
        }
    }
}
