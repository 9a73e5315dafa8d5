//! Numbers of the German registers of companies (HRA, HRB), cooperatives (GnR), partnerships (PR) and associations
//! (VR), in some courts with letters behind them (Handelsregisterverordnung § 13).

use crate::detect::check::{digits, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "handelsregister",
    "handelsregisternummer",
    "registergericht",
    "registernummer",
    "register nr",
    "amtsgericht",
    "ag",
    "vereinsregister",
    "genossenschaftsregister",
    "partnerschaftsregister",
    "gesellschaftsregister",
    "commercial register",
    "company register",
    "registration number",
];
/// HRB is a scale of hardness too.
const NOT: &[&str] = &["hardness", "rockwell", "härte", "scale"];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("de_handelsregister", Entity::CompanyId, r"(?i:hr ?[ab][- ]?(?:nr\.?|no\.?)?[: ]{0,2})[0-9]{3,6}")
        .check(valid)
        .labels(LABELS)
        .unless(NOT)
        .alone(0.75),
    Rule::new(
        "de_handelsregister_court",
        Entity::CompanyId,
        r"(?i:hr ?[ab][- ]?(?:nr\.?|no\.?)?[: ]{0,2})[0-9]{1,6} ?(?:BHV|HB|B|CB|FF|FL|HL|KI|NM|NP|PI|P)",
    )
    .check(valid)
    .labels(LABELS)
    .unless(NOT)
    .alone(0.8),
    Rule::new(
        "de_handelsregister_labelled",
        Entity::CompanyId,
        r"(?:(?i:hr ?[ab]|gnr|gsr)|PR|VR)[- ]?(?i:nr\.? ?)?[0-9]{1,6}",
    )
    .check(valid)
    .labels(LABELS)
    .unless(NOT)
    .alone(0.3),
];

fn valid(text: &str) -> bool {
    number(&digits(text)) != 0
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "HRB 48213",
            "HRA 3120",
            "hrb48213",
            "Amtsgericht Charlottenburg, HRB 48213 B",
            "HRB 48213 Berlin",
            "Vereinsregister VR 4821",
            "Genossenschaftsregister GnR 21",
            "HRB Nr. 48213",
        ] {
            finds(text, "de_handelsregister");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "VR 4821",
            "hardness HRB 100",
            "HRB 85",
            "HRB 0000",
            "HRB 4821300",
            "HRC 48213",
            "XHRB 48213",
            "HRB 48213X",
        ] {
            finds_none(text, "de_handelsregister");
        }
    }
}
