//! A conversation as it is kept: what was said with its labels, as it came through the guard.
//!
//! A form byte, the length of the rest's first part, that part as JSON, and the table of pseudonyms as the guard has sealed
//! it.

use std::collections::BTreeSet;

use edgehold_model::Turn;
use edgehold_types::{AgentName, Labels, SubjectId, Subjects, ToolName};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Unreadable;

const FORM: u8 = 1;

/// What was said. It is nobody's to read until the guard has let it in again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kept {
    pub(super) agent: AgentName,
    pub(super) subject: Option<SubjectId>,
    pub(super) turns: Vec<KeptTurn>,
}

/// One step of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum KeptTurn {
    User { text: String, labels: Labels },
    Assistant { text: String, labels: Labels },
    Calls(Vec<KeptCall>),
    Result { tool: ToolName, value: Value, labels: Labels },
}

/// One call of a tool.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptCall {
    pub(super) tool: ToolName,
    pub(super) arguments: Value,
    pub(super) labels: Labels,
}

impl Kept {
    pub(super) fn of(agent: &AgentName, subject: Option<&SubjectId>, turns: &[Turn]) -> Self {
        let turns = turns.iter().map(KeptTurn::of).collect();
        Self { agent: agent.clone(), subject: subject.cloned(), turns }
    }

    pub(super) fn written(&self, table: &[u8]) -> Result<Vec<u8>, Unreadable> {
        let said = serde_json::to_vec(self)?;
        Ok([&[FORM], &(said.len() as u64).to_le_bytes()[..], &said, table].concat())
    }

    /// What was written, and the table of pseudonyms.
    pub(super) fn read(bytes: &[u8]) -> Result<(Self, &[u8]), Unreadable> {
        let [FORM, rest @ ..] = bytes else { return Err(Unreadable::Row) };
        let (length, rest) = rest.split_first_chunk::<8>().ok_or(Unreadable::Row)?;
        let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| Unreadable::Row)?;
        let (said, table) = rest.split_at_checked(length).ok_or(Unreadable::Row)?;
        Ok((serde_json::from_slice(said)?, table))
    }

    /// Whom anything in it is about, and whether that is more than are counted.
    pub(super) fn about(&self) -> (BTreeSet<&SubjectId>, bool) {
        let (mut about, mut many) = (BTreeSet::new(), false);
        for labels in self.turns.iter().flat_map(KeptTurn::labels) {
            match labels.subjects() {
                Subjects::Named(named) => about.extend(named),
                Subjects::Many => many = true,
            }
        }
        (about, many)
    }
}

impl KeptTurn {
    fn of(turn: &Turn) -> Self {
        match turn {
            Turn::User(text) => Self::User { text: text.get().clone(), labels: text.labels().clone() },
            Turn::Assistant(text) => Self::Assistant { text: text.get().clone(), labels: text.labels().clone() },
            Turn::Calls(calls) => Self::Calls(
                calls
                    .iter()
                    .map(|call| KeptCall {
                        tool: call.name.clone(),
                        arguments: call.arguments.get().clone(),
                        labels: call.arguments.labels().clone(),
                    })
                    .collect(),
            ),
            Turn::Result { tool, value } => {
                Self::Result { tool: tool.clone(), value: value.get().clone(), labels: value.labels().clone() }
            }
        }
    }

    fn labels(&self) -> Vec<&Labels> {
        match self {
            Self::User { labels, .. } | Self::Assistant { labels, .. } | Self::Result { labels, .. } => vec![labels],
            Self::Calls(calls) => calls.iter().map(|call| &call.labels).collect(),
        }
    }
}
