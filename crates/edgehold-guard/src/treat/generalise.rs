//! Something coarser in the place of a value.

use crate::detect::Entity;

/// The first three digits of ZIP codes in whose area fewer than 20,000 people live (Census 2000, as the guidance of the
/// Department of Health and Human Services on 45 CFR 164.514 lists them).
const SMALL: [&str; 17] = [
    "036", "059", "063", "102", "203", "556", "692", "790", "821", "823", "830", "831", "878", "879", "884", "890",
    "893",
];

/// The coarser form, or nothing where there is none that says less and still something.
pub(super) fn generalise(entity: Entity, text: &str) -> Option<String> {
    match entity {
        Entity::Date => year(text).map(str::to_owned),
        Entity::Age => Some(age(text)),
        Entity::PostalCode => zip(text),
        Entity::Coordinates => Some(coordinates(text)),
        Entity::Ip => ip(text),
        Entity::Url => host(text).map(str::to_owned),
        _ => None,
    }
}

/// The runs of digits of a text.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty())
}

fn year(text: &str) -> Option<&str> {
    numbers(text).find(|n| n.len() == 4 && (n.starts_with("19") || n.starts_with("20")))
}

/// Ages over 89 are one group.
fn age(text: &str) -> String {
    match numbers(text).find(|n| n.parse::<u32>().is_ok_and(|age| age > 89)) {
        Some(old) => text.replacen(old, "90+", 1),
        None => text.to_owned(),
    }
}

/// A ZIP code (five digits, or nine) is its first three; other countries' codes have no such rule.
fn zip(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_zip = matches!(digits.len(), 5 | 9) && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ' '));
    let first = digits.get(..3).filter(|_| is_zip)?;
    Some(format!("{}**", if SMALL.contains(&first) { "000" } else { first }))
}

/// One decimal: about eleven kilometres.
fn coordinates(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut decimals = None;
    for c in text.chars() {
        decimals = match (decimals, c) {
            (_, '.') => Some(0),
            (Some(n), '0'..='9') => Some(n + 1),
            _ => None,
        };
        if decimals.is_none_or(|n| n <= 1) {
            out.push(c);
        }
    }
    out
}

/// The network of an IPv4 address; an IPv6 address has none that all agree on.
fn ip(text: &str) -> Option<String> {
    let address: std::net::Ipv4Addr = text.trim().parse().ok()?;
    let [a, b, c, _] = address.octets();
    Some(format!("{a}.{b}.{c}.*"))
}

/// The site, without what stands behind it.
fn host(text: &str) -> Option<&str> {
    let from = text.find("://").map_or(0, |at| at + 3);
    let end = text[from..].find(['/', '?', '#']).map_or(text.len(), |at| from + at);
    let authority = &text[from..end];
    (!authority.contains('@')).then(|| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_says_less() {
        for (entity, text, expect) in [
            (Entity::Date, "2024-02-29", Some("2024")),
            (Entity::Date, "March 3rd, 1957", Some("1957")),
            (Entity::Date, "03.04.57", None),
            (Entity::Age, "92 years old", Some("90+ years old")),
            (Entity::Age, "aged 54", Some("aged 54")),
            (Entity::PostalCode, "02139", Some("021**")),
            (Entity::PostalCode, "03601-1234", Some("000**")),
            (Entity::PostalCode, "SW1A 1AA", None),
            (Entity::Coordinates, "52.520008, 13.404954", Some("52.5, 13.4")),
            (Entity::Ip, "192.0.2.77", Some("192.0.2.*")),
            (Entity::Ip, "2001:db8::1", None),
            (Entity::Url, "https://example.org/p?id=7", Some("https://example.org")),
            (Entity::Url, "https://ann:pw@example.org/", None),
            (Entity::Email, "ann@example.org", None),
        ] {
            assert_eq!(generalise(entity, text).as_deref(), expect, "{text}");
        }
    }
}
