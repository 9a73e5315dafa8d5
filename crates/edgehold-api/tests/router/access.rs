//! The lock: tokens, scopes, and what becomes of those who guess.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderMap, Method, Request};
use axum::{Extension, Router};
use edgehold_access::{NewToken, Tokens};
use edgehold_api::{Behind, Peer, Rules, Token, router};
use edgehold_guard::{Guard, Policy};
use edgehold_model::{Script, ScriptedModel};
use edgehold_orchestrator::sessions::{SessionId, SessionLimits, SessionParts, Sessions};
use edgehold_store::Store;
use edgehold_types::{ManualClock, Timestamp};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::bench::{answer, orchestrator};
use crate::described::checked;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
pub(crate) const LOCAL: &str = "127.0.0.1:5000";
pub(crate) const ELSEWHERE: &str = "192.0.2.7:5000";

pub(crate) struct Lock {
    pub(crate) router: Router,
    pub(crate) tokens: Arc<Tokens>,
    sessions: Arc<Sessions>,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) refused: Arc<Mutex<Vec<&'static str>>>,
    _state: tempfile::TempDir,
}

/// Two agents behind a lock, each question answered.
pub(crate) fn lock(token_file: Option<&str>) -> Lock {
    lock_with(token_file, Rules::default())
}

/// With other rules.
pub(crate) fn lock_with(token_file: Option<&str>, rules: Rules) -> Lock {
    let state = tempfile::tempdir().unwrap();
    let model = Arc::new(ScriptedModel::new((0..40).map(|_| answer("Yes.")).collect::<Vec<Script>>()));
    let orchestrator = Arc::new(orchestrator(&["device", "other"], model, state.path(), false));
    let clock = Arc::new(ManualClock::at(Timestamp(1_700_000_000_000)));
    let store = Arc::new(Store::open(state.path()).unwrap());
    let tokens = Arc::new(Tokens::new(Arc::clone(&store), Arc::clone(&clock) as _));
    let sessions = Arc::new(Sessions::new(SessionParts {
        store,
        guard: Guard::with_defaults(),
        policy: Policy::default(),
        clock: Arc::clone(&clock) as _,
        ids: Box::new(SessionId::random),
        limits: SessionLimits::default(),
    }));
    let refused: Arc<Mutex<Vec<&'static str>>> = Arc::default();
    let heard = Arc::clone(&refused);
    let behind = Behind {
        sessions: Some(Arc::clone(&sessions)),
        tokens: Some(Arc::clone(&tokens)),
        refused: Some(Arc::new(move |reason| heard.lock().unwrap().push(reason))),
        ..Behind::turns(orchestrator)
    };
    let token = token_file.map(|text| Token::from_file_content(text).unwrap());
    let router = checked(router(behind, token, rules));
    Lock { router, tokens, sessions, clock, refused, _state: state }
}

impl Lock {
    pub(crate) fn add(&self, scopes: &str) -> NewToken {
        self.tokens.add("test", &scopes.parse().unwrap(), Some(DAY)).unwrap()
    }

    /// Status, headers and JSON of a reply.
    async fn send(
        &self,
        from: &str,
        (method, path): (Method, &str),
        header: Option<(&str, &str)>,
        body: Option<Value>,
    ) -> (u16, HeaderMap, Value) {
        let mut request = Request::builder().method(method).uri(path).header("content-type", "application/json");
        if let Some((name, value)) = header {
            request = request.header(name, value);
        }
        let request = request.body(body.map_or_else(Body::empty, |body| Body::from(body.to_string()))).unwrap();
        let address: SocketAddr = from.parse().unwrap();
        let app = self.router.clone().layer(Extension(Peer::Tcp { address, certificate: None }));
        let (head, body) = app.oneshot(request).await.unwrap().into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        (head.status.as_u16(), head.headers, serde_json::from_slice(&body).unwrap_or(Value::Null))
    }

    /// Status and code of what becomes of a question.
    async fn ask(&self, from: &str, secret: Option<&str>, agent: Option<&str>) -> (u16, String) {
        let bearer = secret.map(|secret| format!("Bearer {secret}"));
        let header = bearer.as_deref().map(|value| ("authorization", value));
        let mut body = json!({"user_input": "Is it warm?"});
        if let Some(agent) = agent {
            body["agent"] = agent.into();
        }
        let (status, headers, reply) = self.send(from, (Method::POST, "/ask"), header, Some(body)).await;
        assert_eq!(headers.get("www-authenticate").is_some_and(|v| v == "Bearer"), status == 401, "{reply}");
        let said = if status == 200 { &reply["agent"] } else { &reply["error"]["code"] };
        (status, said.as_str().unwrap_or_default().to_owned())
    }

