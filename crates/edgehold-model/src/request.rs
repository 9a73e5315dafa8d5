//! What a model is asked.

use std::time::Duration;

use edgehold_guard::{Clean, Released};
use edgehold_types::{CancelToken, Labels, Priority, ToolName, ToolSpec};
use serde_json::Value;

use crate::sampling::private::PrivateDecoding;
use crate::{Constraint, Sampling};

/// The head of every prompt of an agent: the same bytes each time, so that a runtime computes it once. It is built from
/// an agent's own file and its tools' descriptions; a conversation's values are [`Clean`] and have no place in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Prefix {
    /// The agent's system text.
    pub system: String,
    /// The agent's tools.
    pub tools: Vec<ToolSpec>,
}

/// A call that a model made and the guard let out.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// The tool.
    pub name: ToolName,
    /// The arguments: a JSON object.
    pub arguments: Released<Value>,
}

/// One step of a conversation.
#[derive(Debug, Clone, PartialEq)]
pub enum Turn {
    /// What a person or a service said.
    User(Clean<String>),
    /// What the agent answered.
    Assistant(Released<String>),
    /// What the agent called.
    Calls(Vec<Call>),
    /// What a tool returned.
    Result {
        /// The tool.
        tool: ToolName,
        /// Its result.
        value: Clean<Value>,
    },
}

/// What whoever asks brings to one conversation, beside what the agent's file says. It is from outside, and so it is no part
/// of the [`Prefix`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Brought {
    /// What the agent is told beyond its own system text.
    pub instructions: Option<Clean<String>>,
    /// Tools that the caller runs itself.
    pub tools: Vec<BroughtTool>,
    /// The JSON schema of the answer, where it is to be JSON.
    pub answer: Option<Clean<Value>>,
}

/// A tool that the caller runs itself.
#[derive(Debug, Clone, PartialEq)]
pub struct BroughtTool {
    /// The name used in a call.
    pub name: ToolName,
    /// An object with the tool's `description`, and the JSON schema of its arguments as `parameters`.
    pub described: Clean<Value>,
}

impl BroughtTool {
    /// The tool as any other.
    pub fn spec(&self) -> ToolSpec {
        let described = self.described.get();
        ToolSpec {
            name: self.name.clone(),
            description: described["description"].as_str().unwrap_or_default().to_owned(),
            parameters: described["parameters"].clone(),
        }
    }
}

/// A whole prompt: stable head first, volatile tail last.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Prompt {
    /// The head.
    pub prefix: Prefix,
    /// What the caller brings.
    pub brought: Brought,
    /// The conversation, oldest first.
    pub turns: Vec<Turn>,
}

impl Prompt {
    /// The labels of all that the model reads: whatever it writes may have been made from any of it.
    pub fn labels(&self) -> Labels {
        let Brought { instructions, tools, answer } = &self.brought;
        let brought = instructions.iter().map(Clean::labels).chain(tools.iter().map(|t| t.described.labels()));
        let brought = brought.chain(answer.iter().map(Clean::labels));
        let brought = brought.fold(Labels::default(), |all, labels| all.join(labels));
        self.turns.iter().fold(brought, |all, turn| match turn {
            Turn::User(text) => all.join(text.labels()),
            Turn::Assistant(text) => all.join(text.labels()),
            Turn::Calls(calls) => calls.iter().fold(all, |all, c| all.join(c.arguments.labels())),
            Turn::Result { value, .. } => all.join(value.labels()),
        })
    }

    /// The agent's tools, then those that the caller brings.
    pub fn tools(&self) -> Vec<ToolSpec> {
        self.prefix.tools.iter().cloned().chain(self.brought.tools.iter().map(BroughtTool::spec)).collect()
    }
}

/// One thing to generate.
#[derive(Debug, Clone)]
pub struct GenerateRequest {
    /// The conversation.
    pub prompt: Prompt,
    /// What the output may be.
    pub constraint: Constraint,
    /// How to choose among what is allowed.
    pub sampling: Sampling,
    /// Draws every token by the exponential mechanism, as long as it is paid for, in place of `sampling`. The constraint must
    /// then be public: one that is made of the conversation is refused.
    pub privacy: Option<PrivateDecoding>,
    /// The most tokens to write.
    pub max_tokens: u32,
    /// Texts that end an answer; they are not part of it.
    pub stop: Vec<String>,
    /// Whether it is to be told how likely each token of an answer was. It cannot be under `privacy`.
    pub logprobs: bool,
    /// Who goes first.
    pub priority: Priority,
    /// On whose behalf: of those that are equally urgent, whoever has had least goes first. Nobody in particular if 0.
    pub client: u64,
    /// How long the whole generation may take, waiting included.
    pub deadline: Option<Duration>,
    /// Ends it early.
    pub cancel: CancelToken,
}

impl GenerateRequest {
    /// A request with no constraint and the defaults for everything else.
    pub fn new(prompt: Prompt) -> Self {
        Self {
            prompt,
            constraint: Constraint::None,
            sampling: Sampling::default(),
            privacy: None,
            max_tokens: 256,
            stop: Vec::new(),
            logprobs: false,
            priority: Priority::default(),
            client: 0,
            deadline: None,
            cancel: CancelToken::default(),
        }
    }
}
