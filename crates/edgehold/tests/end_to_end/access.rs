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
