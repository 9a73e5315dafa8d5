//! One connection, from its first byte to its last.

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderValue, Request, Response, StatusCode, Version, header};
use axum::response::IntoResponse;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::Watcher;
use hyper_util::service::TowerToHyperService;
use sha2::{Digest, Sha256};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::TlsAcceptor;

use super::accept::{Limits, Taken};
use super::preface::Prompt;
use super::socket::may_connect;
use crate::Peer;
use crate::error::ApiError;

/// The longest header of a request, and the most that is read ahead.
const HEADER_BYTES: usize = 64 << 10;
/// Requests of one HTTP/2 connection at a time.
const STREAMS: u32 = 64;
/// How often the other end of an HTTP/2 connection is asked whether it is there.
const PING: Duration = Duration::from_secs(20);

/// What all connections have in common.
pub(super) struct Connections {
    http: Builder<TokioExecutor>,
    app: Router,
    tls: Option<TlsAcceptor>,
    header_timeout: Duration,
    unix_others: bool,
}

impl Connections {
    pub(super) fn new(app: Router, tls: Option<TlsAcceptor>, limits: &Limits) -> Self {
        let Limits { header_timeout, unix_others, .. } = *limits;
        let mut http = Builder::new(TokioExecutor::new());
        // The clock of a header runs from the end of the last answer on, so it ends idle connections, too.
        http.http1().timer(TokioTimer::new()).header_read_timeout(header_timeout).max_buf_size(HEADER_BYTES);
        http.http2()
            .timer(TokioTimer::new())
            .max_concurrent_streams(STREAMS)
            .max_header_list_size(HEADER_BYTES as u32)
            .keep_alive_interval(PING)
            .keep_alive_timeout(header_timeout);
        Self { http, app, tls, header_timeout, unix_others }
    }

    /// Serves a connection to its end.
    pub(super) async fn serve(&self, taken: Taken, watcher: Watcher) {
        match taken {
            Taken::Unix(stream) => match stream.peer_cred() {
                Ok(found) if may_connect(found.uid(), self.unix_others) => {
                    self.http(stream, Peer::Unix { uid: found.uid() }, watcher).await;
                }
                _ => tracing::warn!(target: "edgehold", "another user's connection to the socket is refused"),
            },
            Taken::Tcp(stream, address) => {
                // Tokens of an answer leave as they come.
                let _ = stream.set_nodelay(true);
                let Some(tls) = &self.tls else {
                    return self.http(stream, Peer::Tcp { address, certificate: None }, watcher).await;
                };
                match tokio::time::timeout(self.header_timeout, tls.accept(stream)).await {
                    Ok(Ok(stream)) => {
                        let shown = stream.get_ref().1.peer_certificates().and_then(<[_]>::first);
                        let certificate = shown.map(|shown| Sha256::digest(shown).into());
                        self.http(stream, Peer::Tcp { address, certificate }, watcher).await;
                    }
                    Ok(Err(error)) => tracing::debug!(target: "edgehold", %address, "no handshake: {error}"),
                    Err(_) => tracing::debug!(target: "edgehold", %address, "no handshake in time"),
                }
            }
        }
    }

    async fn http(&self, stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static, peer: Peer, watcher: Watcher) {
        let app = TowerToHyperService::new(self.app.clone());
        let service = service_fn(move |mut request: Request<Incoming>| {
            let (app, refused) = (app.clone(), prepare(&mut request).err());
            let chunked = request.headers().contains_key(header::TRANSFER_ENCODING);
            request.extensions_mut().insert(peer.clone());
            async move {
                let mut response: Response<Body> = match refused {
                    Some(error) => error.into_response(),
                    None => hyper::service::Service::call(&app, request).await?,
                };
                // Where a length was said, too, hyper has taken it out. Another program may have gone by it, and what follows
                // the body is then no request of its own.
                if chunked {
                    response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
                }
                Ok::<_, std::convert::Infallible>(response)
            }
        });
        let stream = TokioIo::new(Prompt::new(stream, self.header_timeout));
        let connection = self.http.serve_connection(stream, service).into_owned();
        if let Err(error) = watcher.watch(connection).await {
            tracing::debug!(target: "edgehold", "a connection ended: {error}");
        }
    }
}

/// Looks at what only the connection knows, and has every request name its host in `Host`.
fn prepare(request: &mut Request<Incoming>) -> Result<(), ApiError> {
    let refuse = |code, message| Err(ApiError::new(StatusCode::BAD_REQUEST, code, message, None));
    let headers = request.headers();
    if headers.get_all(header::HOST).iter().count() > 1 {
        return refuse("host_ambiguous", "there is more than one Host");
    }
    if request.version() == Version::HTTP_11 && !headers.contains_key(header::HOST) {
        return refuse("host_missing", "there is no Host");
    }
    // The name in the request line is the one that counts; HTTP/2 has no other.
    if let Some(authority) = request.uri().authority() {
        let host = HeaderValue::from_str(authority.as_str());
        let Ok(host) = host else { return refuse("host_wrong", "the host's name cannot be read") };
        request.headers_mut().insert(header::HOST, host);
    }
    Ok(())
}
