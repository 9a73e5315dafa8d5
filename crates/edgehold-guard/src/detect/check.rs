//! Check digits that several recognisers share.

/// The digits of a text, as numbers; everything else is left out.
pub(crate) fn digits(text: &str) -> Vec<u32> {
    text.bytes().filter(u8::is_ascii_digit).map(|b| u32::from(b - b'0')).collect()
}

/// Letters and digits of a text, in upper case.
pub(crate) fn alphanumeric(text: &str) -> Vec<u8> {
    text.bytes().filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_uppercase()).collect()
}

/// A digit as itself, a letter of `A`–`Z` as 10 to 35.
pub(crate) fn value36(byte: u8) -> Option<u32> {
    match byte {
        b'0'..=b'9' => Some(u32::from(byte - b'0')),
        b'A'..=b'Z' => Some(u32::from(byte - b'A') + 10),
        _ => None,
    }
}

/// Luhn's check (ISO/IEC 7812-1, annex B): from the right, every second digit is doubled and its digits added.
pub(crate) fn luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits.iter().rev().enumerate().map(|(i, d)| weigh(i, *d)).sum();
    !digits.is_empty() && sum.is_multiple_of(10)
}

fn weigh(place: usize, digit: u32) -> u32 {
    match (place % 2, digit * 2) {
        (0, _) => digit,
        (_, doubled) if doubled > 9 => doubled - 9,
        (_, doubled) => doubled,
    }
}

/// The sum of digits times weights, as far as both go.
pub(crate) fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(d, w)| d * w).sum()
}

/// ISO 7064, MOD 97-10, over letters (A = 10 … Z = 35) and digits: the remainder is 1.
pub(crate) fn mod97_is_one(text: impl Iterator<Item = u8>) -> bool {
    let step = |rest: u32, byte: u8| {
        let value = value36(byte)?;
        Some(if value > 9 { rest * 100 + value } else { rest * 10 + value } % 97)
    };
    text.map(Some).try_fold(0, |rest, byte| step(rest, byte?)) == Some(1)
}

/// ISO 7064, MOD 11,10: the last digit checks the others.
pub(crate) fn mod11_10(digits: &[u32]) -> bool {
    let Some((last, head)) = digits.split_last() else { return false };
    let product = head.iter().fold(10, |p, d| {
        let sum = (d + p) % 10;
        (if sum == 0 { 10 } else { sum } * 2) % 11
    });
    (11 - product) % 10 == *last
}

/// Verhoeff's check (1969): the dihedral group D5.
pub(crate) fn verhoeff(digits: &[u32]) -> bool {
    const TIMES: [[u32; 10]; 10] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
        [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
        [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
        [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
        [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
        [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
        [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
        [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
        [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
    ];
    const TURN: [[u32; 10]; 8] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
        [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
        [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
        [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
        [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
        [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
        [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
    ];
    let step = |c: u32, (i, d): (usize, &u32)| TIMES[c as usize][TURN[i % 8][*d as usize] as usize];
    !digits.is_empty() && digits.iter().rev().enumerate().fold(0, step) == 0
}

/// Whether all digits are the same: what is typed where a number is not known.
pub(crate) fn all_same(digits: &[u32]) -> bool {
    digits.windows(2).all(|w| w[0] == w[1])
}

/// Whether the digits of a text are not all the same.
pub(crate) fn varied(text: &str) -> bool {
    !all_same(&digits(text))
}

/// Luhn's check, and not all digits the same.
pub(crate) fn varied_luhn(text: &str) -> bool {
    luhn(&digits(text)) && varied(text)
}

/// Whether this day was or will be: months of 28 to 31 days.
pub(crate) fn is_date(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// A stretch of digits as one number.
pub(crate) fn number(digits: &[u32]) -> u32 {
    digits.iter().fold(0, |n, d| n * 10 + d)
}

/// The check digit of travel documents (ICAO 9303-3, 4.9): weights 7, 3, 1, a letter is 10 to 35; the last character checks.
pub(crate) fn icao(characters: &[u8]) -> bool {
    let Some((last, head)) = characters.split_last() else { return false };
    let values: Option<Vec<u32>> = head.iter().map(|b| value36(*b)).collect();
    let sum: Option<u32> = values.map(|v| v.iter().zip([7, 3, 1].iter().cycle()).map(|(v, w)| v * w).sum());
    last.is_ascii_digit() && sum.is_some_and(|sum| sum % 10 == u32::from(last - b'0'))
}

/// Words that say that the number behind them is a thing's and not a person's.
pub(crate) const THINGS: &[&str] = &[
    "part",
    "model",
    "sku",
    "serial",
    "order",
    "invoice",
    "item",
    "product",
    "article",
    "version",
    "build",
    "commit",
    "ticket",
    "tracking",
    "batch",
    "lot",
    "flight",
    "artikel",
    "bestellung",
    "rechnung",
    "pedido",
    "factura",
    "referencia",
    "ordine",
    "fattura",
    "commande",
    "facture",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_of_published_examples_hold_and_others_do_not() {
        let holds = |check: fn(&[u32]) -> bool, right: &str| {
            let right = digits(right);
            assert!(check(&right));
            for i in 0..right.len() {
                let mut wrong = right.clone();
                wrong[i] = (wrong[i] + 1) % 10;
                assert!(!check(&wrong), "{wrong:?}");
            }
        };
        holds(luhn, "79927398713"); // Luhn, US 2,950,048
        holds(verhoeff, "2363"); // Verhoeff 1969
        holds(mod11_10, "07945"); // ISO 7064
        // ISO 13616-1, example of the registry.
        assert!(mod97_is_one(b"WEST12345698765432GB82".iter().copied()));
        assert!(!mod97_is_one(b"WEST12345698765432GB83".iter().copied()));
        assert!(!mod97_is_one(b"west".iter().copied()));
    }

    #[test]
    fn days_that_never_were() {
        assert!(is_date(2000, 2, 29) && is_date(2024, 2, 29) && is_date(1999, 12, 31));
        assert!(!is_date(1900, 2, 29) && !is_date(2023, 2, 29) && !is_date(2023, 13, 1) && !is_date(2023, 4, 31));
        assert!(!is_date(2023, 0, 1) && !is_date(2023, 1, 0));
    }
}
