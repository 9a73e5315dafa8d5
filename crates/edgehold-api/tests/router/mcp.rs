//! What MCP clients send and get.

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use edgehold_model::{Script, Turn};
use serde_json::{Value, json};

use crate::bench::{Bench, answer, bench, call, piece};

fn request(method: &str, session: Option<&str>, body: impl Into<Body>) -> Request<Body> {
    let mut request = Request::builder().method(method).uri("/mcp").header("content-type", "application/json");
    request = request.header("host", "127.0.0.1").header("accept", "application/json, text/event-stream");
    if let Some(session) = session {
        request = request.header("mcp-session-id", session);
    }
    request.body(body.into()).unwrap()
}

/// The reply, and its messages whether they come as events or as one object.
async fn send(bench: &Bench, request: Request<Body>) -> (StatusCode, HeaderMap, Vec<Value>) {
    let (head, body) = bench.send(request).await.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let whole = serde_json::from_str(&text).map(|message| vec![message]);
    let data = || text.lines().filter_map(|line| line.strip_prefix("data:")).filter(|data| !data.trim().is_empty());
    let messages = whole.unwrap_or_else(|_| data().map(|data| serde_json::from_str(data).unwrap()).collect());
    (head.status, head.headers, messages)
}

fn initialize() -> Value {
    json!({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {
        "protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"},
    }})
}

async fn begin(bench: &Bench) -> String {
    let (status, headers, messages) = send(bench, request("POST", None, initialize().to_string())).await;
    assert_eq!(status, StatusCode::OK, "{messages:?}");
    assert_eq!(messages[0]["result"]["protocolVersion"], "2025-11-25");
    assert_eq!(messages[0]["result"]["serverInfo"]["name"], "edgehold");
    let session = headers["mcp-session-id"].to_str().unwrap().to_owned();
    let ready = json!({"jsonrpc": "2.0", "method": "notifications/initialized"});
    let (status, _, _) = send(bench, request("POST", Some(&session), ready.to_string())).await;
    assert_eq!(status, StatusCode::ACCEPTED);
    session
}

async fn ask(bench: &Bench, session: &str, method: &str, params: Value) -> Vec<Value> {
    let body = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params}).to_string();
    let (status, _, messages) = send(bench, request("POST", Some(session), body)).await;
    assert_eq!(status, StatusCode::OK, "{messages:?}");
    messages
}

#[tokio::test]
async fn an_agent_is_a_tool_and_its_answer_comes_through_the_guard() {
    let bench = bench(false, vec![call(), answer("It is 21.5, says ann@example.org now.")]);
    let session = begin(&bench).await;
    let listed = ask(&bench, &session, "tools/list", json!({})).await;
    let tool = &listed[0]["result"]["tools"][0];
    assert_eq!((&tool["name"], &tool["description"]), (&json!("device"), &json!("d")));
    assert_eq!(tool["annotations"]["readOnlyHint"], true);
    assert_eq!(tool["inputSchema"]["required"], json!(["question"]));
    let question = json!({"question": "I am bob@example.com: how warm is the hall?"});
    let params = json!({"name": "device", "arguments": question, "_meta": {"progressToken": "p"}});
    let messages = ask(&bench, &session, "tools/call", params).await;
    let result = &messages.last().unwrap()["result"];
    assert_ne!(result["isError"], true, "{messages:?}");
    assert_eq!(result["structuredContent"]["answer"], result["content"][0]["text"]);
    assert_eq!(result["structuredContent"]["calls"], json!([{"tool": "read"}]));
    assert!(!format!("{messages:?}").contains("@example.org"), "{messages:?}");
    let steps: Vec<f64> = messages.iter().filter_map(|m| m["params"]["progress"].as_f64()).collect();
    assert!(!steps.is_empty() && steps.is_sorted_by(|a, b| a < b), "{messages:?}");
    let requests = bench.model.requests();
    assert!(matches!(&requests[0].prompt.turns[0], Turn::User(text) if !text.get().contains("bob@example.com")));
}

