//! Tokens: made at the command line, asked for at the door, and ended while it is open.

use serde_json::{Value, json};

use crate::support::http::{Reply, Request};
use crate::support::{Device, Server};

fn ask(server: &Server, secret: Option<&str>) -> Reply {
    let request = Request::ask(json!({"user_input": "What is the battery level?"}).to_string());
    server.send(match secret {
        Some(secret) => request.header("Authorization", format!("Bearer {secret}")),
        None => request,
    })
}

#[test]
fn a_token_lets_in_until_it_is_revoked_while_the_server_runs() {
    let device = Device::with_readings();
    assert_eq!(device.json(&["tokens", "list"]), json!([]));
    let made = device.json(&["tokens", "add", "display", "--scope", "ask:device", "--expires", "30d"]);
    let (id, secret) = (made["id"].as_str().unwrap(), made["secret"].as_str().unwrap());
    let other =
        device.json(&["tokens", "add", "sensor", "--scope", "publish", "--scope", "watch", "--expires", "never"]);
    assert_eq!((&other["scopes"], &other["expires_ms"]), (&json!(["publish", "watch"]), &Value::Null));

    let server = Server::start(&device, &[]);
    let refused = ask(&server, None);
    assert_eq!((refused.status, refused.code().as_str()), (401, "token_missing"), "{refused:?}");
    assert_eq!(refused.header("www-authenticate"), Some("bearer"), "{refused:?}");
    assert_eq!(ask(&server, Some(secret)).status, 200);
    let refused = ask(&server, other["secret"].as_str());
    assert_eq!((refused.status, refused.code().as_str()), (403, "scope_missing"), "{refused:?}");
    assert_eq!(server.get("/readyz").status, 200);

    assert_eq!(device.json(&["tokens", "revoke", id])["state"], "revoked");
    let refused = ask(&server, Some(secret));
    assert_eq!((refused.status, refused.code().as_str()), (401, "token_wrong"), "{refused:?}");
    let listed = device.run(&["--json", "tokens", "list"]);
    assert!(!listed.out.contains(secret), "{listed:?}");
    let row = listed.json().as_array().unwrap().iter().find(|row| row["id"] == id).cloned().unwrap();
    assert_eq!((row["state"].as_str(), row["name"].as_str()), (Some("revoked"), Some("display")), "{row}");
    assert!(row["last_used_ms"].is_u64(), "{row}");

    assert_eq!(server.terminate().code(), Some(0));
    // Who was refused is on record, and nothing of what they showed.
    let log = device.read("state/audit.jsonl");
    for reason in ["token_missing", "scope_missing", "token_wrong"] {
        let record = format!(r#""event":"access_refused","reason":"{reason}","times":1"#);
        assert_eq!(log.matches(&record).count(), 1, "{reason}: {log}");
    }
    assert!(!log.contains(secret) && !device.read("serve.err").contains(secret));
    assert_eq!(device.run(&["audit", "verify"]).code, Some(0));
}

#[test]
fn the_first_one_that_is_let_in_is_told_and_opens_the_address() {
    let device = Device::with_readings();
    device.write("edgehold.toml", "[server]\nlisten = \"0.0.0.0:0\"\n");
    assert_eq!(device.error(&["serve"])["code"], "token_needed");
    let first = device.run(&["--json", "tokens", "add", "a", "--scope", "all"]);
    assert!(first.err.contains("from now on everybody needs one"), "{first:?}");
    let made = first.json();
    let fields: Vec<&String> = made.as_object().unwrap().keys().collect();
    assert_eq!(fields.len(), 5, "{fields:?}");
    let second = device.run(&["--json", "tokens", "add", "b", "--scope", "all"]);
    assert!(!second.err.contains("everybody"), "{second:?}");
    let server = Server::start_as(&mut device.command(&["serve"]), &device);
    assert_eq!(ask(&server, made["secret"].as_str()).status, 200);
    assert_eq!(ask(&server, None).status, 401);
}

#[test]
fn certificates_and_users_are_let_in_without_a_secret() {
    let device = Device::new();
    let added = device.json(&["tokens", "add", "cron", "--uid", "1001", "--scope", "publish"]);
    assert_eq!((&added["uid"], &added["scopes"], added.get("secret")), (&json!(1001), &json!(["publish"]), None));
    assert_eq!(device.error(&["tokens", "add", "other", "--uid", "1001", "--scope", "all"])["code"], "holder_taken");
    device.write("phone.pem", "-----BEGIN CERTIFICATE-----\nMAMCAQE=\n-----END CERTIFICATE-----\n");
    let added = device.json(&["tokens", "add", "phone", "--certificate", "phone.pem", "--scope", "ask"]);
    assert_eq!(added["certificate"].as_str().map(str::len), Some(64), "{added}");
    device.write("empty.pem", "");
    let error = device.error(&["tokens", "add", "x", "--certificate", "empty.pem", "--scope", "ask"]);
    assert_eq!(error["code"], "certificate_unreadable", "{error}");
    let both = device.run(&["tokens", "add", "x", "--certificate", "phone.pem", "--uid", "1", "--scope", "ask"]);
    assert_eq!(both.code, Some(2), "{both:?}");
    let listed = device.json(&["tokens", "list"]);
    let kinds: Vec<&str> = listed.as_array().unwrap().iter().map(|row| row["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"user") && kinds.contains(&"certificate") && kinds.len() == 2, "{listed}");
}

#[test]
fn what_no_token_can_be_for_is_told() {
    let device = Device::new();
    let error = device.error(&["tokens", "add", "x", "--scope", "ask:nobody"]);
    assert_eq!(error["code"], "agent_unknown", "{error}");
    assert_eq!(device.error(&["tokens", "revoke", "0000"])["code"], "token_unknown");
    assert_eq!(device.error(&["tokens", "add", " ", "--scope", "all"])["code"], "token_name_invalid");
    for args in [&["--scope", "admin"][..], &[], &["--scope", "all", "--expires", "soon"]] {
        assert_eq!(device.run(&[&["tokens", "add", "x"], args].concat()).code, Some(2), "{args:?}");
    }
    assert_eq!(device.json(&["tokens", "list"]), json!([]));
}
