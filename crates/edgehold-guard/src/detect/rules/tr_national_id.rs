//! The Turkish identity number (T.C. kimlik numarası): eleven digits, the last two of which check the others (Nüfus
//! Hizmetleri Kanunu 5490).

use crate::detect::check::digits;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

/// In capitals the letter İ stands for i; in lower case that is an i and a dot above it.
const LABELS: &[&str] = &[
    "tc",
    "t c",
    "tckn",
    "tc kimlik",
    "t c kimlik no",
    "kimlik",
    "ki\u{307}mli\u{307}k",
    "kimlik no",
    "kimlik numarası",
    "kimlik numaram",
    "kimlik numarasi",
    "vatandaşlık no",
    "vatandaşlık numarası",
    "national id",
    "turkish id",
    "identity number",
    "id number",
    "citizenship number",
];

pub(crate) const RULES: &[Rule] =
    &[Rule::new("tr_national_id", Entity::NationalId, r"[0-9]{11}|[0-9]{3} [0-9]{3} [0-9]{3} [0-9]{2}")
        .check(valid)
        .labels(LABELS)
        .alone(0.4)];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let [a, b, c, d, e, f, g, h, i, tenth, last] = digits[..] else { return false };
    let (odd, even) = (a + c + e + g + i, b + d + f + h);
    // 40 keeps it from being below zero.
    a != 0 && (odd * 7 + 40 - even) % 10 == tenth && (odd + even + tenth) % 10 == last
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first is the usual specimen of the register.
    #[test]
    fn numbers_are_found_behind_a_label() {
        for text in [
            "TC Kimlik No: 10000000146",
            "T.C. 38472910510",
            "TCKN 27193648000",
            "kimlik numarası 384 729 105 10",
            "KİMLİK NO: 38472910510",
        ] {
            finds(text, "tr_national_id");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "38472910510",
            "TCKN 38472910511",
            "TCKN 38472910520",
            "TCKN 384729105101",
            "order 10000000146",
            "TCKN 00000000000",
        ] {
            finds_none(text, "tr_national_id");
        }
    }
}
