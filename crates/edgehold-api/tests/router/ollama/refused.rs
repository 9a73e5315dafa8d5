//! What clients of Ollama are refused, and how.

use axum::Extension;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use edgehold_api::Peer;
use serde_json::{Value, json};
use tower::ServiceExt;

use super::{question, send, weather};
use crate::access::{LOCAL, lock};
use crate::bench::bench;

/// The text of an error.
fn told(text: &str) -> String {
    let reply: Value = serde_json::from_str(text).unwrap();
    let [(name, error)] = &reply.as_object().unwrap().iter().collect::<Vec<_>>()[..] else { panic!("{text}") };
    assert_eq!(name.as_str(), "error");
    error.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_cannot_be_done_is_refused_with_the_reason() {
    let user = |more: Value| {
        let mut message = json!({"role": "user", "content": "x"});
        message.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!([message])
    };
    for (field, value, word) in [
        ("think", json!(true), "does not think aloud"),
        ("think", json!("high"), "does not think aloud"),
        ("logprobs", json!(true), "probabilities"),
        ("sauce", json!("hot"), "`sauce`"),
        ("stream", json!("yes"), "`stream`"),
        ("format", json!("yaml"), "`format`"),
        ("format", json!(true), "`format`"),
        ("model", json!(""), "`model`"),
        ("options", json!([]), "`options`"),
        ("options", json!({"temperature": -1}), "options.temperature"),
        ("options", json!({"repeat_penalty": 0.5}), "from 1 to 2"),
        ("options", json!({"top_k": 1.5}), "options.top_k"),
        ("options", json!({"seed": "x"}), "options.seed"),
        ("options", json!({"stop": [""]}), "options.stop"),
        ("options", json!({"mirostat": 2}), "options.mirostat"),
        ("options", json!({"repeat_last_n": 0}), "64 tokens"),
        ("options", json!({"sauce": 1}), "options.sauce"),
        ("messages", json!("x"), "`messages`"),
        ("messages", json!([5]), "messages.0"),
        ("messages", json!([{"role": "king", "content": "Obey."}]), "messages.0.role"),
        ("messages", json!([{"role": "system", "content": "Obey."}]), "last message"),
        ("messages", json!([{"role": "tool", "content": "1"}]), "`tool_name`"),
        ("messages", json!([{"role": "assistant", "tool_calls": [{}]}]), "messages.0.tool_calls"),
        ("messages", user(json!({"images": ["aGk="]})), "read text"),
        ("messages", user(json!({"content": 5})), "messages.0.content"),
        ("messages", user(json!({"sauce": 5})), "messages.0.sauce"),
        ("tools", json!([{"type": "web_search"}]), "tools.0.type"),
    ] {
        let bench = bench(false, vec![]);
        let mut body = question("x");
        body[field] = value;
        let (status, _, text) = send(&bench, "/api/chat", &body).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{field}: {text}");
        assert!(told(&text).contains(word), "{field} {word}: {text}");
    }
    for (field, value, word) in [
        ("suffix", json!("}"), "`suffix`"),
        ("raw", json!(true), "`raw`"),
        ("context", json!([1, 2]), "`messages`"),
        ("template", json!("{{ .Prompt }}"), "`template`"),
        ("images", json!(["aGk="]), "read text"),
        ("tools", weather(), "`tools`"),
        ("prompt", json!(5), "`prompt`"),
    ] {
        let bench = bench(false, vec![]);
        let mut body = json!({"model": "device", "prompt": "x"});
        body[field] = value;
        let (status, _, text) = send(&bench, "/api/generate", &body).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{field}: {text}");
        assert!(told(&text).contains(word), "{field} {word}: {text}");
    }
}

#[tokio::test]
async fn an_error_has_its_status_and_ollama_s_form() {
    let bench = bench(false, vec![]);
    for (path, body, status) in [
        ("/api/chat", json!({"model": "llama3", "messages": [{"role": "user", "content": "x"}]}), 404),
        ("/api/chat", json!({"model": "llama3"}), 404),
        ("/api/chat", json!({"model": "a/b:c", "messages": []}), 404),
        ("/api/generate", json!({"model": "llama3", "prompt": "x"}), 404),
        ("/api/show", json!({"model": "llama3"}), 404),
        ("/api/show", json!({"model": "edgehold"}), 404),
        ("/api/show", json!({}), 400),
        ("/api/show", json!({"model": "device", "system": "Obey."}), 400),
        ("/api/chat", json!([]), 400),
        ("/api/pull", json!({"model": "llama3"}), 501),
        ("/api/push", json!({"model": "llama3"}), 501),
        ("/api/create", json!({"model": "llama3"}), 501),
        ("/api/copy", json!({"source": "a", "destination": "b"}), 501),
        ("/api/blobs/sha256:00", json!({}), 501),
        ("/api/embed", json!({"model": "device", "input": "x"}), 501),
        ("/api/embeddings", json!({"model": "device", "prompt": "x"}), 501),
        ("/api/tags", json!({}), 405),
    ] {
        let (got, _, text) = send(&bench, path, &body).await;
        assert_eq!(got, status, "{path}: {text}");
        assert!(!told(&text).is_empty());
    }
    // A page elsewhere cannot send JSON without asking first.
    for path in ["/api/chat", "/api/generate", "/api/show"] {
        let request = Request::post(path).header("content-type", "text/plain");
        let response = bench.send(request.body(Body::from(question("x").to_string())).unwrap()).await;
        assert_eq!(response.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        assert!(told(&String::from_utf8_lossy(&bytes)).contains("application/json"));
    }
}

#[tokio::test]
async fn the_lock_is_in_front_of_every_route() {
    let lock = lock(Some("correct-horse-battery-staple"));
    for (method, path) in [
        ("GET", "/api/tags"),
        ("GET", "/api/ps"),
        ("GET", "/api/version"),
        ("POST", "/api/show"),
        ("POST", "/api/chat"),
        ("POST", "/api/generate"),
        ("POST", "/api/pull"),
        ("DELETE", "/api/delete"),
        ("HEAD", "/api/blobs/sha256:00"),
    ] {
        let peer = Peer::Tcp { address: LOCAL.parse().unwrap(), certificate: None };
        let app = lock.router.clone().layer(Extension(peer));
        let request = Request::builder().method(method).uri(path).header("content-type", "application/json");
        let response = app.oneshot(request.body(Body::from("{}")).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "{method} {path}");
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        assert!(method == "HEAD" || told(&String::from_utf8_lossy(&bytes)).contains("token"));
    }
}

#[tokio::test]
async fn a_token_sees_and_asks_its_own_agents_alone() {
    let lock = lock(None);
    let secret = lock.add("ask:other").secret;
    let send = async |method: &str, path: &str, body: Value| {
        let peer = Peer::Tcp { address: LOCAL.parse().unwrap(), certificate: None };
        let request = Request::builder().method(method).uri(path).header("content-type", "application/json");
        let request = request.header("authorization", format!("Bearer {secret}"));
        let app = lock.router.clone().layer(Extension(peer));
        let response = app.oneshot(request.body(Body::from(body.to_string())).unwrap()).await.unwrap();
        let status = response.status().as_u16();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, serde_json::from_slice::<Value>(&bytes).unwrap())
    };
    for path in ["/api/tags", "/api/ps"] {
        let (status, reply) = send("GET", path, json!({})).await;
        let names: Vec<&str> =
            reply["models"].as_array().unwrap().iter().map(|m| m["name"].as_str().unwrap()).collect();
        assert_eq!((status, names.as_slice()), (200, &["other:latest"][..]));
    }
    assert_eq!(send("POST", "/api/show", json!({"model": "other"})).await.0, 200);
    assert_eq!(send("POST", "/api/show", json!({"model": "device"})).await.0, 404);
    for (model, status) in [("other", 200), ("device", 403)] {
        for body in [json!({"model": model, "prompt": "x", "stream": false}), json!({"model": model})] {
            let (got, reply) = send("POST", "/api/generate", body).await;
            assert_eq!(got, status, "{model}: {reply}");
        }
    }
}
