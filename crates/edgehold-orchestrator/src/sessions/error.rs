//! Why a session cannot be gone on with.

use edgehold_guard::policy::Refusal;
use edgehold_guard::{GuardError, UnreadableSession};
use edgehold_store::{SaveError, SealError, StoreError};
use edgehold_types::AgentName;

use crate::TurnError;

/// Why a session cannot be gone on with.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SessionError {
    /// There is none: it never was, it expired, or it or its subject was forgotten.
    #[error("there is no such session")]
    Unknown,
    /// Another turn of it takes too long.
    #[error("another turn of this session has not come to its end")]
    Busy,
    /// Another process has gone on with it.
    #[error("another process has gone on with the session meanwhile")]
    Changed,
    /// What was said cannot be read.
    #[error("what was said in the session cannot be read")]
    Unreadable(#[from] Unreadable),
    /// It is held with somebody else.
    #[error("the session is held with the agent `{agent}`")]
    OtherAgent {
        /// With whom.
        agent: AgentName,
    },
    /// It is somebody else's.
    #[error("the session is not this subject's")]
    OtherSubject,
    /// Its last exchange alone is larger than a session may be.
    #[error("the last exchange and the pseudonyms take {bytes} bytes; a session may have {limit}")]
    TooLarge {
        /// How large.
        bytes: usize,
        /// How large it may be.
        limit: usize,
    },
    /// The guard does not let in any more what was said.
    #[error(transparent)]
    Guard(#[from] GuardError),
    /// The policy does not let the model have any more what was said.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database does not work.
    #[error("the sessions cannot be used")]
    Store(#[from] StoreError),
}

/// Why what was said cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// It does not open.
    #[error(transparent)]
    Sealed(SealError),
    /// What its pseudonyms stand for does not open.
    #[error(transparent)]
    Pseudonyms(#[from] UnreadableSession),
    /// It opens, and is not what this program writes.
    #[error("it has no form that this program knows")]
    Form(#[from] serde_json::Error),
    /// The row and what is sealed in it do not agree.
    #[error("the row and what is sealed in it do not agree")]
    Row,
}

impl From<SealError> for SessionError {
    fn from(error: SealError) -> Self {
        match error {
            SealError::Store(error) => Self::Store(error),
            other => Self::Unreadable(Unreadable::Sealed(other)),
        }
    }
}

impl From<SaveError> for SessionError {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Store(error) => Self::Store(error),
            SaveError::Gone => Self::Unknown,
            SaveError::Changed => Self::Changed,
        }
    }
}

impl SessionError {
    /// Stable and machine-readable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unknown => "session_unknown",
            Self::Busy => "session_busy",
            Self::Changed => "session_changed",
            Self::Unreadable(_) => "session_unreadable",
            Self::OtherAgent { .. } => "session_other_agent",
            Self::OtherSubject => "session_other_subject",
            Self::TooLarge { .. } => "session_too_large",
            Self::Guard(GuardError::Blocked { .. }) => "guard_blocked",
            Self::Guard(GuardError::Random) => "guard_failed",
            Self::Refused(_) => "policy_refused",
            Self::Store(_) => "store_unavailable",
        }
    }

    /// How to mend it.
    pub fn hint(&self) -> String {
        match self {
            Self::Unknown => "`edgehold sessions list` shows those there are; begin a new one".into(),
            Self::Busy | Self::Changed => "ask again".into(),
            Self::Unreadable(_) => "`edgehold sessions forget` removes it; begin a new one".into(),
            Self::OtherAgent { agent } => format!("ask `{agent}`, or begin a new session"),
            Self::OtherSubject => "begin a new session for this subject".into(),
            Self::TooLarge { .. } => "begin a new session".into(),
            Self::Guard(error) => error
                .rule()
                .map_or_else(|| "ask again".into(), |rule| format!("see `{rule}` in the owner's policy.toml")),
            Self::Refused(refusal) => refusal.hint(),
            Self::Store(error) => error.hint(),
        }
    }
}

/// Why a turn in a session has no answer.
#[derive(Debug, thiserror::Error)]
pub enum SessionTurnError {
    /// The session cannot be gone on with. A turn that ran is in the audit log, and the session stays as it was before it.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// The turn itself.
    #[error(transparent)]
    Turn(#[from] TurnError),
}