    async fn get(&self, path: &str, secret: &str) -> (u16, Value) {
        let bearer = format!("Bearer {secret}");
        let (status, _, reply) = self.send(LOCAL, (Method::GET, path), Some(("authorization", &bearer)), None).await;
        (status, reply)
    }
}

fn is(status: u16, said: &str) -> (u16, String) {
    (status, said.to_owned())
}

#[tokio::test]
async fn without_a_token_in_force_this_machine_is_let_in_and_no_other() {
    let lock = lock(None);
    assert_eq!(lock.ask(LOCAL, None, Some("device")).await, is(200, "device"));
    assert_eq!(lock.ask("[::1]:9", None, Some("device")).await, is(200, "device"));
    assert_eq!(lock.ask(LOCAL, Some("whatever-a-program-sends"), Some("device")).await, is(200, "device"));
    assert_eq!(lock.ask(ELSEWHERE, None, Some("device")).await, is(401, "token_missing"));
    assert_eq!(lock.ask(ELSEWHERE, Some("whatever"), Some("device")).await, is(401, "token_wrong"));
    lock.add("ask");
    assert_eq!(lock.ask(LOCAL, None, Some("device")).await, is(401, "token_missing"));
    assert_eq!(lock.ask(LOCAL, Some("whatever-a-program-sends"), Some("device")).await, is(401, "token_wrong"));
    assert_eq!(*lock.refused.lock().unwrap(), ["token_missing", "token_wrong", "token_missing", "token_wrong"]);
    let (status, ..) = lock.send(ELSEWHERE, (Method::GET, "/readyz"), None, None).await;
    assert_eq!(status, 200, "what is open stays so");
}

#[tokio::test]
async fn a_token_lets_in_until_it_expires_or_is_revoked() {
    let lock = lock(None);
    let (kept, lost) = (lock.add("ask"), lock.add("ask"));
    assert_eq!(lock.ask(ELSEWHERE, Some(&kept.secret), Some("device")).await, is(200, "device"));
    assert_eq!(lock.ask(ELSEWHERE, Some(&lost.secret), Some("device")).await, is(200, "device"));
    lock.tokens.revoke(&lost.id).unwrap();
    assert_eq!(lock.ask(ELSEWHERE, Some(&lost.secret), Some("device")).await, is(401, "token_wrong"));
    lock.clock.advance(DAY);
    assert_eq!(lock.ask(ELSEWHERE, Some(&kept.secret), Some("device")).await, is(401, "token_wrong"));
    // No token is in force any more, and one that has been is still no way in.
    assert_eq!(lock.ask(LOCAL, Some(&kept.secret), Some("device")).await, is(401, "token_wrong"));
}

#[tokio::test]
async fn the_token_of_the_file_allows_everything_and_stands_beside_the_others() {
    let lock = lock(Some("correct-horse-battery-staple"));
    assert_eq!(lock.ask(LOCAL, None, Some("device")).await, is(401, "token_missing"));
    assert_eq!(lock.ask(ELSEWHERE, Some("correct-horse-battery-staple"), Some("other")).await, is(200, "other"));
    assert_eq!(lock.get("/v1/sessions", "correct-horse-battery-staple").await.0, 200);
    let made = lock.add("ask:device");
    assert_eq!(lock.ask(ELSEWHERE, Some(&made.secret), Some("device")).await, is(200, "device"));
}

#[tokio::test]
async fn a_token_is_also_read_from_x_api_key() {
    let lock = lock(None);
    let made = lock.add("ask");
    let body = || Some(json!({"user_input": "Is it warm?", "agent": "device"}));
    for (header, expected) in [
        (("x-api-key", made.secret.as_str()), 200),
        (("x-api-key", "wrong"), 401),
        (("authorization", &format!("bearer  {}", made.secret)), 200),
        (("authorization", &format!("Basic {}", made.secret)), 401),
        (("authorization", &made.secret), 401),
    ] {
        let (status, ..) = lock.send(ELSEWHERE, (Method::POST, "/ask"), Some(header), body()).await;
        assert_eq!(status, expected, "{}", header.0);
    }
}

