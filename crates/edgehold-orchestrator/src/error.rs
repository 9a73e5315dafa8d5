//! Why a turn has no answer.

use edgehold_guard::GuardError;
use edgehold_guard::audit::AuditError;
use edgehold_model::{ModelError, StopReason};
use edgehold_tools::ToolError;

/// A turn that ended without an answer. The message is for the person who asked.
#[derive(Debug, thiserror::Error)]
pub enum TurnError {
    /// No such agent.
    #[error("there is no agent `{name}`")]
    UnknownAgent {
        /// What was asked for.
        name: String,
        /// The agents there are.
        known: Vec<String>,
    },
    /// Several agents, none named.
    #[error("name an agent: there are several")]
    AgentNeeded {
        /// The agents there are.
        known: Vec<String>,
    },
    /// Nothing was asked.
    #[error("the question is empty")]
    Empty,
    /// The question is longer than the agent takes.
    #[error("the question has {chars} characters; this agent takes at most {limit}")]
    InputTooLong {
        /// Its length.
        chars: usize,
        /// The limit.
        limit: usize,
    },
    /// The guard let nothing through.
    #[error(transparent)]
    Guard(#[from] GuardError),
    /// A tool could not answer.
    #[error(transparent)]
    Tool(#[from] ToolError),
    /// The model could not answer, and no fallback may speak for it.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// The turn could not be recorded, so its answer is withheld.
    #[error("the turn could not be recorded in the audit log")]
    Audit(#[from] AuditError),
}

impl TurnError {
    /// Stable and machine-readable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownAgent { .. } => "agent_unknown",
            Self::AgentNeeded { .. } => "agent_needed",
            Self::Empty => "input_empty",
            Self::InputTooLong { .. } => "input_too_long",
            Self::Guard(_) => "guard_failed",
            Self::Tool(error) => error.code(),
            Self::Model(error) => model_code(error),
            Self::Audit(_) => "audit_failed",
        }
    }

    /// How to mend it.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::UnknownAgent { known, .. } | Self::AgentNeeded { known } => {
                Some(format!("the agents here: {}", known.join(", ")))
            }
            Self::Empty => Some("say what you want to know".into()),
            Self::InputTooLong { .. } => {
                Some("shorten it, or raise `limits.max_input_chars` in the agent's file".into())
            }
            Self::Tool(error) => error.hint().map(str::to_owned),
            Self::Model(ModelError::TooLong { .. }) => {
                Some("shorten the question, or raise `model.context` in the settings".into())
            }
            Self::Audit(_) => Some("see `edgehold doctor`: is the state folder writable, is the disk full?".into()),
            Self::Guard(_) | Self::Model(_) => None,
        }
    }
}

pub(crate) fn model_code(error: &ModelError) -> &'static str {
    match error {
        ModelError::TooLong { .. } => "prompt_too_long",
        ModelError::Constraint(_) => "constraint_failed",
        ModelError::Template(_) => "template_failed",
        ModelError::Output(_) | ModelError::CutOff => "output_unusable",
        ModelError::Stopped(StopReason::Deadline) => "deadline_passed",
        ModelError::Stopped(_) => "cancelled",
        ModelError::Privacy(_) => "privacy_decoding_failed",
        ModelError::Runtime(_) => "model_failed",
    }
}
