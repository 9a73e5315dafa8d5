//! Bank accounts across borders: IBAN (ISO 13616, with the lengths of its registry) and BIC (ISO 9362).

use std::ops::Range;

use crate::detect::check::mod97_is_one;
use crate::detect::context;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;
use crate::detect::scan::{Found, Reason};

pub(crate) const RULES: &[Rule] = &[Rule::new("bic", Entity::Bic, r"(?i:[a-z]{4}[a-z]{2}[a-z0-9]{2}(?:[a-z0-9]{3})?)")
    .check(of_a_country)
    .labels(&["bic", "swift", "swift code", "swift bic"])
    .alone(0.1)];

/// Countries and the lengths of their numbers.
const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BI", 27),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DJ", 27),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FK", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HN", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LC", 32),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("LY", 25),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MN", 20),
    ("MR", 27),
    ("MT", 31),
    ("MU", 30),
    ("NI", 28),
    ("NL", 18),
    ("NO", 15),
    ("OM", 23),
    ("PK", 24),
    ("PL", 28),
    ("PS", 29),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("RU", 33),
    ("SA", 24),
    ("SC", 31),
    ("SD", 18),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("SO", 23),
    ("ST", 25),
    ("SV", 28),
    ("TL", 23),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("VG", 24),
    ("XK", 20),
    ("YE", 30),
];

/// Finds IBANs in a window: two letters, two digits, and as many characters as the country has, alone or in groups.
pub(crate) fn find(text: &str, window: Range<usize>, all: &mut Vec<Found>) {
    let bytes = &text.as_bytes()[..text.len().min(window.end + 2)];
    let mut at = window.start + 2;
    // Where digits begin, letters may stand before them.
    while let Some(offset) = bytes.get(at..).and_then(|rest| rest.iter().position(u8::is_ascii_digit)) {
        at += offset;
        look(text, at - 2, all);
        while bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
    }
}

/// Whether one begins here.
fn look(text: &str, at: usize, all: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let Some([a, b, c, d]) = bytes.get(at..at + 4) else { return };
    if !(c.is_ascii_digit() && d.is_ascii_digit() && a.is_ascii_alphabetic() && b.is_ascii_alphabetic()) {
        return;
    }
    let Some(range) = iban(bytes, at) else { return };
    if context::stands_alone(text, range.clone(), false) {
        let reason = Reason { rule: "iban", checked: true, label: None };
        all.push(Found { range, entity: Entity::Iban, confidence: 0.98, reason });
    }
}

/// The same, tried at every place.
#[cfg(test)]
pub(crate) fn find_plainly(text: &str, window: Range<usize>, all: &mut Vec<Found>) {
    window.for_each(|at| look(text, at, all));
}

fn iban(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let country = std::str::from_utf8(&bytes[at..at + 2]).ok()?.to_ascii_uppercase();
    let (_, length) = LENGTHS.iter().find(|(c, _)| *c == country)?;
    let (mut letters, mut end) = (Vec::with_capacity(*length), at);
    while letters.len() < *length {
        match bytes.get(end)? {
            b if b.is_ascii_alphanumeric() => letters.push(b.to_ascii_uppercase()),
            // One space or mark between groups.
            b' ' | b'\n' | b'-' | b'.' | b'/' if bytes.get(end + 1)?.is_ascii_alphanumeric() => {}
            _ => return None,
        }
        end += 1;
    }
    // In groups it is all in small letters or all in capitals; a sentence is not.
    let written = &bytes[at..end];
    let any = |is: fn(&u8) -> bool| written.iter().any(is);
    if any(u8::is_ascii_whitespace) && any(u8::is_ascii_lowercase) && any(u8::is_ascii_uppercase) {
        return None;
    }
    letters.rotate_left(4);
    mod97_is_one(letters.into_iter()).then_some(at..end)
}

/// The fifth and sixth letter name a country that there is.
fn of_a_country(text: &str) -> bool {
    // A word of a sentence is none, nor is the name of a field.
    let small = |b: u8| b.is_ascii_lowercase();
    if text.bytes().all(small) || text.bytes().any(small) && text.bytes().any(|b| b.is_ascii_uppercase()) {
        return false;
    }
    let country = text.get(4..6).unwrap_or_default().to_ascii_uppercase();
    LENGTHS.iter().any(|(c, _)| *c == country)
        || [
            "US", "CA", "AU", "NZ", "JP", "CN", "HK", "SG", "IN", "KR", "TH", "ZA", "MX", "NG", "KE", "TW", "PH", "ID",
            "MY", "VN", "AR", "CL", "CO", "PE", "MA",
        ]
        .contains(&country.as_str())
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// Examples of the registry.
    #[test]
    fn numbers_of_accounts_are_found() {
        for text in [
            "DE89 3704 0044 0532 0130 00",
            "pay to GB29NWBK60161331926819 now",
            "fr14 2004 1010 0505 0001 3m02 606",
            "NO93-8601-1117-947",
        ] {
            finds(text, "iban");
        }
        for text in ["BIC: DEUTDEFF", "swift code NWBKGB2L", "BIC COBADEFFXXX 1".trim_end_matches(" 1")] {
            finds(text, "bic");
        }
    }

    #[test]
    fn a_wrong_check_or_length_is_none() {
        for text in [
            "DE89 3704 0044 0532 0130 01",
            "GB29NWBK6016133192681",
            "XX89 3704 0044 0532 0130 00",
            "DE89370400440532013000123",
            "DEUTDEFF",
            "CR28807YF\nThe shipment is held",
            "swift progress",
        ] {
            finds_none(text, "iban");
            finds_none(text, "bic");
        }
    }
}
