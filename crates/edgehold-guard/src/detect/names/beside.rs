//! Names beside what rules find.

use std::ops::Range;

use crate::detect::scan::Found;

/// Joins what rules found and names, in order. Of a name that lies partly in what a rule found, the rest stays a name.
pub(crate) fn beside(rules: Vec<Found>, names: Vec<Found>) -> Vec<Found> {
    let mut all = Vec::with_capacity(rules.len() + names.len());
    let mut rules = rules.into_iter().peekable();
    for name in names {
        let mut rest = name.range.clone();
        // The rule before may reach into this name.
        rest.start = rest.start.max(all.last().map_or(0, |last: &Found| last.range.end));
        while let Some(rule) = rules.next_if(|r| r.range.start < rest.end) {
            push(&mut all, &name, rest.start..rule.range.start);
            rest.start = rest.start.max(rule.range.end);
            all.push(rule);
        }
        push(&mut all, &name, rest);
    }
    all.extend(rules);
    all
}

fn push(all: &mut Vec<Found>, name: &Found, range: Range<usize>) {
    if range.start < range.end {
        all.push(Found { range, ..name.clone() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::entity::Entity;
    use crate::detect::scan::Reason;

    #[test]
    fn nothing_of_a_name_is_lost_and_nothing_overlaps() {
        let make = |entity| {
            move |(start, end): &(usize, usize)| {
                let reason = Reason { rule: "r", checked: false, label: None };
                Found { range: *start..*end, entity, confidence: 0.9, reason }
            }
        };
        let check = |rules: &[(usize, usize)], names: &[(usize, usize)], expect: &[((usize, usize), Entity)]| {
            let rules = rules.iter().map(make(Entity::Email)).collect();
            let all = beside(rules, names.iter().map(make(Entity::Person)).collect());
            assert_eq!(all.into_iter().map(|f| ((f.range.start, f.range.end), f.entity)).collect::<Vec<_>>(), expect);
        };
        let (email, person) = (Entity::Email, Entity::Person);
        check(&[(2, 4)], &[(6, 9)], &[((2, 4), email), ((6, 9), person)]);
        check(&[(6, 9)], &[(2, 4)], &[((2, 4), person), ((6, 9), email)]);
        check(&[(2, 9)], &[(3, 5), (6, 8)], &[((2, 9), email)]);
        check(&[(2, 5)], &[(3, 8)], &[((2, 5), email), ((5, 8), person)]);
        check(&[(4, 9)], &[(2, 6), (8, 12)], &[((2, 4), person), ((4, 9), email), ((9, 12), person)]);
        check(&[(2, 6), (8, 12)], &[(3, 5), (5, 9)], &[((2, 6), email), ((6, 8), person), ((8, 12), email)]);
        check(
            &[(4, 6), (7, 8)],
            &[(2, 10)],
            &[((2, 4), person), ((4, 6), email), ((6, 7), person), ((7, 8), email), ((8, 10), person)],
        );
    }
}
