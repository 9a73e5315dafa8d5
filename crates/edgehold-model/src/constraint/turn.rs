//! The constraint of the next generation of a turn, from what has happened in the conversation so far.

use std::collections::BTreeSet;

use super::{TurnConstraint, names, number_atoms, value_atoms};
use crate::{Prompt, Turn};

/// How many of the person's turns an argument may be taken from: what was said long ago is not what a call is about.
const LATEST: usize = 4;

impl TurnConstraint {
    /// What the model may write next. `begun` is where the latest question stands in the conversation.
    pub fn next(prompt: &Prompt, begun: usize, max_calls: usize) -> Self {
        let (system, tools) = (&prompt.prefix.system, prompt.tools());
        let instructions = prompt.brought.instructions.as_ref().map(|text| text.get().as_str()).unwrap_or_default();
        let words = words(&prompt.turns);
        let mut results: BTreeSet<String> = BTreeSet::new();
        let mut names = BTreeSet::new();
        let mut reported = false;
        for turn in prompt.turns.iter().skip(begun) {
            if let Turn::Result { value, .. } = turn {
                reported = true;
                results.extend(value_atoms(value.get()));
                names.extend(names::spellings(&value.get().to_string()));
            }
        }
        if reported {
            words.iter().for_each(|text| names.extend(names::spellings(text)));
            names.extend(names::spellings(system));
            names.extend(names::spellings(instructions));
            for tool in &tools {
                for text in [tool.name.as_str(), &tool.description, &tool.parameters.to_string()] {
                    names.extend(names::spellings(text));
                }
            }
        }
        // Before there is a result, a number can only be one that the person said: a reading is never made up.
        let mut atoms = if reported { results } else { words.iter().flat_map(|w| number_atoms(w)).collect() };
        atoms.extend(number_atoms(instructions));
        Self {
            tools,
            max_calls,
            words,
            atoms: Some(atoms.into_iter().collect()),
            names: reported.then(|| names.into_iter().collect()),
            must_call: false,
            stop: Vec::new(),
            answer: prompt.brought.answer.as_ref().map(|schema| schema.get().clone()),
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
