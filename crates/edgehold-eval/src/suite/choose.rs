//! A part of a suite, for a quick look.

use std::collections::HashMap;

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

use super::Case;

/// At most `limit` cases of each category, drawn with a seed, in their old order.
pub fn choose(cases: Vec<Case>, limit: usize, seed: u64) -> Vec<Case> {
    let mut order: Vec<usize> = (0..cases.len()).collect();
    order.shuffle(&mut ChaCha8Rng::seed_from_u64(seed));
    let mut taken: HashMap<&str, usize> = HashMap::new();
    let mut keep = vec![false; cases.len()];
    for at in order {
        let count = taken.entry(cases[at].category.as_str()).or_default();
        keep[at] = *count < limit;
        *count += 1;
    }
    drop(taken);
    cases.into_iter().zip(keep).filter_map(|(case, keep)| keep.then_some(case)).collect()
}
