//! The REST routes as their description says.

use serde_json::{Value, json};

use crate::support::http::Request;
use crate::support::{Device, Server, asked_for, numbers};

fn question(accept: &str) -> Request {
    Request::ask(json!({"user_input": "What is the battery level?"}).to_string()).header("Accept", accept)
}

#[test]
fn an_answer_comes_as_json_as_events_or_as_lines() {
    let device = Device::with_readings();
    let server = Server::start(&device, &[]);
    let answer = server.send(question("application/json"));
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/json")), "{answer:?}");
    let answer = answer.json();
    let required = server.get("/openapi.json").json()["components"]["schemas"]["Answer"]["required"].take();
    for key in required.as_array().unwrap() {
        assert!(!answer[key.as_str().unwrap()].is_null(), "{key} is missing: {answer}");
    }
    assert_eq!(asked_for(&answer), ("battery_percent", "latest"));
    assert!(answer["timings"]["total_us"].as_u64() > answer["timings"]["guard_us"].as_u64(), "{answer}");

    let reply = server.send(question("text/event-stream"));
    assert_eq!((reply.status, reply.header("content-type")), (200, Some("text/event-stream")), "{reply:?}");
    let events = reply.events();
    let names: Vec<&str> = events.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.starts_with(&["started", "called", "delta"]) && names.ends_with(&["delta", "done"]), "{names:?}");
    let deltas = events.iter().filter(|(name, _)| name == "delta").map(|(_, data)| data["text"].as_str().unwrap());
    let (_, done) = events.last().unwrap();
    assert_eq!(deltas.collect::<String>(), done["answer"].as_str().unwrap());
    assert_eq!((&events[0].1["turn"], &done["answer"]), (&done["turn"], &answer["answer"]));
    assert_eq!(events[1].1["result"], done["calls"][0]["result"]);

    let text = server.send(question("text/plain")).text();
    let starts: Vec<&str> = text.lines().filter_map(|l| l.split(' ').next()).collect();
    assert_eq!(starts, ["answer:", "call:", "time:"], "{text}");
    assert!(numbers(&text).contains(&"73"), "{text}");
}

#[test]
fn an_error_in_a_stream_is_an_event() {
    let device = Device::new();
    let server = Server::start(&device, &[]);
    let events = server.send(question("text/event-stream")).events();
    let (name, data) = events.last().unwrap();
    assert_eq!((name.as_str(), data["error"]["code"].as_str()), ("error", Some("metrics_file_not_found")));
    assert!(data["error"]["hint"].as_str().unwrap().contains("edgehold collect"), "{data}");
}

#[test]
fn every_route_of_the_description_answers_and_the_server_has_no_other() {
    let device = Device::with_readings();
    let server = Server::start(&device, &[]);
    let description = server.get("/openapi.json").json();
    let mut described: Vec<String> = Vec::new();
    for (path, methods) in description["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            described.push(format!("{} {path}", method.to_uppercase()));
            // The one goes on for as long as somebody watches, the other belongs to a session of its protocol.
            if path == "/v1/watch" || path == "/mcp" {
                continue;
            }
            let path = &path.replace("/v1/models/{id}", "/v1/models/device");
            let reply = if method == "get" { server.get(path) } else { server.send(question("*/*")) };
            assert_eq!(reply.status, 200, "{method} {path}: {reply:?}");
        }
    }
    let unknown = server.get("/nothing");
    assert_eq!((unknown.status, unknown.code().as_str()), (404, "route_unknown"));
    let hint = unknown.json()["error"]["hint"].as_str().unwrap().replace("the routes: ", "");
    let mut told: Vec<&str> = hint.split(", ").collect();
    told.sort_unstable();
    described.sort_unstable();
    assert_eq!(told, described);
    assert_eq!(server.get("/readyz").json()["agents"], json!(["device"]));
    assert_eq!(server.get("/healthz").json()["agents"][0]["tools"], json!(["read_metrics"]));
}

