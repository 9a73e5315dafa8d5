//! Made-up values of the same form as a real one.

use crate::detect::{Entity, check};
use crate::treat::pseudonym::names;

/// A made-up value in the place of `text`, chosen by `code`. `number` counts the pseudonyms before it.
pub(super) fn alike(entity: Entity, text: &str, code: &[u8; 32], number: usize) -> String {
    match entity {
        Entity::Person => names::person(text, code),
        Entity::Place => names::in_case_of(text, &names::place(code)),
        Entity::Organisation => names::in_case_of(text, &names::organisation(code)),
        // Names of the web that nobody can own (RFC 2606, 3).
        Entity::Email => format!("{}@example.net", letters(code, 8)),
        Entity::Url => format!("https://{}.example.net", letters(code, 8)),
        // Addresses that no network uses (RFC 2544, appendix C.2.2; RFC 3849), and a locally made-up hardware address.
        Entity::Ip if text.contains(':') => format!("2001:db8::{:x}:{:x}", pair(code, 0), pair(code, 2)),
        Entity::Ip => format!("198.18.{}.{}", code[0], code[1]),
        Entity::Mac => format!("02:{:02x}:{:02x}:{:02x}:{:02x}:{:02x}", code[0], code[1], code[2], code[3], code[4]),
        Entity::Card | Entity::Device => with_luhn(&scrambled(text, code)),
        Entity::Phone
        | Entity::Account
        | Entity::NationalId
        | Entity::SocialSecurity
        | Entity::TaxId
        | Entity::Passport
        | Entity::DriverLicence
        | Entity::CompanyId
        | Entity::HealthId
        | Entity::MedicalRecord
        | Entity::MedicalLicence
        | Entity::Certificate
        | Entity::Plate
            if text.bytes().filter(u8::is_ascii_digit).count() >= 4 =>
        {
            scrambled(text, code)
        }
        // No form of its own that a made-up value could have and not be taken for a real one.
        _ => format!("[{}-{}]", entity.name(), counted(number)),
    }
}

/// Digits for digits and letters for letters; every other mark stays. A zero at the front stays, and none comes there.
fn scrambled(text: &str, code: &[u8; 32]) -> String {
    let mut first = true;
    let step = |(i, c): (usize, char)| {
        // Each byte of the code is used once more for every 32 characters, at another distance.
        let step = u32::from(code[i % 32]) + u32::try_from(i / 32).unwrap_or(0) * 7;
        let leads = first;
        first &= !c.is_ascii_digit();
        match c {
            '0' if leads => c,
            '1'..='9' if leads => turned(c, '1', 9, step),
            '0'..='9' => turned(c, '0', 10, step),
            'a'..='z' => turned(c, 'a', 26, step),
            'A'..='Z' => turned(c, 'A', 26, step),
            _ => c,
        }
    };
    text.chars().enumerate().map(step).collect()
}

/// The character `step` places on, in a circle.
fn turned(c: char, zero: char, size: u32, step: u32) -> char {
    char::from_u32(u32::from(zero) + (u32::from(c) - u32::from(zero) + step) % size).unwrap_or(c)
}

/// With another last digit, so that Luhn's check passes as it does for the real ones.
fn with_luhn(text: &str) -> String {
    let Some(last) = text.rfind(|c: char| c.is_ascii_digit()) else { return text.to_owned() };
    let with = |digit: char| format!("{}{digit}{}", &text[..last], &text[last + 1..]);
    ('0'..='9').map(with).find(|t| check::luhn(&check::digits(t))).unwrap_or_else(|| text.to_owned())
}

fn letters(code: &[u8; 32], length: usize) -> String {
    code.iter().take(length).map(|b| char::from(b'a' + b % 26)).collect()
}

fn pair(code: &[u8; 32], at: usize) -> u16 {
    u16::from_le_bytes([code[at], code[at + 1]])
}

/// a, b … z, aa, ab … : a count without digits.
fn counted(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'a' + u8::try_from(number % 26).unwrap_or(0));
        match (number / 26).checked_sub(1) {
            Some(rest) => number = rest,
            None => break,
        }
    }
    letters.iter().rev().map(|b| char::from(*b)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: [u8; 32] = [7; 32];

    #[test]
    fn the_form_stays_and_the_digits_do_not() {
        for (entity, text) in [
            (Entity::Phone, "+49 (0)30 1234567"),
            (Entity::SocialSecurity, "536-90-4399"),
            (Entity::Plate, "AB-C 1234"),
        ] {
            let made = alike(entity, text, &CODE, 0);
            let form = |t: &str| t.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect::<String>();
            assert_eq!(made.len(), text.len());
            assert_ne!(made, text);
            if entity != Entity::Plate {
                assert_eq!(form(&made), form(text));
            }
        }
    }

    #[test]
    fn a_card_still_passes_luhns_check() {
        let made = alike(Entity::Card, "4111 1111 1111 1111", &CODE, 0);
        assert!(check::luhn(&check::digits(&made)) && made != "4111 1111 1111 1111", "{made}");
    }

    #[test]
    fn what_has_no_form_is_counted_without_digits() {
        assert_eq!(alike(Entity::Address, "12 Baker Street", &CODE, 27), "[address-ab]");
        assert_eq!(
            (counted(0), counted(25), counted(26), counted(702)),
            ("a".into(), "z".into(), "aa".into(), "aaa".into())
        );
    }
}
