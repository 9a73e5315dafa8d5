//! `/mcp`: the streamable HTTP of the protocol, behind the same lock as everything else.
//!
//! The library answers what is well formed. Before it, sessions are counted and held to whoever began them; after it, errors are
//! put into the form of JSON-RPC, and a client that hangs up ends its turn.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::rejection::BytesRejection;
use axum::extract::{Extension, FromRequest, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use rmcp::transport::streamable_http_server::session::local::{LocalSessionManager, SessionConfig};
use rmcp::transport::streamable_http_server::{SessionManager, StreamableHttpServerConfig, StreamableHttpService};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::json;
use tokio::sync::Mutex;
use tokio_stream::StreamExt;

use super::owners::{Owner, Owners};
use super::server::{Agents, Hangup};
use crate::ask::CancelOnDrop;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::{Door, Peer};

const SESSION: HeaderName = HeaderName::from_static("mcp-session-id");

/// A session that nobody used for so long ends.
const IDLE: Duration = Duration::from_secs(60 * 60);

const PARSE_ERROR: i32 = -32700;
const INVALID_REQUEST: i32 = -32600;
const NOT_SERVED: i32 = -32000;

/// The route. The lock is put before it by whoever takes it in.
pub(crate) fn routes(door: &Door) -> Router<Door> {
    let endpoint = Arc::new(Endpoint::new(door.clone()));
    let answer = move |caller: Extension<Caller>, request: Request| {
        let endpoint = Arc::clone(&endpoint);
        async move { endpoint.answer(&caller, request).await }
    };
    Router::new().route("/mcp", get(answer.clone()).post(answer.clone()).delete(answer))
}

struct Endpoint {
    service: StreamableHttpService<Agents, LocalSessionManager>,
    sessions: Arc<LocalSessionManager>,
    owners: Mutex<Owners>,
}

/// As much of a message as is looked at here.
#[derive(Deserialize)]
struct Message {
    method: Option<String>,
}

impl Endpoint {
    fn new(door: Door) -> Self {
        let mut kept = SessionConfig::default();
        // An answer is not kept for whoever lost the connection, as the turn behind it ends with the connection.
        (kept.keep_alive, kept.sse_retry, kept.completed_cache_ttl) = (Some(IDLE), None, Duration::ZERO);
        let mut sessions = LocalSessionManager::default();
        sessions.session_config = kept;
        let sessions = Arc::new(sessions);
        // The host and the origin were looked at before (`site`), and the length of the body.
        let config = StreamableHttpServerConfig::default()
            .disable_allowed_hosts()
            .with_sse_retry(None)
            .with_max_request_body_bytes(usize::MAX);
        let agents = Agents::new(door);
        let service = StreamableHttpService::new(move || Ok(agents.clone()), Arc::clone(&sessions), config);
        Self { service, sessions, owners: Mutex::default() }
    }

    async fn answer(&self, caller: &Caller, request: Request) -> Response {
        let owner = Owner::of(caller, request.headers(), request.extensions().get::<Peer>());
        let session = request.headers().get(SESSION).map(|id| id.to_str().unwrap_or_default().to_owned());
        if let Some(session) = &session
            && !self.owners.lock().await.has(session, owner)
        {
            return refused(StatusCode::NOT_FOUND, NOT_SERVED, "there is no such session: begin another");
        }
        let (request, begins) = match read(request).await {
            Ok(read) => read,
            Err(refused) => return refused,
        };
        if session.is_none() && begins { self.begin(owner, request).await } else { self.pass(request).await }
    }

    /// Passes on the first message of a session, if there is room for another.
    async fn begin(&self, owner: Owner, request: Request) -> Response {
        // Held until the session is there, so that they are counted one after the other.
        let mut owners = self.owners.lock().await;
        let living = self.sessions.sessions.read().await;
        owners.keep(|session| living.contains_key(session));
        drop(living);
        if let Some(oldest) = owners.too_many_of(owner).map(str::to_owned) {
            let _ = self.sessions.close_session(&oldest.as_str().into()).await;
            owners.keep(|session| session != oldest);
        }
        if owners.is_full() {
            let mut response = refused(StatusCode::SERVICE_UNAVAILABLE, NOT_SERVED, "there are too many sessions");
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(60));
            return response;
        }
        let response = self.pass(request).await;
        if let Some(session) = response.headers().get(SESSION).and_then(|id| id.to_str().ok()) {
            owners.add(session, owner);
        }
        response
    }

    async fn pass(&self, mut request: Request) -> Response {
        let hangup = Hangup::default();
        let stop = CancelOnDrop(hangup.0.clone());
        request.extensions_mut().insert(hangup);
        let (head, body) = self.service.handle(request).await.into_parts();
        let json = head.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "application/json");
        if (head.status.is_client_error() || head.status.is_server_error()) && !json {
            return in_form(head.status, head.headers, Body::new(body)).await;
        }
        // The body owns the stop: a reader that hangs up drops both.
        let body = Body::new(body).into_data_stream().map(move |piece| {
            let _ = &stop;
            piece
        });
        Response::from_parts(head, Body::from_stream(body))
    }
}

/// Reads a message, and says whether it begins a session.
async fn read(request: Request) -> Result<(Request, bool), Response> {
    if request.method() != Method::POST {
        return Ok((request, false));
    }
    ApiError::unless_json(request.headers()).map_err(|e| refused(e.status, INVALID_REQUEST, &e.detail.message))?;
    let (head, body) = request.into_parts();
    let bytes: Result<Bytes, BytesRejection> = Bytes::from_request(Request::from_parts(head.clone(), body), &()).await;
    let bytes = bytes.map_err(|e| {
        let error = ApiError::from(e);
        refused(error.status, INVALID_REQUEST, &error.detail.message)
    })?;
    serde_json::from_slice::<IgnoredAny>(&bytes)
        .map_err(|e| refused(StatusCode::BAD_REQUEST, PARSE_ERROR, &format!("the body is not JSON: {e}")))?;
    let message = serde_json::from_slice::<Message>(&bytes);
    let begins = message.is_ok_and(|message| message.method.as_deref() == Some("initialize"));
    Ok((Request::from_parts(head, Body::from(bytes)), begins))
}

/// Puts an error of the library's HTTP, which is plain text, into the form of JSON-RPC.
async fn in_form(status: StatusCode, headers: HeaderMap, body: Body) -> Response {
    let text = axum::body::to_bytes(body, 4096).await.unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    // The body was JSON all right, and not a message.
    if status == StatusCode::UNSUPPORTED_MEDIA_TYPE {
        return refused(StatusCode::BAD_REQUEST, INVALID_REQUEST, "the body is not a JSON-RPC message");
    }
    if status.is_server_error() {
        tracing::warn!(target: "edgehold", "MCP: {text}");
        return refused(status, -32603, "the request could not be served");
    }
    let mut response = refused(status, NOT_SERVED, &text);
    if let Some(allow) = headers.get(header::ALLOW) {
        response.headers_mut().insert(header::ALLOW, allow.clone());
    }
    response
}

fn refused(status: StatusCode, code: i32, message: &str) -> Response {
    let body = json!({"jsonrpc": "2.0", "id": null, "error": {"code": code, "message": message}});
    (status, Json(body)).into_response()
}
