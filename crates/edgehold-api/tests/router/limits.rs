//! How much one caller may ask.

use axum::Extension;
use axum::body::Body;
use axum::http::{HeaderMap, Request};
use edgehold_api::{Peer, Rules};
use serde_json::Value;
use tower::ServiceExt;

use crate::access::{ELSEWHERE, LOCAL, Lock, lock, lock_with};

async fn get(lock: &Lock, from: &str, path: &str, secret: Option<&str>) -> (u16, HeaderMap, Value) {
    let mut request = Request::get(path);
    if let Some(secret) = secret {
        request = request.header("x-api-key", secret);
    }
    let peer = Peer::Tcp { address: from.parse().unwrap(), certificate: None };
    let app = lock.router.clone().layer(Extension(peer));
    let (head, body) = app.oneshot(request.body(Body::empty()).unwrap()).await.unwrap().into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (head.status.as_u16(), head.headers, serde_json::from_slice(&body).unwrap_or_default())
}

fn of(requests_per_minute: u32) -> Rules {
    Rules { requests_per_minute, ..Rules::default() }
}

#[tokio::test]
async fn a_caller_who_asks_too_much_waits_and_no_other() {
    let lock = lock_with(None, of(3));
    let grants = "all".parse().unwrap();
    let [one, other] = ["one", "other"].map(|name| lock.tokens.add(name, &grants, None).unwrap().secret);
    for _ in 0..3 {
        assert_eq!(get(&lock, ELSEWHERE, "/v1/agents", Some(&one)).await.0, 200);
    }
    let (status, headers, reply) = get(&lock, LOCAL, "/v1/agents", Some(&one)).await;
    assert_eq!((status, reply["error"]["code"].as_str()), (429, Some("too_many_requests")), "{reply}");
    let wait: u64 = headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=20).contains(&wait), "{wait}");
    assert_eq!(get(&lock, ELSEWHERE, "/v1/agents", Some(&other)).await.0, 200);
    assert_eq!(get(&lock, ELSEWHERE, "/readyz", Some(&one)).await.0, 200, "what is open is not counted");
    assert!(lock.refused.lock().unwrap().is_empty(), "the audit log does not hear of it");
}

#[tokio::test]
async fn callers_without_a_name_share_by_address() {
    let lock = lock_with(None, of(2));
    for from in ["127.0.0.1:1", "127.0.0.1:2"] {
        assert_eq!(get(&lock, from, "/v1/agents", None).await.0, 200);
    }
    assert_eq!(get(&lock, "127.0.0.1:3", "/v1/agents", None).await.0, 429);
    assert_eq!(get(&lock, "[::1]:3", "/v1/agents", None).await.0, 200);
}

#[tokio::test]
async fn without_a_limit_and_by_default_a_thousand_requests_are_taken() {
    for lock in [lock_with(None, of(0)), lock(None)] {
        for n in 0..1000 {
            assert_eq!(get(&lock, LOCAL, "/v1/agents", None).await.0, 200, "{n}");
        }
    }
}
