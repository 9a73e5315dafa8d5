//! What the model is asked next: the constraint, from what has happened in the turn so far.

use edgehold_model::constraint::TurnConstraint;
use edgehold_model::{Call, Constraint, Prefix, Turn};

/// The constraint of the next generation. `turns` are the whole conversation, `begun` is where this turn's question stands.
pub(crate) fn constraint(prefix: &Prefix, turns: &[Turn], begun: usize, calls_left: usize) -> Constraint {
    if prefix.tools.is_empty() {
        return Constraint::None;
    }
    Constraint::Turn(TurnConstraint::next(prefix, turns, begun, calls_left))
}

/// Whether this very call was made before in the turn.
pub(crate) fn made_before(call: &Call, turns: &[Turn], begun: usize) -> bool {
    turns.iter().skip(begun).any(|turn| match turn {
        Turn::Calls(calls) => calls.iter().any(|c| c.name == call.name && c.arguments.get() == call.arguments.get()),
        _ => false,
    })
}
