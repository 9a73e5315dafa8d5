//! What clients of Ollama send and get.

mod refused;

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use edgehold_model::{Constraint, ModelError, Script, Turn};
use serde_json::{Value, json};

use crate::bench::{Bench, answer, bench};

async fn send(bench: &Bench, path: &str, body: &Value) -> (StatusCode, HeaderMap, String) {
    let request = Request::post(path).header("content-type", "application/json");
    let response = bench.send(request.body(Body::from(body.to_string())).unwrap()).await;
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, parts.headers, String::from_utf8(bytes.to_vec()).unwrap())
}

async fn whole(bench: &Bench, path: &str, body: &Value) -> Value {
    let (status, headers, text) = send(bench, path, body).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    assert_eq!(headers["content-type"], "application/json");
    serde_json::from_str(&text).unwrap()
}

async fn lines(bench: &Bench, path: &str, body: &Value) -> Vec<Value> {
    let (status, headers, text) = send(bench, path, body).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    assert_eq!(headers["content-type"], "application/x-ndjson");
    assert!(text.ends_with('\n'), "{text:?}");
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

async fn get(bench: &Bench, path: &str) -> Value {
    let response = bench.send(Request::get(path).body(Body::empty()).unwrap()).await;
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

fn question(text: &str) -> Value {
    json!({"model": "device", "messages": [{"role": "user", "content": text}]})
}

fn weather() -> Value {
    let parameters = json!({"type": "object", "required": ["city"], "properties": {"city": {"type": "string"}}});
    json!([{"type": "function", "function": {"name": "weather", "description": "Of a city.", "parameters": parameters}}])
}

/// The model asks for the weather.
fn asks_for_weather() -> Script {
    Script::control("<|invoke|>", r#"weather {"city":"Rome"}"#)
}

fn ends_well(last: &Value) {
    assert_eq!((&last["done"], &last["done_reason"]), (&json!(true), &json!("stop")), "{last}");
    for name in ["total_duration", "load_duration", "prompt_eval_duration", "eval_duration"] {
        assert!(last[name].is_u64(), "{name}: {last}");
    }
    assert!(last["prompt_eval_count"].is_u64() && last["eval_count"].is_u64(), "{last}");
    assert!(last["created_at"].as_str().unwrap().parse::<jiff::Timestamp>().is_ok(), "{last}");
}

#[tokio::test]
async fn a_chat_streams_by_lines_where_nothing_else_is_said() {
    let bench = bench(false, vec![answer("It is warm.")]);
    let lines = lines(&bench, "/api/chat", &question("How warm?")).await;
    let (last, pieces) = lines.split_last().unwrap();
    assert!(pieces.iter().all(|piece| piece["done"] == false && piece["message"]["role"] == "assistant"), "{lines:?}");
    let said: String = pieces.iter().map(|piece| piece["message"]["content"].as_str().unwrap()).collect();
    assert_eq!((said.as_str(), &last["message"]["content"]), ("It is warm.", &json!("")));
    ends_well(last);
}

#[tokio::test]
async fn a_chat_is_answered_and_its_options_and_its_history_are_read() {
    let bench = bench(false, vec![answer("It is warm.")]);
    let body = json!({
        "model": "device:latest", "stream": false, "keep_alive": "5m", "think": false,
        "options": {
            "temperature": 0.5, "top_k": 7.0, "top_p": 0.8, "min_p": 0.1, "repeat_penalty": 1.5, "seed": -1,
            "num_predict": 12, "stop": ["END"], "num_ctx": 8192, "repeat_last_n": 64, "mirostat": 0,
        },
        "messages": [
            {"role": "system", "content": "You are terse."},
            {"role": "user", "content": "Write to ann@example.org"},
            {"role": "assistant", "content": "I did.", "thinking": "Hm."},
            {"role": "USER", "content": "How warm?", "images": []},
        ],
    });
    let (status, headers, text) = send(&bench, "/api/chat", &body).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    assert_eq!(headers["x-edgehold-ignored"], "keep_alive, options.num_ctx");
    let reply: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&reply["model"], &reply["message"]["content"]), (&json!("device:latest"), &json!("It is warm.")));
    ends_well(&reply);
    let requests = bench.model.requests();
    let request = &requests[0];
    let sampling = &request.sampling;
    assert_eq!((sampling.seed, sampling.top_k, request.max_tokens), (u64::MAX, 7, 12));
    let numbers = [sampling.temperature, sampling.top_p, sampling.min_p, sampling.repeat_penalty];
    assert!(numbers.iter().zip([0.5, 0.8, 0.1, 1.5]).all(|(a, b)| (a - b).abs() < 1e-6), "{numbers:?}");
    assert_eq!(request.stop, ["END"]);
    assert_eq!(request.prompt.brought.instructions.as_ref().unwrap().get(), "You are terse.");
    let turns = &request.prompt.turns;
    // The guard has seen the earlier question like any other.
    assert!(matches!(&turns[0], Turn::User(text) if !text.get().contains("ann@example.org")));
    assert!(matches!(&turns[1], Turn::Assistant(text) if text.get() == "I did."));
    assert!(matches!(&turns[2], Turn::User(text) if text.get().contains("How warm?")));
}

#[tokio::test]
async fn a_limit_of_nothing_is_the_agents_own() {
    for limit in [0, -1, -2] {
        let bench = bench(false, vec![answer("Yes."), answer("Yes.")]);
        let mut body = question("x");
        body["stream"] = false.into();
        whole(&bench, "/api/chat", &body).await;
        body["options"] = json!({"num_predict": limit, "top_k": -1});
        whole(&bench, "/api/chat", &body).await;
        let requests = bench.model.requests();
        assert_eq!((requests[0].max_tokens, requests[1].sampling.top_k), (requests[1].max_tokens, 0));
    }
}

#[tokio::test]
async fn a_callers_tool_is_asked_for_and_its_result_answered() {
    for named in [json!({"tool_name": "weather"}), json!({"name": "weather"}), json!({"tool_call_id": "c1"}), json!({})]
    {
        let bench = bench(false, vec![asks_for_weather(), answer("It is warm.")]);
        let mut body = question("How warm is Rome?");
        body["tools"] = weather();
        body["stream"] = false.into();
        let reply = whole(&bench, "/api/chat", &body).await;
        let made = &reply["message"]["tool_calls"][0]["function"];
        assert_eq!((&made["name"], &made["arguments"]), (&json!("weather"), &json!({"city": "Rome"})), "{reply}");
        assert_eq!(reply["message"]["content"], "");
        ends_well(&reply);

        let mut message = reply["message"].clone();
        message["tool_calls"][0]["id"] = "c1".into();
        let mut result = json!({"role": "tool", "content": "{\"celsius\": 31}"});
        result.as_object_mut().unwrap().extend(named.as_object().unwrap().clone());
        body["messages"].as_array_mut().unwrap().extend([message, result]);
        let reply = whole(&bench, "/api/chat", &body).await;
        assert_eq!(reply["message"]["content"], "It is warm.");
        let prompt = &bench.model.requests()[1].prompt;
        assert!(
            matches!(&prompt.turns[..], [Turn::User(_), Turn::Calls(_), Turn::Result { value, .. }] if value.get()["celsius"] == 31),
            "{named}"
        );
    }
}

#[tokio::test]
async fn a_call_comes_as_a_line_of_its_own() {
    let bench = bench(false, vec![asks_for_weather()]);
    let mut body = question("How warm is Rome?");
    body["tools"] = weather();
    let lines = lines(&bench, "/api/chat", &body).await;
    let [call, last] = &lines[..] else { panic!("{lines:?}") };
    assert_eq!(call["message"]["tool_calls"][0]["function"]["arguments"], json!({"city": "Rome"}));
    assert_eq!((&call["done"], &last["message"].get("tool_calls")), (&json!(false), &None));
    ends_well(last);
}

#[tokio::test]
async fn the_form_of_an_answer_reaches_the_grammar() {
    let schema = json!({"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]});
    let any = json!({"type": "object"});
    for (format, expected) in
        [(json!("json"), Some(&any)), (schema.clone(), Some(&schema)), (json!(""), None), (Value::Null, None)]
    {
        for path in ["/api/chat", "/api/generate"] {
            let bench = bench(false, vec![answer(r#"{"n":1}"#)]);
            let mut body = if path == "/api/chat" { question("x") } else { json!({"model": "device", "prompt": "x"}) };
            body["format"] = format.clone();
            body["stream"] = false.into();
            whole(&bench, path, &body).await;
            let Constraint::Turn(turn) = &bench.model.requests()[0].constraint else { panic!("{format}") };
            assert_eq!(turn.answer.as_ref(), expected, "{path}: {format}");
        }
    }
}

#[tokio::test]
async fn a_text_is_answered_with_a_text() {
    let bench = bench(false, vec![answer("It is warm."), answer("It is warm.")]);
    let mut body = json!({
        "model": "device", "prompt": "How warm?", "system": "You are terse.",
        "suffix": "", "context": [], "raw": false, "template": "", "images": null,
    });
    let lines = lines(&bench, "/api/generate", &body).await;
    let said: String = lines.iter().map(|line| line["response"].as_str().unwrap()).collect();
    assert_eq!(said, "It is warm.");
    ends_well(lines.last().unwrap());
    body["stream"] = false.into();
    let reply = whole(&bench, "/api/generate", &body).await;
    assert_eq!((&reply["response"], reply.get("message")), (&json!("It is warm."), None));
    ends_well(&reply);
    let prompt = &bench.model.requests()[0].prompt;
    assert_eq!(prompt.brought.instructions.as_ref().unwrap().get(), "You are terse.");
}

#[tokio::test]
async fn whoever_asks_nothing_hears_that_the_model_is_there() {
    let bench = bench(false, vec![]);
    for (path, body) in [
        ("/api/generate", json!({"model": "device"})),
        ("/api/generate", json!({"model": "device", "prompt": "", "keep_alive": 0})),
        ("/api/chat", json!({"model": "device:latest", "messages": []})),
        ("/api/chat", json!({"model": "device"})),
    ] {
        let reply = whole(&bench, path, &body).await;
        assert_eq!((&reply["done"], &reply["done_reason"]), (&json!(true), &json!("load")), "{reply}");
    }
    assert!(bench.model.requests().is_empty());
}

#[tokio::test]
async fn what_goes_wrong_late_is_a_line() {
    let too_long = ModelError::TooLong { tokens: 9, over: 1, context: 8 };
    let bench = bench(false, vec![Script::Fail(too_long)]);
    let lines = lines(&bench, "/api/chat", &question("x")).await;
    let last = lines.last().unwrap().as_object().unwrap();
    assert_eq!(last.len(), 1, "{last:?}");
    assert!(last["error"].as_str().unwrap().contains("9 tokens"), "{last:?}");
}

#[tokio::test]
async fn agents_are_listed_as_models() {
    let bench = bench(false, vec![]);
    let models = get(&bench, "/api/tags").await["models"].take();
    let [model] = models.as_array().unwrap().as_slice() else { panic!("{models}") };
    assert_eq!((&model["name"], &model["model"]), (&json!("device:latest"), &json!("device:latest")));
    assert!(model["modified_at"].as_str().unwrap().parse::<jiff::Timestamp>().is_ok());
    let digest = model["digest"].as_str().unwrap();
    assert!(digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_hexdigit()), "{digest}");
    assert_eq!(
        (&model["details"]["format"], &model["capabilities"]),
        (&json!("gguf"), &json!(["completion", "tools"]))
    );

    let running = get(&bench, "/api/ps").await["models"].take();
    assert_eq!((&running[0]["name"], &running[0]["digest"]), (&model["name"], &model["digest"]));
    assert!(running[0]["expires_at"].as_str().unwrap().parse::<jiff::Timestamp>().is_ok());
    assert!(running[0]["context_length"].is_u64());

    for body in [json!({"model": "device"}), json!({"name": "device:latest", "verbose": false, "system": ""})] {
        let shown = whole(&bench, "/api/show", &body).await;
        assert_eq!((&shown["details"], &shown["capabilities"]), (&model["details"], &model["capabilities"]));
        let architecture = shown["model_info"]["general.architecture"].as_str().unwrap();
        assert_eq!(shown["model_info"][format!("{architecture}.context_length")], running[0]["context_length"]);
    }
    let version = get(&bench, "/api/version").await;
    assert_eq!(version, json!({"version": env!("CARGO_PKG_VERSION")}));
}
