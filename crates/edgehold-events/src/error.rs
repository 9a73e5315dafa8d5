//! What can go wrong with the pipeline itself.

use edgehold_store::StoreError;

use crate::IntakeError;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EventsError {
    /// The database.
    #[error("the events' tables cannot be used")]
    Store(#[from] StoreError),
    /// A row that this program did not write.
    #[error("the events' tables are damaged: {0}")]
    Damaged(&'static str),
    /// The worker's thread could not be started.
    #[error("the worker cannot be started")]
    Thread(#[source] std::io::Error),
    /// No such wake: it was done, or given up.
    #[error("there is no wake {0}")]
    NoWake(i64),
    /// The outbox is full, and the settings say that it refuses then.
    #[error("the outbox of `{sink}` is full")]
    OutboxFull {
        /// Whose.
        sink: String,
    },
}

impl From<edgehold_store::rusqlite::Error> for EventsError {
    fn from(error: edgehold_store::rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl EventsError {
    /// How to mend it.
    pub fn hint(&self) -> String {
        match self {
            Self::Store(error) => error.hint(),
            Self::Damaged(_) => "keep a copy, and put the database back from a backup".into(),
            Self::Thread(_) => "look at the limits of this user's processes".into(),
            Self::NoWake(_) => "nothing is to be done".into(),
            Self::OutboxFull { .. } => "see why the sink takes nothing, or let it drop the oldest".into(),
        }
    }

    /// The same for a door.
    pub(crate) fn for_door(&self) -> IntakeError {
        match self {
            Self::Store(error) => IntakeError::Store(error.to_string()),
            other => IntakeError::Store(other.to_string()),
        }
    }
}
