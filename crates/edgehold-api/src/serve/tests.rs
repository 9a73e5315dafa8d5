//! Connections as they come, good and bad, to doors that are really open.

mod attacks;
mod doors;
mod http2;
mod secure;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::body::Bytes;
use axum::routing::{get, post};
use axum::{Extension, Router};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;

use super::accept::{Limits, run};
use super::{Listening, ServeOptions, TlsOptions};
use crate::{Peer, Rules};

/// What is waited for comes within this, however busy the machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// An open door, and how often `/secret` was asked behind it.
struct Open {
    listening: Listening,
    secrets: Arc<AtomicUsize>,
    stop: Option<oneshot::Sender<()>>,
    ended: tokio::task::JoinHandle<()>,
}

fn options() -> ServeOptions {
    ServeOptions {
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        unix: None,
        unix_others: false,
        tls: None,
        token: None,
        rules: Rules { request_timeout: PATIENCE, ..Rules::default() },
        header_timeout: Duration::from_millis(500),
        max_connections: 64,
    }
}

fn with_tls(tls: TlsOptions) -> ServeOptions {
    ServeOptions { tls: Some(tls), header_timeout: PATIENCE, ..options() }
}

fn open(options: &ServeOptions) -> Open {
    let secrets = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&secrets);
    let app = Router::new()
        .route("/peer", get(|Extension(peer): Extension<Peer>| async move { format!("{peer:?}") }))
        .route("/echo", post(|body: Bytes| async move { body }))
        .route(
            "/secret",
            get(move || async move {
                counted.fetch_add(1, Ordering::SeqCst);
                "secret"
            }),
        )
        .layer(axum::middleware::from_fn_with_state(Arc::from([]), crate::site::same_site));
    let doors = options.bind().unwrap().open().unwrap();
    let listening = doors.listening.clone();
    let ServeOptions { header_timeout, max_connections, unix_others, .. } = *options;
    let limits = Limits { header_timeout, max_connections, unix_others };
    let (stop, stopped) = oneshot::channel();
    let ended = tokio::spawn(run(doors, app, limits, async {
        let _ = stopped.await;
    }));
    Open { listening, secrets, stop: Some(stop), ended }
}

impl Open {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.listening.address).await.unwrap()
    }

    /// Sends bytes over a connection of their own, and reads until the other end closes it.
    async fn exchange(&self, bytes: &[u8]) -> String {
        exchange(self.connect().await, bytes).await
    }
}

async fn exchange(mut stream: impl AsyncRead + AsyncWrite + Unpin, bytes: &[u8]) -> String {
    // The other end may have closed it before all was sent.
    let _ = stream.write_all(bytes).await;
    let _ = stream.flush().await;
    let mut reply = Vec::new();
    let _ = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut reply)).await.expect("the connection stays open");
    String::from_utf8_lossy(&reply).into_owned()
}
