//! Opens the door.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use edgehold_orchestrator::Orchestrator;
use tokio::net::TcpListener;

use crate::{Token, router};

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

/// Serves until `stop` resolves. `ready` hears the address that was taken.
///
/// # Errors
/// As [`ServeError`] says.
pub async fn serve(
    orchestrator: Arc<Orchestrator>,
    options: ServeOptions,
    ready: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    if !options.listen.ip().is_loopback() && options.token.is_none() {
        return Err(ServeError::TokenNeeded(options.listen));
    }
    let bind_error = |source| ServeError::Bind { address: options.listen, source };
    let listener = TcpListener::bind(options.listen).await.map_err(bind_error)?;
    ready(listener.local_addr().map_err(bind_error)?);
    let app = router(orchestrator, options.token, options.max_body_bytes, options.request_timeout);
    let (stopped, grace) = tokio::sync::oneshot::channel::<()>();
    let stop = async move {
        stop.await;
        let _ = stopped.send(());
    };
    let server = axum::serve(listener, app).with_graceful_shutdown(stop).into_future();
    tokio::select! {
        result = server => result.map_err(ServeError::Run),
        () = async { let _ = grace.await; tokio::time::sleep(GRACE).await } => Ok(()),
    }
}
