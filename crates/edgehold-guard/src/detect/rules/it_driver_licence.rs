//! Italian driving licences: two letters, seven digits and a letter, or since 2013 U1 and eight characters
//! (Ministero delle Infrastrutture e dei Trasporti).

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "patente",
    "patente di guida",
    "numero di patente",
    "patente n",
    "driving licence",
    "driving license",
    "driver licence",
    "driver license",
    "licence",
    "license number",
    "italian driving licence",
];

/// The letters A, E, O, Q and V, and I, are not used behind U1.
pub(crate) const RULES: &[Rule] = &[Rule::new(
    "it_driver_licence",
    Entity::DriverLicence,
    r"(?i:[a-z]{2}[0-9]{7}[a-z]|u1[0-9b-df-hj-npr-uw-z]{6,7}[a-z])|[A-Z]{2} [0-9]{7} ?[A-Z]",
)
.labels(LABELS)
.alone(0.3)];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found_behind_a_label() {
        for text in
            ["Patente di guida MI4820137K", "patente: rm0184427b", "patente n. U1H48R20KX", "patente TO 4820137 Z"]
        {
            finds(text, "it_driver_licence");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in
            ["MI4820137K", "order U1H48R20KX", "patente MI48201371K", "patente U1AE8R20KX", "patente MI4820137KB"]
        {
            finds_none(text, "it_driver_licence");
        }
    }
}
