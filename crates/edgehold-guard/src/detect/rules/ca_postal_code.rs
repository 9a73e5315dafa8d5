//! Postal codes of Canada: letter, digit, letter, and digit, letter, digit, without D, F, I, O, Q and U, and none
//! begins with W or Z (Canada Post). Behind the code of a province it is surely one.

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "postal code",
    "postal",
    "postcode",
    "zip",
    "zip code",
    "code postal",
    "canada",
    "ontario",
    "quebec",
    "québec",
    "alberta",
    "manitoba",
    "saskatchewan",
    "british columbia",
    "nova scotia",
    "new brunswick",
    "nouveau brunswick",
    "newfoundland",
    "labrador",
    "prince edward island",
    "yukon",
    "nunavut",
    "northwest territories",
    "toronto",
    "montreal",
    "montréal",
    "vancouver",
    "ottawa",
    "calgary",
    "edmonton",
    "winnipeg",
    "halifax",
    "hamilton",
    "mississauga",
    "brampton",
    "laval",
    "gatineau",
    "surrey",
    "burnaby",
    "regina",
    "saskatoon",
    "kitchener",
    "windsor",
    "victoria",
    "mailing address",
    "adresse",
    "address",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        "ca_postal_code_province",
        Entity::PostalCode,
        r"(?x) (?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|PEI|QC|SK|YT|CANADA|Canada) \)?,?[\x20\n]{1,2}
            (?P<x>(?i:[abceghj-nprstvxy][0-9][abceghj-nprstv-z][\x20-]?[0-9][abceghj-nprstv-z][0-9]))",
    )
    .alone(0.9),
    // Behind the comma and the town of an address.
    Rule::new(
        "ca_postal_code_town",
        Entity::PostalCode,
        r"(?x) ,[\x20\n] (?:[A-Z][a-zé]{1,20}[\x20-]){0,2} [A-Z][a-zé]{2,20} ,?[\x20\n]
            (?P<x>[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z]\x20[0-9][ABCEGHJ-NPRSTV-Z][0-9])",
    )
    .alone(0.8),
    Rule::new(
        "ca_postal_code",
        Entity::PostalCode,
        r"(?i:[abceghj-nprstvxy][0-9][abceghj-nprstv-z][ -]?[0-9][abceghj-nprstv-z][0-9])",
    )
    .labels(LABELS)
    .alone(0.4),
];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// K1A 0B1 is Canada Post's own.
    #[test]
    fn codes_are_found() {
        for text in [
            "Ottawa, ON K1A 0B1",
            "postal code: K1A0B1",
            "Code postal h2x-1y4",
            "V6B 4Y8 Canada",
            "Halifax, N. S. B3H 4R2",
        ] {
            finds(text, "ca_postal_code");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "K1A 0B1",
            "part M4B1C2",
            "postal code D1A 0B1",
            "postal code K1O 0B1",
            "postal code K1A 0B12",
            "ON W1A 0B1",
        ] {
            finds_none(text, "ca_postal_code");
        }
    }

    #[test]
    fn behind_a_town_no_label_is_needed() {
        let found = crate::detect::rules::tests::DETECTOR.find("King Street, Moosonee P0L 1Y0");
        assert!(found.iter().any(|f| f.reason.rule == "ca_postal_code_town"), "{found:?}");
        crate::detect::rules::tests::finds_none("model Moosonee P0L 1Y0", "ca_postal_code_town");
    }
}
