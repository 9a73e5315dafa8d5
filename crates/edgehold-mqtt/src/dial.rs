//! The way to the broker. It is handed in: this program opens no connection itself.

use std::error::Error;
use std::net::TcpStream;

/// Makes connections to the broker.
pub trait Dial: Send + Sync + 'static {
    /// A new connection. It may block, but not for ever.
    ///
    /// # Errors
    /// The broker is not reached.
    fn dial(&self) -> Result<TcpStream, DialError>;
}

/// The broker is not reached.
#[derive(Debug, thiserror::Error)]
#[error("the broker is not reached")]
pub struct DialError(#[source] Box<dyn Error + Send + Sync>);

impl DialError {
    /// With the cause.
    pub fn new(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(cause.into())
    }
}
