//! The web page at `/`: three files that hold nothing of anyone's. What it shows, it asks the guarded routes for.

use axum::http::{HeaderName, header};
use axum::response::IntoResponse;

/// The page takes nothing from elsewhere, sends nothing elsewhere, and stands in no other page.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; \
                      form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

pub(crate) async fn html() -> impl IntoResponse {
    file("text/html; charset=utf-8", include_str!("page/index.html"))
}

pub(crate) async fn style() -> impl IntoResponse {
    file("text/css; charset=utf-8", include_str!("page/page.css"))
}

pub(crate) async fn script() -> impl IntoResponse {
    file("text/javascript; charset=utf-8", include_str!("page/page.js"))
}

fn file(kind: &'static str, content: &'static str) -> ([(HeaderName, &'static str); 5], &'static str) {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        // Another version of the program brings another page.
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, content)
}
