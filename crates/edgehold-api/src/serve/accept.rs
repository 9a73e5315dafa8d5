//! Takes connections, as many as there is room for.

use std::future::pending;
use std::io::{ErrorKind, Result};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpStream, UnixStream};
use tokio::sync::Semaphore;

use super::bind::Doors;
use super::connection::Connections;

/// How long running turns may go on after the end was asked for.
const GRACE: Duration = Duration::from_secs(5);

/// How long to wait where the system has nothing left for a connection.
const EXHAUSTED: Duration = Duration::from_millis(500);

/// What connections may take.
pub(super) struct Limits {
    pub(super) header_timeout: Duration,
    pub(super) max_connections: usize,
    /// Whether other users of the machine may speak to the socket.
    pub(super) unix_others: bool,
}

/// A connection that was taken.
pub(super) enum Taken {
    Tcp(TcpStream, std::net::SocketAddr),
    Unix(UnixStream),
}

/// Serves until `stop` resolves, and for as long as [`GRACE`] what is under way then.
pub(super) async fn run(doors: Doors, app: Router, limits: Limits, stop: impl Future<Output = ()> + Send) {
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(limits.max_connections.clamp(1, Semaphore::MAX_PERMITS)));
    let connections = Arc::new(Connections::new(app, doors.tls.clone(), &limits));
    let mut stop = std::pin::pin!(stop);
    loop {
        let next = async {
            // The system's queue holds whoever there is no room for.
            let place = Arc::clone(&room).acquire_owned().await;
            (place, doors.next().await)
        };
        let (place, taken) = tokio::select! {
            () = &mut stop => break,
            next = next => next,
        };
        match taken {
            Ok(taken) => {
                let (connections, watcher) = (Arc::clone(&connections), graceful.watcher());
                tokio::spawn(async move {
                    connections.serve(taken, watcher).await;
                    drop(place);
                });
            }
            Err(error) if is_of_one_connection(error.kind()) => {}
            Err(error) => {
                tracing::warn!(target: "edgehold", "no connection can be taken: {error}");
                tokio::time::sleep(EXHAUSTED).await;
            }
        }
    }
    drop(doors);
    let _ = tokio::time::timeout(GRACE, graceful.shutdown()).await;
}

impl Doors {
    async fn next(&self) -> Result<Taken> {
        let unix = async {
            match &self.unix {
                Some((listener, _)) => listener.accept().await,
                None => pending().await,
            }
        };
        tokio::select! {
            tcp = self.tcp.accept() => tcp.map(|(stream, address)| Taken::Tcp(stream, address)),
            unix = unix => unix.map(|(stream, _)| Taken::Unix(stream)),
        }
    }
}

fn is_of_one_connection(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::ConnectionRefused | ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset)
}
