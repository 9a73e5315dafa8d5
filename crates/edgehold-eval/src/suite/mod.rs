//! Suites: folders of JSON Lines files, one case a line.

mod choose;
mod conversation;
mod error;
mod line;
mod read;
mod tools;

use std::sync::Arc;

use edgehold_model::{Prefix, Turn};

pub use choose::choose;
pub use error::{Mistake, Problem, SuiteError};
pub use read::{AgentHead, Reader, read_suite};

use crate::Expectation;

/// One case: what a model is asked, and what it must say.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its own id, or file and line.
    pub id: String,
    /// What it is counted under.
    pub category: String,
    /// System text and tools. Cases of one suite that have the same share it.
    pub prefix: Arc<Prefix>,
    /// The conversation. Its last turn is a question or a result.
    pub turns: Vec<Turn>,
    /// The right answers; the first says what kind of case it is.
    pub expect: Vec<Expectation>,
}

impl Case {
    /// The latest words of the person.
    pub fn request(&self) -> &str {
        let last = self.turns.iter().rev().find_map(|t| match t {
            Turn::User(text) => Some(text.get().as_str()),
            _ => None,
        });
        last.unwrap_or_default()
    }

    /// Whether a result is to be answered from.
    pub fn reported(&self) -> bool {
        matches!(self.turns.last(), Some(Turn::Result { .. }))
    }

    /// Where the latest question stands.
    pub(crate) fn begun(&self) -> usize {
        self.turns.iter().rposition(|t| matches!(t, Turn::User(_))).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests;
