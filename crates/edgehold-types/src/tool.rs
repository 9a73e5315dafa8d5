//! What a model is told about a tool, and what the executor must know of it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::ToolName;

/// A tool as a model sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ToolSpec {
    /// The name used in a call.
    pub name: ToolName,
    /// One sentence: what the tool does.
    pub description: String,
    /// JSON schema of the arguments: an object. A property with `"grounded": true` may take no value but what the
    /// person said: a stretch of their words, a number, or a list of these.
    pub parameters: Value,
}

/// What a call does to the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Effects {
    /// Only reads.
    ReadOnly,
    /// Changes something, and calling twice is the same as calling once.
    Idempotent,
    /// Changes something each time it is called.
    Changes,
}
