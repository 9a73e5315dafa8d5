//! The Mexican CURP: letters of the names, date of birth, sex, state, consonants, a character that tells namesakes
//! apart, and a check digit by 10 (RENAPO).

use crate::detect::check::{alphanumeric, digits, is_date, number, value36};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[Rule::new(
    "mx_curp",
    Entity::NationalId,
    r"(?x)(?i: [a-z]{4} [\x20-]?[0-9]{6} [\x20-]?[hmx]
        (?:A[SG]|B[CS]|C[CHLMSX]|D[FG]|G[RT]|HG|JC|M[CNS]|N[ELT]|OC|PL|Q[RT]|S[LPR]|T[CLS]|VZ|YN|ZS)
        [a-z]{3} [\x20-]?[0-9a-z][0-9])",
)
.check(valid)
.labels(&["curp", "clave única", "clave unica", "clave única de registro de población", "registro de población"])
.alone(0.95)];

/// Letters behind N are worth one more, for the Ñ.
fn valid(text: &str) -> bool {
    let characters = alphanumeric(text);
    let value = |b: &u8| value36(*b).map(|v| if *b > b'N' { v + 1 } else { v });
    let sum: Option<u32> = characters.iter().take(17).map(value).zip(2..).map(|(v, i)| v.map(|v| v * (20 - i))).sum();
    let last = characters.get(17).map(|b| u32::from(b.saturating_sub(b'0')));
    let day = |from: usize| {
        let part = characters.get(from..from + 2).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default();
        number(&digits(part))
    };
    // Who was born since 2000 has a letter behind the consonants.
    let century = if characters.get(16).is_some_and(u8::is_ascii_digit) { 1900 } else { 2000 };
    sum.map(|sum| (10 - sum % 10) % 10) == last && is_date(century + day(4), day(6), day(8))
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["BOXW310820HNERXN09", "CURP: GOMC850317HDFMRR09", "curp perl010228mjcrpsa2"] {
            finds(text, "mx_curp");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "BOXW310820HNERXN08",
            "BOXW311320HNERXN09",
            "BOXW310820HXXRXN09",
            "BOXW310820HNERXN091",
            "BOXW310820HNERXN0",
        ] {
            finds_none(text, "mx_curp");
        }
    }
}