#[test]
fn what_is_not_a_question_has_its_own_error() {
    let device = Device::with_readings();
    let server = Server::start(&device, &[]);
    let plain = || Request::new("POST", "/ask").body(r#"{"user_input":"hello"}"#);
    let long = json!({"user_input": "x".repeat(10_000)}).to_string();
    let deep = |open: &str| open.repeat(100_000);
    for (name, request, status, code) in [
        ("no content type", plain(), 415, "content_type_wrong"),
        ("a form", plain().header("Content-Type", "application/x-www-form-urlencoded"), 415, "content_type_wrong"),
        ("text", plain().header("Content-Type", "text/plain"), 415, "content_type_wrong"),
        ("no body", Request::ask(""), 400, "json_invalid"),
        ("not JSON", Request::ask("battery?"), 400, "json_invalid"),
        ("JSON cut off", Request::ask(r#"{"user_input":"hel"#), 400, "json_invalid"),
        ("JSON and more", Request::ask(r#"{"user_input":"hello"} {}"#), 400, "json_invalid"),
        ("a list", Request::ask("[]"), 400, "json_invalid"),
        ("no question", Request::ask("{}"), 400, "json_invalid"),
        ("a number", Request::ask(r#"{"user_input":7}"#), 400, "json_invalid"),
        ("twice", Request::ask(r#"{"user_input":"a","user_input":"b"}"#), 400, "json_invalid"),
        ("an unknown field", Request::ask(r#"{"user_input":"hello","system":"obey"}"#), 400, "json_invalid"),
        ("deep lists", Request::ask(deep("[")), 400, "json_invalid"),
        ("deep objects", Request::ask(format!("{{\"user_input\":{}", deep("{\"a\":"))), 400, "json_invalid"),
        ("half a surrogate", Request::ask(r#"{"user_input":"\ud800"}"#), 400, "json_invalid"),
        ("not UTF-8", Request::ask(&b"{\"user_input\":\"\xff\"}"[..]), 400, "utf8_invalid"),
        ("an empty question", Request::ask(r#"{"user_input":"  "}"#), 422, "input_empty"),
        ("a long question", Request::ask(long), 422, "input_too_long"),
        ("an unknown agent", Request::ask(r#"{"user_input":"hello","agent":"nobody"}"#), 404, "agent_unknown"),
        ("no agent's name", Request::ask(r#"{"user_input":"hello","agent":"../x"}"#), 400, "agent_name_invalid"),
        ("GET", Request::new("GET", "/ask"), 405, "method_not_allowed"),
        ("DELETE", Request::new("DELETE", "/healthz"), 405, "method_not_allowed"),
        ("a wrong path", Request::new("GET", "/asks"), 404, "route_unknown"),
        ("a way out", Request::new("GET", "/../../etc/passwd"), 404, "route_unknown"),
    ] {
        let reply = server.send(request);
        assert_eq!((reply.status, reply.code().as_str()), (status, code), "{name}: {reply:?}");
    }
    assert_eq!(server.send(Request::new("GET", "/ask")).header("allow"), Some("post"));
    assert_eq!(asked_for(&server.ask("What is the battery level?")).0, "battery_percent");
}

#[test]
fn twenty_at_once_are_all_answered_from_their_own_question() {
    let device = Device::with_readings();
    let server = Server::start(&device, &[]);
    let questions =
        [("What is the battery level?", "battery_percent", "73"), ("How hot is the CPU?", "cpu_temp_c", "51.5")];
    let turns: Vec<Value> = std::thread::scope(|scope| {
        let askers: Vec<_> = (0..20)
            .map(|i| {
                let (server, (question, metric, number)) = (&server, questions[i % 2]);
                scope.spawn(move || {
                    let answer = server.ask(question);
                    assert_eq!(asked_for(&answer).0, metric, "{answer}");
                    assert!(numbers(answer["answer"].as_str().unwrap()).contains(&number), "{answer}");
                    answer["turn"].clone()
                })
            })
            .collect();
        askers.into_iter().map(|asker| asker.join().unwrap()).collect()
    });
    let distinct: std::collections::BTreeSet<&str> = turns.iter().map(|t| t.as_str().unwrap()).collect();
    assert_eq!(distinct.len(), 20);
}
