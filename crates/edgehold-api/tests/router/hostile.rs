//! Bodies that are broken, too deep, too large or never end: every interface answers in its own form, and none asks an agent.

use std::convert::Infallible;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::Request;
use serde_json::Value;

use crate::bench::{Bench, bench, patient_for};

const OPENAI: [&str; 3] = ["/v1/chat/completions", "/v1/responses", "/v1/embeddings"];
const OLLAMA: [&str; 3] = ["/api/chat", "/api/generate", "/api/show"];

/// Larger than what the bench takes.
const TOO_LARGE: usize = 4 << 20;

async fn send(bench: &Bench, path: &str, body: Body) -> (u16, Value) {
    let request = Request::post(path)
        .header("host", "127.0.0.1")
        .header("content-type", "application/json")
        .header("accept", "application/json, text/event-stream");
    let (head, body) = bench.send(request.body(body).unwrap()).await.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let reply = serde_json::from_slice(&bytes).unwrap_or_else(|e| panic!("{path}: {e}: {bytes:?}"));
    (head.status.as_u16(), reply)
}

/// Whether an error has the form of OpenAI's interface, of Ollama's, or of JSON-RPC.
fn has_form(path: &str, reply: &Value) -> bool {
    let error = &reply["error"];
    if OPENAI.contains(&path) {
        ["message", "type", "code"].iter().all(|key| error[key].is_string()) && error.get("param").is_some()
    } else if OLLAMA.contains(&path) {
        error.is_string() && reply.as_object().unwrap().len() == 1
    } else {
        reply["jsonrpc"] == "2.0" && error["code"].is_i64() && error["message"].is_string()
    }
}

#[tokio::test]
async fn a_body_that_is_broken_too_deep_or_too_large_is_refused_in_the_form_of_its_interface() {
    let deep = format!("{{\"model\":{}{}}}", "[".repeat(50_000), "]".repeat(50_000));
    let large = format!("{{\"model\":\"{}\"}}", "x".repeat(TOO_LARGE));
    for path in OPENAI.into_iter().chain(OLLAMA).chain(["/mcp"]) {
        let bench = bench(false, vec![]);
        for (body, expected) in
            [("{".to_owned(), 400), ("\u{0}".to_owned(), 400), (deep.clone(), 400), (large.clone(), 413)]
        {
            let what = body.chars().take(20).collect::<String>();
            let (status, reply) = send(&bench, path, Body::from(body)).await;
            assert_eq!(status, expected, "{path} {what}: {reply}");
            assert!(has_form(path, &reply), "{path} {what}: {reply}");
        }
        assert!(bench.model.requests().is_empty(), "{path}");
    }
}

#[tokio::test]
async fn a_body_that_never_ends_is_not_waited_for() {
    for path in OPENAI.into_iter().chain(OLLAMA) {
        let bench = patient_for(Duration::from_millis(50), false, vec![]);
        let begun = tokio_stream::once(Ok::<_, Infallible>(Bytes::from_static(b"{\"model\":")));
        let endless = Body::from_stream(tokio_stream::StreamExt::chain(begun, tokio_stream::pending()));
        let (status, reply) = send(&bench, path, endless).await;
        assert_eq!(status, 504, "{path}: {reply}");
        assert!(has_form(path, &reply), "{path}: {reply}");
    }
}
