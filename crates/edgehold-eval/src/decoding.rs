//! What holds the model while it is measured.

use std::fmt;
use std::str::FromStr;

use edgehold_model::constraint::{TurnConstraint, ground, unground};
use edgehold_model::{Constraint, Prefix, Prompt};
use serde::Serialize;

use crate::Case;

/// The most calls in one output.
const MAX_CALLS: usize = 8;

/// What holds the model while it is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Decoding {
    /// The schema, and the person's own words: every free text and every number of a call is in them, and a number in
    /// an answer is one that was said.
    Grounded,
    /// The schema alone.
    Constrained,
    /// Nothing. What has the form of a call is read as one.
    Free,
    /// No model: a tool and values by chance.
    Random,
}

impl Decoding {
    /// Every one, the most held first.
    pub const ALL: [Self; 4] = [Self::Grounded, Self::Constrained, Self::Free, Self::Random];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Grounded => "grounded",
            Self::Constrained => "constrained",
            Self::Free => "free",
            Self::Random => "random",
        }
    }

    pub(crate) fn constraint(self, prefix: &Prefix, case: &Case) -> Constraint {
        if prefix.tools.is_empty() {
            return Constraint::None;
        }
        match self {
            Self::Grounded => {
                let tools = prefix.tools.iter().map(ground).collect();
                let prefix = Prefix { system: prefix.system.clone(), tools };
                let prompt = Prompt { prefix, turns: case.turns.clone(), ..Prompt::default() };
                Constraint::Turn(TurnConstraint::next(&prompt, case.begun(), MAX_CALLS))
            }
            Self::Constrained => {
                let tools = prefix.tools.iter().map(unground).collect();
                Constraint::Turn(TurnConstraint { tools, max_calls: MAX_CALLS, ..TurnConstraint::default() })
            }
            Self::Free | Self::Random => Constraint::Unheld,
        }
    }
}

impl fmt::Display for Decoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Decoding {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|d| d.name() == name).ok_or(())
    }
}
