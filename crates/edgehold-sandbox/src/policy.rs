//! What is asked for, and what comes of it.

use edgehold_types::Destination;

use crate::connect::Connector;
use crate::status::Status;

/// Where connections may go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    /// The only destinations; none by default.
    pub destinations: Vec<Destination>,
    /// The command that runs [`crate::broker`]: this program and the arguments that bring it there. The destinations
    /// are appended, each as an argument of its own. It is started only if there are any.
    pub broker: Vec<std::ffi::OsString>,
}

/// The door is shut.
#[derive(Debug)]
pub struct Entered {
    /// What each layer holds.
    pub status: Status,
    /// The way to listed destinations; `None` if none is listed.
    pub connector: Option<Connector>,
}

/// Why the door was not shut. Nothing is restricted then, or not everything: the process has to end.
#[derive(Debug, thiserror::Error)]
pub enum SandboxError {
    /// The process that makes connections to listed destinations did not start.
    #[error("the broker of connections could not be started")]
    Broker(#[source] std::io::Error),
    /// Destinations are listed on a system that has no broker.
    #[error("destinations are listed, and connections cannot be brokered on this system")]
    NoBroker,
}
