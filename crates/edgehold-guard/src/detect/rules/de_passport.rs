//! German passports: C, F, G, H, J or K and eight characters of digits and consonants, with the check digit of
//! ICAO 9303 where it is written behind them (Passverordnung; Bundesministerium des Innern).

use crate::detect::check::{alphanumeric, icao};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "reisepass",
    "reisepassnummer",
    "reisepass nr",
    "passnummer",
    "pass nr",
    "passnr",
    "passport",
    "passport number",
    "passport no",
    "german passport",
];

pub(crate) const RULES: &[Rule] =
    &[Rule::new("de_passport", Entity::Passport, r"(?i:[cfghjk][0-9cfghj-npr-tv-z]{8}(?: ?[0-9]d?)?)")
        .check(valid)
        .labels(LABELS)
        .alone(0.3)];

/// At least two are digits, and the tenth character, if it is there, checks the others.
fn valid(text: &str) -> bool {
    let mut all = alphanumeric(text);
    all.truncate(10);
    let digits = all.iter().filter(|b| b.is_ascii_digit()).count();
    digits >= 2 && (all.len() == 9 || icao(&all))
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first is the ministry's specimen.
    #[test]
    fn numbers_are_found_behind_a_label() {
        for text in [
            "Reisepass C01X00T47",
            "Reisepassnummer: C01X00T478",
            "Passnummer c5kl7m2f9",
            "Pass-Nr. C5KL7M2F97",
            "reisepass F2R9J40XK1D",
        ] {
            finds(text, "de_passport");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "C01X00T47",
            "Reisepass C01X00T479",
            "Reisepass A01X00T47",
            "Reisepass C01A00T47",
            "Reisepass C01X00T4781",
            "order C01X00T478",
        ] {
            finds_none(text, "de_passport");
        }
    }
}
