//! What the model is asked next: the constraint, from what has happened in the turn so far.

use std::collections::BTreeSet;

use edgehold_model::constraint::{TurnConstraint, number_atoms, value_atoms};
use edgehold_model::{Call, Constraint, Turn};
use edgehold_types::ToolSpec;

use crate::history;

/// The constraint of the next generation. `turns` are the whole conversation, `begun` is where this turn's question stands.
pub(crate) fn constraint(tools: &[ToolSpec], turns: &[Turn], begun: usize, calls_left: usize) -> Constraint {
    if tools.is_empty() {
        return Constraint::None;
    }
    let words = history::words(turns);
    let mut results: BTreeSet<String> = BTreeSet::new();
    let mut reported = false;
    for turn in turns.iter().skip(begun) {
        if let Turn::Result { value, .. } = turn {
            reported = true;
            results.extend(value_atoms(value.get()));
        }
    }
    // Before there is a result, a number can only be one that the person said: a reading is never made up.
    let atoms = if reported { results } else { words.iter().flat_map(|w| number_atoms(w)).collect() };
    Constraint::Turn(TurnConstraint {
        tools: tools.to_vec(),
        max_calls: calls_left,
        words,
        atoms: Some(atoms.into_iter().collect()),
    })
}

/// Whether this very call was made before in the turn.
pub(crate) fn made_before(call: &Call, turns: &[Turn], begun: usize) -> bool {
    turns.iter().skip(begun).any(|turn| match turn {
        Turn::Calls(calls) => calls.iter().any(|c| c.name == call.name && c.arguments.get() == call.arguments.get()),
        _ => false,
    })
}
