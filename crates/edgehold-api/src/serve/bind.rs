//! Takes what is listened on.

use std::sync::Arc;

use edgehold_access::{Kind, Tokens};
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
    /// The address cannot be taken; a certificate is of no use.
    pub fn bind(&self) -> Result<Bound, ServeError> {
        let tls = self.tls.as_ref().map(|tls| tls.load(self.listen)).transpose()?;
        let bind_error = |source| ServeError::Bind { address: self.listen, source };
        let tcp = std::net::TcpListener::bind(self.listen).map_err(bind_error)?;
        tcp.set_nonblocking(true).map_err(bind_error)?;
        let unix = self.unix.as_deref().map(|path| SocketFile::bind(path, self.unix_others)).transpose()?;
        Ok(Bound { tcp, unix, tls })
    }
}

impl ServeOptions {
    /// Refuses to answer other machines while none of their callers could be let in: by the token of the file, by one that
    /// holds, or by a certificate.
    ///
    /// # Errors
    /// That is so, or the database does not work.
    pub fn check(&self, tokens: Option<&Tokens>) -> Result<(), ServeError> {
        if self.listen.ip().to_canonical().is_loopback() || self.token.is_some() {
            return Ok(());
        }
        let holds = |kind| tokens.map_or(Ok(false), |tokens| tokens.any_holds(kind));
        let takes_certificates = self.tls.as_ref().is_some_and(|tls| tls.client_ca.is_some());
        if holds(Kind::Token)? || (takes_certificates && holds(Kind::Certificate)?) {
            return Ok(());
        }
        Err(ServeError::TokenNeeded(self.listen))
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
