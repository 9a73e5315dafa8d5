use edgehold_guard::Guard;
use edgehold_types::{Effects, Label, Labels, SystemClock, ToolSpec};
use serde_json::json;

use super::*;
use crate::Tool;

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Answers by what it is asked to do.
#[derive(Default)]
struct Probe {
    changes: bool,
    calls: AtomicU32,
    stopped: AtomicBool,
}

impl Tool for Probe {
    fn spec(&self) -> Result<ToolSpec, ToolError> {
        Ok(ToolSpec {
            name: "probe".parse().unwrap(),
            description: "Does as told.".into(),
            parameters: json!({
                "type": "object", "required": ["act"], "additionalProperties": false,
                "properties": {"act": {"enum": ["echo", "hang", "crash", "flood", "crash_once"]}}
            }),
        })
    }
    fn effects(&self) -> Effects {
        if self.changes { Effects::Changes } else { Effects::ReadOnly }
    }
    fn accepts(&self) -> Labels {
        Labels::of(Label::Internal)
    }
    fn call(&self, args: Released<Value>, context: &ToolContext<'_>) -> Result<Raw<Value>, ToolError> {
        let before = self.calls.fetch_add(1, Ordering::SeqCst);
        match args.get()["act"].as_str() {
            Some("hang") => {
                for _ in 0..1500 {
                    std::thread::sleep(Duration::from_millis(2));
                    self.stopped.fetch_or(context.cancel.is_cancelled(), Ordering::SeqCst);
                }
            }
            Some("crash_once") if before == 0 => panic!("as told"),
            Some("crash") => panic!("as told"),
            Some("flood") => return Ok(Raw::new(json!("x".repeat(5000)), Labels::default())),
            _ => {}
        }
        Ok(Raw::new(json!({"ok": true}), Labels::default()))
    }
}

fn executor(probe: &Arc<Probe>, tries: u32) -> Executor {
    let mut registry = Registry::default();
    registry.insert("probe".parse().unwrap(), Arc::clone(probe) as _);
    let limits = Limits { time: Duration::from_secs(1), result_bytes: 1000, tries };
    Executor::new(registry, limits, Arc::new(SystemClock::default()))
}

fn call(executor: &Executor, tool: &str, args: Value, labels: Labels, cancel: &CancelToken) -> Result<(), ToolError> {
    let args = Guard::with_defaults().release_json(Raw::new(args, labels)).unwrap().value;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let result = runtime.block_on(executor.call(tool, args, cancel)).result.map(|_| ());
    runtime.shutdown_background();
    result
}

fn run(tool: &str, args: Value, labels: Labels) -> Result<(), ToolError> {
    call(&executor(&Arc::default(), 1), tool, args, labels, &CancelToken::default())
}

fn told(executor: &Executor, name: &str) -> Result<(), ToolError> {
    call(executor, "probe", json!({"act": name}), Labels::default(), &CancelToken::default())
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

/// A tool whose schema is none.
struct Liar;

impl Tool for Liar {
    fn spec(&self) -> Result<ToolSpec, ToolError> {
        let parameters = json!({"type": "nonsense", "required": 7});
        Ok(ToolSpec { name: "liar".parse().unwrap(), description: "Lies.".into(), parameters })
    }
    fn effects(&self) -> Effects {
        Effects::ReadOnly
    }
    fn accepts(&self) -> Labels {
        Labels::default()
    }
    fn call(&self, _: Released<Value>, _: &ToolContext<'_>) -> Result<Raw<Value>, ToolError> {
        panic!("it is never called")
    }
}

#[test]
fn a_tool_that_lies_about_its_schema_is_not_called() {
    let mut registry = Registry::default();
    registry.insert("liar".parse().unwrap(), Arc::new(Liar));
    let executor = Executor::new(registry, Limits::default(), Arc::new(SystemClock::default()));
    let result = call(&executor, "liar", json!({}), Labels::default(), &CancelToken::default());
    assert_eq!(result.unwrap_err().code(), "tool_schema");
}

#[test]
fn what_may_be_called_twice_is_tried_again_and_what_changes_something_is_not() {
    let reads = Arc::new(Probe::default());
    assert_eq!(told(&executor(&reads, 3), "crash_once"), Ok(()));
    assert_eq!(reads.calls.load(Ordering::SeqCst), 2);
    let changes = Arc::new(Probe { changes: true, ..Probe::default() });
    assert_eq!(told(&executor(&changes, 3), "crash_once").unwrap_err().code(), "tool_crashed");
    assert_eq!(changes.calls.load(Ordering::SeqCst), 1);
}

#[test]
fn a_tool_that_fails_again_and_again_is_left_alone() {
    let probe = Arc::new(Probe::default());
    let executor = executor(&probe, 1);
    for _ in 0..3 {
        assert_eq!(told(&executor, "crash").unwrap_err().code(), "tool_crashed");
    }
    assert_eq!(told(&executor, "echo").unwrap_err().code(), "tool_resting");
    assert_eq!(probe.calls.load(Ordering::SeqCst), 3);
}

#[test]
fn a_cancelled_turn_ends_the_call_and_tells_the_tool() {
    let probe = Arc::new(Probe::default());
    let cancel = CancelToken::default();
    let stopper = std::thread::spawn({
        let cancel = cancel.clone();
        move || {
            std::thread::sleep(Duration::from_millis(30));
            cancel.cancel();
        }
    });
    let result = call(&executor(&probe, 1), "probe", json!({"act": "hang"}), Labels::default(), &cancel);
    assert_eq!(result.unwrap_err().code(), "cancelled");
    stopper.join().unwrap();
    while !probe.stopped.load(Ordering::SeqCst) {
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_tool_that_takes_too_long_is_told() {
    let probe = Arc::new(Probe::default());
    assert_eq!(told(&executor(&probe, 1), "hang").unwrap_err().code(), "tool_timed_out");
    while !probe.stopped.load(Ordering::SeqCst) {
        std::thread::sleep(Duration::from_millis(5));
    }
}
