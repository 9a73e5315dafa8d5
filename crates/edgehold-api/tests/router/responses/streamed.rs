//! The events of a response: their names, their order, and that they add up to the response at the end.

use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use edgehold_model::{Piece, Script, ScriptedModel};
use serde_json::{Value, json};

use super::{Cut, post, question, sent, weather, weather_called};
use crate::bench::{Bench, answer, bench, call, over};

/// The events of a stream. Each is named as its data says, and they are numbered without a gap.
fn events(text: &str) -> Vec<Value> {
    let event = |(i, block): (usize, &str)| {
        let field = |name: &str| block.lines().find_map(|l| l.strip_prefix(name)).map(str::trim).unwrap();
        let data: Value = serde_json::from_str(field("data:")).unwrap();
        assert_eq!((&data["type"], &data["sequence_number"]), (&json!(field("event:")), &json!(i)), "{block}");
        data
    };
    text.split("\n\n").filter(|block| block.contains("data:")).enumerate().map(event).collect()
}

async fn streamed(bench: &Bench, mut body: Value) -> Vec<Value> {
    body["stream"] = true.into();
    let (status, headers, text) = post(bench, body.to_string()).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    assert!(headers["content-type"].to_str().unwrap().starts_with("text/event-stream"));
    events(&text)
}

/// The events' names without what they share; several pieces in a row are one.
fn names(events: &[Value]) -> Vec<&str> {
    let mut names: Vec<&str> = events.iter().map(|e| e["type"].as_str().unwrap()).collect();
    names.iter_mut().for_each(|name| *name = name.strip_prefix("response.").unwrap_or(name));
    names.dedup();
    names
}

const TEXT: [&str; 9] = [
    "created",
    "in_progress",
    "output_item.added",
    "content_part.added",
    "output_text.delta",
    "output_text.done",
    "content_part.done",
    "output_item.done",
    "completed",
];

