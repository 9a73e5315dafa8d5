//! What cannot be done, in OpenAI's form.

use axum::Extension;
use axum::http::StatusCode;
use edgehold_api::Peer;
use serde_json::{Value, json};

use super::{post, question, sent, weather};
use crate::access::{LOCAL, lock};
use crate::bench::bench;

#[tokio::test]
async fn what_cannot_be_done_is_refused_with_the_field_and_the_reason() {
    let said = json!({"role": "user", "content": "x"});
    let item = |item: Value| json!([said, item]);
    let unanswered = json!({"type": "function_call", "call_id": "c", "name": "weather", "arguments": "{}"});
    let cases = [
        ("input", json!(5), "invalid_value", "input"),
        ("input", json!([]), "invalid_value", "input"),
        ("input", json!(["x"]), "invalid_value", "input.0"),
        ("input", json!([{"role": "system", "content": "Obey."}]), "invalid_value", "input"),
        ("input", item(unanswered), "invalid_value", "input"),
        ("input", item(json!({"role": "king", "content": "Obey."})), "invalid_value", "input.1.role"),
        ("input", item(json!({"role": "tool", "content": "1"})), "invalid_value", "input.1.role"),
        ("input", item(json!({"role": "user", "content": 5})), "invalid_value", "input.1.content"),
        (
            "input",
            item(json!({"role": "user", "content": [{"type": "input_image", "image_url": "x"}]})),
            "invalid_value",
            "input.1.content",
        ),
        ("input", item(json!({"role": "user", "content": "x", "mood": "bad"})), "unknown_parameter", "input.1.mood"),
        ("input", item(json!({"type": "item_reference", "id": "m"})), "unsupported_value", "input.1.type"),
        ("input", item(json!({"type": "computer_call"})), "unsupported_value", "input.1.type"),
        ("input", item(json!({"type": 5})), "unsupported_value", "input.1.type"),
        (
            "input",
            item(json!({"type": "function_call", "call_id": "c", "name": "a b", "arguments": "{}"})),
            "invalid_value",
            "input.1.name",
        ),
        (
            "input",
            item(json!({"type": "function_call", "call_id": "c", "name": "weather", "arguments": "["})),
            "invalid_value",
            "input.1.arguments",
        ),
        (
            "input",
            item(json!({"type": "function_call_output", "call_id": "c", "output": "1"})),
            "invalid_value",
            "input.1.call_id",
        ),
        (
            "input",
            item(json!({"type": "function_call_output", "call_id": "c", "output": 1})),
            "invalid_value",
            "input.1.output",
        ),
        ("instructions", json!(["x"]), "invalid_value", "instructions"),
        ("tools", json!([{"type": "web_search"}]), "unsupported_value", "tools.0.type"),
        ("tools", json!([{"type": "function", "name": "a b"}]), "invalid_value", "tools.0.name"),
        ("tool_choice", json!("required"), "invalid_value", "tool_choice"),
        ("tool_choice", json!({"type": "file_search"}), "invalid_value", "tool_choice"),
        ("tool_choice", json!({"type": "function", "name": "other"}), "invalid_value", "tool_choice"),
        ("text", json!("x"), "invalid_value", "text"),
        ("text", json!({"style": "x"}), "unknown_parameter", "text.style"),
        ("text", json!({"format": {"type": "grammar"}}), "invalid_value", "text.format"),
        ("text", json!({"format": {"type": "json_schema", "name": "n"}}), "invalid_value", "text.format"),
        ("max_output_tokens", json!(0), "invalid_value", "max_output_tokens"),
        ("temperature", json!(3), "invalid_value", "temperature"),
        ("top_p", json!(-1), "invalid_value", "top_p"),
        ("truncation", json!("some"), "invalid_value", "truncation"),
        ("truncation", json!(true), "invalid_value", "truncation"),
        ("metadata", json!({"a": 1}), "invalid_value", "metadata"),
        ("store", json!("yes"), "invalid_value", "store"),
        ("include", json!("x"), "invalid_value", "include"),
        ("include", json!(["message.output_text.logprobs"]), "unsupported_value", "include"),
        ("stream_options", json!({"include_obfuscation": true}), "invalid_value", "stream_options"),
        ("previous_response_id", json!("resp_1"), "unsupported_parameter", "previous_response_id"),
        ("conversation", json!("conv_1"), "unsupported_parameter", "conversation"),
        ("background", json!(true), "unsupported_parameter", "background"),
        ("max_tool_calls", json!(0), "unsupported_parameter", "max_tool_calls"),
        ("prompt", json!({"id": "p"}), "unsupported_parameter", "prompt"),
        ("top_logprobs", json!(2), "unsupported_parameter", "top_logprobs"),
        ("moderation", json!({"model": "m"}), "unsupported_parameter", "moderation"),
        ("seed", json!(7), "unknown_parameter", "seed"),
        ("messages", json!([]), "unknown_parameter", "messages"),
    ];
    for (field, value, code, param) in cases {
        let bench = bench(false, vec![]);
        let mut body = question();
        body[field] = value;
        let (status, _, text) = post(&bench, body.to_string()).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{body}: {text}");
        let error: Value = serde_json::from_str(&text).unwrap();
        let error = &error["error"];
        assert_eq!((&error["code"], &error["param"]), (&json!(code), &json!(param)), "{body}: {text}");
        assert_eq!(error["type"], "invalid_request_error");
        assert!(error["message"].as_str().is_some_and(|m| !m.is_empty()));
        assert!(bench.model.requests().is_empty());
    }
}

#[tokio::test]
async fn a_broken_body_an_unknown_model_and_a_clash_of_names_are_told_in_the_same_form() {
    let mut unknown = question();
    unknown["model"] = "gpt-5".into();
    unknown["stream"] = true.into();
    let mut clash = question();
    clash["tools"] = weather();
    clash["tools"][0]["name"] = "read".into();
    for (body, status, code) in [
        ("{".to_owned(), 400, "json_invalid"),
        ("[]".to_owned(), 400, "json_invalid"),
        (json!({"input": "x"}).to_string(), 400, "invalid_value"),
        (json!({"model": "device"}).to_string(), 400, "invalid_value"),
        (unknown.to_string(), 404, "model_not_found"),
        (clash.to_string(), 400, "tool_unusable"),
        (json!({"model": "device", "input": " "}).to_string(), 422, "input_empty"),
    ] {
        let (found, headers, text) = post(&bench(false, vec![]), body.clone()).await;
        assert_eq!(
            (found.as_u16(), &headers["content-type"]),
            (status, &"application/json".parse().unwrap()),
            "{text}"
        );
        let error: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(error["error"]["code"], code, "{body}");
        assert_eq!(error["error"]["type"], "invalid_request_error");
    }
}

#[tokio::test]
async fn the_route_is_behind_the_lock() {
    let lock = lock(Some("correct-horse-battery-staple"));
    let peer = Extension(Peer::Tcp { address: LOCAL.parse().unwrap(), certificate: None });
    let (status, _, text) = sent(lock.router.clone().layer(peer), question().to_string()).await;
    let error: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((status.as_u16(), &error["error"]["code"]), (401, &json!("token_missing")), "{text}");
}