#[tokio::test]
async fn a_scope_allows_what_it_says_and_names_what_is_missing() {
    let lock = lock(None);
    let made = lock.add("ask:device sessions:device");
    let secret = Some(made.secret.as_str());
    // Nobody is named, and one agent alone may be asked.
    assert_eq!(lock.ask(LOCAL, secret, None).await, is(200, "device"));
    assert_eq!(lock.ask(LOCAL, secret, Some("other")).await, is(403, "scope_missing"));
    assert_eq!(lock.refused.lock().unwrap().last(), Some(&"scope_missing"));
    let bearer = format!("Bearer {}", made.secret);
    let header = Some(("authorization", bearer.as_str()));
    for (to, body, scope) in [
        ((Method::POST, "/ask"), Some(json!({"user_input": "x", "agent": "other"})), "`ask:other`"),
        ((Method::POST, "/v1/events"), Some(json!({"topic": "t", "event": 1})), "`publish`"),
        ((Method::POST, "/v1/sessions"), Some(json!({"agent": "other"})), "`sessions:other`"),
        ((Method::GET, "/v1/approvals"), None, "`approve`"),
        ((Method::POST, "/v1/approvals/1/approve"), None, "`approve`"),
        ((Method::POST, "/v1/approvals/1/deny"), None, "`approve`"),
        ((Method::GET, "/v1/watch"), None, "`watch`"),
    ] {
        let path = to.1;
        let (status, _, reply) = lock.send(LOCAL, to, header, body).await;
        assert_eq!((status, reply["error"]["code"].as_str()), (403, Some("scope_missing")), "{path}: {reply}");
        assert!(reply["error"]["message"].as_str().unwrap().contains(scope), "{path}: {reply}");
    }
    let both = lock.add("ask:device ask:other");
    assert_eq!(lock.ask(LOCAL, Some(&both.secret), None).await, is(403, "scope_missing"));
    assert_eq!(lock.ask(LOCAL, Some(&both.secret), Some("other")).await, is(200, "other"));
    let publisher = lock.add("publish");
    assert_eq!(lock.ask(LOCAL, Some(&publisher.secret), Some("device")).await, is(403, "scope_missing"));
}

#[tokio::test]
async fn of_a_list_the_part_is_shown_that_the_token_is_for() {
    let lock = lock(None);
    let open = |agent: &str| lock.sessions.open(&agent.parse().unwrap(), None).unwrap().to_string();
    let (mine, theirs) = (open("device"), open("other"));
    let (held, all) = (lock.add("sessions:device approve:device"), lock.add("sessions approve"));
    let (status, listed) = lock.get("/v1/sessions", &held.secret).await;
    assert_eq!((status, listed.as_array().unwrap().len(), listed[0]["id"].as_str()), (200, 1, Some(mine.as_str())));
    assert_eq!(lock.get("/v1/sessions", &all.secret).await.1.as_array().unwrap().len(), 2);
    let bearer = format!("Bearer {}", held.secret);
    let header = Some(("authorization", bearer.as_str()));
    let forget =
        async |id: &str| lock.send(LOCAL, (Method::DELETE, &format!("/v1/sessions/{id}")), header, None).await.0;
    assert_eq!((forget(&theirs).await, forget(&mine).await, forget(&mine).await), (403, 204, 404));
    assert_eq!(lock.get("/v1/sessions", &all.secret).await.1[0]["id"], theirs.as_str());
}

#[tokio::test]
async fn after_ten_wrong_tokens_an_address_waits_whatever_it_shows() {
    let lock = lock(None);
    let made = lock.add("ask");
    for n in 0..10 {
        assert_eq!(lock.ask(ELSEWHERE, Some(&format!("eh_{n}")), Some("device")).await, is(401, "token_wrong"), "{n}");
    }
    for secret in ["eh_10", made.secret.as_str()] {
        assert_eq!(lock.ask(ELSEWHERE, Some(secret), Some("device")).await, is(429, "too_many_attempts"));
    }
    let header = Some(("x-api-key", made.secret.as_str()));
    let (status, headers, _) = lock.send(ELSEWHERE, (Method::GET, "/v1/sessions"), header, None).await;
    let wait: u64 = headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!(status == 429 && (1..=60).contains(&wait), "{status} {wait}");
    assert_eq!(lock.ask("192.0.2.8:5000", Some(&made.secret), Some("device")).await, is(200, "device"));
    let refused = lock.refused.lock().unwrap().clone();
    assert_eq!(refused.iter().filter(|reason| **reason == "token_wrong").count(), 10);
    assert_eq!(refused.iter().filter(|reason| **reason == "too_many_attempts").count(), 3);
}
