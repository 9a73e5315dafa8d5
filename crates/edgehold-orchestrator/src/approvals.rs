//! Calls that wait for a person's yes. They lie in the database, so a restart does not lose them, and each is made at most once.

mod decide;
mod store;

use std::sync::Arc;
use std::time::Duration;

use edgehold_store::{Store, StoreError};
use edgehold_types::{AgentName, Clock, Labels, SubjectId, Timestamp, ToolName};
use serde::Serialize;
use serde_json::Value;

pub(crate) use decide::confirmation;

/// How long a call waits before nobody may say yes any more.
const PATIENCE: Duration = Duration::from_secs(24 * 60 * 60);
/// So many wait at most; a model that keeps asking fills no disk.
const MOST: i64 = 256;

/// Why an approval did not come about.
#[derive(Debug, thiserror::Error)]
pub enum ApprovalError {
    /// There is none of that id.
    #[error("there is no call `{0}` that waits for approval")]
    Unknown(String),
    /// Somebody was faster, or it is too late.
    #[error("the call `{id}` does not wait any more: it is {state}")]
    Settled {
        /// Which.
        id: String,
        /// What became of it.
        state: String,
    },
    /// Too many wait already.
    #[error("{MOST} calls wait for approval already; no more are taken")]
    Full,
    /// This node keeps none.
    #[error("this call needs approval, and nothing keeps it until somebody has given it")]
    Nowhere,
    /// The agent, or its tool, is not there any more.
    #[error("the agent `{agent}` has no tool `{tool}` any more")]
    Gone {
        /// The agent.
        agent: AgentName,
        /// The tool.
        tool: ToolName,
    },
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ApprovalError {
    /// Stable and machine-readable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unknown(_) => "approval_unknown",
            Self::Settled { .. } => "approval_settled",
            Self::Full => "approvals_full",
            Self::Nowhere => "approval_needed",
            Self::Gone { .. } => "approval_gone",
            Self::Store(_) => "store_failed",
        }
    }
}

/// A call that waits. Its arguments are what the guard let out when it was asked for.
#[derive(Debug, Clone)]
pub(crate) struct Waiting {
    pub(crate) id: String,
    pub(crate) created: Timestamp,
    pub(crate) expires: Timestamp,
    pub(crate) agent: AgentName,
    pub(crate) subject: Option<SubjectId>,
    pub(crate) tool: ToolName,
    pub(crate) arguments: Value,
    pub(crate) labels: Labels,
    pub(crate) rule: String,
    pub(crate) state: String,
}

/// What may be shown of a call that waits, or did.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct Approval {
    /// By what it is approved.
    pub id: String,
    /// Whose call it is.
    pub agent: AgentName,
    /// The tool.
    pub tool: ToolName,
    /// Its arguments.
    pub arguments: edgehold_guard::Released<Value>,
    /// The rule that asks for approval.
    pub rule: String,
    /// When it was asked for, in milliseconds since 1970.
    pub created: Timestamp,
    /// Until when it can be approved.
    pub expires: Timestamp,
    /// What became of it.
    pub state: String,
}

/// An approved call that was made.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct Approved {
    /// Which.
    pub id: String,
    /// The tool.
    pub tool: ToolName,
    /// What the tool returned.
    pub result: edgehold_guard::Released<Value>,
    /// The same in a sentence, made from the result alone.
    pub text: edgehold_guard::Released<String>,
}

/// The calls that wait, in a node's database.
pub struct Approvals {
    store: Arc<Store>,
    clock: Arc<dyn Clock>,
    ids: Box<dyn Fn() -> String + Send + Sync>,
}

impl Approvals {
    /// Opens them. What ran when the program ended has come to nobody knows what; it is not done again.
    ///
    /// # Errors
    /// The database does not work.
    pub fn open(
        store: Arc<Store>,
        clock: Arc<dyn Clock>,
        ids: Box<dyn Fn() -> String + Send + Sync>,
    ) -> Result<Self, ApprovalError> {
        store::forget_running(&store)?;
        Ok(Self { store, clock, ids })
    }
}
