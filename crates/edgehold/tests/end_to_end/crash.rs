//! `kill -9`: what was acknowledged is on record.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use crate::support::http::Request;
use crate::support::{Device, Server};

const ROUNDS: usize = 5;
const ASKERS: usize = 3;

#[test]
fn every_acknowledged_turn_survives_a_kill_at_any_moment() {
    let device = Device::with_readings();
    let acknowledged = Mutex::new(BTreeSet::new());
    let body = json!({"user_input": "What is the battery level of zebra-4711?"}).to_string();
    for round in 0..ROUNDS {
        let mut server = Server::start(&device, &[]);
        let address = server.address;
        std::thread::scope(|scope| {
            for _ in 0..ASKERS {
                scope.spawn(|| {
                    // Until the server is gone. An answer counts when it came whole.
                    while let Ok(reply) = Request::ask(body.as_str()).send(address) {
                        assert_eq!(reply.status, 200, "{reply:?}");
                        acknowledged.lock().unwrap().insert(reply.json()["turn"].as_str().unwrap().to_owned());
                    }
                });
            }
            let before = acknowledged.lock().unwrap().len();
            crate::support::process::wait_until("an answer", || acknowledged.lock().unwrap().len() > before);
            let nanos = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().subsec_nanos();
            std::thread::sleep(Duration::from_micros(u64::from(nanos % 300_000)));
            server.kill();
        });
        println!("round {round}: {} turns are acknowledged", acknowledged.lock().unwrap().len());
    }
    // A restart mends a record that was cut off in the middle, and goes on after it.
    device.json(&["ask", "How hot is the CPU?"]);
    let log = device.read("state/audit.jsonl");
    let recorded: BTreeSet<String> = log
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap_or_else(|e| panic!("{e}: {line}")))
        .map(|record| record["turn"].as_str().unwrap().to_owned())
        .collect();
    let acknowledged = acknowledged.into_inner().unwrap();
    let lost: Vec<_> = acknowledged.difference(&recorded).collect();
    assert!(acknowledged.len() >= ROUNDS && lost.is_empty(), "lost {lost:?} of {}", acknowledged.len());
    let findings = device.json(&["doctor"]);
    let audit = findings.as_array().unwrap().iter().find(|f| f["what"] == "audit log").unwrap();
    assert!(audit["finding"].as_str().unwrap().contains("the chain holds"), "{audit}");
    for word in ["zebra", "battery level", "CPU", "73 %"] {
        assert!(!log.contains(word), "{word:?} stands in the log");
    }
}
