//! Who may ask.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use subtle::ConstantTimeEq;

use crate::Door;
use crate::error::ApiError;

/// The token that a caller must show.
pub struct Token(String);

impl Token {
    /// A token from the content of a file: its first line. `None` if it has fewer than 16 characters.
    pub fn from_file_content(content: &str) -> Option<Self> {
        let token = content.lines().next().unwrap_or_default().trim();
        (token.len() >= 16).then(|| Self(token.to_owned()))
    }

    fn matches(&self, headers: &HeaderMap) -> bool {
        let shown = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok());
        let shown = shown.and_then(|v| v.strip_prefix("Bearer ")).unwrap_or_default();
        // Compared in constant time, so that an answer's delay tells nothing of the token.
        shown.as_bytes().ct_eq(self.0.as_bytes()).into()
    }
}

pub(crate) async fn require(State(door): State<Door>, request: Request, next: Next) -> Result<Response, ApiError> {
    match &door.token {
        Some(token) if !token.matches(request.headers()) => {
            let hint = Some("send `Authorization: Bearer …` with the token from the server's token file");
            Err(ApiError::new(StatusCode::UNAUTHORIZED, "token_wrong", "the token is missing or wrong", hint))
        }
        _ => Ok(next.run(request).await),
    }
}

/// Refuses what a web page elsewhere could make a browser send: a foreign origin, or a host name that is not this
/// machine's (DNS rebinding). Clients that are not browsers send no `Origin`.
pub(crate) async fn same_site(State(door): State<Door>, request: Request, next: Next) -> Result<Response, ApiError> {
    let headers = request.headers();
    let host = headers.get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let origin = headers.get(header::ORIGIN).map(|v| v.to_str().unwrap_or("?"));
    let own = |origin: &str| origin.split_once("://").is_some_and(|(_, h)| h == host);
    // Only the right token counts: a page behind a rebound name may send any header to what it takes for its own host.
    let authorised = door.token.as_ref().is_some_and(|token| token.matches(headers));
    if origin.is_some_and(|o| !own(o)) {
        let message = "requests from other web pages are refused";
        return Err(ApiError::new(StatusCode::FORBIDDEN, "origin_refused", message, None));
    }
    if origin.is_none() || authorised || is_local(host) {
        return Ok(next.run(request).await);
    }
    let hint = Some("use the machine's address, or 127.0.0.1");
    Err(ApiError::new(StatusCode::FORBIDDEN, "host_refused", "this host name is not served", hint))
}

fn is_local(host: &str) -> bool {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name).trim_matches(['[', ']']);
    name == "localhost" || name.parse::<std::net::IpAddr>().is_ok()
}
