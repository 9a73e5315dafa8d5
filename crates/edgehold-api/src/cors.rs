//! Web pages elsewhere that the owner has listed.

use std::time::Duration;

use axum::http::{HeaderName, HeaderValue, Method, header};
use edgehold_config::Origin;
use tower_http::cors::{AllowOrigin, CorsLayer};

/// How long a browser goes by an answer of ours.
const REMEMBERED: Duration = Duration::from_secs(600);

/// Tells browsers that the listed pages may ask; `None` where none is listed. Cookies and a browser's own passwords stay out:
/// a page has to show a token itself.
pub(crate) fn layer(origins: &[Origin]) -> Option<CorsLayer> {
    let listed: Vec<HeaderValue> = origins.iter().filter_map(|o| HeaderValue::from_str(o.as_str()).ok()).collect();
    if listed.is_empty() {
        return None;
    }
    let asked = [
        header::AUTHORIZATION,
        header::CONTENT_TYPE,
        header::ACCEPT,
        HeaderName::from_static("x-api-key"),
        HeaderName::from_static("mcp-session-id"),
        HeaderName::from_static("mcp-protocol-version"),
        HeaderName::from_static("last-event-id"),
    ];
    let shown = [
        header::RETRY_AFTER,
        header::WWW_AUTHENTICATE,
        HeaderName::from_static("x-edgehold-ignored"),
        HeaderName::from_static("mcp-session-id"),
    ];
    let cors = CorsLayer::new()
        .allow_origin(AllowOrigin::list(listed))
        .allow_methods([Method::GET, Method::POST, Method::DELETE])
        .allow_headers(asked)
        .expose_headers(shown)
        .vary([header::ORIGIN])
        .max_age(REMEMBERED);
    Some(cors)
}
