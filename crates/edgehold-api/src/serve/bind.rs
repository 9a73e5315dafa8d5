//! Takes what is listened on.

use std::sync::Arc;

use tokio::net::{TcpListener, UnixListener};
use tokio_rustls::TlsAcceptor;

use super::error::ServeError;
use super::socket::SocketFile;
use super::tls::Tls;
use super::{Listening, ServeOptions};

/// What was taken, and is not answered at yet.
pub struct Bound {
    tcp: std::net::TcpListener,
    unix: Option<(std::os::unix::net::UnixListener, SocketFile)>,
    tls: Option<Tls>,
}

/// What is answered at.
pub(super) struct Doors {
    pub(super) listening: Listening,
    pub(super) tcp: TcpListener,
    pub(super) unix: Option<(UnixListener, SocketFile)>,
    pub(super) tls: Option<TlsAcceptor>,
}

impl ServeOptions {
    /// Takes the address and the socket, and reads certificates. It is a step of its own because the process may not take
    /// any address after it has shut the door to the network.
    ///
    /// # Errors
    /// The address cannot be taken, or must not be without a token; a certificate is of no use.
    pub fn bind(&self) -> Result<Bound, ServeError> {
        if !self.listen.ip().to_canonical().is_loopback() && self.token.is_none() {
            return Err(ServeError::TokenNeeded(self.listen));
        }
        let tls = self.tls.as_ref().map(|tls| tls.load(self.listen)).transpose()?;
        let bind_error = |source| ServeError::Bind { address: self.listen, source };
        let tcp = std::net::TcpListener::bind(self.listen).map_err(bind_error)?;
        tcp.set_nonblocking(true).map_err(bind_error)?;
        let unix = self.unix.as_deref().map(SocketFile::bind).transpose()?;
        Ok(Bound { tcp, unix, tls })
    }
}

impl Bound {
    /// Hands everything to the runtime.
    pub(super) fn open(self) -> Result<Doors, ServeError> {
        let unspecified = std::net::SocketAddr::from(([0, 0, 0, 0], 0));
        let address = self.tcp.local_addr().map_err(|source| ServeError::Bind { address: unspecified, source })?;
        let tcp = TcpListener::from_std(self.tcp).map_err(|source| ServeError::Bind { address, source })?;
        let unix = match self.unix {
            None => None,
            Some((listener, file)) => {
                let socket_error = |source| ServeError::Socket { path: file.path().to_owned(), source };
                Some((UnixListener::from_std(listener).map_err(socket_error)?, file))
            }
        };
        let listening = Listening {
            address,
            fingerprint: self.tls.as_ref().map(|tls| tls.fingerprint.clone()),
            unix: unix.as_ref().map(|(_, file)| file.path().to_owned()),
        };
        let tls = self.tls.map(|tls| TlsAcceptor::from(Arc::new(tls.config)));
        Ok(Doors { listening, tcp, unix, tls })
    }
}