fn said(events: &[Value]) -> String {
    let deltas = events.iter().filter(|e| e["type"] == "response.output_text.delta");
    deltas.map(|e| e["delta"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_text_is_told_in_the_order_of_the_protocol() {
    let words = (0..40).map(|_| Piece::Text(b"warm and wet. ".to_vec()));
    let long = Script::Write(std::iter::once(Piece::Control("<|answer|>".into())).chain(words).collect());
    let bench = bench(false, vec![call(), long]);
    let mut body = question();
    body["metadata"] = json!({"run": "7"});
    body["stream_options"] = json!({"include_obfuscation": false});
    let events = streamed(&bench, body).await;
    assert_eq!(names(&events), TEXT);
    assert!(events.iter().filter(|e| e["type"] == "response.output_text.delta").count() > 1);
    let (first, last) = (&events[0]["response"], &events.last().unwrap()["response"]);
    assert_eq!(
        (&first["status"], &first["output"], &first["usage"]),
        (&json!("in_progress"), &json!([]), &Value::Null)
    );
    assert_eq!((&last["status"], &last["metadata"]), (&json!("completed"), &json!({"run": "7"})));
    assert_eq!((&first["id"], &first["created_at"]), (&last["id"], &last["created_at"]));
    assert!(last["usage"]["total_tokens"].is_u64());
    let item = &last["output"][0];
    assert_eq!(said(&events), item["content"][0]["text"].as_str().unwrap());
    for event in &events[2..events.len() - 1] {
        assert_eq!(event["output_index"], 0, "{event}");
        let id = event.get("item_id").unwrap_or(&event["item"]["id"]);
        assert_eq!(id, &item["id"], "{event}");
    }
    let of = |kind: &str| events.iter().find(|e| e["type"] == format!("response.{kind}")).unwrap();
    assert_eq!(of("output_item.added")["item"]["content"], json!([]));
    assert_eq!(of("output_item.added")["item"]["status"], "in_progress");
    assert_eq!(of("content_part.added")["part"]["text"], "");
    assert_eq!(of("output_text.done")["text"], item["content"][0]["text"]);
    assert_eq!(of("content_part.done")["part"], item["content"][0]);
    assert_eq!(&of("output_item.done")["item"], item);
    assert_eq!((&of("output_text.delta")["logprobs"], &of("output_text.done")["logprobs"]), (&json!([]), &json!([])));
}

#[tokio::test]
async fn a_call_is_told_in_the_order_of_the_protocol() {
    let bench = bench(false, vec![weather_called()]);
    let mut body = question();
    body["tools"] = weather();
    let events = streamed(&bench, body).await;
    assert_eq!(
        names(&events),
        [
            "created",
            "in_progress",
            "output_item.added",
            "function_call_arguments.delta",
            "function_call_arguments.done",
            "output_item.done",
            "completed"
        ]
    );
    let item = &events.last().unwrap()["response"]["output"][0];
    assert_eq!((&item["name"], &item["arguments"]), (&json!("weather"), &json!(r#"{"city":"Rome"}"#)));
    assert_eq!((&events[2]["item"]["call_id"], &events[2]["item"]["arguments"]), (&item["call_id"], &json!("")));
    assert_eq!((&events[3]["delta"], &events[4]["arguments"]), (&item["arguments"], &item["arguments"]));
    assert_eq!((&events[3]["item_id"], &events[3]["output_index"]), (&item["id"], &json!(0)));
    assert_eq!(&events[5]["item"], item);
}

#[tokio::test]
async fn a_limit_a_fallback_and_an_error_end_a_stream_as_what_they_are() {
    let (router, _state) = over(Arc::new(Cut(ScriptedModel::new([]))), Duration::from_secs(60), false);
    let mut body = question();
    body["stream"] = true.into();
    let cut = events(&sent(router, body.to_string()).await.2);
    let last = cut.last().unwrap();
    assert_eq!((&last["type"], &last["response"]["status"]), (&json!("response.incomplete"), &json!("incomplete")));
    assert_eq!(last["response"]["incomplete_details"]["reason"], "max_output_tokens");
    assert_eq!(said(&cut), last["response"]["output"][0]["content"][0]["text"].as_str().unwrap());

    let fallback = streamed(&bench(false, vec![]), question()).await;
    assert_eq!(names(&fallback), TEXT);
    assert_eq!(said(&fallback), "Ask again.");

    let broken = streamed(&bench(true, vec![call()]), question()).await;
    assert_eq!(names(&broken), ["created", "in_progress", "failed"]);
    let response = &broken[2]["response"];
    assert_eq!((&response["status"], &response["output"]), (&json!("failed"), &json!([])));
    assert_eq!(response["error"]["code"], "server_error");
    let message = response["error"]["message"].as_str().unwrap();
    assert!(message.starts_with("sensor_gone: ") && message.ends_with("plug it in"), "{message}");
}

#[tokio::test]
async fn what_fails_before_there_is_a_response_is_an_event_of_its_own() {
    // Nobody is found for it, so that no turn begins.
    let mut body = question();
    body["model"] = "edgehold".into();
    let state = tempfile::tempdir().unwrap();
    let model = Arc::new(ScriptedModel::new([]));
    let behind =
        edgehold_api::Behind::turns(Arc::new(crate::bench::orchestrator(&["a", "b"], model, state.path(), false)));
    let address = std::net::SocketAddr::from(([127, 0, 0, 1], 5000));
    let peer = axum::Extension(edgehold_api::Peer::Tcp { address, certificate: None });
    let router = edgehold_api::router(behind, None, edgehold_api::Rules::default()).layer(peer);
    body["stream"] = true.into();
    let events = events(&sent(router, body.to_string()).await.2);
    assert_eq!(names(&events), ["error"]);
    assert_eq!((&events[0]["code"], &events[0]["param"]), (&json!("agent_needed"), &Value::Null));
    assert!(events[0]["message"].as_str().is_some_and(|m| !m.is_empty()));
}

#[tokio::test]
async fn what_the_guard_takes_out_is_in_no_event() {
    let bench = bench(false, vec![call(), answer("It is 21.5, says ann@example.org now.")]);
    let events = streamed(&bench, question()).await;
    assert_eq!(names(&events), TEXT);
    assert!(said(&events).starts_with("It is 21.5"));
    assert!(!format!("{events:?}").contains("@example.org"), "{events:?}");
}
