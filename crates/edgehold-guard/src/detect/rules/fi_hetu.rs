//! The Finnish personal identity code: date of birth, a sign for the century, three digits and a check character by 31 (Digi- ja väestötietovirasto).

use crate::detect::check::{digits, is_date, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] =
    &[Rule::new("fi_hetu", Entity::NationalId, r"(?i:[0-3][0-9][01][0-9]{3}[-+a-fu-y][0-9]{3}[0-9a-fhj-npr-y])")
        .check(valid)
        .labels(&["henkilötunnus", "hetu", "personal identity code", "personbeteckning"])
        .alone(0.85)];

fn valid(text: &str) -> bool {
    const CHECK: &[u8] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    let (Some(date), Some(serial), Some(last)) = (text.get(..6), text.get(7..10), text.as_bytes().get(10).copied()) else {
        return false;
    };
    let parts = digits(date);
    let all = [&parts[..], &digits(serial)].concat();
    let day = |i: usize| number(parts.get(i..i + 2).unwrap_or_default());
    is_date(2000 + day(4), day(2), day(0))
        && CHECK.get((number(&all) % 31) as usize) == Some(&last.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["131052-308T", "hetu 131052-308t", "131052A308T"] {
            finds(text, "fi_hetu");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["131052-308A", "321052-308T", "131052-308T1", "131052-308"] {
            finds_none(text, "fi_hetu");
        }
    }
}
