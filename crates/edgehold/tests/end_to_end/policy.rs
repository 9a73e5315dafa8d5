//! The written policy, with the real binary and the model that ships in it.

use serde_json::Value;

use crate::support::http::Request;
use crate::support::{Device, Server};

const QUESTION: &str = "What is the battery level?";

fn device(policy: &str) -> Device {
    let device = Device::with_readings();
    device.write("edgehold.toml", "[guard]\npolicy = \"policy.toml\"\n");
    device.write("policy.toml", policy);
    device
}

fn log(device: &Device) -> String {
    device.read("state/audit.jsonl")
}

#[test]
fn the_example_policy_is_valid_and_says_what_it_comes_to() {
    let device = device(include_str!("../../../../policy.example.toml"));
    assert_eq!(device.run(&["check"]).code, Some(0));
    let policy = device.json(&["guard", "policy", "--agent", "device"]);
    let treatments = policy["agents"][0]["treatments"].as_array().unwrap();
    let of = |entity: &str| treatments.iter().find(|t| t["entity"] == entity).unwrap();
    assert_eq!((&of("person")["in"], &of("person")["out"]), (&"pseudonymise".into(), &"keep".into()));
    assert_eq!(of("card")["in"], "mask");
    assert_eq!(of("mac")["in"], "keep");
    assert_eq!(policy["rules"][0]["name"], "strangers-change-nothing");
    let answer = device.json(&["ask", QUESTION]);
    assert_eq!(answer["kind"], "answer", "{answer}");
    assert_eq!(device.run(&["guard", "policy", "--agent", "nobody"]).code, Some(1));
}

#[test]
fn a_question_with_what_is_blocked_is_refused_and_recorded_without_it() {
    let device = device("[treat]\nsecret = \"block\"\n");
    let question = format!("{QUESTION} The password is hunter2hunter2.");
    let error = device.error(&["ask", &question]);
    assert_eq!(error["code"], "guard_blocked", "{error}");
    assert!(error["hint"].as_str().unwrap().contains("treat.secret"), "{error}");
    assert!(log(&device).contains("guard_blocked") && !log(&device).contains("hunter2"));
}

#[test]
fn a_refusal_names_the_rule_on_the_command_line_and_over_rest() {
    let rule = "[[rules]]\nname = \"readings-stay-here\"\nto = [\"asker\"]\nlabels = [\"internal\"]\nthen = \"deny\"\n";
    let device = device(rule);
    let error = device.error(&["ask", QUESTION]);
    assert_eq!(error["code"], "policy_refused", "{error}");
    assert!(error["message"].as_str().unwrap().contains("`readings-stay-here`"), "{error}");
    let server = Server::start(&device, &[]);
    for accept in ["application/json", "text/event-stream", "text/plain"] {
        let body = serde_json::to_vec(&serde_json::json!({"user_input": QUESTION})).unwrap();
        let reply = server.send(Request::ask(body).header("Accept", accept));
        let text = reply.text();
        assert!(text.contains("readings-stay-here") && text.contains("policy_refused"), "{accept}: {text}");
        // The reading itself did not leave: not in the answer, and not in the call that is shown.
        assert!(!text.contains("value"), "{accept}: {text}");
    }
}

#[test]
fn a_tool_whose_data_is_anonymised_is_not_searched_but_its_labels_hold() {
    let anonymised = "[sources.tools.read_metrics]\nlabels = [\"personal\", \"health\"]\nanonymised = true\n";
    let fine = device(anonymised).json(&["ask", QUESTION]);
    assert_eq!(fine["kind"], "answer", "{fine}");
    let forbidden = device(&format!("{anonymised}[sinks.asker]\naccepts = [\"personal\", \"internal\"]\n"));
    let error: Value = forbidden.error(&["ask", QUESTION]);
    assert!(error["message"].as_str().unwrap().contains("`sinks.asker.accepts`"), "{error}");
}

#[test]
fn a_profile_treats_a_text_as_a_filter() {
    let device = Device::new();
    let note = "Seen 2024-02-29, aged 93, ZIP code 02139; SSN 536-90-4399.\n";
    let harbor = device.run_with(&["guard", "scan", "--profile", "hipaa-safe-harbor"], note.as_bytes());
    assert_eq!(harbor.out, "Seen 2024, aged 90+, ZIP code 021**; SSN [social_security].\n");
    let listed = device.json(&["guard", "profile", "hipaa-safe-harbor"]);
    assert_eq!(listed[0]["identifiers"].as_array().unwrap().len(), 18);
    assert_eq!(device.run(&["guard", "profile", "none"]).code, Some(2));
}

/// A question for somebody: the log holds a pseudonym, which `forget` makes lead nowhere, and still verifies.
#[test]
fn a_turn_for_a_subject_is_on_record_without_the_name() {
    let device = Device::with_readings();
    assert_eq!(device.json(&["ask", "--subject", "patient-17", QUESTION])["kind"], "answer");
    let subject = |line: &str| serde_json::from_str::<Value>(line).unwrap()["subject"].clone();
    let first = log(&device).lines().next().map(subject).unwrap();
    assert!(first.is_string() && !log(&device).contains("patient-17"), "{}", log(&device));
    assert_eq!(device.run(&["forget", "patient-17", "--yes"]).code, Some(0));
    assert_eq!(device.run(&["audit", "verify"]).code, Some(0));
    // The same name is somebody new from now on.
    assert_eq!(device.json(&["ask", "--subject", "patient-17", QUESTION])["kind"], "answer");
    let last = log(&device).lines().next_back().map(subject).unwrap();
    assert!(last.is_string() && last != first, "{first} {last}");
}
