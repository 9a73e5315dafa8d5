//! The Polish PESEL: the date of birth with the century in the month, a serial number and a check digit (Dz.U. 2010 nr 217 poz. 1427).

use crate::detect::check::{digits, is_date, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[Rule::new("pl_pesel", Entity::NationalId, r"[0-9]{11}")
    .check(valid)
    .labels(&["pesel", "numer pesel"])
    .alone(0.6)];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let [y1, y2, m1, m2, d1, d2, ..] = digits[..] else { return false };
    let month = m1 * 10 + m2;
    let century = [1900, 2000, 2100, 2200, 1800][(month / 20).min(4) as usize];
    is_date(century + y1 * 10 + y2, month % 20, d1 * 10 + d2)
        && weighted(&digits, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]).is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["PESEL 44051401359", "pesel: 44051401359", "numer PESEL to 44051401359"] {
            finds(text, "pl_pesel");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["44051401358", "PESEL 44951401359", "440514013590", "44051401"] {
            finds_none(text, "pl_pesel");
        }
    }
}
