//! The Mexican RFC: four letters of a person or three of a company, a date, two characters and a check character by
//! 11 (SAT). The check of some older ones is wrong, so with a label they are taken without it.

use crate::detect::check::{THINGS, digits, is_date, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "rfc",
    "r f c",
    "registro federal",
    "registro federal de contribuyentes",
    "contribuyente",
    "clave fiscal",
    "sat",
    "cédula fiscal",
    "tax id",
];
const FORM: &str = r"(?i:[a-zñ&]{3,4}[ -]?[0-9]{6}[ -]?[0-9a-z]{2}[0-9a])";

pub(crate) const RULES: &[Rule] = &[
    Rule::new("mx_rfc", Entity::TaxId, FORM).check(checked).labels(LABELS).unless(THINGS).alone(0.8),
    Rule::new("mx_rfc_labelled", Entity::TaxId, FORM).check(dated).labels(LABELS).unless(THINGS).alone(0.3),
];

fn plain(text: &str) -> Vec<char> {
    text.chars().filter(|c| !matches!(c, ' ' | '-')).flat_map(char::to_uppercase).collect()
}

/// Behind the letters stands a day; the century is not told.
fn dated(text: &str) -> bool {
    let all: String = plain(text).into_iter().rev().skip(3).take(6).collect();
    let digits: Vec<u32> = digits(&all).into_iter().rev().collect();
    let part = |from: usize| number(digits.get(from..from + 2).unwrap_or_default());
    is_date(2000 + part(0), part(2), part(4))
}

/// Values are the places in the alphabet of the SAT; a company's begins with a space.
fn checked(text: &str) -> bool {
    const ALPHABET: &str = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";
    let value = |c: char| ALPHABET.chars().position(|a| a == c).map(|at| at as u32);
    let all = plain(text);
    let Some((last, head)) = all.split_last() else { return false };
    let values = head.iter().rev().map(|c| value(*c)).chain((head.len() < 12).then(|| value(' ')));
    let sum: Option<u32> = values.zip(2..).map(|(v, w)| v.map(|v| v * w)).sum();
    sum.is_some_and(|sum| value(*last) == Some((11 - sum % 11) % 11)) && dated(text)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in [
            "GODE561231GR8",
            "RFC: MAB-930714-8T4",
            "rfc gode561231gr8",
            "GOMC850317AB4",
            "RFC VACE-460910-SX6",
            "GODE 561231 GR8",
        ] {
            finds(text, "mx_rfc");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "GODE561231GR9",
            "RFC GODE561331GR8",
            "order GODE561231GR9",
            "GODE561231GR81",
            "AGODE561231GR8",
            "RFC 2616",
        ] {
            finds_none(text, "mx_rfc");
        }
    }
}
