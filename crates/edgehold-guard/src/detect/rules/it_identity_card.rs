//! Italian identity cards: on paper two letters and seven digits, later seven digits and two letters, and the
//! electronic one's CA12345AA (Decreto ministeriale 23 December 2015).

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "carta d'identità",
    "carta d identità",
    "carta d'identita",
    "carta di identità",
    "carta identità",
    "carta d'identità elettronica",
    "documento d'identità",
    "documento di identità",
    "documento",
    "cie",
    "c i",
    "identity card",
    "id card",
    "identity document",
    "italian id",
    "id number",
];

pub(crate) const RULES: &[Rule] = &[Rule::new(
    "it_identity_card",
    Entity::NationalId,
    r"(?i:c[a-z][0-9]{5}[a-z]{2}|[a-z]{2}[0-9]{7}|[0-9]{7}[a-z]{2})|C[A-Z] [0-9]{5} ?[A-Z]{2}|[A-Z]{2}[ -][0-9]{7}",
)
.labels(LABELS)
.alone(0.2)];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found_behind_a_label() {
        for text in [
            "carta d'identità CA12345AA",
            "Carta d’identità n. AX 4820137",
            "documento d'identità: ca48201kd",
            "CIE 4820137AA",
        ] {
            finds(text, "it_identity_card");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["CA12345AA", "AX 4820137", "CIE CA123456AA", "CIE DA12345AA", "CIE AX48201371", "part AX4820137"] {
            finds_none(text, "it_identity_card");
        }
    }
}
