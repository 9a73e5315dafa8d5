//! The French NIR, the social security number: sex, year and month of birth, department, municipality, order and a key
//! modulo 97; 2A and 2B, Corsica, count as 19 and 18 (INSEE; Décret 82-103).

use crate::detect::check::{alphanumeric, digits, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "nir",
    "sécurité sociale",
    "securite sociale",
    "numéro de sécurité sociale",
    "numéro de sécu",
    "sécu",
    "secu",
    "n ss",
    "nss",
    "no ss",
    "insee",
    "numéro insee",
    "numéro d'inscription au répertoire",
    "carte vitale",
    "assuré",
    "assuré social",
    "immatriculation",
    "french social security",
    "social security",
    "social security number",
];

/// With the key, and with months or sexes that are seldom, or without the key, behind a label.
pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        "fr_nir",
        Entity::SocialSecurity,
        r"(?x) [12][\x20.-]?[0-9]{2}[\x20.-]?(?:0[1-9]|1[0-2])[\x20.-]?
            [0-9](?:[0-9]|[AaBb])[\x20.-]?[0-9]{3}[\x20.-]?[0-9]{3}
            (?:\x20?/\x20?|[\x20.-])?[0-9]{2}",
    )
    .check(valid)
    .labels(LABELS)
    .alone(0.85),
    Rule::new(
        "fr_nir_seldom",
        Entity::SocialSecurity,
        r"(?x) [1-478][\x20.-]?[0-9]{2}[\x20.-]?[0-9]{2}[\x20.-]?[0-9](?:[0-9]|[AaBb])[\x20.-]?[0-9]{3}[\x20.-]?[0-9]{3}
            (?:\x20?/\x20?|[\x20.-])?[0-9]{2}",
    )
    .check(valid)
    .labels(LABELS)
    .alone(0.3),
    Rule::new(
        "fr_nir_short",
        Entity::SocialSecurity,
        r"[12][ .-]?[0-9]{2}[ .-]?(?:0[1-9]|1[0-2])[ .-]?[0-9](?:[0-9]|[AaBb])[ .-]?[0-9]{3}[ .-]?[0-9]{3}",
    )
    .labels(LABELS)
    .alone(0.1),
];

/// Ninety-seven less the remainder; months from 20 on stand for dates that are not known.
fn valid(text: &str) -> bool {
    let all = alphanumeric(text);
    let (Some(place), Some(head), Some(key)) = (all.get(5..7), all.get(..13), all.get(13..)) else { return false };
    let corsica = match place {
        b"2A" => Some(b"19"),
        b"2B" => Some(b"18"),
        [_, b'0'..=b'9'] => None,
        _ => return false,
    };
    let replaced = |(i, b): (usize, &u8)| match corsica {
        Some(other) if (5..7).contains(&i) => other.get(i - 5).copied().unwrap_or(*b),
        _ => *b,
    };
    let rest =
        head.iter().enumerate().map(replaced).fold(0, |rest, b| (rest * 10 + u32::from(b.wrapping_sub(b'0'))) % 97);
    let (month, key) = (text_number(all.get(3..5)), text_number(Some(key)));
    matches!(month, 1..=12 | 20 | 30..=42 | 50..=99) && key == 97 - rest
}

fn text_number(bytes: Option<&[u8]>) -> u32 {
    number(&digits(&String::from_utf8_lossy(bytes.unwrap_or_default())))
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first is the health insurance's specimen of a Carte Vitale.
    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "2 55 08 14 168 025 38",
            "185057800608491",
            "1 86 05 2a 005 018 82",
            "Sécurité sociale : 2.92.03.75.112.047.96",
            "numéro de sécurité sociale 1 85 05 78 006 084",
            "NIR 761029934011204",
            "2 92 03 75 112 047 / 96",
        ] {
            finds(text, "fr_nir");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "2 55 08 14 168 025 39",
            "185057800608492",
            "185137800608491",
            "1850578006084911",
            "0185057800608491",
            "761029934011204",
            "1850578006084",
            "1 86 05 2C 005 018 82",
        ] {
            finds_none(text, "fr_nir");
        }
    }
}
