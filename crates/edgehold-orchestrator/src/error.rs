//! Why a turn has no answer.

use edgehold_guard::GuardError;
use edgehold_guard::audit::AuditError;
use edgehold_guard::policy::Refusal;
use edgehold_model::{ConstraintError, ModelError, StopReason};
use edgehold_tools::ToolError;
use edgehold_types::ToolName;

use crate::ApprovalError;

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
    /// Too many turns run already. Nothing was begun.
    #[error("too many questions at once; ask again in a second")]
    Busy,
    /// None of the agents is for this.
    #[error("no agent here is for this")]
    OutOfScope {
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
    /// A tool that the caller brings cannot be offered.
    #[error("the tool `{name}` cannot be offered: {reason}")]
    ToolUnusable {
        /// The tool.
        name: ToolName,
        /// Why.
        reason: &'static str,
    },
    /// What the caller brings cannot be held by a grammar.
    #[error("what was asked for cannot be held: {0}")]
    Unholdable(ConstraintError),
    /// The guard let nothing through.
    #[error(transparent)]
    Guard(#[from] GuardError),
    /// The policy forbids it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Whom the turn is for cannot be put on record.
    #[error("the subject of the turn cannot be put on record: {0}")]
    Subject(String),
    /// A tool could not answer.
    #[error(transparent)]
    Tool(#[from] ToolError),
    /// A call needs approval, and cannot wait for it.
    #[error(transparent)]
    Approval(#[from] ApprovalError),
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
            Self::Busy => "too_many_turns",
            Self::OutOfScope { .. } => "out_of_scope",
            Self::Empty => "input_empty",
            Self::InputTooLong { .. } => "input_too_long",
            Self::ToolUnusable { .. } => "tool_unusable",
            Self::Unholdable(_) => "schema_unusable",
            Self::Guard(GuardError::Blocked { .. }) => "guard_blocked",
            Self::Guard(GuardError::Random) => "guard_failed",
            Self::Refused(_) => "policy_refused",
            Self::Subject(_) => "subject_unavailable",
            Self::Tool(error) => error.code(),
            Self::Approval(error) => error.code(),
            Self::Model(error) => model_code(error),
            Self::Audit(_) => "audit_failed",
        }
    }

    /// The rule of the policy that said no, where one did.
    pub fn rule(&self) -> Option<String> {
        match self {
            Self::Refused(refusal) => Some(refusal.rule.clone()),
            Self::Guard(error) => error.rule(),
            _ => None,
        }
    }

    /// How to mend it.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::UnknownAgent { known, .. } | Self::AgentNeeded { known } | Self::OutOfScope { known } => {
                Some(format!("the agents here: {}", known.join(", ")))
            }
            Self::Busy => Some("ask again later, with fewer questions at once".into()),
            Self::Empty => Some("say what you want to know".into()),
            Self::InputTooLong { .. } => {
                Some("shorten it, or raise `limits.max_input_chars` in the agent's file".into())
            }
            Self::ToolUnusable { .. } => Some("give it another name, or describe it otherwise".into()),
            Self::Unholdable(_) => Some("use plain JSON Schema: types, properties, required, enum, items".into()),
            Self::Tool(error) => error.hint().map(str::to_owned),
            Self::Model(ModelError::TooLong { .. }) => {
                Some("shorten the question, or raise `model.context` in the settings".into())
            }
            Self::Model(ModelError::TextTooLong { .. }) => Some("send it in parts".into()),
            Self::Model(ModelError::NoVectors) => Some("let the agent run on another model".into()),
            Self::Audit(_) => Some("see `edgehold doctor`: is the state folder writable, is the disk full?".into()),
            Self::Refused(refusal) => Some(refusal.hint()),
            Self::Subject(_) => Some("see `edgehold doctor`: is the state folder writable?".into()),
            Self::Guard(error) => error.rule().map(|rule| format!("the owner's policy.toml says so: see `{rule}`")),
            Self::Model(ModelError::Busy { .. }) => Some("ask again later, or raise the deadline of the agent".into()),
            Self::Approval(_) => Some("see `edgehold approvals list`".into()),
            Self::Model(_) => None,
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
        ModelError::TextTooLong { .. } => "prompt_too_long",
        ModelError::NoVectors => "embeddings_unavailable",
        ModelError::Busy { .. } => "model_busy",
        ModelError::Restarted => "model_restarted",
        ModelError::Runtime(_) => "model_failed",
    }
}
