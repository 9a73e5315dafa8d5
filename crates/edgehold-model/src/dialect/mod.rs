//! How a family of models writes calls, answers and refusals.
//!
//! | dialect | a call | known by |
//! |---|---|---|
//! | `edgehold` | `<\|invoke\|>name {…}` | its own control tokens in the template |
//! | `hermes` | `<tool_call>{"name": …, "arguments": …}</tool_call>` | Qwen and Hermes templates |
//! | `llama3` | `{"name": …, "parameters": …}` | Llama 3.1 and later templates |
//! | `mistral` | `[TOOL_CALLS][{"name": …, "arguments": …}]` | Mistral templates |
//! | `generic` | `{"tool": …, "arguments": …}` | everything else: the tools are explained in the system text |

mod form;
mod parser;

use serde::{Deserialize, Serialize};

pub use form::{Form, Marker};
pub use parser::OutputParser;

/// A family's way of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dialect {
    /// Edgehold's own models: one control token says what follows.
    Edgehold,
    /// Qwen, Hermes and others that wrap calls in `<tool_call>`.
    Hermes,
    /// Llama 3.1 and later.
    Llama3,
    /// Mistral.
    Mistral,
    /// Any other model.
    Generic,
}

/// What an answer in JSON begins with where calls are JSON without a mark of their own, so that the two can be told apart.
pub(crate) const JSON_LEAD: &str = "Answer: ";

/// A plain answer that starts like this is a refusal, in every dialect without a control token for it.
pub const REFUSAL: &str = "I cannot help with that";

/// What opens a question back in Edgehold's own dialect.
pub const QUESTION: Marker = Marker("<|ask|>");

impl Dialect {
    /// The dialect that a chat template was written for.
    pub fn of_template(template: &str) -> Self {
        if template.contains("<|invoke|>") {
            Self::Edgehold
        } else if template.contains("<tool_call>") {
            Self::Hermes
        } else if template.contains("[TOOL_CALLS]") {
            Self::Mistral
        } else if template.contains("<|python_tag|>") || template.contains("\"parameters\": ") {
            Self::Llama3
        } else {
            Self::Generic
        }
    }
}
