//! What happens to personal data on the way in and on the way out, and who gets originals back.

use std::collections::BTreeSet;

use edgehold_types::ToolName;

use crate::treat::Plan;

/// A way through the guard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To the model: questions, and what tools return.
    In,
    /// From the model: answers, and the arguments of calls.
    Out,
}

/// Who receives what a model wrote.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recipient {
    /// Whoever asked.
    Asker,
    /// A tool, with the arguments of a call.
    Tool(ToolName),
}

/// An agent's plans.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plans {
    /// On the way to the model.
    pub inward: Plan,
    /// On the way from the model.
    pub outward: Plan,
    /// Who gets the originals of pseudonyms.
    pub restore_for: BTreeSet<Recipient>,
}
