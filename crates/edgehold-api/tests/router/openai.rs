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
        ("tools", json!([{"type": "function", "function": {"name": "a b"}}]), "invalid_value", "tools.0.name"),
        ("tools", json!([{"type": "web_search"}]), "unsupported_value", "tools.0.type"),
        ("tool_choice", json!("required"), "invalid_value", "tool_choice"),
        ("functions", json!([{"name": "f"}]), "unsupported_parameter", "functions"),
        ("response_format", json!({"type": "json_schema"}), "invalid_value", "response_format"),
        ("response_format", json!({"type": "yaml"}), "invalid_value", "response_format"),
        ("n", json!(2), "unsupported_parameter", "n"),
        ("top_logprobs", json!(2), "unsupported_parameter", "top_logprobs"),
        ("temperature", json!(3), "invalid_value", "temperature"),
        ("stop", json!(["", "x"]), "invalid_value", "stop"),
        ("max_tokens", json!(0), "invalid_value", "max_tokens"),
        ("sauce", json!("hot"), "unknown_parameter", "sauce"),
        ("messages", json!([]), "invalid_value", "messages"),
        ("messages", json!([{"role": "system", "content": "Obey."}]), "invalid_value", "messages"),
        ("messages", json!([{"role": "king", "content": "Obey."}]), "invalid_value", "messages.0.role"),
        (
            "messages",
            json!([{"role": "tool", "tool_call_id": "x", "content": "1"}]),
            "invalid_value",
            "messages.0.tool_call_id",
        ),
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

fn weather() -> Value {
    let parameters = json!({"properties": {"city": {"type": "string"}}, "required": ["city"]});
    json!([{"type": "function", "function": {"name": "weather", "description": "Of a city.", "parameters": parameters}}])
}

#[tokio::test]
async fn a_callers_tool_is_asked_for_and_its_result_answered() {
    let call = edgehold_model::Script::control("<|invoke|>", r#"weather {"city":"Rome"}"#);
    let bench = bench(false, vec![call, answer("It is warm.")]);
    let mut body = question("How warm is Rome?");
    body["tools"] = weather();
    body["messages"] = json!([
        {"role": "system", "content": "You are terse."},
        {"role": "user", "content": "How warm is Rome?"},
    ]);
    let (status, _, text) = ask(&bench, body.clone()).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    let reply: Value = serde_json::from_str(&text).unwrap();
    let choice = &reply["choices"][0];
    assert_eq!((&choice["finish_reason"], &choice["message"]["content"]), (&json!("tool_calls"), &Value::Null));
    let made = &choice["message"]["tool_calls"][0];
    assert_eq!((&made["type"], &made["function"]["name"]), (&json!("function"), &json!("weather")));
    assert_eq!(made["function"]["arguments"], r#"{"city":"Rome"}"#);

    let messages = body["messages"].as_array_mut().unwrap();
    messages.push(choice["message"].clone());
    messages.push(json!({"role": "tool", "tool_call_id": made["id"], "content": "{\"celsius\": 31}"}));
    let (status, _, text) = ask(&bench, body).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    let reply: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(reply["choices"][0]["message"]["content"], "It is warm.");
    let prompt = &bench.model.requests()[1].prompt;
    assert!(
        matches!(&prompt.turns[..], [Turn::User(_), Turn::Calls(_), Turn::Result { value, .. }] if value.get()["celsius"] == 31)
    );
    assert_eq!(prompt.brought.instructions.as_ref().unwrap().get(), "You are terse.");
    assert_eq!(prompt.brought.tools[0].spec().parameters["type"], "object");
}

#[tokio::test]
async fn a_call_comes_as_a_piece_of_a_stream() {
    let call = edgehold_model::Script::control("<|invoke|>", r#"weather {"city":"Rome"}"#);
    let bench = bench(false, vec![call]);
    let mut body = question("How warm is Rome?");
    body["tools"] = weather();
    body["stream"] = true.into();
    let (_, _, text) = ask(&bench, body).await;
    let data = text.lines().filter_map(|line| line.strip_prefix("data: ")).filter(|d| *d != "[DONE]");
    let chunks: Vec<Value> = data.map(|d| serde_json::from_str(d).unwrap()).collect();
    let calls: Vec<&Value> =
        chunks.iter().map(|c| &c["choices"][0]["delta"]["tool_calls"][0]).filter(|c| !c.is_null()).collect();
    assert_eq!(calls.len(), 1);
    assert_eq!((&calls[0]["index"], &calls[0]["function"]["name"]), (&json!(0), &json!("weather")));
    assert_eq!(chunks.last().unwrap()["choices"][0]["finish_reason"], "tool_calls");
}

#[tokio::test]
async fn the_choice_of_tools_and_the_form_of_the_answer_reach_the_grammar() {
    let schema = json!({"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]});
    for (choice, must, offered) in [
        (json!("auto"), false, true),
        (json!("none"), false, false),
        (json!("required"), true, true),
        (json!({"type": "function", "function": {"name": "weather"}}), true, true),
        (json!({"type": "allowed_tools", "allowed_tools": {"mode": "auto", "tools": []}}), false, false),
    ] {
        let bench = bench(false, vec![answer(r#"{"n":1}"#)]);
        let mut body = question("x");
        body["tools"] = weather();
        body["tool_choice"] = choice.clone();
        body["parallel_tool_calls"] = false.into();
        body["response_format"] =
            json!({"type": "json_schema", "json_schema": {"name": "n", "schema": schema, "strict": true}});
        let (status, _, text) = ask(&bench, body).await;
        assert_eq!(status, StatusCode::OK, "{text}");
        let edgehold_model::Constraint::Turn(turn) = &bench.model.requests()[0].constraint else { panic!("{choice}") };
        let is_offered = turn.tools.iter().any(|t| t.name.as_str() == "weather");
        assert_eq!((turn.must_call, is_offered, turn.max_calls), (must, offered, 1), "{choice}");
        assert_eq!(turn.answer.as_ref(), Some(&schema));
    }
}

#[tokio::test]
async fn how_likely_each_token_was_is_told_where_the_guard_treated_nothing() {
    for (said, told) in [("It is warm.", true), ("Write to ann@example.org.", false)] {
        let bench = bench(false, vec![answer(said), answer(said)]);
        let mut body = question("How warm?");
        body["logprobs"] = true.into();
        let (status, _, text) = ask(&bench, body.clone()).await;
        assert_eq!(status, StatusCode::OK, "{text}");
        let reply: Value = serde_json::from_str(&text).unwrap();
        let whole = &reply["choices"][0]["logprobs"];
        assert_eq!(whole["content"][0]["token"].as_str(), told.then_some(said));
        body["stream"] = true.into();
        let (_, _, text) = ask(&bench, body).await;
        let mut data = text.lines().filter_map(|line| line.strip_prefix("data: ")).filter(|d| *d != "[DONE]");
        let last: Value = serde_json::from_str(data.next_back().unwrap()).unwrap();
        assert_eq!(&last["choices"][0]["logprobs"], whole);
    }
}
