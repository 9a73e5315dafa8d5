//! Which words are names, and which belong together.

use std::ops::Range;

use crate::detect::entity::Entity;
use crate::detect::names::Name;
use crate::detect::names::network::Scores;
use crate::detect::names::words::Word;

const KINDS: [Entity; 4] = [Entity::Person, Entity::Place, Entity::Organisation, Entity::Group];
/// A name has at most so many words; a longer run is several.
const MOST: usize = 12;

/// What one word is by itself.
struct Tag {
    /// The probability of each kind.
    kinds: [f32; 4],
    /// Whether a name rather begins here than goes on.
    begins: bool,
}

/// Joins the words of a segment to names; those that begin before `from` are left out.
pub(super) fn names(
    text: &str,
    segment: &[Word],
    scores: &[Scores],
    threshold: [f32; 4],
    from: usize,
    names: &mut Vec<Name>,
) {
    let mut open: Option<(Range<usize>, [f32; 4], usize, f32)> = None;
    for (word, scores) in segment.iter().zip(scores) {
        let tag = (word.start >= from).then(|| tag(scores, threshold)).flatten();
        open = match (open.take(), tag) {
            (Some((range, kinds, words, best)), Some(tag)) if !tag.begins && words < MOST => {
                let sum = std::array::from_fn(|k| kinds[k] + tag.kinds[k]);
                Some((range.start..word.end, sum, words + 1, best.max(surest(tag.kinds).1)))
            }
            (before, tag) => {
                names.extend(before.map(|name| closed(text, name)));
                tag.map(|tag| (word.clone(), tag.kinds, 1, surest(tag.kinds).1))
            }
        };
    }
    names.extend(open.map(|name| closed(text, name)));
}

/// The kind that is likeliest, and its probability.
fn surest(kinds: [f32; 4]) -> (usize, f32) {
    (0..4).map(|k| (k, kinds[k])).fold((0, 0.0), |best, k| if k.1 > best.1 { k } else { best })
}

fn closed(text: &str, (mut range, kinds, words, best): (Range<usize>, [f32; 4], usize, f32)) -> Name {
    // The dot of an initial that ends a name.
    let last = &text[range.clone()];
    let initial = last.rsplit(|c: char| !c.is_alphanumeric()).next().is_some_and(|w| w.len() == 1);
    if words > 1 && initial && text[range.end..].starts_with('.') {
        range.end += 1;
    }
    Name { range, entity: KINDS[surest(kinds).0], confidence: 0.5 + best.min(1.0) / 2.0 }
}

/// What a word is, if its scores say that it is part of a name.
fn tag(scores: &Scores, threshold: [f32; 4]) -> Option<Tag> {
    let top = scores[1..].iter().fold(f32::MIN, |a, b| a.max(*b));
    // So far below, it cannot reach any threshold.
    if top < scores[0] - 4.0 {
        return None;
    }
    let top = top.max(scores[0]);
    let e = scores.map(|s| (s - top).exp());
    let sum: f32 = e.iter().sum();
    let kinds = std::array::from_fn(|k| (e[1 + 2 * k] + e[2 + 2 * k]) / sum);
    let (kind, _) = surest(kinds);
    let any: f32 = kinds.iter().sum();
    (any >= threshold[kind]).then(|| Tag { kinds, begins: e[1 + 2 * kind] >= e[2 + 2 * kind] })
}
