//! Opens the door.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpListener;

use crate::{Behind, Token, router};

/// Where and for whom.
pub struct ServeOptions {
    /// The address; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The token that callers must show. Required beyond loopback.
    pub token: Option<Token>,
    /// The largest body.
    pub max_body_bytes: usize,
    /// The longest that a request may take.
    pub request_timeout: Duration,
}

/// Why the door stays shut.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Anyone on the network could ask.
    #[error("{0} can be reached from other machines, and no token is set: refused")]
    TokenNeeded(SocketAddr),
    /// The address cannot be taken.
    #[error("cannot listen on {address}")]
    Bind {
        /// The address.
        address: SocketAddr,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The server failed while it ran.
    #[error("the server failed")]
    Run(#[source] std::io::Error),
}

/// How long running turns may go on after the end was asked for.
const GRACE: Duration = Duration::from_secs(5);

impl ServeOptions {
    /// Takes the address. It is a step of its own because the process may not take any after it has shut the door to
    /// the network.
    ///
    /// # Errors
    /// The address cannot be taken, or must not be without a token.
    pub fn bind(&self) -> Result<std::net::TcpListener, ServeError> {
        self.check(self.listen)?;
        let bind_error = |source| ServeError::Bind { address: self.listen, source };
        let listener = std::net::TcpListener::bind(self.listen).map_err(bind_error)?;
        listener.set_nonblocking(true).map_err(bind_error)?;
        Ok(listener)
    }

    fn check(&self, address: SocketAddr) -> Result<(), ServeError> {
        if address.ip().is_loopback() || self.token.is_some() { Ok(()) } else { Err(ServeError::TokenNeeded(address)) }
    }
}

/// Serves on an address that [`ServeOptions::bind`] took, until `stop` resolves. `ready` hears the address.
///
/// # Errors
/// As [`ServeError`] says.
pub async fn serve(
    behind: Behind,
    listener: std::net::TcpListener,
    options: ServeOptions,
    ready: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let bind_error = |source| ServeError::Bind { address: options.listen, source };
    let address = listener.local_addr().map_err(bind_error)?;
    options.check(address)?;
    let listener = TcpListener::from_std(listener).map_err(bind_error)?;
    ready(address);
    let app = router(behind, options.token, options.max_body_bytes, options.request_timeout);
    let (stopped, grace) = tokio::sync::oneshot::channel::<()>();
    let stop = async move {
        stop.await;
        let _ = stopped.send(());
    };
    let server = axum::serve(listener, app.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(stop)
        .into_future();
    tokio::select! {
        result = server => result.map_err(ServeError::Run),
        () = async { let _ = grace.await; tokio::time::sleep(GRACE).await } => Ok(()),
    }
}