#[tokio::test]
async fn what_is_wrong_is_told_in_the_form_of_json_rpc() {
    let bench = bench(false, vec![]);
    let session = begin(&bench).await;
    let message = |method: &str, params: Value| {
        json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params}).to_string()
    };
    let cases = [
        ("{".to_owned(), StatusCode::BAD_REQUEST, -32700),
        ("[".repeat(1000), StatusCode::BAD_REQUEST, -32700),
        ("7".to_owned(), StatusCode::BAD_REQUEST, -32600),
        (" ".repeat((1 << 20) + 1), StatusCode::PAYLOAD_TOO_LARGE, -32600),
        (message("no/such", json!({})), StatusCode::OK, -32601),
        (message("prompts/list", json!({})), StatusCode::OK, -32601),
        (message("tools/call", json!({"arguments": {}})), StatusCode::OK, -32602),
        (message("tools/call", json!({"name": "nobody", "arguments": {"question": "x"}})), StatusCode::OK, -32602),
    ];
    for (body, wanted, code) in cases {
        let begun: String = body.chars().take(80).collect();
        let (status, _, messages) = send(&bench, request("POST", Some(&session), body)).await;
        assert_eq!(status, wanted, "{begun}: {messages:?}");
        let last = messages.last().unwrap();
        assert_eq!((&last["error"]["code"], &last["jsonrpc"]), (&json!(code), &json!("2.0")), "{begun}: {messages:?}");
    }
    let arguments = json!({"name": "device", "arguments": {"query": "x"}});
    let messages = ask(&bench, &session, "tools/call", arguments).await;
    let result = &messages.last().unwrap()["result"];
    assert!(result["isError"] == true && result.to_string().contains("arguments_invalid"), "{messages:?}");
}

#[tokio::test]
async fn a_failed_turn_is_a_result_that_says_so() {
    let bench = bench(true, vec![call()]);
    let session = begin(&bench).await;
    let params = json!({"name": "device", "arguments": {"question": "How warm is the hall?"}});
    let messages = ask(&bench, &session, "tools/call", params).await;
    let result = &messages.last().unwrap()["result"];
    assert_eq!(result["isError"], true, "{messages:?}");
    let error: Value = serde_json::from_str(result["content"][0]["text"].as_str().unwrap()).unwrap();
    assert_eq!(error["error"]["hint"], "plug it in");
}

#[tokio::test]
async fn a_client_that_leaves_or_calls_it_off_ends_the_turn() {
    let bench = bench(false, vec![Script::Hang, Script::Hang]);
    let session = begin(&bench).await;
    let params = json!({"name": "device", "arguments": {"question": "x"}, "_meta": {"progressToken": 1}});
    let body = json!({"jsonrpc": "2.0", "id": 5, "method": "tools/call", "params": params}).to_string();
    let mut left = bench.send(request("POST", Some(&session), body.clone())).await.into_body();
    assert!(piece(&mut left).await.is_some());
    drop(left);
    assert_eq!(bench.outcomes(1).await, ["cancelled"]);
    let mut waits = bench.send(request("POST", Some(&session), body.replace(":5,", ":6,"))).await.into_body();
    assert!(piece(&mut waits).await.is_some());
    let off = json!({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 6}});
    assert_eq!(send(&bench, request("POST", Some(&session), off.to_string())).await.0, StatusCode::ACCEPTED);
    assert_eq!(bench.outcomes(2).await, ["cancelled", "cancelled"]);
}

#[tokio::test]
async fn a_session_is_for_whoever_began_it_and_ends() {
    let bench = bench(false, vec![]);
    let session = begin(&bench).await;
    let list = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/list"}).to_string();
    // A key that nothing asks for makes another caller of it.
    for method in ["POST", "GET", "DELETE"] {
        let mut other = request(method, Some(&session), list.clone());
        other.headers_mut().insert("x-api-key", "another".parse().unwrap());
        assert_eq!(send(&bench, other).await.0, StatusCode::NOT_FOUND, "{method}");
    }
    assert_eq!(send(&bench, request("POST", Some("unknown"), list.clone())).await.0, StatusCode::NOT_FOUND);
    assert_eq!(send(&bench, request("POST", Some(&session), list.clone())).await.0, StatusCode::OK);
    assert!(send(&bench, request("DELETE", Some(&session), "")).await.0.is_success());
    assert_eq!(send(&bench, request("POST", Some(&session), list)).await.0, StatusCode::NOT_FOUND);
}
