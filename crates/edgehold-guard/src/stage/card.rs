//! Payment card numbers: ISO/IEC 7812, 12 to 19 digits that begin with an issuer's range and end with a Luhn digit.
//!
//! Digits may be parted by spaces or dashes, or by dots throughout.

use std::ops::{Range, RangeInclusive};

use crate::detect::check::luhn;
#[cfg(test)]
use crate::stage::Stage;
use crate::stage::number::{Join, Numbers};

const LENGTHS: RangeInclusive<usize> = 12..=19;

/// The ranges of the first six digits that the schemes have published, and the lengths that they issue.
const RANGES: &[(RangeInclusive<u32>, &[usize])] = &[
    // Visa
    (400_000..=499_999, &[13, 16, 19]),
    // Mastercard, both series
    (510_000..=559_999, &[16]),
    (222_100..=272_099, &[16]),
    // American Express
    (340_000..=349_999, &[15]),
    (370_000..=379_999, &[15]),
    // Diners Club
    (300_000..=305_999, &[14, 15, 16, 17, 18, 19]),
    (309_500..=309_599, &[14, 15, 16, 17, 18, 19]),
    (360_000..=369_999, &[14, 15, 16, 17, 18, 19]),
    (380_000..=399_999, &[14, 15, 16, 17, 18, 19]),
    // JCB, and its older series of 15 digits
    (352_800..=358_999, &[16, 17, 18, 19]),
    (213_100..=213_199, &[15]),
    (180_000..=180_099, &[15]),
    // Discover
    (601_100..=601_199, &[16, 17, 18, 19]),
    (644_000..=659_999, &[16, 17, 18, 19]),
    // UnionPay
    (620_000..=629_999, &[16, 17, 18, 19]),
    (810_000..=817_199, &[16, 17, 18, 19]),
    // Maestro
    (501_800..=501_899, &[12, 13, 14, 15, 16, 17, 18, 19]),
    (502_000..=502_099, &[12, 13, 14, 15, 16, 17, 18, 19]),
    (503_800..=503_899, &[12, 13, 14, 15, 16, 17, 18, 19]),
    (561_200..=561_299, &[12, 13, 14, 15, 16, 17, 18, 19]),
    (589_300..=589_399, &[12, 13, 14, 15, 16, 17, 18, 19]),
    (630_400..=630_499, &[12, 13, 14, 15, 16, 17, 18, 19]),
    (639_000..=639_099, &[12, 13, 14, 15, 16, 17, 18, 19]),
    (670_000..=679_999, &[12, 13, 14, 15, 16, 17, 18, 19]),
    // Mir, RuPay, Verve, Troy
    (220_000..=220_499, &[16, 17, 18, 19]),
    (508_500..=508_999, &[16]),
    (606_985..=608_500, &[16]),
    (506_099..=506_198, &[16, 18, 19]),
    (979_200..=979_299, &[16]),
];

#[cfg(test)]
pub(crate) struct Card;

#[cfg(test)]
impl Stage for Card {
    fn find(&self, text: &str) -> Vec<Range<usize>> {
        Numbers::read(text, *LENGTHS.start()).map(|numbers| find_in(&numbers)).unwrap_or_default()
    }
}

/// The cards among these numbers.
pub(crate) fn find_in(numbers: &Numbers<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for first in 0..numbers.groups.len() {
        let Some(last) = longest_from(numbers, first) else { continue };
        found.push(numbers.place(numbers.groups[first].start..numbers.groups[last].end));
    }
    found
}

/// The last group of the longest card number that begins with the group `first`.
fn longest_from(numbers: &Numbers<'_>, first: usize) -> Option<usize> {
    let (mut longest, mut length) = (None, 0);
    for last in first..numbers.groups.len() {
        if last > first && !may_join(numbers.join_before(last)) {
            break;
        }
        length += numbers.len(last);
        if length > *LENGTHS.end() {
            break;
        }
        if LENGTHS.contains(&length) && is_written_like_one(numbers, first, last) {
            let digits = numbers.all_digits(first..last + 1);
            if is_issued(&digits) && luhn(&digits.iter().map(|d| u32::from(d - b'0')).collect::<Vec<_>>()) {
                longest = Some(last);
            }
        }
    }
    longest
}

fn may_join(join: Join) -> bool {
    matches!(join, Join::Space | Join::Wide | Join::Dash | Join::Dot)
}

/// Whether the groups could be one card number, and not a decimal number or a stretch of a row of readings.
fn is_written_like_one(numbers: &Numbers<'_>, first: usize, last: usize) -> bool {
    let before = numbers.join_before(first);
    let joins = numbers.joins_within(first..last + 1);
    if joins.is_empty() {
        let chained = first > 1 && numbers.join_before(first - 1) == Join::Dot;
        return before != Join::Dot || chained || numbers.len(first - 1) > 3;
    }
    let dots = joins.iter().filter(|j| **j == Join::Dot).count();
    if dots > 0 && (dots < joins.len() || dots < 2) {
        return false;
    }
    let alone = !may_join(before) && !may_join(numbers.join_after(last));
    alone || (first..=last).all(|g| numbers.len(g) >= 3)
}

fn is_issued(digits: &[u8]) -> bool {
    let prefix = digits.iter().take(6).fold(0, |n, d| n * 10 + u32::from(d - b'0'));
    RANGES.iter().any(|(range, lengths)| range.contains(&prefix) && lengths.contains(&digits.len()))
}
