//! The Chinese resident identity number: region, date of birth, serial number and a check character, ISO 7064 MOD 11-2 (GB 11643-1999).

use crate::detect::check::{digits, is_date, number, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] =
    &[Rule::new("cn_resident_id", Entity::NationalId, r"[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9Xx]")
        .check(valid)
        .labels(&["身份证", "身份证号", "resident identity", "resident id", "id card", "chinese id"])
        .alone(0.85)];

fn valid(text: &str) -> bool {
    let (Some(head), Some(last)) = (text.get(..17).map(digits), text.as_bytes().get(17).copied()) else { return false };
    let part = |from: usize, to: usize| number(head.get(from..to).unwrap_or_default());
    let rest = weighted(&head, &[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11;
    is_date(part(6, 10), part(10, 12), part(12, 14))
        && b"10X98765432".get(rest as usize) == Some(&last.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["11010519491231002X", "ID card 11010519491231002x", "11010519491231002x"] {
            finds(text, "cn_resident_id");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["110105194912310021", "11010519491331002X", "111010519491231002X", "11010519491231002"] {
            finds_none(text, "cn_resident_id");
        }
    }
}
