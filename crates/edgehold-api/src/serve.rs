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
pub use tls::{Certificate, TlsOptions, fingerprint};

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use crate::{Behind, Rules, Token, router};

/// Where and for whom.
pub struct ServeOptions {
    /// The address; port 0 takes a free one.
    pub listen: SocketAddr,
    /// A socket in the file system, for the user that the server runs as, and root.
    pub unix: Option<PathBuf>,
    /// Whether other users of the machine may speak to it, too, and ask if they are let in by name or show a token.
    pub unix_others: bool,
    /// TLS at the address; `None`: none.
    pub tls: Option<TlsOptions>,
    /// A token of callers who may do everything.
    pub token: Option<Token>,
    /// What holds for every request.
    pub rules: Rules,
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
    options.check(behind.tokens.as_deref())?;
    let doors = bound.open()?;
    ready(&doors.listening);
    let app = router(behind, options.token, options.rules);
    let ServeOptions { header_timeout, max_connections, unix_others, .. } = options;
    let limits = accept::Limits { header_timeout, max_connections, unix_others };
    accept::run(doors, app, limits, stop).await;
    Ok(())
}
