//! Stars in the place of letters and digits.

use crate::detect::Entity;

/// Digits that stay at the end, at most.
const SHOWN: usize = 4;

/// The same form with stars. Of a number the last few digits stay, never more than a quarter of them; of an e-mail address
/// what stands behind the last dot.
pub(super) fn mask(entity: Entity, text: &str) -> String {
    let shown_from = match entity {
        Entity::Email => text.rfind('.').unwrap_or(text.len()),
        Entity::Secret => text.len(),
        _ => last_digits(text),
    };
    let star = |(at, c): (usize, char)| if at < shown_from && c.is_alphanumeric() { '*' } else { c };
    text.char_indices().map(star).collect()
}

/// Where the digits begin that may stay.
fn last_digits(text: &str) -> usize {
    let is_letter = |c: char| c.is_alphabetic();
    let digits: Vec<usize> = text.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).collect();
    let shown = (digits.len() / 4).min(SHOWN);
    let from = digits.len().checked_sub(shown).and_then(|i| digits.get(i)).copied().unwrap_or(text.len());
    // Letters among them stay hidden, too.
    if text[from..].contains(is_letter) { text.len() } else { from }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_of_the_digits_stays_at_most() {
        for (entity, text, expect) in [
            (Entity::Card, "4111 1111 1111 1234", "**** **** **** 1234"),
            (Entity::Phone, "+49 30 1234567", "+** ** *****67"),
            (Entity::Email, "anna.berg@example.org", "****.****@*******.org"),
            (Entity::NationalId, "12-34", "**-*4"),
            (Entity::Plate, "AB 12 CDE", "** ** ***"),
            (Entity::Person, "Zoë Åberg", "*** *****"),
            (Entity::Secret, "hunter2222222222", "****************"),
        ] {
            assert_eq!(mask(entity, text), expect);
        }
    }
}
