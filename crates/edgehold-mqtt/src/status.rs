//! How the node stands with its broker.

use std::sync::Arc;
use std::time::Instant;

use crate::error::{MqttError, Refusal};

/// How the node stands with its broker.
#[derive(Debug, Clone)]
pub enum Status {
    /// There is no connection. It is tried again and again.
    Away {
        /// Since when.
        since: Instant,
        /// Why the last try failed, or the last connection ended. `None` before the first try.
        error: Option<Arc<MqttError>>,
    },
    /// Events come in and messages go out.
    Connected {
        /// Since when.
        since: Instant,
        /// Whether the broker had kept what came since the last time.
        session_present: bool,
        /// The subscriptions that the broker does not grant as they were asked for. What they would bring does not come.
        refused: Arc<[Refusal]>,
    },
    /// It was ended, and said so.
    Closed,
}

impl Status {
    /// Whether there is a connection.
    pub fn is_connected(&self) -> bool {
        matches!(self, Self::Connected { .. })
    }

    /// Why there is none, if that is known.
    pub fn error(&self) -> Option<&MqttError> {
        match self {
            Self::Away { error, .. } => error.as_deref(),
            _ => None,
        }
    }
}
