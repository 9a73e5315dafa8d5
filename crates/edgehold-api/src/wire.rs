//! What goes over the wire.

use edgehold_types::{AgentName, Priority, SubjectId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A question.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Ask", example = serde_json::json!({"user_input": "What is the battery level?"}))]
pub(crate) struct AskBody {
    /// The person's words.
    #[schemars(regex(pattern = r"\S"))]
    pub(crate) user_input: String,
    /// Whom to ask; may be left out if there is one agent or one called `device`.
    #[serde(default)]
    #[schemars(with = "Option<AgentName>")]
    pub(crate) agent: Option<String>,
    /// Whom the turn is for, by the owner's name for them: what is about somebody else does not reach them.
    #[serde(default)]
    #[schemars(with = "Option<SubjectId>")]
    pub(crate) subject: Option<String>,
    /// The session that it goes on, from `POST /v1/sessions`; the turn is that session's agent's and subject's.
    #[serde(default)]
    #[schemars(regex(pattern = r"^[0-9a-fA-F]{32}$"))]
    pub(crate) session: Option<String>,
    /// How urgent it is; interactive if nothing is said.
    #[serde(default)]
    pub(crate) priority: Priority,
}

/// Every error.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Error")]
pub(crate) struct ErrorBody {
    pub(crate) error: ErrorDetail,
}

/// What went wrong.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ErrorDetail {
    /// Stable and machine-readable.
    pub(crate) code: String,
    /// For a person.
    pub(crate) message: String,
    /// How to mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) hint: Option<String>,
}

impl ErrorDetail {
    /// For clients that show one text.
    pub(crate) fn in_one_line(&self) -> String {
        match &self.hint {
            Some(hint) => format!("{}; {hint}", self.message),
            None => self.message.clone(),
        }
    }
}
