//! The forms in which telephone numbers are written.

use std::ops::Range;

use crate::stage::number::{Join, Numbers};
use crate::stage::phone::{follows_cue, other, row};

/// The numbers of a segment, read as telephone numbers.
pub(super) struct Reading<'a> {
    numbers: &'a Numbers<'a>,
    /// Groups that belong to a date, a time, a decimal or an address of a machine.
    other: Vec<bool>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(numbers: &'a Numbers<'a>) -> Self {
        Self { numbers, other: other::others(numbers) }
    }

    /// The longest telephone number that begins with the group `first`, as positions, with its `+` or bracket.
    pub(super) fn longest_from(&self, first: usize) -> Option<Range<usize>> {
        if self.other[first] {
            return None;
        }
        let start = self.numbers.groups[first].start;
        let (start, last) = match self.international(first) {
            Some(found) => Some(found),
            None if follows_cue(self.numbers.text, self.numbers.place(start..start + 1).start) => {
                self.grow(first, 7..=15, |_| true).map(|last| (start, last))
            }
            None => self.area_in_brackets(first).or_else(|| self.national(first).map(|last| (start, last))),
        }?;
        Some(start..self.numbers.groups[last].end)
    }

    /// The last group of the longest run from `first` whose number of digits is in `lengths`, and that passes `accept`.
    fn grow(
        &self,
        first: usize,
        lengths: std::ops::RangeInclusive<usize>,
        accept: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let (mut longest, mut length) = (None, 0);
        for last in first..self.numbers.groups.len() {
            if last > first && (self.other[last] || self.numbers.join_before(last) == Join::None) {
                break;
            }
            // The zero in `+44 (0)20` is not dialled.
            if !self.is_optional_zero(last) {
                length += self.numbers.len(last);
            }
            if length > *lengths.end() {
                break;
            }
            // `030 1234567 (12)`: what is in brackets behind a number is something else.
            let aside = last > first && self.is_in_brackets(last);
            if lengths.contains(&length) && !aside && accept(last) {
                longest = Some(last);
            }
        }
        longest
    }

    fn is_optional_zero(&self, group: usize) -> bool {
        self.numbers.digits(group) == b"0" && self.is_in_brackets(group)
    }

    fn is_in_brackets(&self, group: usize) -> bool {
        let Range { start, end } = self.numbers.groups[group].clone();
        self.numbers.before(start, 1) == Some(b'(') && self.numbers.folded.get(end) == Some(&b')')
    }

    /// `+49 30 1234567`, `(+49) 30 1234567`, `+ 49 …`
    fn international(&self, first: usize) -> Option<(usize, usize)> {
        let start = self.numbers.groups[first].start;
        let spaces = self.numbers.folded[..start].iter().rev().take(2).take_while(|c| matches!(c, b' ' | b'(')).count();
        let plus = start.checked_sub(spaces + 1).filter(|p| self.numbers.folded[*p] == b'+')?;
        // `2+12345678` is a sum.
        if self.numbers.before(plus, 1).is_some_and(|c| c.is_ascii_digit()) || self.numbers.digits(first)[0] == b'0' {
            return None;
        }
        // North American numbers have eleven digits: what follows them is something else.
        let most = if self.numbers.digits(first) == b"1" { 11 } else { 15 };
        let last = self.grow(first, 7..=most, |_| true)?;
        let bracket = self.numbers.before(plus, 1) == Some(b'(') && self.closes(first, last);
        Some((if bracket { plus - 1 } else { plus }, last))
    }

    /// Whether a bracket that opened before `first` is closed before the group `last` begins.
    fn closes(&self, first: usize, last: usize) -> bool {
        let between =
            self.numbers.groups[first].end..self.numbers.groups[last].start.max(self.numbers.groups[first].end);
        self.numbers.folded[between].iter().find(|c| matches!(c, b'(' | b')')) == Some(&b')')
    }

    /// `(030) 1234567`, `(415) 555-2671`, `(11) 98765-4321`
    fn area_in_brackets(&self, first: usize) -> Option<(usize, usize)> {
        let Range { start, end } = self.numbers.groups[first].clone();
        let open = start.checked_sub(1).filter(|p| self.numbers.folded[*p] == b'(')?;
        // `f(10)` is a call of a function.
        let called = self.numbers.before(open, 1).is_some_and(|c| c == b'a' || c.is_ascii_digit());
        let code = self.numbers.len(first);
        if called || !(2..=5).contains(&code) || self.numbers.folded.get(end) != Some(&b')') {
            return None;
        }
        let rest = |last: usize| last > first && self.numbers.len(first + 1) >= 3;
        let last = self.grow(first, code + 6..=13, |last| rest(last) && !self.numbers.join_after(last).is_tight())?;
        Some((open, last))
    }

    /// A number without a `+`, a cue or brackets.
    fn national(&self, first: usize) -> Option<usize> {
        if self.is_tied_left(first) {
            return None;
        }
        self.trunk(first).or_else(|| self.north_american(first)).or_else(|| self.dashed(first))
    }

    /// Whether the group is the later part of a word: `SN0123`, `a-0123`, `10-20`.
    fn is_tied_left(&self, first: usize) -> bool {
        let start = self.numbers.groups[first].start;
        let word = |c: u8| c == b'a' || c.is_ascii_digit();
        match self.numbers.before(start, 1) {
            Some(b'a') => true,
            Some(b'-' | b'.' | b'/') => self.numbers.before(start, 2).is_some_and(word),
            _ => false,
        }
    }

    /// Whether the group goes on into a word: `0123ab`, `10-20`.
    fn is_tied_right(&self, last: usize) -> bool {
        let end = self.numbers.groups[last].end;
        self.numbers.join_after(last).is_tight() || self.numbers.folded.get(end) == Some(&b'a')
    }

    /// `030 1234567`, `0151-23456789`, `01 42 68 53 00`, `01512345678`, `0049 30 1234567`
    fn trunk(&self, first: usize) -> Option<usize> {
        let code = self.numbers.digits(first);
        match code {
            [b'0', b'1'..=b'9', ..] => self.grow(first, 8..=12, |last| self.is_trunk_form(first, last)),
            [b'0', b'0', b'1'..=b'9', ..] => self.grow(first, 11..=17, |last| {
                let single = first == last;
                !self.is_tied_right(last)
                    && (!single || code.len() >= 12)
                    && !row::is_row(self.numbers, first..last + 1)
            }),
            _ => None,
        }
    }

    fn is_trunk_form(&self, first: usize, last: usize) -> bool {
        let digits: usize = (first..=last).map(|g| self.numbers.len(g)).sum();
        if self.is_tied_right(last) {
            return false;
        }
        match last - first {
            0 => digits >= 10,
            // Two groups are a code and a number: `08-123456`. With a dot they might be a decimal.
            1 => {
                let dot = self.numbers.join_after(first) == Join::Dot;
                self.numbers.len(last) >= 5 && (!dot || self.numbers.len(first) >= 3) || (!dot && digits >= 9)
            }
            _ => digits >= 9 && !row::is_row(self.numbers, first..last + 1),
        }
    }

    /// `415-555-2671`, `1 415 555 2671` (the North American plan: neither part begins with 0 or 1).
    fn north_american(&self, first: usize) -> Option<usize> {
        let area = if self.numbers.digits(first) == b"1" { first + 1 } else { first };
        let last = area + 2;
        if last >= self.numbers.groups.len() || self.other[area..=last].contains(&true) {
            return None;
        }
        let part = |g: usize| self.numbers.len(g) == 3 && self.numbers.digits(g)[0] >= b'2';
        let joins = self.numbers.joins_within(first..last + 1);
        let spaced = joins.iter().all(|j| *j == Join::Space);
        let form = part(area)
            && part(area + 1)
            && self.numbers.len(last) == 4
            && !joins.contains(&Join::None)
            && !self.numbers.join_after(last).is_tight()
            && !(spaced && row::passes_a_thousand(self.numbers, area..last + 1));
        form.then_some(last)
    }

    /// `138-1234-5678`, `912-345-678`: three or four groups with dashes.
    fn dashed(&self, first: usize) -> Option<usize> {
        self.grow(first, 9..=12, |last| {
            let dashes = self.numbers.joins_within(first..last + 1).iter().all(|j| *j == Join::Dash);
            let lengths = (first..=last).all(|g| (2..=5).contains(&self.numbers.len(g)));
            let year = self.numbers.len(first) == 4
                && matches!(self.numbers.digits(first), [b'1', b'9', ..] | [b'2', b'0', ..]);
            let groups = (3..=4).contains(&(last - first + 1));
            dashes && lengths && groups && !year && self.numbers.len(last) >= 3 && !self.is_tied_right(last)
        })
    }
}
