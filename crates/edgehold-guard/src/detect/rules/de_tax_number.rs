//! German tax numbers: the office, the district and the number with a check digit, in the forms of the states and
//! the one of the federation (ELSTER, "Prüfung der Steuernummer"). Each state checks in a way of its own; a label
//! is needed.

use crate::detect::check::varied;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "steuernummer",
    "steuer nummer",
    "steuer nr",
    "steuernr",
    "st nr",
    "stnr",
    "st nummer",
    "finanzamt",
    "german tax number",
    "tax number",
    "tax no",
];

pub(crate) const RULES: &[Rule] = &[Rule::new(
    "de_tax_number",
    Entity::TaxId,
    r"(?x) [0-9]{3}[/\x20][0-9]{4}[/\x20][0-9]{4} | [0-9]{2,3}[/\x20][0-9]{3}[/\x20][0-9]{4,5}
        | [0-9]{5}[/\x20][0-9]{5} | [0-9]{4}0[0-9]{8} | [0-9]{10,11}",
)
.check(varied)
.labels(LABELS)
.alone(0.3)];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The examples of ELSTER for Bavaria, Berlin, Baden-Württemberg, North Rhine-Westphalia, Hesse and the federation.
    #[test]
    fn numbers_are_found_in_the_forms_of_the_states() {
        for text in [
            "Steuernummer 181/815/08155",
            "St.-Nr. 21/815/08150",
            "Steuernummer: 93815/08152",
            "StNr 133/8150/8159",
            "Steuernummer 013 815 08153",
            "Steuernummer 9181081508155",
            "Finanzamt Köln, 2181508150",
        ] {
            finds(text, "de_tax_number");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "181/815/08155",
            "2181508150",
            "Steuernummer 1/181/815/08155",
            "Steuernummer 181/815/081551",
            "Steuernummer 0000000000",
        ] {
            finds_none(text, "de_tax_number");
        }
    }
}
