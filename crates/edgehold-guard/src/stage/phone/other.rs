//! Groups of digits that are something else: dates, times, decimals, addresses of machines.

use crate::stage::number::{Join, Numbers};

/// One flag a group: whether it is part of something that is no telephone number.
pub(super) fn others(numbers: &Numbers<'_>) -> Vec<bool> {
    let count = numbers.groups.len();
    let mut other = vec![false; count];
    for first in 0..count {
        let length = if is_quad(numbers, first) {
            4
        } else if is_date(numbers, first) {
            3
        } else if is_decimal(numbers, first) {
            2
        } else {
            usize::from(is_time(numbers, first))
        };
        other[first..first + length].fill(true);
    }
    other
}

/// Whether `length` groups are parted by the same character throughout, which does not go on at their left.
fn uniform(numbers: &Numbers<'_>, first: usize, length: usize) -> Option<Join> {
    if first + length > numbers.groups.len() {
        return None;
    }
    let joins = numbers.joins_within(first..first + length);
    let join = *joins.first()?;
    (join.is_tight() && joins.iter().all(|j| *j == join) && numbers.join_before(first) != join).then_some(join)
}

/// `192.0.2.1`
fn is_quad(numbers: &Numbers<'_>, first: usize) -> bool {
    uniform(numbers, first, 4) == Some(Join::Dot)
        && numbers.join_after(first + 3) != Join::Dot
        && (first..first + 4).all(|g| numbers.len(g) <= 3 && numbers.value(g) <= 255)
}

/// `2026-02-28`, `28.02.2026`, `2/28/26`
fn is_date(numbers: &Numbers<'_>, first: usize) -> bool {
    let Some(join) = uniform(numbers, first, 3) else { return false };
    if numbers.before(numbers.groups[first].start, 1) == Some(b'+') {
        return false;
    }
    // `06-12-20-24-36` is no date: a year of two digits has to be the end.
    let ends = numbers.join_after(first + 2) != join;
    let [a, b, c] = [first, first + 1, first + 2].map(|g| (numbers.len(g), numbers.value(g)));
    let is_year = |(length, n): (usize, u32)| (length == 2 && ends) || (length == 4 && (1900..2100).contains(&n));
    let is_day = |(length, n): (usize, u32)| length <= 2 && (1..=31).contains(&n);
    let has_month = |a: (usize, u32), b: (usize, u32)| is_day(a) && is_day(b) && (a.1 <= 12 || b.1 <= 12);
    (a.0 == 4 && is_year(a) && has_month(b, c)) || (is_year(c) && has_month(a, b))
}

/// `21.5`, `0.015` — but not `030.123456`, which no decimal number begins like.
fn is_decimal(numbers: &Numbers<'_>, first: usize) -> bool {
    let signed = numbers.before(numbers.groups[first].start, 1) == Some(b'+');
    uniform(numbers, first, 2) == Some(Join::Dot)
        && numbers.join_after(first + 1) != Join::Dot
        && (numbers.len(first) == 1 || !numbers.digits(first).starts_with(b"0"))
        // `+49.301234567` is how registries of domains write a telephone number (RFC 5733, 2.5).
        && !(signed && numbers.len(first) <= 3 && (7..=12).contains(&numbers.len(first + 1)))
}

/// `12` and `30` in `12:30`
fn is_time(numbers: &Numbers<'_>, group: usize) -> bool {
    let (start, end) = (numbers.groups[group].start, numbers.groups[group].end);
    let is_digit = |c: Option<&u8>| c.is_some_and(u8::is_ascii_digit);
    let after = numbers.folded.get(end) == Some(&b':') && is_digit(numbers.folded.get(end + 1));
    let before = numbers.before(start, 1) == Some(b':') && is_digit(numbers.before(start, 2).as_ref());
    numbers.len(group) <= 2 && (before || after)
}
