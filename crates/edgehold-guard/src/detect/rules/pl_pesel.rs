//! The Polish PESEL: the birth date (80, 20 or 40 are added to the month by century), a serial number and a check digit
//! (Ustawa o ewidencji ludności, 24 September 2010).

use crate::detect::check::{digits, is_date, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "pesel",
    "numer pesel",
    "nr pesel",
    "numer ewidencyjny",
    "polish id",
    "national id",
    "national identification number",
    "identity number",
    "id number",
    "personal number",
];

pub(crate) const RULES: &[Rule] =
    &[Rule::new("pl_pesel", Entity::NationalId, r"[0-9]{6}[ -]?[0-9]{5}").check(valid).labels(LABELS).alone(0.4)];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let [y, z, m, n, d, e, ..] = digits[..] else { return false };
    let (year, month, day) = (y * 10 + z, m * 10 + n, d * 10 + e);
    let century = match month / 20 {
        4 => 1800,
        0 => 1900,
        1 => 2000,
        2 => 2100,
        _ => return false,
    };
    is_date(century + year, month % 20, day) && weighted(&digits, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]).is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first is the usual specimen.
    #[test]
    fn numbers_are_found_behind_a_label() {
        for text in ["PESEL 44051401359", "Numer PESEL: 02070803628", "pesel 042815-09876", "PESEL: 92112304569"] {
            finds(text, "pl_pesel");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "44051401359",
            "PESEL 44051401358",
            "PESEL 44131401359",
            "PESEL 440514013591",
            "order 02070803628",
            "PESEL 00000000000",
        ] {
            finds_none(text, "pl_pesel");
        }
    }
}
