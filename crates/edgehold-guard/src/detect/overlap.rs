//! Finds that overlap: nothing of any of them may stay.

use std::cmp::Reverse;

use crate::detect::scan::Found;

/// Joins finds that overlap. The surer one names what comes out, and of equally sure ones the longer.
pub(crate) fn resolve(mut all: Vec<Found>) -> Vec<Found> {
    all.sort_by_key(|f| (f.range.start, Reverse(f.range.end)));
    let mut joined: Vec<(Found, usize)> = Vec::with_capacity(all.len());
    for found in all {
        match joined.last_mut() {
            Some((last, named)) if found.range.start < last.range.end => {
                let end = last.range.end.max(found.range.end);
                let start = last.range.start;
                if (found.confidence, found.range.len()) > (last.confidence, *named) {
                    *named = found.range.len();
                    *last = found;
                }
                last.range = start..end;
            }
            _ => {
                let length = found.range.len();
                joined.push((found, length));
            }
        }
    }
    joined.into_iter().map(|(f, _)| f).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::entity::Entity;
    use crate::detect::scan::Reason;

    #[test]
    fn nothing_of_either_stays_and_the_surer_one_gives_the_name() {
        let found = |range, entity, confidence| {
            let reason = Reason { rule: "r", checked: false, label: None };
            Found { range, entity, confidence, reason }
        };
        let all = vec![found(4..9, Entity::Card, 0.6), found(0..6, Entity::Phone, 0.9), found(9..11, Entity::Url, 0.6)];
        let joined = resolve(all);
        assert_eq!(
            joined.iter().map(|f| (f.range.clone(), f.entity)).collect::<Vec<_>>(),
            [(0..9, Entity::Phone), (9..11, Entity::Url)]
        );
    }
}
