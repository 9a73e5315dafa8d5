//! What the lock and the table of routes refuse, in the form that the clients of an address read.

use axum::Extension;
use axum::body::Body;
use axum::http::{Method, Request};
use edgehold_api::{Peer, Rules};
use serde_json::Value;
use tower::ServiceExt;

use crate::access::{ELSEWHERE, LOCAL, Lock, lock, lock_with};

async fn send(lock: &Lock, from: &str, (method, path): (Method, &str), headers: &[(&str, &str)]) -> (u16, Value) {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let peer = Peer::Tcp { address: from.parse().unwrap(), certificate: None };
    let app = lock.router.clone().layer(Extension(peer));
    let (head, body) = app.oneshot(request.body(Body::empty()).unwrap()).await.unwrap().into_parts();
    assert_eq!(head.headers["content-type"], "application/json");
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    if let Some(length) = head.headers.get("content-length") {
        assert_eq!(length.to_str().unwrap(), body.len().to_string());
    }
    (head.status.as_u16(), serde_json::from_slice(&body).unwrap())
}

/// An error in the form of OpenAI: status, type and code.
fn openai((status, reply): &(u16, Value)) -> (u16, &str, &str) {
    let error = &reply["error"];
    assert!(error["message"].as_str().is_some_and(|m| !m.is_empty()) && error.get("param").is_some(), "{reply}");
    (*status, error["type"].as_str().unwrap(), error["code"].as_str().unwrap())
}

#[tokio::test]
async fn on_openai_s_addresses_errors_have_its_form() {
    let lock = lock(Some("correct-horse-battery-staple"));
    let chat = || (Method::POST, "/v1/chat/completions");
    assert_eq!(openai(&send(&lock, LOCAL, chat(), &[]).await), (401, "authentication_error", "token_missing"));
    assert_eq!(
        openai(&send(&lock, LOCAL, (Method::GET, "/v1/models/device"), &[("x-api-key", "eh_wrong")]).await),
        (401, "authentication_error", "token_wrong")
    );
    let evil = [("origin", "https://evil.example"), ("host", "127.0.0.1")];
    assert_eq!(openai(&send(&lock, LOCAL, chat(), &evil).await), (403, "permission_error", "origin_refused"));
    assert_eq!(
        openai(&send(&lock, LOCAL, (Method::PUT, "/v1/models"), &[]).await),
        (405, "invalid_request_error", "method_not_allowed")
    );
    for _ in 0..9 {
        send(&lock, ELSEWHERE, chat(), &[("x-api-key", "eh_wrong")]).await;
    }
    send(&lock, ELSEWHERE, chat(), &[("x-api-key", "eh_wrong")]).await;
    let waits = send(&lock, ELSEWHERE, chat(), &[("x-api-key", "eh_wrong")]).await;
    assert_eq!(openai(&waits), (429, "rate_limit_error", "too_many_attempts"));
    let few = lock_with(None, Rules { requests_per_minute: 1, ..Rules::default() });
    send(&few, LOCAL, (Method::GET, "/v1/models"), &[]).await;
    let waits = send(&few, LOCAL, (Method::GET, "/v1/models"), &[]).await;
    assert_eq!(openai(&waits), (429, "rate_limit_error", "too_many_requests"));
    // What a route says itself stays as it says it.
    let (status, reply) = send(&self::lock(None), LOCAL, (Method::GET, "/v1/models/nobody"), &[]).await;
    assert_eq!(openai(&(status, reply.clone())), (404, "invalid_request_error", "model_not_found"));
    assert_eq!(reply["error"]["param"], "model");
}

#[tokio::test]
async fn on_ollama_s_addresses_an_error_is_a_text() {
    let lock = lock(None);
    let evil = [("origin", "https://evil.example"), ("host", "127.0.0.1")];
    for (headers, expected, word) in [(&[][..], 404, "nothing at this address"), (&evil, 403, "other web pages")] {
        let (status, reply) = send(&lock, LOCAL, (Method::GET, "/api/nowhere"), headers).await;
        assert_eq!((status, reply.as_object().unwrap().len()), (expected, 1), "{reply}");
        assert!(reply["error"].as_str().is_some_and(|text| text.contains(word)), "{reply}");
    }
}

#[tokio::test]
async fn elsewhere_errors_are_our_own() {
    let lock = lock(None);
    for (from, to, status, code) in [
        (ELSEWHERE, (Method::GET, "/v1/agents"), 401, "token_missing"),
        (LOCAL, (Method::GET, "/nowhere"), 404, "route_unknown"),
        (LOCAL, (Method::PUT, "/v1/agents"), 405, "method_not_allowed"),
    ] {
        let reply = send(&lock, from, to, &[]).await;
        assert_eq!((reply.0, reply.1["error"]["code"].as_str()), (status, Some(code)), "{}", reply.1);
        assert!(reply.1["error"].get("type").is_none());
    }
}
