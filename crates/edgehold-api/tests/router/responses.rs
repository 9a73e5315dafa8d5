//! What clients of OpenAI's Responses API send and get.

mod refused;
mod streamed;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use edgehold_model::{
    Constraint, Dialect, GenerateRequest, Generation, LanguageModel, ModelError, ModelInfo, Piece, Script,
    ScriptedModel, StopReason, Turn, Usage,
};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::bench::{Bench, answer, bench, over};

/// The reply to a body: status, headers, text.
async fn post(bench: &Bench, body: String) -> (StatusCode, HeaderMap, String) {
    sent(bench.router.clone(), body).await
}

async fn sent(router: Router, body: String) -> (StatusCode, HeaderMap, String) {
    let request = Request::post("/v1/responses").header("content-type", "application/json");
    let (parts, body) = router.oneshot(request.body(Body::from(body)).unwrap()).await.unwrap().into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, parts.headers, String::from_utf8(bytes.to_vec()).unwrap())
}

/// A response, and the fields that the header names.
async fn respond(bench: &Bench, body: &Value) -> (Value, String) {
    let (status, headers, text) = post(bench, body.to_string()).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    let ignored = headers.get("x-edgehold-ignored").map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default();
    (serde_json::from_str(&text).unwrap(), ignored)
}

fn question() -> Value {
    json!({"model": "device", "input": "How warm is Rome?"})
}

fn weather() -> Value {
    let parameters = json!({"properties": {"city": {"type": "string"}}, "required": ["city"]});
    json!([{"type": "function", "name": "weather", "description": "Of a city.", "parameters": parameters}])
}

fn weather_called() -> Script {
    Script::control("<|invoke|>", r#"weather {"city":"Rome"}"#)
}

#[tokio::test]
async fn a_question_is_answered_with_a_whole_response() {
    let bench = bench(false, vec![answer("It is warm.")]);
    let (reply, ignored) = respond(&bench, &question()).await;
    assert_eq!(ignored, "");
    let id = reply["id"].as_str().and_then(|id| id.strip_prefix("resp_")).unwrap();
    let text = json!({"type": "output_text", "text": "It is warm.", "annotations": [], "logprobs": []});
    let message = json!({
        "id": format!("msg_{id}"), "type": "message", "role": "assistant", "status": "completed", "content": [text],
    });
    assert_eq!(reply["output"], json!([message]));
    for (field, value) in [
        ("object", json!("response")),
        ("status", json!("completed")),
        ("model", json!("device")),
        ("error", Value::Null),
        ("incomplete_details", Value::Null),
        ("instructions", Value::Null),
        ("previous_response_id", Value::Null),
        ("metadata", json!({})),
        ("store", json!(false)),
        ("background", json!(false)),
        ("parallel_tool_calls", json!(true)),
        ("tools", json!([])),
        ("tool_choice", json!("auto")),
        ("truncation", json!("auto")),
        ("text", json!({"format": {"type": "text"}})),
        ("temperature", Value::Null),
        ("max_output_tokens", Value::Null),
    ] {
        assert_eq!(reply.get(field), Some(&value), "{field}");
    }
    assert!(reply["completed_at"].as_u64().unwrap() >= reply["created_at"].as_u64().unwrap());
    let usage = &reply["usage"];
    let sum = usage["input_tokens"].as_u64().unwrap() + usage["output_tokens"].as_u64().unwrap();
    assert_eq!(usage["total_tokens"], sum);
    assert!(usage["input_tokens_details"]["cached_tokens"].is_u64());
    assert_eq!(usage["output_tokens_details"]["reasoning_tokens"], 0);
}

#[tokio::test]
async fn a_conversation_passes_the_guard_and_reaches_the_model() {
    let bench = bench(false, vec![answer("It is warm.")]);
    let body = json!({
        "model": "device", "instructions": "You are terse.", "temperature": 0.5, "top_p": 0.9, "max_output_tokens": 12,
        "metadata": {"run": "7"}, "store": true, "user": "u1", "include": ["reasoning.encrypted_content"],
        "reasoning": {"effort": "low"}, "text": {"verbosity": "low"},
        "input": [
            {"role": "developer", "content": "Say it in Latin."},
            {"role": "user", "content": "Write to ann@example.org"},
            {"type": "reasoning", "id": "rs_1", "summary": []},
            {"type": "message", "id": "msg_1", "status": "completed", "role": "assistant",
             "content": [{"type": "output_text", "text": "I did.", "annotations": [], "logprobs": []}]},
            {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "How warm?"}]},
        ],
    });
    let (reply, ignored) = respond(&bench, &body).await;
    let mut names: Vec<&str> = ignored.split(", ").collect();
    names.sort_unstable();
    assert_eq!(names, ["include", "input.reasoning", "reasoning", "store", "text.verbosity", "user"]);
    for field in ["instructions", "temperature", "top_p", "max_output_tokens", "metadata"] {
        assert_eq!(reply[field], body[field], "{field}");
    }
    assert_eq!((&reply["store"], &reply["text"]), (&json!(false), &json!({"format": {"type": "text"}})));
    let requests = bench.model.requests();
    let request = &requests[0];
    assert_eq!(request.max_tokens, 12);
    assert!((request.sampling.temperature - 0.5).abs() < f32::EPSILON);
    assert!((request.sampling.top_p - 0.9).abs() < f32::EPSILON);
    let turns = &request.prompt.turns;
    assert_eq!(turns.len(), 3);
    assert!(matches!(&turns[0], Turn::User(text) if !text.get().contains("ann@example.org")));
    assert!(matches!(&turns[1], Turn::Assistant(text) if text.get() == "I did."));
    assert!(matches!(&turns[2], Turn::User(text) if text.get().contains("How warm?")));
    let told = request.prompt.brought.instructions.as_ref().unwrap().get();
    assert_eq!(told, "You are terse.\n\nSay it in Latin.");
}

