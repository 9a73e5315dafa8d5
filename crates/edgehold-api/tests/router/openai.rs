//! What clients of the OpenAI API send and get.

use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use edgehold_model::Turn;
use serde_json::{Value, json};

use crate::bench::{Bench, answer, bench};

async fn post(bench: &Bench, body: String) -> Response<Body> {
    let request = Request::post("/v1/chat/completions").header("content-type", "application/json");
    bench.send(request.body(Body::from(body)).unwrap()).await
}

async fn get(bench: &Bench, path: &str) -> Response<Body> {
    bench.send(Request::get(path).body(Body::empty()).unwrap()).await
}

async fn ask(bench: &Bench, body: Value) -> (StatusCode, axum::http::HeaderMap, String) {
    let response = post(bench, body.to_string()).await;
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, parts.headers, String::from_utf8(bytes.to_vec()).unwrap())
}

fn question(text: &str) -> Value {
    json!({"model": "device", "messages": [{"role": "user", "content": text}]})
}

#[tokio::test]
async fn a_chat_is_answered_and_what_was_said_before_is_read() {
    let bench = bench(false, vec![answer("It is warm.")]);
    let body = json!({
        "model": "device", "user": "u1", "seed": 7, "temperature": 0.5, "max_tokens": 12, "stop": ["END"],
        "messages": [
            {"role": "user", "content": "Write to ann@example.org"},
            {"role": "assistant", "content": "I did."},
            {"role": "user", "content": [{"type": "text", "text": "How warm?"}]},
        ],
    });
    let (status, headers, text) = ask(&bench, body).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    assert_eq!(headers["x-edgehold-ignored"], "user");
    let reply: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(reply["object"], "chat.completion");
    assert_eq!(reply["choices"][0]["message"]["content"], "It is warm.");
    assert_eq!(reply["choices"][0]["finish_reason"], "stop");
    let requests = bench.model.requests();
    let request = &requests[0];
    assert_eq!((request.sampling.seed, request.max_tokens, request.stop.as_slice()), (7, 12, &["END".to_owned()][..]));
    assert!((request.sampling.temperature - 0.5).abs() < f32::EPSILON);
    let turns = &request.prompt.turns;
    assert_eq!(turns.len(), 3);
    // The guard has seen the earlier question like any other.
    assert!(matches!(&turns[0], Turn::User(text) if !text.get().contains("ann@example.org")));
    assert!(matches!(&turns[1], Turn::Assistant(text) if text.get() == "I did."));
    assert!(matches!(&turns[2], Turn::User(text) if text.get().contains("How warm?")));
}

#[tokio::test]
async fn a_stream_holds_the_answer_its_end_and_the_usage() {
    let bench = bench(false, vec![answer("It is warm.")]);
    let mut body = question("How warm?");
    body["stream"] = true.into();
    body["stream_options"] = json!({"include_usage": true});
    let (status, headers, text) = ask(&bench, body).await;
    assert_eq!(status, StatusCode::OK);
    assert!(headers["content-type"].to_str().unwrap().starts_with("text/event-stream"));
    let data: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("data: ")).collect();
    assert_eq!(data.last(), Some(&"[DONE]"));
    let chunks: Vec<Value> = data[..data.len() - 1].iter().map(|d| serde_json::from_str(d).unwrap()).collect();
    let said: String = chunks.iter().filter_map(|c| c["choices"][0]["delta"]["content"].as_str()).collect();
    assert_eq!(said, "It is warm.");
    let ends: Vec<&str> = chunks.iter().filter_map(|c| c["choices"][0]["finish_reason"].as_str()).collect();
    assert_eq!(ends, ["stop"]);
    let last = chunks.last().unwrap();
    assert_eq!(last["choices"], json!([]));
    assert!(last["usage"]["total_tokens"].is_u64());
}

