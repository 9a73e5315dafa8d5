//! The numbers in a text, as groups of digits and what joins them: what card and telephone numbers are read from.

use std::ops::Range;

use crate::stage::digit;

/// A stretch of digits, as positions in [`Numbers::folded`].
pub(super) type Group = Range<usize>;

/// What stands between two groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// Something that is between the parts of no number.
    None,
    /// Spaces.
    Space,
    /// A dash or a slash with spaces around it: between the parts of one number, or between two.
    Wide,
    /// A dash.
    Dash,
    /// A dot.
    Dot,
    /// A slash.
    Slash,
    /// A bracket, perhaps with a space, a dash or a slash.
    Bracket,
}

impl Join {
    fn of(between: &[u8]) -> Self {
        // Three spaces and two marks are the most.
        if between.len() > LONGEST_JOIN {
            return Self::None;
        }
        let (mut core, mut marks) = ([0; LONGEST_JOIN], 0);
        for byte in between.iter().filter(|c| **c != b' ') {
            core[marks] = *byte;
            marks += 1;
        }
        let spaces = between.len() - marks;
        if spaces > 3 {
            return Self::None;
        }
        match core[..marks] {
            [] => Self::Space,
            [b'-'] if spaces == 0 => Self::Dash,
            [b'.'] if spaces == 0 => Self::Dot,
            [b'/'] if spaces == 0 => Self::Slash,
            [b'-' | b'/'] => Self::Wide,
            [b'(' | b')'] | [b'-' | b'/' | b'.', b'('] | [b')', b'-' | b'/' | b'.'] => Self::Bracket,
            _ => Self::None,
        }
    }

    /// Whether the two groups are one word: a range, a date, a version, or one number.
    pub(super) fn is_tight(self) -> bool {
        matches!(self, Self::Dash | Self::Dot | Self::Slash)
    }
}

/// The numbers of one segment.
pub(crate) struct Numbers<'a> {
    /// The segment itself.
    pub(super) text: &'a str,
    /// One byte a visible character: `0`–`9` for a digit of any script, ` `, `-`, `.`, `/`, `+`, `(`, `)` and `:` for all
    /// that looks like them, `a` for letters and `_`, `?` for the rest. Invisible characters are left out, so that they
    /// hide nothing.
    pub(super) folded: Vec<u8>,
    /// Where in the text each byte of `folded` comes from; nothing where each stands in its own place.
    places: Option<Vec<Range<usize>>>,
    /// The groups, in order.
    pub(super) groups: Vec<Group>,
    /// What stands between group `i` and group `i + 1`.
    joins: Vec<Join>,
}

impl<'a> Numbers<'a> {
    /// Reads the numbers of a segment, or nothing when it has fewer than `least` digits.
    pub(crate) fn read(text: &'a str, least: usize) -> Option<Self> {
        let (folded, places) = if text.is_ascii() {
            (text.bytes().map(|b| FOLDED[usize::from(b)]).collect(), None)
        } else {
            let (mut folded, mut places) = (Vec::with_capacity(text.len()), Vec::with_capacity(text.len()));
            for (at, c) in text.char_indices() {
                if let Some(byte) = fold(c) {
                    folded.push(byte);
                    places.push(at..at + c.len_utf8());
                }
            }
            (folded, Some(places))
        };
        if folded.iter().filter(|b| b.is_ascii_digit()).count() < least {
            return None;
        }
        let mut groups: Vec<Group> = Vec::new();
        for (i, _) in folded.iter().enumerate().filter(|(_, b)| b.is_ascii_digit()) {
            match groups.last_mut() {
                Some(last) if last.end == i => last.end = i + 1,
                _ => groups.push(i..i + 1),
            }
        }
        let joins = groups.windows(2).map(|w| Join::of(&folded[w[0].end..w[1].start])).collect();
        Some(Self { text, folded, places, groups, joins })
    }

    /// The digits of a group.
    pub(super) fn digits(&self, group: usize) -> &[u8] {
        &self.folded[self.groups[group].clone()]
    }

    /// How many digits a group has.
    pub(super) fn len(&self, group: usize) -> usize {
        self.groups[group].len()
    }

    /// The number that a group's digits are, or the largest one when they are too many.
    pub(super) fn value(&self, group: usize) -> u32 {
        self.digits(group).iter().fold(0, |n: u32, d| n.saturating_mul(10).saturating_add(u32::from(d - b'0')))
    }

    /// The digits of several groups, without what joins them.
    pub(super) fn all_digits(&self, groups: Range<usize>) -> Vec<u8> {
        groups.flat_map(|g| self.digits(g).iter().copied()).collect()
    }

    /// What joins a group to the one before it.
    pub(super) fn join_before(&self, group: usize) -> Join {
        group.checked_sub(1).and_then(|i| self.joins.get(i)).copied().unwrap_or(Join::None)
    }

    /// What joins a group to the one behind it.
    pub(super) fn join_after(&self, group: usize) -> Join {
        self.joins.get(group).copied().unwrap_or(Join::None)
    }

    /// What joins the groups of a range to each other.
    pub(super) fn joins_within(&self, groups: Range<usize>) -> &[Join] {
        &self.joins[groups.start..groups.end - 1]
    }

    /// The folded character `back` places before a position (1 is the one right before it).
    pub(super) fn before(&self, position: usize, back: usize) -> Option<u8> {
        position.checked_sub(back).map(|i| self.folded[i])
    }

    /// The byte range in the text of a range of positions.
    pub(super) fn place(&self, positions: Range<usize>) -> Range<usize> {
        match &self.places {
            Some(places) => places[positions.start].start..places[positions.end - 1].end,
            None => positions,
        }
    }
}

