//! German identity cards: L, M, N, P, R, T, V, W, X, Y or Z and eight characters of digits and consonants, with
//! the check digit of ICAO 9303 where it is written behind them; until 2010 nine digits, the check digit and a D
//! (Personalausweisverordnung; Bundesministerium des Innern).

use crate::detect::check::{alphanumeric, icao};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "personalausweis",
    "personalausweisnummer",
    "personalausweis nr",
    "ausweis",
    "ausweisnummer",
    "ausweis nr",
    "perso",
    "personalausweisnr",
    "dokumentennummer",
    "identity card",
    "id card",
    "id card number",
    "german id",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("de_identity_card", Entity::NationalId, r"(?i:[l-npr-tv-z][0-9cfghj-npr-tv-z]{8}(?: ?[0-9]d?)?)")
        .check(valid)
        .labels(LABELS)
        .alone(0.3),
    Rule::new("de_identity_card_old", Entity::NationalId, r"(?i:[0-9]{10}d?)").check(valid).labels(LABELS).alone(0.2),
];

/// At least two are digits, and the tenth character, if it is there, checks the others.
fn valid(text: &str) -> bool {
    let mut all = alphanumeric(text);
    all.truncate(10);
    let digits = all.iter().filter(|b| b.is_ascii_digit()).count();
    digits >= 2 && !all.starts_with(b"00000") && (all.len() == 9 || icao(&all))
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// L01X00T47, T22000129 and 1220001297D are the ministry's specimens.
    #[test]
    fn numbers_are_found_behind_a_label() {
        for text in [
            "Personalausweis L01X00T47",
            "Ausweisnummer: L01X00T471",
            "Personalausweis-Nr. T220001293",
            "perso lz6311t475",
            "Ausweis 1220001297D",
        ] {
            finds(text, "de_identity_card");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "L01X00T47",
            "Ausweis L01X00T472",
            "Ausweis A01X00T47",
            "Ausweis L01E00T47",
            "Ausweis L01X00T4711",
            "Ausweis 1220001298D",
        ] {
            finds_none(text, "de_identity_card");
        }
    }
}
