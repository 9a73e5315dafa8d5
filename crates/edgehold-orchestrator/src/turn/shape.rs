//! What the model is asked next: the constraint, from what has happened in the turn so far.

use edgehold_model::constraint::TurnConstraint;
use edgehold_model::{Call, Constraint, Prompt, Turn};
use edgehold_types::ToolName;

use super::Calling;

/// The constraint of the next generation. `begun` is where this turn's question stands in the conversation.
pub(crate) fn constraint(
    prompt: &Prompt,
    begun: usize,
    calls_left: usize,
    calling: &Calling,
    stop: &[String],
) -> Constraint {
    let brought = &prompt.brought;
    if prompt.prefix.tools.is_empty() && brought.tools.is_empty() && brought.answer.is_none() {
        return Constraint::None;
    }
    let mut turn = TurnConstraint { stop: stop.to_vec(), ..TurnConstraint::next(prompt, begun, calls_left) };
    if !brought.tools.is_empty() {
        let among = |name: &ToolName| calling.among.as_ref().is_none_or(|among| among.contains(name));
        let is_brought = |name: &ToolName| brought.tools.iter().any(|t| t.name == *name);
        turn.tools.retain(|t| if is_brought(&t.name) { among(&t.name) } else { !calling.must });
        turn.must_call = calling.must;
        turn.max_calls = turn.max_calls.clamp(usize::from(calling.must), if calling.one { 1 } else { usize::MAX });
    }
    Constraint::Turn(turn)
}

/// How many calls were made since the question.
pub(crate) fn calls_made(turns: &[Turn], begun: usize) -> usize {
    let made = |turn: &Turn| if let Turn::Calls(calls) = turn { calls.len() } else { 0 };
    turns.iter().skip(begun).map(made).sum()
}

/// Whether this very call was made before in the turn.
pub(crate) fn made_before(call: &Call, turns: &[Turn], begun: usize) -> bool {
    turns.iter().skip(begun).any(|turn| match turn {
        Turn::Calls(calls) => calls.iter().any(|c| c.name == call.name && c.arguments.get() == call.arguments.get()),
        _ => false,
    })
}
