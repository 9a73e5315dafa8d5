//! Rows of readings: numbers with spaces between them that are many numbers, not one.

use std::ops::Range;

use crate::stage::number::{Join, Numbers};

/// Whether groups that begin with a zero are rather a stretch of a row, such as `08 09 10 11` or `0015 0030 0045`, than
/// one number: groups of one length, or short ones among others.
pub(super) fn is_row(numbers: &Numbers<'_>, groups: Range<usize>) -> bool {
    if groups.len() == 1 || numbers.joins_within(groups.clone()).iter().any(|j| *j != Join::Space) {
        return false;
    }
    let length = numbers.len(groups.start);
    if groups.clone().any(|g| numbers.len(g) != length) {
        let short = groups.clone().skip(1).any(|g| numbers.len(g) < 3);
        let [left, right] = beside(numbers, groups, |length| length <= 3);
        return short && left + right > 2;
    }
    // Two of the usual groupings are of one length: five pairs, three threes. Another such number may stand beside it.
    let count = groups.len();
    let counts_up = groups.clone().skip(1).all(|g| numbers.value(g) == numbers.value(g - 1) + 1);
    let [left, right] = beside(numbers, groups, |l| l == length);
    !matches!((length, count), (2, 5) | (3, 3)) || counts_up || left % count != 0 || right % count != 0
}

/// Whether three groups of 3, 3 and 4 digits are a stretch of a row such as `980 990 1000 1010`.
pub(super) fn passes_a_thousand(numbers: &Numbers<'_>, groups: Range<usize>) -> bool {
    let last = groups.end - 1;
    let near = numbers.value(last) < 2 * numbers.value(last - 1);
    near && beside(numbers, groups, |length| (3..=4).contains(&length)) != [0, 0]
}

/// How many groups of a length stand to the left and to the right in the same row.
fn beside(numbers: &Numbers<'_>, groups: Range<usize>, of_length: impl Fn(usize) -> bool) -> [usize; 2] {
    let spaced = |join: Join| join == Join::Space;
    let left = (1..=groups.start)
        .rev()
        .take_while(|g| spaced(numbers.join_before(*g)) && of_length(numbers.len(g - 1)))
        .count();
    let right = (groups.end..numbers.groups.len())
        .take_while(|g| spaced(numbers.join_before(*g)) && of_length(numbers.len(*g)))
        .count();
    [left, right]
}
