use edgehold_guard::Guard;
use edgehold_types::{Effects, Label, Labels, SystemClock, ToolSpec};
use serde_json::json;

use super::*;
use crate::Tool;

/// Answers by what it is asked to do.
struct Probe;

impl Tool for Probe {
    fn spec(&self) -> Result<ToolSpec, ToolError> {
        Ok(ToolSpec {
            name: "probe".parse().unwrap(),
            description: "Does as told.".into(),
            parameters: json!({
                "type": "object", "required": ["act"], "additionalProperties": false,
                "properties": {"act": {"enum": ["echo", "hang", "crash", "flood"]}}
            }),
        })
    }
    fn effects(&self) -> Effects {
        Effects::ReadOnly
    }
    fn accepts(&self) -> Labels {
        Labels::of(Label::Internal)
    }
    fn call(&self, args: Released<Value>, _: &ToolContext<'_>) -> Result<Raw<Value>, ToolError> {
        match args.get()["act"].as_str() {
            Some("hang") => std::thread::sleep(Duration::from_millis(400)),
            Some("crash") => panic!("as told"),
            Some("flood") => return Ok(Raw::new(json!("x".repeat(5000)), Labels::default())),
            _ => {}
        }
        Ok(Raw::new(json!({"ok": true}), Labels::default()))
    }
}

fn run(tool: &str, args: Value, labels: Labels) -> Result<(), ToolError> {
    let mut registry = Registry::default();
    registry.insert("probe".parse().unwrap(), Arc::new(Probe));
    let limits = Limits { time: Duration::from_millis(100), result_bytes: 1000 };
    let executor = Executor::new(registry, limits, Arc::new(SystemClock::default()));
    let args = Guard::with_defaults().release_json(Raw::new(args, labels)).unwrap().value;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let result = runtime.block_on(executor.call(tool, args)).result.map(|_| ());
    runtime.shutdown_background();
    result
}

fn act(name: &str) -> Result<(), ToolError> {
    run("probe", json!({"act": name}), Labels::default())
}

#[test]
fn a_good_call_returns() {
    assert_eq!(act("echo"), Ok(()));
}

#[test]
fn a_tool_that_hangs_crashes_or_floods_is_contained() {
    assert_eq!(act("hang").unwrap_err().code(), "tool_timed_out");
    assert_eq!(act("crash").unwrap_err().code(), "tool_crashed");
    assert_eq!(act("flood").unwrap_err().code(), "tool_result_too_large");
}

#[test]
fn arguments_off_the_schema_never_reach_the_tool() {
    for args in [json!({}), json!({"act": "other"}), json!({"act": "echo", "more": 1}), json!(7)] {
        assert_eq!(run("probe", args, Labels::default()).unwrap_err().code(), "tool_arguments");
    }
    assert_eq!(run("other", json!({}), Labels::default()).unwrap_err().code(), "tool_unknown");
}

#[test]
fn labels_beyond_the_tools_are_refused() {
    let health = Labels::of(Label::Health);
    assert_eq!(run("probe", json!({"act": "echo"}), health).unwrap_err().code(), "tool_labels");
}
