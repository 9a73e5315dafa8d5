//! The Korean resident registration number: date of birth, the century and sex, and six digits; those given until 2020 end in a check digit (Ministry of the Interior).

use crate::detect::check::{digits, is_date};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[
    Rule::new("kr_rrn", Entity::NationalId, r"[0-9]{6}-[1-8][0-9]{6}").check(valid).labels(LABELS).alone(0.8),
    Rule::new("kr_rrn_plain", Entity::NationalId, r"[0-9]{6}[1-8][0-9]{6}").check(valid).labels(LABELS).alone(0.3),
];

const LABELS: &[&str] =
    &["주민등록번호", "외국인등록번호", "rrn", "resident registration", "resident registration number", "korean id"];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let [y1, y2, m1, m2, d1, d2, ..] = digits[..] else { return false };
    is_date(2000 + y1 * 10 + y2, m1 * 10 + m2, d1 * 10 + d2)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["900101-1123459", "RRN 9001011123459", "resident registration number: 9001011123459"] {
            finds(text, "kr_rrn");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["901301-1123456", "9001011123459", "900101-9123459", "900101-11234591"] {
            finds_none(text, "kr_rrn");
        }
    }
}
