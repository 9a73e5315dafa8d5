//! Opens the doors: an address of the network, with TLS or without, and a socket in the file system.
//!
//! [`ServeOptions::bind`] takes them, [`serve`] answers at them.

mod accept;
mod bind;
mod connection;
mod error;
mod preface;
mod socket;
#[cfg(test)]
mod tests;
mod tls;

pub use bind::Bound;
pub use error::{ServeError, TlsError};
pub use tls::{Certificate, TlsOptions};

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use crate::{Behind, Token, router};

/// Where and for whom.
pub struct ServeOptions {
    /// The address; port 0 takes a free one.
    pub listen: SocketAddr,
    /// A socket in the file system, for this machine's own user.
    pub unix: Option<PathBuf>,
    /// TLS at the address; `None`: none.
    pub tls: Option<TlsOptions>,
    /// The token that callers must show. Required beyond loopback.
    pub token: Option<Token>,
    /// The largest body.
    pub max_body_bytes: usize,
    /// The longest that a request may take.
    pub request_timeout: Duration,
    /// The longest that a handshake, a request's header, or the wait for the next request may take.
    pub header_timeout: Duration,
    /// So many connections are open at a time; further ones wait with the system.
    pub max_connections: usize,
}

impl ServeOptions {
    /// The header's time where nothing else is said.
    pub const HEADER_TIMEOUT: Duration = Duration::from_secs(10);
    /// The connections where nothing else is said.
    pub const MAX_CONNECTIONS: usize = 2048;
}

/// What is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listening {
    /// The address.
    pub address: SocketAddr,
    /// The SHA-256 of the certificate that is shown there, if TLS is spoken.
    pub fingerprint: Option<String>,
    /// The socket in the file system.
    pub unix: Option<PathBuf>,
}

impl Listening {
    /// The address as callers write it.
    pub fn url(&self) -> String {
        format!("{}://{}", if self.fingerprint.is_some() { "https" } else { "http" }, self.address)
    }
}

/// Serves what [`ServeOptions::bind`] took, until `stop` resolves. `ready` hears what is open.
///
/// # Errors
/// As [`ServeError`] says.
pub async fn serve(
    behind: Behind,
    bound: Bound,
    options: ServeOptions,
    ready: impl FnOnce(&Listening),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let doors = bound.open()?;
    ready(&doors.listening);
    let app = router(behind, options.token, options.max_body_bytes, options.request_timeout);
    let limits = accept::Limits { header_timeout: options.header_timeout, max_connections: options.max_connections };
    accept::run(doors, app, limits, stop).await;
    Ok(())
}
