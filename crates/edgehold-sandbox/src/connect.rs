//! The way to a listed destination.

use std::net::TcpStream;
use std::os::fd::OwnedFd;
use std::process::Child;
use std::sync::{Mutex, PoisonError};

use edgehold_types::Destination;

/// Asks the broker for connections. One at a time: who asks waits for those who asked before.
#[derive(Debug)]
pub struct Connector {
    /// The line to the broker; `None` once it is hung up.
    line: Mutex<Option<OwnedFd>>,
    broker: Child,
}

/// Why there is no connection.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// The policy does not list it.
    #[error("{0} is not among the destinations that the settings list")]
    NotListed(Destination),
    /// It is listed, and it does not answer.
    #[error("{to} was not reached: {why}")]
    NotReached {
        /// The destination.
        to: Destination,
        /// What the system says.
        why: String,
    },
    /// The broker ended, so nothing can be reached any more.
    #[error("the broker of connections has ended")]
    Gone,
}

impl Connector {
    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "there is no broker elsewhere"))]
    pub(crate) fn new(line: OwnedFd, broker: Child) -> Self {
        Self { line: Mutex::new(Some(line)), broker }
    }

    /// A connection to a listed destination, which blocks until it is there or cannot be. A name is looked up anew
    /// each time. It is for the caller to authenticate the other side: whoever answers for the name gets the bytes.
    ///
    /// # Errors
    /// As [`ConnectError`] says.
    pub fn connect(&self, to: &Destination) -> Result<TcpStream, ConnectError> {
        let mut line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        let answered = crate::linux::ask(line.as_ref().ok_or(ConnectError::Gone)?, to);
        if matches!(answered, Err(ConnectError::Gone)) {
            // An answer that comes late must not be taken for that to another question.
            *line = None;
        }
        answered
    }

    /// The broker's process.
    pub fn broker_pid(&self) -> u32 {
        self.broker.id()
    }
}

impl Drop for Connector {
    fn drop(&mut self) {
        // It ends when the line is hung up.
        self.line.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        let _ = self.broker.wait();
    }
}
