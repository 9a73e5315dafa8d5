//! Finds that overlap: nothing of any of them may stay.

use std::cmp::Reverse;

use crate::detect::entity::Entity;
use crate::detect::names::beside;
use crate::detect::scan::Found;

/// Which kinds matter to whoever asks.
pub(crate) type Wanted<'a> = &'a dyn Fn(Entity) -> bool;

/// All of them.
pub(crate) const EVERY_KIND: Wanted<'static> = &|_| true;

/// Joins finds that overlap. Kinds that are wanted are joined among themselves; the others are left where none of those is,
/// so that a date that matters to nobody never names the telephone number around it.
pub(crate) fn resolve(all: Vec<Found>, wanted: Wanted<'_>) -> Vec<Found> {
    let (found, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|f| wanted(f.entity));
    let mut found = joined(found);
    if others.is_empty() {
        return found;
    }
    let others = joined(others);
    put_apart(&mut found, others);
    found
}

/// Puts names beside what rules have found. Of a name that lies partly in what a rule found, the rest stays a name; kinds that
/// are not wanted give way to those that are.
pub(crate) fn with_names(rules: Vec<Found>, names: Vec<Found>, wanted: Wanted<'_>) -> Vec<Found> {
    if names.is_empty() {
        return rules;
    }
    let parted = |all: Vec<Found>| all.into_iter().partition::<Vec<_>, _>(|f| wanted(f.entity));
    let ((rules, other_rules), (names, other_names)) = (parted(rules), parted(names));
    let mut found = beside(rules, names);
    put_apart(&mut found, beside(other_rules, other_names));
    found
}

/// Adds those that overlap nothing; both are in order, and none overlaps another of its own.
fn put_apart(found: &mut Vec<Found>, others: Vec<Found>) {
    let apart = |f: &Found| {
        let next = found.partition_point(|w| w.range.end <= f.range.start);
        found.get(next).is_none_or(|w| w.range.start >= f.range.end)
    };
    let others: Vec<_> = others.into_iter().filter(apart).collect();
    if !others.is_empty() {
        found.extend(others);
        found.sort_by_key(|f| f.range.start);
    }
}

/// So sure a find has to be to name all that lies in it.
const ENOUGH: f32 = 0.75;

/// Joins finds that overlap. The surer one names what comes out, and of equally sure ones the longer.
fn joined(mut all: Vec<Found>) -> Vec<Found> {
    all.sort_by_key(|f| (f.range.start, Reverse(f.range.end)));
    let mut out: Vec<(Found, usize)> = Vec::with_capacity(all.len());
    for found in all {
        match out.last_mut() {
            Some((last, named)) if found.range.start < last.range.end => {
                let end = last.range.end.max(found.range.end);
                let start = last.range.start;
                let surer = (found.confidence, found.range.len()) > (last.confidence, *named);
                // What is sure enough names what lies wholly in it: the address of which a number is a part.
                let around =
                    last.confidence >= ENOUGH && *named > found.range.len() && found.range.end <= last.range.end;
                if surer && !around {
                    *named = found.range.len();
                    *last = found;
                }
                last.range = start..end;
            }
            _ => {
                let length = found.range.len();
                out.push((found, length));
            }
        }
    }
    out.into_iter().map(|(f, _)| f).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::scan::Reason;

    #[test]
    fn nothing_of_either_stays_and_the_surer_one_gives_the_name() {
        let found = |range, entity, confidence| {
            let reason = Reason { rule: "r", checked: false, label: None };
            Found { range, entity, confidence, reason }
        };
        let all = vec![found(4..9, Entity::Card, 0.6), found(0..6, Entity::Phone, 0.9), found(9..11, Entity::Url, 0.6)];
        let joined = resolve(all, EVERY_KIND);
        assert_eq!(
            joined.iter().map(|f| (f.range.clone(), f.entity)).collect::<Vec<_>>(),
            [(0..9, Entity::Phone), (9..11, Entity::Url)]
        );
    }
}
