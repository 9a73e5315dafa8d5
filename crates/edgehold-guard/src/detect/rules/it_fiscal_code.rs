//! The Italian codice fiscale: letters of the names, the birth date, the municipality and a check letter; where
//! two people would have the same, digits become letters, "omocodia" (Decreto ministeriale 23 December 1976).

use crate::detect::check::alphanumeric;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] =
    &["codice fiscale", "cod fiscale", "cod fisc", "c f", "cf", "fiscal code", "tax code", "tax id", "tax number"];

pub(crate) const RULES: &[Rule] = &[Rule::new(
    "it_fiscal_code",
    Entity::NationalId,
    r"(?xi) [a-z]{3}[\x20-]?[a-z]{3}[\x20-]?[0-9l-np-v]{2}[\x20-]?[a-ehlmprst][\x20-]?[0-9l-np-v]{2}[\x20-]?
        [a-z][0-9l-np-v]{3}[\x20-]?[a-z]",
)
.check(valid)
.labels(LABELS)
.alone(0.9)];

/// What a character at an odd place counts, from 0 or A on.
const ODD: [u32; 26] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// The day is one (a woman's is 40 more), and the last letter checks the others.
fn valid(text: &str) -> bool {
    let all = alphanumeric(text);
    let Some((last, head)) = all.split_last() else { return false };
    let value = |b: u8| usize::from(if b.is_ascii_digit() { b - b'0' } else { b.wrapping_sub(b'A') });
    let counts =
        |(i, b): (usize, &u8)| if i % 2 == 0 { ODD.get(value(*b)).copied().unwrap_or(0) } else { value(*b) as u32 };
    let sum: u32 = head.iter().enumerate().map(counts).sum();
    let day = match (digit(all.get(9)), digit(all.get(10))) {
        (Some(tens), Some(ones)) => tens * 10 + ones,
        _ => return false,
    };
    matches!(day, 1..=31 | 41..=71) && value(*last) as u32 == sum % 26
}

/// A digit, or the letter that stands for it.
fn digit(byte: Option<&u8>) -> Option<u32> {
    let byte = byte?;
    let letter = || b"LMNPQRSTUV".iter().position(|b| b == byte).map(|at| at as u32);
    if byte.is_ascii_digit() { Some(u32::from(byte - b'0')) } else { letter() }
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first two are the usual specimens; the next to last has one letter for a digit, the last all.
    #[test]
    fn codes_are_found_as_they_are_written() {
        for text in [
            "RSSMRA85T10A562S",
            "MRTMTT91D08F205J",
            "cf: bncgli72l61h501h",
            "RSS MRA 85T10 A562S",
            "RSS MRA 85 T 10 A562 S",
            "BNCGLI72L61H50MZ",
            "RSSMRA8RTMLA56NH",
        ] {
            finds(text, "it_fiscal_code");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "RSSMRA85T10A562T",
            "RSSMRA85F10A562S",
            "RSSMRA85T39A562S",
            "XRSSMRA85T10A562S",
            "RSSMRA85T10A562S1",
            "RSSMRA85T10A56S",
        ] {
            finds_none(text, "it_fiscal_code");
        }
    }
}
