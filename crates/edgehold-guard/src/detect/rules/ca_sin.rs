//! The Canadian social insurance number: nine digits with Luhn's check (Government of Canada).

use crate::detect::check::varied_luhn;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

/// One number in ten passes, so that a label is needed.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("ca_sin_groups", Entity::SocialSecurity, r"[1-79][0-9]{2}[- ][0-9]{3}[- ][0-9]{3}")
        .check(varied_luhn)
        .labels(LABELS)
        .alone(0.4),
    Rule::new("ca_sin", Entity::SocialSecurity, r"[1-79][0-9]{8}").check(varied_luhn).labels(LABELS).alone(0.2),
];

const LABELS: &[&str] = &["sin", "social insurance", "social insurance number", "nas", "numéro d'assurance sociale"];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["SIN 130 692 544", "SIN: 130692544", "social insurance number 130-692-544"] {
            finds(text, "ca_sin");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["SIN 130 692 545", "130 692 544", "130692544", "030 692 544", "130 692 544 123"] {
            finds_none(text, "ca_sin");
        }
    }
}
