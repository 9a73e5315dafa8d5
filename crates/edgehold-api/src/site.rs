//! What a web page elsewhere may not send.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use edgehold_config::Origin;

use crate::auth::Identity;
use crate::error::ApiError;

/// Refuses what a web page elsewhere could make a browser send: an origin that is foreign and not listed, or a host name that
/// is not this machine's (DNS rebinding). Clients that are not browsers send no `Origin`.
pub(crate) async fn same_site(
    State(listed): State<Arc<[Origin]>>,
    request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    let headers = request.headers();
    let host = headers.get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let origin = headers.get(header::ORIGIN).map(|v| v.to_str().unwrap_or("?"));
    let own = |origin: &str| origin.split_once("://").is_some_and(|(_, h)| h == host);
    let is_listed = |origin: &str| listed.iter().any(|listed| listed.as_str() == origin);
    // Only the right token counts: a page behind a rebound name may send any header to what it takes for its own host. A
    // certificate counts, too: TLS lets no browser send it to a name that ours is not for.
    let authorised = matches!(request.extensions().get::<Identity>(), Some(Identity::Known(_)));
    if origin.is_some_and(|o| !own(o) && !is_listed(o)) {
        let message = "requests from other web pages are refused";
        let hint = Some("`allowed_origins` in [server] lists those that may ask");
        return Err(ApiError::new(StatusCode::FORBIDDEN, "origin_refused", message, hint));
    }
    if origin.is_none() || authorised || is_own_host(&request) {
        Ok(next.run(request).await)
    } else {
        Err(host_refused())
    }
}

/// Whether a request names this machine as its host. No browser speaks to a socket in the file system. Without a host there
/// is no browser either: HTTP/1.1 and HTTP/2 insist on one.
pub(crate) fn is_own_host(request: &Request) -> bool {
    let by_socket = matches!(request.extensions().get::<crate::Peer>(), Some(crate::Peer::Unix { .. }));
    let host = request.headers().get(header::HOST).map(|v| v.to_str().unwrap_or("?"));
    by_socket || host.or_else(|| request.uri().authority().map(|a| a.as_str())).is_none_or(is_local)
}

pub(crate) fn host_refused() -> ApiError {
    let hint = Some("use the machine's address, or 127.0.0.1");
    ApiError::new(StatusCode::FORBIDDEN, "host_refused", "this host name is not served", hint)
}

fn is_local(host: &str) -> bool {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name).trim_matches(['[', ']']);
    name == "localhost" || name.parse::<std::net::IpAddr>().is_ok()
}
