//! `serve`: it starts, says where, ends when asked to, and lets nobody in who may not.

use crate::support::http::Request;
use crate::support::{Device, Server, asked_for};

const QUESTION: &str = "What is the battery level?";

#[test]
fn it_says_where_it_listens_and_ends_when_asked_to() {
    let device = Device::with_readings();
    let server = Server::start(&device, &[]);
    assert!(server.address.ip().is_loopback() && server.address.port() != 0);
    assert_eq!(asked_for(&server.ask(QUESTION)), ("battery_percent", "latest"));
    // A connection that stays open and says nothing does not hold the end up.
    let idle = std::net::TcpStream::connect(server.address).unwrap();
    assert_eq!(server.terminate().code(), Some(0));
    drop(idle);
    let log = device.read("serve.err");
    assert!(log.contains("edgehold-nano") && log.contains("agents: device") && !log.contains("panicked"), "{log}");
}

#[test]
fn an_address_that_is_taken_is_told() {
    let device = Device::with_readings();
    let server = Server::start(&device, &[]);
    let error = device.error(&["serve", "--listen", &server.address.to_string()]);
    assert_eq!(error["code"], "address_unavailable", "{error}");
}

#[test]
fn other_machines_are_not_let_in_without_a_token() {
    let device = Device::with_readings();
    for listen in ["0.0.0.0:0", "[::]:0"] {
        let error = device.error(&["serve", "--listen", listen]);
        assert_eq!(error["code"], "token_needed", "{listen}: {error}");
    }
    device.write("edgehold.toml", "[server]\nlisten = \"0.0.0.0:0\"\n");
    assert_eq!(device.error(&["serve"])["code"], "token_needed");
    std::fs::remove_file(device.path("edgehold.toml")).unwrap();
    device.write("short", "secret\n");
    for (file, words) in [("short", "16 characters"), ("missing", "cannot be read")] {
        let error = device.error(&["serve", "--token-file", file]);
        assert_eq!(error["code"], "token_file_unusable", "{error}");
        assert!(error["message"].as_str().unwrap().contains(words), "{error}");
    }
}

#[test]
fn with_a_token_file_only_its_holder_is_answered() {
    let device = Device::with_readings();
    let token = "correct-horse-battery-staple";
    device.write("token", format!("{token}\n"));
    let server = Server::start(&device, &["--token-file", "token"]);
    let ask = || Request::ask(format!(r#"{{"user_input":"{QUESTION}"}}"#));
    for (shown, status) in [
        (None, 401),
        (Some(String::new()), 401),
        (Some("Bearer ".into()), 401),
        (Some("Bearer wrong-horse-battery-staple".into()), 401),
        (Some(format!("Bearer {}", &token[1..])), 401),
        (Some(format!("Bearer {token}x")), 401),
        (Some(token.into()), 401),
        (Some(format!("Bearer {token}")), 200),
    ] {
        let request = shown.iter().fold(ask(), |request, value| request.header("Authorization", value));
        let reply = server.send(request);
        assert_eq!(reply.status, status, "{shown:?}: {reply:?}");
        let refused = status == 200 || ["token_missing", "token_wrong"].contains(&reply.code().as_str());
        assert!(refused, "{shown:?}: {reply:?}");
    }
    assert_eq!(server.get("/readyz").status, 200);
}

#[test]
fn the_model_file_may_vanish_while_it_serves() {
    let device = Device::with_readings();
    let server = Server::start(&device, &[]);
    server.ask(QUESTION);
    std::fs::remove_dir_all(device.path("state/embedded")).unwrap();
    assert_eq!(asked_for(&server.ask(QUESTION)), ("battery_percent", "latest"));
    assert_eq!(server.get("/healthz").status, 200);
    assert_eq!(server.terminate().code(), Some(0));
}

#[test]
fn a_command_beside_the_server_shares_its_state() {
    let device = Device::with_readings();
    let server = Server::start(&device, &[]);
    for _ in 0..3 {
        server.ask(QUESTION);
        device.json(&["ask", QUESTION]);
    }
    assert_eq!(device.read("state/audit.jsonl").lines().count(), 6);
    assert_eq!(device.run(&["doctor"]).code, Some(0));
}

#[test]
fn health_tells_what_is_missing_and_readiness_does_not_depend_on_it() {
    let device = Device::new();
    let server = Server::start(&device, &[]);
    let health = server.get("/healthz");
    assert_eq!((health.status, health.json()["ok"].as_bool()), (503, Some(false)), "{health:?}");
    assert!(health.text().contains("there is no metrics file"), "{health:?}");
    assert_eq!(server.get("/readyz").status, 200);
    let asked = server.send(Request::ask(format!(r#"{{"user_input":"{QUESTION}"}}"#)));
    assert_eq!((asked.status, asked.code().as_str()), (503, "metrics_file_not_found"));
}
