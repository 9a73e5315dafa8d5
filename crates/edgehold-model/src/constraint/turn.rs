//! The constraint of the next generation of a turn, from what has happened in the conversation so far.

use std::collections::BTreeSet;

use super::{TurnConstraint, names, number_atoms, value_atoms};
use crate::{Prefix, Turn};

/// How many of the person's turns an argument may be taken from: what was said long ago is not what a call is about.
const LATEST: usize = 4;

impl TurnConstraint {
    /// What the model may write next. `turns` are the whole conversation, `begun` is where the latest question stands.
    pub fn next(prefix: &Prefix, turns: &[Turn], begun: usize, max_calls: usize) -> Self {
        let words = words(turns);
        let mut results: BTreeSet<String> = BTreeSet::new();
        let mut names = BTreeSet::new();
        let mut reported = false;
        for turn in turns.iter().skip(begun) {
            if let Turn::Result { value, .. } = turn {
                reported = true;
                results.extend(value_atoms(value.get()));
                names.extend(names::spellings(&value.get().to_string()));
            }
        }
        if reported {
            words.iter().for_each(|text| names.extend(names::spellings(text)));
            names.extend(names::spellings(&prefix.system));
            for tool in &prefix.tools {
                for text in [tool.name.as_str(), &tool.description, &tool.parameters.to_string()] {
                    names.extend(names::spellings(text));
                }
            }
        }
        // Before there is a result, a number can only be one that the person said: a reading is never made up.
        let atoms = if reported { results } else { words.iter().flat_map(|w| number_atoms(w)).collect() };
        Self {
            tools: prefix.tools.clone(),
            max_calls,
            words,
            atoms: Some(atoms.into_iter().collect()),
            names: reported.then(|| names.into_iter().collect()),
        }
    }
}

/// The person's words, the latest first.
fn words(turns: &[Turn]) -> Vec<String> {
    let said = turns.iter().rev().filter_map(|t| match t {
        Turn::User(text) => Some(text.get().clone()),
        _ => None,
    });
    said.take(LATEST).collect()
}
