//! The NHS number of England, Wales and the Isle of Man: ten digits, the last of which is checked by 11 (NHS Data Dictionary).

use crate::detect::check::{all_same, digits, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[Rule::new("uk_nhs", Entity::HealthId, r"[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}")
    .check(valid)
    .labels(&["nhs", "nhs number", "nhs no", "patient", "health service"])
    .alone(0.3)];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let rest = weighted(&digits, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    !all_same(&digits) && digits.last().copied() == Some((11 - rest) % 11) && rest != 1
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["NHS number 943 476 5919", "nhs: 9434765919", "NHS no. 943-476-5919"] {
            finds(text, "uk_nhs");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["NHS number 943 476 5918", "943 476 5919", "NHS 94347659191", "nhs 943 476 591"] {
            finds_none(text, "uk_nhs");
        }
    }
}
