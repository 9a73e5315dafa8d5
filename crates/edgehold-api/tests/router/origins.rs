//! Web pages elsewhere: those that are listed may ask, and no other.

use axum::Extension;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request};
use edgehold_api::{Peer, Rules};
use tower::ServiceExt;

use crate::access::{LOCAL, Lock, lock, lock_with};

const HOME: &str = "https://home.example";

async fn send(lock: &Lock, method: Method, path: &str, headers: &[(&str, &str)]) -> (u16, HeaderMap) {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let peer = Peer::Tcp { address: LOCAL.parse().unwrap(), certificate: None };
    let app = lock.router.clone().layer(Extension(peer));
    let reply = app.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    (reply.status().as_u16(), reply.headers().clone())
}

fn listing(origins: &[&str]) -> Lock {
    let allowed_origins = origins.iter().map(|origin| origin.parse().unwrap()).collect();
    lock_with(None, Rules { allowed_origins, ..Rules::default() })
}

/// The headers with which a browser asks for a page from `origin`.
fn from(origin: &str) -> [(&str, &str); 2] {
    [("origin", origin), ("host", "127.0.0.1:8757")]
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> &'h str {
    headers.get(name).map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn a_listed_page_may_ask_and_read() {
    let lock = listing(&[HOME, "http://localhost:5173"]);
    for origin in [HOME, "http://localhost:5173"] {
        let (status, headers) = send(&lock, Method::GET, "/v1/agents", &from(origin)).await;
        assert_eq!((status, text(&headers, "access-control-allow-origin")), (200, origin));
        assert!(text(&headers, "vary").eq_ignore_ascii_case("origin"), "{headers:?}");
        assert!(!headers.contains_key("access-control-allow-credentials"));
    }
    // What is refused can be read as well.
    lock.add("ask");
    let (status, headers) = send(&lock, Method::GET, "/v1/agents", &from(HOME)).await;
    assert_eq!((status, text(&headers, "access-control-allow-origin")), (401, HOME));
}

#[tokio::test]
async fn a_listed_page_is_told_beforehand_what_it_may_send() {
    let lock = listing(&[HOME]);
    let asks = [("access-control-request-method", "POST"), ("access-control-request-headers", "authorization")];
    let (status, headers) = send(&lock, Method::OPTIONS, "/ask", &[&from(HOME)[..], &asks].concat()).await;
    assert_eq!((status, text(&headers, "access-control-allow-origin")), (200, HOME));
    let allowed = text(&headers, "access-control-allow-headers").to_ascii_lowercase();
    for name in ["authorization", "content-type", "x-api-key"] {
        assert!(allowed.contains(name), "{allowed}");
    }
    assert!(text(&headers, "access-control-allow-methods").contains("POST"));
    assert!(!headers.contains_key("access-control-allow-credentials"));
    let other = send(&lock, Method::OPTIONS, "/ask", &[&from("https://evil.example")[..], &asks].concat()).await;
    assert!(!other.1.contains_key("access-control-allow-origin"), "{other:?}");
}

#[tokio::test]
async fn attack_a_page_that_is_not_listed_is_refused() {
    let lock = listing(&[HOME]);
    for origin in [
        "https://evil.example",
        "http://home.example",
        "https://home.example.evil.example",
        "null",
        "https://HOME.example",
    ] {
        let (status, headers) = send(&lock, Method::GET, "/v1/agents", &from(origin)).await;
        assert_eq!((status, headers.contains_key("access-control-allow-origin")), (403, false), "{origin}");
    }
    let (status, headers) = send(&crate::access::lock(None), Method::GET, "/v1/agents", &from(HOME)).await;
    assert_eq!((status, headers.contains_key("access-control-allow-origin")), (403, false));
    let (status, _) = send(&lock_none(), Method::OPTIONS, "/ask", &from(HOME)).await;
    assert_eq!(status, 403);
    // A listed page does not make another host ours.
    let rebound = [("origin", HOME), ("host", "evil.example")];
    assert_eq!(send(&lock, Method::GET, "/v1/agents", &rebound).await.0, 403);
}

fn lock_none() -> Lock {
    lock(None)
}
