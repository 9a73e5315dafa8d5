//! The number of an Australian Medicare card: eight digits, the first 2 to 6, a check digit by 10 and the number of
//! the issue, perhaps with that of the person on the card (Services Australia).

use crate::detect::check::{digits, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &["medicare", "medicare number", "medicare no", "medicare card", "medicare card number", "irn"];

pub(crate) const RULES: &[Rule] =
    &[Rule::new("au_medicare", Entity::HealthId, r"[2-6][0-9]{3}[- ]?[0-9]{5}[- ]?[0-9](?:(?:[/ -]| ?/ ?)?[1-9])?")
        .check(valid)
        .labels(LABELS)
        .alone(0.3)];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let check = digits.get(8).copied();
    check == Some(weighted(&digits, &[1, 3, 7, 9, 1, 3, 7, 9]) % 10)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in [
            "Medicare 2123 45670 1",
            "medicare number: 2123456701",
            "Medicare card 3456 78908 2/1",
            "medicare 2123-45670-1",
        ] {
            finds(text, "au_medicare");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "Medicare 2123 45671 1",
            "2123456701",
            "Medicare 7123 45670 1",
            "Medicare 212345670123",
            "order 2123456701",
        ] {
            finds_none(text, "au_medicare");
        }
    }
}
