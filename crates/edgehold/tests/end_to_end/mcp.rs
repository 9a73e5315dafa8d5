//! `edgehold mcp`: the agents as tools, over pipes.

use std::io::{Read, Write};
use std::process::Stdio;

use serde_json::{Value, json};

use crate::support::process::{Lines, end_of};
use crate::support::{Device, numbers};

/// What a client says before anything else.
pub(crate) const BEGINNING: &str = concat!(
    r#"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"#,
    r#""clientInfo":{"name":"test","version":"1"}}}"#,
    "\n",
    r#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
    "\n",
);

#[test]
fn a_client_that_starts_the_program_asks_an_agent() {
    let device = Device::with_readings();
    let mut child = device.command(&["mcp", "--log", "trace"]).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let lines = Lines::of(child.stdout.take().unwrap());
    // Read all the while: a program whose log nobody takes stands still.
    let mut log = child.stderr.take().unwrap();
    let log = std::thread::spawn(move || {
        let mut text = String::new();
        log.read_to_string(&mut text).map(|_| text)
    });
    let reply = || -> Value { serde_json::from_str(&lines.next().expect("the program is alive")).unwrap() };
    stdin.write_all(BEGINNING.as_bytes()).unwrap();
    assert_eq!(reply()["result"]["serverInfo"]["name"], "edgehold");
    let mut say = |message: &Value| writeln!(stdin, "{message}").unwrap();
    say(&json!({"jsonrpc": "2.0", "id": 1, "method": "tools/list"}));
    let listed = reply();
    assert!(listed["result"]["tools"].as_array().unwrap().iter().any(|tool| tool["name"] == "device"), "{listed}");
    let arguments = json!({"question": "I am ann@example.org: what is the battery level?"});
    say(&json!({"jsonrpc": "2.0", "id": 2, "method": "tools/call",
                "params": {"name": "device", "arguments": arguments}}));
    let answered = reply();
    let result = &answered["result"];
    assert!(numbers(result["content"][0]["text"].as_str().unwrap()).contains(&"73"), "{answered}");
    assert_eq!(result["structuredContent"]["agent"], "device");
    say(&json!({"jsonrpc": "2.0", "id": 3, "method": "tools/call", "params": {"name": "nobody"}}));
    assert_eq!(reply()["error"]["code"], -32602);
    drop(stdin);
    assert_eq!(end_of(&mut child).code(), Some(0));
    // Not even the whole log holds what was said.
    let log = log.join().unwrap().unwrap();
    assert!(!log.contains("ann@example.org"), "{log}");
}

#[test]
fn an_input_that_ends_at_once_is_no_error() {
    let ended = Device::new().run_with(&["mcp"], b"");
    assert_eq!((ended.code, ended.out.as_str()), (Some(0), ""), "{ended:?}");
}