#[tokio::test]
async fn values_that_ask_for_nothing_are_taken_and_not_named() {
    let bench = bench(false, vec![answer("Yes.")]);
    let mut body = question();
    for (field, value) in [
        ("store", json!(false)),
        ("include", json!([])),
        ("background", json!(false)),
        ("previous_response_id", Value::Null),
        ("max_tool_calls", Value::Null),
        ("top_logprobs", json!(0)),
        ("tools", json!([])),
        ("tool_choice", json!("auto")),
        ("text", json!({"format": {"type": "text"}})),
        ("truncation", json!("disabled")),
        ("reasoning", Value::Null),
    ] {
        body[field] = value;
    }
    let (reply, ignored) = respond(&bench, &body).await;
    assert_eq!((ignored.as_str(), &reply["truncation"]), ("", &json!("disabled")));
}

#[tokio::test]
async fn a_callers_tool_is_asked_for_and_its_result_answered() {
    let bench = bench(false, vec![weather_called(), answer("It is warm.")]);
    let mut body = question();
    body["tools"] = weather();
    body["input"] = json!([{"role": "user", "content": "How warm is Rome?"}]);
    let (reply, _) = respond(&bench, &body).await;
    let calls = reply["output"].as_array().unwrap();
    assert_eq!((calls.len(), &reply["status"]), (1, &json!("completed")));
    let call = &calls[0];
    assert_eq!(
        (&call["type"], &call["name"], &call["status"]),
        (&json!("function_call"), &json!("weather"), &json!("completed"))
    );
    assert_eq!(call["arguments"], r#"{"city":"Rome"}"#);
    assert!(call["id"].as_str().unwrap().starts_with("fc_") && call["call_id"].as_str().unwrap().starts_with("call_"));
    let mut tool = weather()[0].clone();
    tool["strict"] = true.into();
    assert_eq!(reply["tools"], json!([tool]));

    let output = json!({"type": "function_call_output", "call_id": call["call_id"], "output": "{\"celsius\": 31}"});
    body["input"].as_array_mut().unwrap().extend([call.clone(), output]);
    let (reply, _) = respond(&bench, &body).await;
    assert_eq!(reply["output"][0]["content"][0]["text"], "It is warm.");
    let prompt = &bench.model.requests()[1].prompt;
    assert!(
        matches!(&prompt.turns[..], [Turn::User(_), Turn::Calls(_), Turn::Result { value, .. }] if value.get()["celsius"] == 31)
    );
    assert_eq!(prompt.brought.tools[0].spec().parameters["type"], "object");
}

#[tokio::test]
async fn the_choice_of_tools_and_the_form_of_the_answer_reach_the_grammar() {
    let schema = json!({"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]});
    for (choice, must, offered) in [
        (json!("auto"), false, true),
        (json!("none"), false, false),
        (json!("required"), true, true),
        (json!({"type": "function", "name": "weather"}), true, true),
        (
            json!({"type": "allowed_tools", "mode": "auto", "tools": [{"type": "function", "name": "weather"}]}),
            false,
            true,
        ),
    ] {
        let bench = bench(false, vec![answer(r#"{"n":1}"#)]);
        let mut body = question();
        body["tools"] = weather();
        body["tool_choice"] = choice.clone();
        body["parallel_tool_calls"] = false.into();
        let format = json!({"type": "json_schema", "name": "n", "schema": schema, "strict": true});
        body["text"] = json!({"format": format});
        let (reply, _) = respond(&bench, &body).await;
        assert_eq!((&reply["tool_choice"], &reply["parallel_tool_calls"]), (&choice, &json!(false)));
        assert_eq!(reply["text"]["format"], format);
        let Constraint::Turn(turn) = &bench.model.requests()[0].constraint else { panic!("{choice}") };
        let is_offered = turn.tools.iter().any(|t| t.name.as_str() == "weather");
        assert_eq!((turn.must_call, is_offered, turn.max_calls), (must, offered, 1), "{choice}");
        assert_eq!(turn.answer.as_ref(), Some(&schema));
    }
    let bench = bench(false, vec![answer("{}")]);
    let mut body = question();
    body["text"] = json!({"format": {"type": "json_object"}});
    respond(&bench, &body).await;
    let Constraint::Turn(turn) = &bench.model.requests()[0].constraint else { panic!("no turn") };
    assert_eq!(turn.answer, Some(json!({"type": "object"})));
}

#[tokio::test]
async fn an_answer_at_its_limit_is_incomplete() {
    let (router, _state) = over(Arc::new(Cut(ScriptedModel::new([]))), Duration::from_secs(60), false);
    let (status, _, text) = sent(router, question().to_string()).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    let reply: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(reply["status"], "incomplete");
    assert_eq!(reply["incomplete_details"], json!({"reason": "max_output_tokens"}));
    assert_eq!((&reply["output"][0]["status"], &reply["usage"]["total_tokens"]), (&json!("incomplete"), &json!(7)));
    assert!(reply.get("completed_at").is_none(), "{reply}");
}

#[tokio::test]
async fn a_conversation_that_does_not_fit_is_cut_unless_that_is_refused() {
    let long = || Script::Fail(ModelError::TooLong { tokens: 3000, over: 952, context: 2048 });
    let mut body = question();
    body["input"] = json!([
        {"role": "user", "content": "How warm was it?"},
        {"role": "assistant", "content": "Cold."},
        {"role": "user", "content": "And now?"},
    ]);
    for truncation in [Value::Null, json!("auto")] {
        let bench = bench(false, vec![long(), answer("Warm.")]);
        body["truncation"] = truncation;
        let (reply, _) = respond(&bench, &body).await;
        assert_eq!((&reply["status"], &reply["truncation"]), (&json!("completed"), &json!("auto")));
        assert_eq!(bench.model.requests()[1].prompt.turns.len(), 1);
    }
    body["truncation"] = "disabled".into();
    let bench = bench(false, vec![long(), answer("Warm."), long(), answer("Warm.")]);
    let (status, _, text) = post(&bench, body.to_string()).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
    let error: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(error["error"]["code"], "prompt_too_long");
    body["stream"] = true.into();
    let (_, _, text) = post(&bench, body.to_string()).await;
    assert!(text.contains("event: response.failed") && !text.contains("event: response.completed"), "{text}");
}

/// Writes until it may write no more.
struct Cut(ScriptedModel);

impl LanguageModel for Cut {
    fn info(&self) -> &ModelInfo {
        self.0.info()
    }

    fn generate(&self, request: GenerateRequest) -> Generation {
        let parser = edgehold_model::dialect::OutputParser::new(Dialect::Edgehold, true, request.stop.clone());
        let (sink, generation) = Generation::channel(parser, &request);
        sink.piece(Piece::Control("<|answer|>".into()));
        sink.piece(Piece::Text(b"It is warm and".to_vec()));
        sink.end(StopReason::Length, Usage { prompt_tokens: 4, completion_tokens: 3, ..Usage::default() });
        generation
    }
}