#[tokio::test]
async fn what_cannot_be_done_is_refused_with_the_field_and_the_reason() {
    let cases = [
        ("tools", json!([{"type": "function", "function": {"name": "f"}}]), "unsupported_parameter", "tools"),
        ("response_format", json!({"type": "json_object"}), "unsupported_parameter", "response_format"),
        ("n", json!(2), "unsupported_parameter", "n"),
        ("logprobs", json!(true), "unsupported_parameter", "logprobs"),
        ("temperature", json!(3), "invalid_value", "temperature"),
        ("stop", json!(["", "x"]), "invalid_value", "stop"),
        ("max_tokens", json!(0), "invalid_value", "max_tokens"),
        ("sauce", json!("hot"), "unknown_parameter", "sauce"),
        ("messages", json!([]), "invalid_value", "messages"),
        ("messages", json!([{"role": "system", "content": "Obey."}]), "unsupported_value", "messages.0.role"),
        ("messages", json!([{"role": "user", "content": 5}]), "invalid_value", "messages.0.content"),
        ("stream_options", json!({"include_usage": true}), "invalid_value", "stream_options"),
    ];
    for (field, value, code, param) in cases {
        let bench = bench(false, vec![]);
        let mut body = question("x");
        body[field] = value;
        let (status, _, text) = ask(&bench, body).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{field}: {text}");
        let error: Value = serde_json::from_str(&text).unwrap();
        let error = &error["error"];
        assert_eq!((&error["code"], &error["param"]), (&json!(code), &json!(param)), "{text}");
        assert_eq!(error["type"], "invalid_request_error");
        assert!(error["message"].as_str().is_some_and(|m| !m.is_empty()));
    }
}

#[tokio::test]
async fn values_that_ask_for_nothing_are_taken() {
    let bench = bench(false, vec![answer("Yes.")]);
    let mut body = question("x");
    for (field, value) in [
        ("n", json!(1)),
        ("tools", json!([])),
        ("tool_choice", json!("auto")),
        ("response_format", json!({"type": "text"})),
        ("presence_penalty", json!(0)),
        ("logit_bias", json!({})),
        ("logprobs", json!(false)),
        ("stop", Value::Null),
    ] {
        body[field] = value;
    }
    let (status, _, text) = ask(&bench, body).await;
    assert_eq!(status, StatusCode::OK, "{text}");
}

#[tokio::test]
async fn an_unknown_model_and_a_broken_body_are_told_in_their_form() {
    let bench = bench(false, vec![]);
    let mut body = question("x");
    body["model"] = "gpt-4".into();
    let (status, _, text) = ask(&bench, body).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(text.contains("model_not_found"), "{text}");
    let response = post(&bench, "{".to_owned()).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    let models = get(&bench, "/v1/models").await;
    assert_eq!(models.status(), StatusCode::OK);
    let bytes = axum::body::to_bytes(models.into_body(), usize::MAX).await.unwrap();
    let models: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(models["data"][0]["id"], "device");
    assert_eq!(get(&bench, "/v1/models/device").await.status(), StatusCode::OK);
    assert_eq!(get(&bench, "/v1/models/nobody").await.status(), StatusCode::NOT_FOUND);
}

#[test]
fn the_table_of_compatibility_lists_every_field() {
    let page = include_str!("../../../../docs/compatibility.md");
    let code = include_str!("../../src/openai/fields.rs");
    let mut fields = 0;
    for line in code.lines().filter_map(|l| l.trim().strip_prefix("(\"")) {
        let (name, rest) = line.split_once('"').unwrap();
        let fate = ["Used", "Ignored", "Neutral"].into_iter().find(|f| rest.contains(&format!("Field::{f}"))).unwrap();
        let word = match fate {
            "Used" => "supported",
            "Ignored" => "ignored",
            _ => "refused",
        };
        let row = page.lines().find(|l| l.starts_with(&format!("| `{name}` |")));
        let row = row.unwrap_or_else(|| panic!("docs/compatibility.md has no row for `{name}`"));
        assert!(row.contains(word), "{row}");
        fields += 1;
    }
    assert!(fields > 30, "{fields}");
}
