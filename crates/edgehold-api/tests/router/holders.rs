//! Callers who are known without a secret: by a certificate, or as a user of the machine.

use std::time::Duration;

use axum::Extension;
use axum::body::Body;
use axum::http::Request;
use edgehold_access::{Added, Holder};
use edgehold_api::Peer;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::access::{LOCAL, Lock, lock};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const PHONE: [u8; 32] = [7; 32];

fn shows(certificate: [u8; 32]) -> Peer {
    Peer::Tcp { address: "192.0.2.7:5000".parse().unwrap(), certificate: Some(certificate) }
}

/// A user whom no test runs as.
fn stranger() -> u32 {
    rustix::process::geteuid().as_raw() + 1001
}

async fn ask(lock: &Lock, peer: Peer, secret: Option<&str>, agent: &str) -> (u16, String) {
    let body = json!({"user_input": "Is it warm?", "agent": agent}).to_string();
    let mut request = Request::post("/ask").header("content-type", "application/json");
    if let Some(secret) = secret {
        request = request.header("authorization", format!("Bearer {secret}"));
    }
    let app = lock.router.clone().layer(Extension(peer));
    let (head, body) = app.oneshot(request.body(Body::from(body)).unwrap()).await.unwrap().into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let reply: Value = serde_json::from_slice(&body).unwrap();
    let said = if head.status.is_success() { &reply["agent"] } else { &reply["error"]["code"] };
    (head.status.as_u16(), said.as_str().unwrap_or_default().to_owned())
}

fn is(status: u16, said: &str) -> (u16, String) {
    (status, said.to_owned())
}

fn let_in(lock: &Lock, holder: Holder, scopes: &str) -> Added {
    lock.tokens.add_holder("test", holder, &scopes.parse().unwrap(), Some(DAY)).unwrap()
}

#[tokio::test]
async fn a_certificate_may_do_what_its_entry_says() {
    let lock = lock(None);
    let added = let_in(&lock, Holder::Certificate(PHONE), "ask:device");
    assert_eq!(ask(&lock, shows(PHONE), None, "device").await, is(200, "device"));
    assert_eq!(ask(&lock, shows(PHONE), None, "other").await, is(403, "scope_missing"));
    assert_eq!(ask(&lock, shows([8; 32]), None, "device").await, is(401, "certificate_unknown"));
    assert_eq!(*lock.refused.lock().unwrap(), ["scope_missing", "certificate_unknown"]);
    lock.tokens.revoke(&added.id).unwrap();
    assert_eq!(ask(&lock, shows(PHONE), None, "device").await, is(401, "certificate_unknown"));
    let_in(&lock, Holder::Certificate(PHONE), "ask");
    assert_eq!(ask(&lock, shows(PHONE), None, "other").await, is(200, "other"));
    lock.clock.advance(DAY);
    assert_eq!(ask(&lock, shows(PHONE), None, "other").await, is(401, "certificate_unknown"));
}

#[tokio::test]
async fn a_token_that_is_shown_decides_whatever_else_there_is() {
    let lock = lock(None);
    let_in(&lock, Holder::Certificate(PHONE), "all");
    let token = lock.add("ask:device");
    assert_eq!(ask(&lock, shows(PHONE), Some(&token.secret), "device").await, is(200, "device"));
    assert_eq!(ask(&lock, shows(PHONE), Some(&token.secret), "other").await, is(403, "scope_missing"));
    assert_eq!(ask(&lock, shows(PHONE), Some("eh_wrong"), "device").await, is(401, "token_wrong"));
    assert_eq!(ask(&lock, shows([8; 32]), Some(&token.secret), "device").await, is(200, "device"));
}

#[tokio::test]
async fn while_nobody_is_let_in_by_name_a_certificate_changes_nothing() {
    let open = lock(None);
    let local = Peer::Tcp { address: LOCAL.parse().unwrap(), certificate: Some(PHONE) };
    assert_eq!(ask(&open, local.clone(), None, "device").await, is(200, "device"));
    assert_eq!(ask(&open, shows(PHONE), None, "device").await, is(401, "token_missing"));
    let shut = lock(Some("correct-horse-battery-staple"));
    assert_eq!(ask(&shut, local, None, "device").await, is(401, "certificate_unknown"));
}

#[tokio::test]
async fn a_user_may_do_what_its_entry_says() {
    let lock = lock(None);
    let (own, other) = (Peer::Unix { uid: rustix::process::geteuid().as_raw() }, Peer::Unix { uid: stranger() });
    // Nobody is let in by name: the user that the server runs as comes in, and no other.
    assert_eq!(ask(&lock, own.clone(), None, "device").await, is(200, "device"));
    assert_eq!(ask(&lock, other.clone(), None, "device").await, is(401, "user_unknown"));
    assert_eq!(ask(&lock, other.clone(), Some("whatever-a-program-sends"), "device").await, is(401, "token_wrong"));
    let added = let_in(&lock, Holder::User(stranger()), "ask:device");
    assert_eq!(ask(&lock, other.clone(), None, "device").await, is(200, "device"));
    assert_eq!(ask(&lock, other.clone(), None, "other").await, is(403, "scope_missing"));
    assert_eq!(ask(&lock, own.clone(), None, "device").await, is(401, "token_missing"));
    assert_eq!(ask(&lock, Peer::Unix { uid: stranger() + 1 }, None, "device").await, is(401, "user_unknown"));
    let token = lock.add("ask");
    assert_eq!(ask(&lock, Peer::Unix { uid: stranger() + 1 }, Some(&token.secret), "other").await, is(200, "other"));
    lock.tokens.revoke(&added.id).unwrap();
    assert_eq!(ask(&lock, other, None, "device").await, is(401, "user_unknown"));
    let_in(&lock, Holder::User(rustix::process::geteuid().as_raw()), "ask:other");
    assert_eq!(ask(&lock, own, None, "other").await, is(200, "other"));
}
