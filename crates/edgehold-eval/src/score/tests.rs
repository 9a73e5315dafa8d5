use edgehold_guard::Guard;
use serde_json::json;

use super::*;
use crate::suite::{Reader, read_suite};

/// One case; `result` is what the tool returned.
fn case(expect: &Value, result: Option<&Value>) -> Case {
    let tool = |name: &str| {
        json!({"name": name, "description": "Of the Kitchen.", "parameters": {"type": "object", "properties": {
            "room": {"type": "string"}, "level": {"type": "integer"}}, "required": ["room"]}})
    };
    let mut messages = vec![json!({"role": "user", "content": "Set room 12 to 7, says Ada"})];
    if let Some(result) = result {
        let call = json!({"function": {"name": "set", "arguments": {}}});
        messages.push(json!({"role": "assistant", "tool_calls": [call]}));
        messages.push(json!({"role": "tool", "content": result.to_string()}));
    }
    let line = json!({"tools": [tool("set"), tool("get")], "messages": messages, "expect": expect});
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.jsonl"), line.to_string()).unwrap();
    let reader = Reader { guard: &Guard::with_defaults(), agents: &|_| Err(String::new()) };
    read_suite(folder.path(), &reader).unwrap().remove(0)
}

fn calls(calls: &Value) -> Got {
    let calls = calls.as_array().unwrap().iter();
    Got::Calls(calls.map(|c| GotCall { name: c[0].as_str().unwrap().into(), arguments: c[1].clone() }).collect())
}

/// The measures that a case counts for: `+` where it is right, `-` where it is not.
fn check(case: &Case, got: &Got, expect: &str) {
    let score = score(case, got, matches!(got, Got::Failed(_)));
    let line = score.shares.iter().map(|(m, s)| format!("{}{m}", if s.right == 1 { '+' } else { '-' }));
    assert_eq!(line.collect::<Vec<_>>().join(" "), expect, "{got:?}");
}

#[test]
fn a_call_is_right_in_its_tool_and_in_its_arguments() {
    let one = |arguments: Value| json!({"calls": [{"name": "set", "arguments": arguments}]});
    let case =
        case(&one(json!({"room": {"any": ["bath", "bath room"]}, "level": {"any": [7], "optional": true}})), None);
    let right = "+correct +tool +arguments +full_call +not_declined +not_refused +schema_valid";
    for arguments in [json!({"room": "Bath"}), json!({"room": "bath  room", "level": 7.0})] {
        check(&case, &calls(&json!([["set", arguments]])), right);
    }
    let wrong = "-correct +tool -arguments -full_call +not_declined +not_refused +schema_valid";
    for arguments in [json!({"room": "hall"}), json!({"room": "bath", "level": 8}), json!({"room": "bath", "x": 1})] {
        check(&case, &calls(&json!([["set", arguments]])), wrong);
    }
    let other = "-correct -tool -full_call +not_declined +not_refused +schema_valid";
    check(&case, &calls(&json!([["get", {"room": "bath"}]])), other);
    let unknown = other.replace("+schema", "-schema");
    check(&case, &calls(&json!([["fly", {"room": "bath"}]])), &unknown);
    check(&case, &calls(&json!([["get", {"level": 1.5}]])), &unknown);
    check(&case, &Got::Refusal("No.".into()), "-correct -tool -full_call -not_declined -not_refused");
    check(&case, &Got::Question("Which?".into()), "-correct -tool -full_call -not_declined +not_refused");
    check(&case, &Got::Failed("broken".into()), "-correct -tool -full_call -not_declined +not_refused -schema_valid");
}

#[test]
fn several_calls_are_right_in_any_order() {
    let call = |room: &str| json!({"name": "set", "arguments": {"room": room}});
    let case = case(&json!([{"calls": [call("a"), call("b")]}, {"ask": true}]), None);
    let made = |rooms: &[&str]| calls(&rooms.iter().map(|r| json!(["set", {"room": r}])).collect());
    let right = "+correct +tool +arguments +full_call +not_declined +not_refused";
    check(&case, &made(&["b", "a"]), &format!("{right} +schema_valid +schema_valid"));
    check(&case, &Got::Question("Which?".into()), right);
    let wrong = "-correct -tool -full_call +not_declined +not_refused";
    check(&case, &made(&["a"]), &format!("{wrong} +schema_valid"));
    let twice = "-correct +tool -arguments -full_call +not_declined +not_refused +schema_valid +schema_valid";
    check(&case, &made(&["a", "a"]), twice);
}

#[test]
fn a_request_to_be_declined_is_declined_by_any_words() {
    let case = case(&json!({"refuse": true}), None);
    check(&case, &Got::Refusal("No.".into()), "+correct +refusal +refusal_strict");
    check(&case, &Got::Answer("Hm.".into()), "-correct +refusal -refusal_strict");
    check(&case, &Got::Failed("broken".into()), "-correct -refusal -refusal_strict -schema_valid");
    check(&case, &calls(&json!([["set", {"room": "a"}]])), "-correct -refusal -refusal_strict +schema_valid");
}

#[test]
fn an_answer_holds_what_it_must_and_nothing_that_was_not_said() {
    let expect = json!({"answer": {"contains": ["7 %", "kitchen"]}});
    let case = case(&expect, Some(&json!({"room": "kitchen", "level": 7, "by": "Bob", "power_w": 3.5})));
    for right in ["The Kitchen is at 7  %.", "It is 7 % in the kitchen. Good!", "Kitchen: 7 %, 3.5W, for Ada in 12"] {
        check(&case, &Got::Answer(right.into()), "+correct +answer +faithful");
    }
    check(&case, &Got::Answer("The Kitchen is at 8 %.".into()), "-correct -answer -faithful");
    check(&case, &Got::Answer("In the kitchen of Carl it is 7 %.".into()), "+correct +answer -faithful");
    check(&case, &Got::Question("7 % in the kitchen?".into()), "-correct -answer +faithful");
    check(&case, &calls(&json!([["get", {"room": "a"}]])), "-correct -answer +schema_valid");
}