/// Groups of digits that stand near enough to be one number, and how many digits they have.
#[derive(Debug)]
pub(crate) struct Chain {
    /// Where they stand.
    pub(crate) range: Range<usize>,
    /// How many digits they have.
    pub(crate) digits: usize,
    /// How many groups there are, and whether any of them begins with a zero, or is no longer than a number.
    pub(crate) groups: usize,
    pub(crate) zero: bool,
    pub(crate) short: bool,
}

/// Nothing longer than this joins two groups.
const LONGEST_JOIN: usize = 5;
/// No number is longer than this, in digits.
const LONGEST_GROUP: usize = 19;
/// How far a word may stand before a number, and a mark behind it, in characters.
const BEFORE: usize = 24;
const BEHIND: usize = 4;

/// The chains of a text in its plain form that have at least so many digits. What is longer than a number may be one
/// chain, but no number is in two.
pub(crate) fn chains(text: &str, least: usize) -> Vec<Chain> {
    let bytes = text.as_bytes();
    let mut chains: Vec<Chain> = Vec::new();
    let mut at = 0;
    while let Some(offset) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + offset;
        let end = bytes[start..].iter().position(|b| !b.is_ascii_digit()).map_or(bytes.len(), |n| start + n);
        let joins = |chain: &&mut Chain| {
            let between = &bytes[chain.range.end..start];
            between.len() <= LONGEST_JOIN
                && between.iter().all(|b| matches!(b, b' ' | b'\n' | b'-' | b'.' | b'/' | b'(' | b')'))
        };
        match chains.last_mut().filter(joins) {
            Some(last) => {
                last.range.end = end;
                last.digits += end - start;
                last.groups += 1;
                last.zero |= bytes[start] == b'0';
                last.short |= end - start <= LONGEST_GROUP;
            }
            None => {
                if chains.last().is_some_and(|last| last.digits < least || !last.short) {
                    chains.pop();
                }
                let (zero, short) = (bytes[start] == b'0', end - start <= LONGEST_GROUP);
                chains.push(Chain { range: start..end, digits: end - start, groups: 1, zero, short });
            }
        }
        at = end;
    }
    chains.retain(|chain| chain.digits >= least && chain.short);
    chains
}

impl Chain {
    /// Whether a telephone number may be in it: there are three groups, a zero at the beginning of one, or a sign, a bracket
    /// or a word before the first.
    pub(crate) fn may_be_dialled(&self, text: &str) -> bool {
        let head = text[..self.range.start].trim_end_matches('(');
        let marks = head.as_bytes().iter().rev().take(3);
        let opens = head.len() < self.range.start || marks.clone().any(|b| matches!(b, b'+' | b'('));
        let word = head.trim_end_matches([' ', '\n', '.', ':', '=', '/', '#', '-']);
        let said = word.as_bytes().last().is_some_and(|b| b.is_ascii_alphabetic() || *b >= 0x80);
        self.groups > 2 || self.zero || opens || said
    }

    /// The chain with as much on both sides as says what it is.
    pub(crate) fn around(&self, text: &str) -> Range<usize> {
        let head = text[..self.range.start].trim_end_matches(['+', ' ', '(']);
        let start = head.char_indices().rev().take(BEFORE).last().map_or(0, |(at, _)| at);
        let tail = &text[self.range.end..];
        let end = tail.char_indices().nth(BEHIND).map_or(text.len(), |(at, _)| self.range.end + at);
        start..end
    }
}

/// What [`fold`] makes of ASCII.
const FOLDED: [u8; 128] = {
    let mut all = [b'?'; 128];
    let mut i = 0;
    while i < 128 {
        let byte = i as u8;
        all[i] = match byte {
            b'0'..=b'9' | b'+' | b'-' | b'.' | b'/' | b'(' | b')' | b':' => byte,
            b'_' | b'a'..=b'z' | b'A'..=b'Z' => b'a',
            b' ' | b'\t'..=b'\r' => b' ',
            _ => b'?',
        };
        i += 1;
    }
    all
};

fn fold(c: char) -> Option<u8> {
    if let Some(value) = digit::value(c) {
        return Some(b'0' + value);
    }
    Some(match c {
        '+' | '＋' | '﹢' => b'+',
        '-' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '﹘' | '﹣' | '－' | 'ー' => b'-',
        '.' | '·' | '•' | '․' | '‧' | '∙' | '⋅' | '．' | '｡' => b'.',
        '/' | '⁄' | '∕' | '／' => b'/',
        '(' | '（' | '﹙' => b'(',
        ')' | '）' | '﹚' => b')',
        ':' | '：' => b':',
        '_' => b'a',
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' => return None,
        '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' => return None,
        _ if c.is_whitespace() => b' ',
        _ if c.is_alphabetic() => b'a',
        _ => b'?',
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_joined_by_what_numbers_are_written_with() {
        let check = |between: &str, expect: Join| {
            let text = format!("12345{between}67890");
            let numbers = Numbers::read(&text, 7).unwrap();
            assert_eq!(numbers.join_after(0), expect, "{between:?}");
        };
        check(" ", Join::Space);
        check("\u{a0}", Join::Space);
        check("–", Join::Dash);
        check(" - ", Join::Wide);
        check(".", Join::Dot);
        check(". ", Join::None);
        check(") ", Join::Bracket);
        check("...", Join::None);
        check(" x ", Join::None);
        check("     ", Join::None);
    }

    #[test]
    fn invisible_characters_do_not_part_a_group() {
        let numbers = Numbers::read("12\u{200b}34\u{ad}567", 7).unwrap();
        assert_eq!(numbers.groups.len(), 1);
        assert_eq!(numbers.place(0..7), 0..12);
    }
}
