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

/// Words that belong together.
struct Run {
    range: Range<usize>,
    /// The probabilities of its words, added up.
    kinds: [f32; 4],
    words: usize,
    /// That of its surest word.
    best: f32,
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
    let tag = |i: usize| {
        let (word, scores) = (segment.get(i)?, scores.get(i)?);
        if word.start < from || never(text, word) { None } else { tag(scores, threshold) }
    };
    let mut open: Option<Run> = None;
    for (i, word) in segment.iter().enumerate() {
        let found = tag(i);
        open = match (open.take(), found) {
            (Some(run), Some(tag)) if !tag.begins && run.words < MOST => Some(run.with(word, tag.kinds)),
            // An initial between two words of a name.
            (Some(run), None)
                if is_initial(&text[word.clone()])
                    && run.words < MOST
                    && tag(i + 1).is_some_and(|t| !t.begins && surest(t.kinds).0 == 0) =>
            {
                Some(run.with(word, [0.0; 4]))
            }
            (run, tag) => {
                names.extend(run.and_then(|run| run.closed(text)));
                tag.map(|tag| {
                    Run { range: word.start..word.start, kinds: [0.0; 4], words: 0, best: 0.0 }.with(word, tag.kinds)
                })
            }
        };
    }
    names.extend(open.and_then(|run| run.closed(text)));
}

impl Run {
    fn with(self, word: &Word, kinds: [f32; 4]) -> Self {
        Self {
            range: self.range.start..word.end,
            kinds: std::array::from_fn(|k| self.kinds[k] + kinds[k]),
            words: self.words + 1,
            best: self.best.max(surest(kinds).1),
        }
    }

    /// The name that these words are; a letter by itself is none.
    fn closed(self, text: &str) -> Option<Name> {
        let Range { start, mut end } = self.range;
        let initial = text[start..end].rsplit(|c: char| !c.is_alphanumeric()).next().is_some_and(is_initial);
        if initial && self.words == 1 {
            return None;
        }
        // The dot of an initial that ends a name.
        if initial && text[end..].starts_with('.') {
            end += 1;
        }
        let confidence = 0.5 + self.best.min(1.0) / 2.0;
        Some(Name { range: start..end, entity: KINDS[surest(self.kinds).0], confidence })
    }
}

fn is_initial(word: &str) -> bool {
    word.len() == 1
}

/// Words that are part of no name: numbers, and what an apostrophe leaves ("Anna's", "don't").
fn never(text: &str, word: &Word) -> bool {
    let found = &text[word.clone()];
    found.bytes().all(|b| b.is_ascii_digit())
        || matches!(found, "s" | "S" | "t" | "T") && text[..word.start].ends_with('\'')
}

/// The kind that is likeliest, and its probability.
fn surest(kinds: [f32; 4]) -> (usize, f32) {
    (0..4).map(|k| (k, kinds[k])).fold((0, 0.0), |best, k| if k.1 > best.1 { k } else { best })
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
