//! What a line of a suite says, as it is written.

use serde::Deserialize;
use serde_json::Value;

use super::Mistake;

/// A line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    pub(super) id: Option<String>,
    pub(super) category: Option<String>,
    pub(super) agent: Option<String>,
    pub(super) tools: Option<Value>,
    pub(super) messages: Vec<Message>,
    pub(super) expect: Value,
}

/// A message in OpenAI's form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Message {
    pub(super) role: Role,
    pub(super) content: Option<String>,
    pub(super) tool_calls: Option<Vec<ToolCall>>,
    pub(super) tool_call_id: Option<String>,
    pub(super) name: Option<String>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Role {
    System,
    User,
    Assistant,
    Tool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToolCall {
    pub(super) id: Option<String>,
    #[serde(rename = "type")]
    _kind: Option<String>,
    pub(super) function: Function,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Function {
    pub(super) name: String,
    /// An object, or its text.
    pub(super) arguments: Value,
}

impl Line {
    pub(super) fn parse(text: &str) -> Result<Self, Mistake> {
        // A message of serde's own ends in a position within the line, which is line 1 to it.
        serde_json::from_str(text).map_err(|e| Mistake::Form(without_line(&e)))
    }
}

/// serde's message, with the column alone: a line of JSON Lines is always line 1 to it.
pub(crate) fn without_line(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at column ")
}
