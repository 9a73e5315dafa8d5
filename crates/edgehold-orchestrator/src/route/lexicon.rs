//! How telling each feature is among the agents' texts, and which texts have it.

use std::collections::HashMap;

/// A text as features with their shares, of length 1 together with the features that no agent's text has.
pub(super) type Sparse = Vec<(u32, f32)>;

/// The features of the agents' texts.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    known: HashMap<u64, (u32, f32)>,
    unknown: f32,
}

impl Lexicon {
    /// Counts in how many texts each feature is: one that is in few tells much.
    #[expect(clippy::cast_precision_loss, reason = "there are fewer texts than a float counts")]
    pub(super) fn learn(texts: &[Vec<(u64, f32)>]) -> Self {
        let mut seen: HashMap<u64, (u32, f32)> = HashMap::new();
        for (key, _) in texts.iter().flatten() {
            let id = u32::try_from(seen.len()).unwrap_or(u32::MAX);
            seen.entry(*key).or_insert((id, 0.0)).1 += 1.0;
        }
        let all = texts.len() as f32 + 1.0;
        for (_, count) in seen.values_mut() {
            *count = (all / (*count + 0.5)).ln().max(0.05);
        }
        Self { known: seen, unknown: (all / 0.5).ln() }
    }

    /// How telling a feature is.
    pub(super) fn weight(&self, key: u64) -> f32 {
        self.known.get(&key).map_or(self.unknown, |(_, weight)| *weight)
    }

    /// A text's features with their shares. Those that are unknown are left out, and count in its length: a request full
    /// of words that no agent has is like none of them.
    pub(super) fn vector(&self, features: &[(u64, f32)]) -> Sparse {
        let (mut length, mut shares) = (0.0, Vec::with_capacity(features.len()));
        for (key, count) in features {
            let known = self.known.get(key);
            let share = count * known.map_or(self.unknown, |(_, weight)| *weight);
            length += share * share;
            shares.extend(known.map(|(id, _)| (*id, share)));
        }
        let length = f32::sqrt(length).max(f32::MIN_POSITIVE);
        shares.iter_mut().for_each(|(_, share)| *share /= length);
        shares
    }
}

/// Which texts have a feature.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// Where each feature's texts begin.
    starts: Vec<usize>,
    texts: Vec<(u32, f32)>,
}

impl Index {
    /// An index over these texts.
    pub(super) fn over(vectors: &[Sparse]) -> Self {
        let features = vectors.iter().flatten().map(|(id, _)| *id as usize + 1).max().unwrap_or(0);
        let mut starts = vec![0; features + 1];
        for (id, _) in vectors.iter().flatten() {
            starts[*id as usize + 1] += 1;
        }
        for i in 0..features {
            starts[i + 1] += starts[i];
        }
        let mut next = starts.clone();
        let mut texts = vec![(0, 0.0); starts[features]];
        for (text, vector) in (0_u32..).zip(vectors) {
            for (id, share) in vector {
                let place = &mut next[*id as usize];
                texts[*place] = (text, *share);
                *place += 1;
            }
        }
        Self { starts, texts }
    }

    /// Adds the likeness (cosine) of a text to each of the index's, times `share`.
    pub(super) fn add(&self, vector: &Sparse, share: f32, into: &mut [f32]) {
        for (id, weight) in vector {
            let id = *id as usize;
            for (text, other) in &self.texts[self.starts[id]..self.starts[id + 1]] {
                into[*text as usize] += share * weight * other;
            }
        }
    }
}
