//! The South African identity number: date of birth, serial number, citizenship and Luhn's check (Department of Home Affairs).

use crate::detect::check::{digits, is_date, luhn};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

/// Of thirteen digits that pass for a card as well, one in seven hundred has a date of birth in it: it is more likely one of these.
pub(crate) const RULES: &[Rule] = &[Rule::new("za_id", Entity::NationalId, r"[0-9]{6} ?[0-9]{4} ?[012][0-9]{2}")
    .check(valid)
    .labels(&["id number", "identity number", "south african id", "id no", "rsa id"])
    .alone(0.91)];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let [y1, y2, m1, m2, d1, d2, ..] = digits[..] else { return false };
    is_date(2000 + y1 * 10 + y2, m1 * 10 + m2, d1 * 10 + d2) && luhn(&digits)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["8001015009087", "ID number 8001015009087", "800101 5009 087"] {
            finds(text, "za_id");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["8001015009088", "8013015009087", "80010150090871", "800101500908"] {
            finds_none(text, "za_id");
        }
    }
}
