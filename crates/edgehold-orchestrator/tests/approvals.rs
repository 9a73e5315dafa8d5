//! Calls that wait for a person's yes, and calls that are made side by side.
#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier};
use std::time::Duration;

use edgehold_config::AgentSpec;
use edgehold_guard::audit::{AuditLog, LOG_FILE, Pseudonym};
use edgehold_guard::policy::Names;
use edgehold_guard::{Guard, Policy, Raw, Released};
use edgehold_model::{CancelToken, Piece, Sampling, Script, ScriptedModel};
use edgehold_orchestrator::{Agent, Answer, AnswerKind, Approvals, Ask, Conversation, Orchestrator, Parts, TurnError};
use edgehold_store::Store;
use edgehold_tools::{Executor, Limits, Registry, Tool, ToolContext, ToolError};
use edgehold_types::{Clock, Effects, Labels, ManualClock, Timestamp, ToolName, ToolSpec, TurnId};
use serde_json::{Value, json};

/// A fan that can be set, and sensors that are read two at a time or never.
struct Device {
    name: &'static str,
    calls: Arc<AtomicU32>,
    meet: Option<Arc<Barrier>>,
}

impl Tool for Device {
    fn spec(&self) -> Result<ToolSpec, ToolError> {
        let properties = json!({"speed": {"type": "integer"}});
        let parameters = json!({"type": "object", "properties": properties});
        Ok(ToolSpec { name: self.name.parse().unwrap(), description: "A device.".into(), parameters })
    }
    fn effects(&self) -> Effects {
        if self.meet.is_some() { Effects::ReadOnly } else { Effects::Changes }
    }
    fn accepts(&self) -> Labels {
        Labels::default()
    }
    fn call(&self, args: Released<Value>, _: &ToolContext<'_>) -> Result<Raw<Value>, ToolError> {
        self.calls.fetch_add(1, Ordering::SeqCst);
        if let Some(meet) = &self.meet {
            meet.wait();
        }
        Ok(Raw::new(json!({"speed": args.get()["speed"], "running": true}), Labels::default()))
    }
}

const POLICY: &str = "[[rules]]\nname = \"ask-me\"\nto = [\"tools.set_fan\"]\nthen = \"confirm\"\n";

struct House {
    orchestrator: Orchestrator,
    clock: Arc<ManualClock>,
    fan: Arc<AtomicU32>,
    model: Arc<ScriptedModel>,
}

fn house(state: &Path, policy: &str, scripts: Vec<Script>) -> House {
    let clock = Arc::new(ManualClock::at(Timestamp(1_000)));
    let fan = Arc::new(AtomicU32::new(0));
    let meet = Arc::new(Barrier::new(2));
    let mut registry = Registry::default();
    for (name, meet) in [("set_fan", None), ("read_hall", Some(&meet)), ("read_attic", Some(&meet))] {
        let device = Device { name, calls: Arc::clone(&fan), meet: meet.cloned() };
        registry.insert(name.parse().unwrap(), Arc::new(device));
    }
    let tools: Vec<ToolName> = registry.names().cloned().collect();
    let file = "description = \"d\"\nsystem = \"s\"\n[limits]\nmax_tool_calls = 4\n[tools.set_fan]\n";
    let spec = AgentSpec::parse(Path::new("/agents/house/agent.toml"), file).unwrap();
    let names = Names { agents: std::slice::from_ref(&spec.name), tools: Some(&tools), kinds: &[] };
    let policy = Policy::parse(Path::new("policy.toml"), policy, names).unwrap();
    let model = Arc::new(ScriptedModel::new(scripts));
    let executor = Executor::new(registry, Limits::default(), Arc::clone(&clock) as _);
    let agent = Agent::new(spec, Arc::clone(&model) as _, executor, Sampling::default()).unwrap();
    let parts = Parts {
        agents: vec![agent],
        guard: Guard::with_defaults(),
        policy,
        audit: AuditLog::open(state).unwrap(),
        clock: Arc::clone(&clock) as Arc<dyn Clock>,
        ids: Box::new(|| TurnId(7)),
        pseudonyms: Box::new(|_| Ok(Pseudonym::from_keyed_code([7; 16]))),
    };
    let store = Arc::new(Store::open(state).unwrap());
    let next = AtomicU32::new(u32::from(store.path().exists()));
    let tag = std::process::id();
    let ids = Box::new(move || format!("{tag}-{}", next.fetch_add(1, Ordering::SeqCst)));
    let approvals = Approvals::open(store, Arc::clone(&clock) as _, ids).unwrap();
    House { orchestrator: Orchestrator::new(parts).with_approvals(approvals), clock, fan, model }
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(future)
}

impl House {
    fn ask(&self) -> Result<Answer, TurnError> {
        let ask = Ask::new(Raw::new("set the fan to 2".to_owned(), Labels::default()));
        wait(self.orchestrator.ask(ask, &mut Conversation::default(), &mut |_| {}))
    }

    fn approve(&self, id: &str) -> Result<String, String> {
        let approved = wait(self.orchestrator.approve(id, &CancelToken::default()));
        approved.map(|a| a.text.into_inner()).map_err(|e| e.code().to_owned())
    }

    fn called(&self) -> u32 {
        self.fan.load(Ordering::SeqCst)
    }
}

fn set() -> Script {
    Script::control("<|invoke|>", r#"set_fan {"speed":2}"#)
}

#[test]
fn a_call_that_needs_a_yes_is_made_after_it_once_and_after_a_restart() {
    let state = tempfile::tempdir().unwrap();
    let before = house(state.path(), POLICY, vec![set()]);
    let answer = before.ask().unwrap();
    assert_eq!((answer.kind, before.called()), (AnswerKind::Approval, 0));
    assert_eq!(answer.calls[0].error, Some("approval_needed"));
    let waiting = before.orchestrator.approvals().unwrap();
    assert!(answer.answer.get().contains(&waiting[0].id), "{answer:?}");
    assert_eq!((waiting[0].rule.as_str(), waiting[0].state.as_str()), ("ask-me", "pending"));
    drop(before);

    let after = house(state.path(), POLICY, vec![]);
    assert_eq!(after.approve(&waiting[0].id).as_deref(), Ok("set_fan: speed: 2, running: true"));
    assert_eq!(after.approve(&waiting[0].id).unwrap_err(), "approval_settled");
    assert_eq!((after.called(), after.model.requests().len()), (1, 0));
    assert_eq!(after.orchestrator.approvals().unwrap()[0].state, "done");
    let log = std::fs::read_to_string(state.path().join(LOG_FILE)).unwrap();
    assert!(log.contains("\"approval\"") && log.contains("\"approved\"") && log.contains("ask-me"), "{log}");
}

#[test]
fn a_no_an_unknown_id_and_one_that_waited_too_long_make_no_call() {
    let state = tempfile::tempdir().unwrap();
    let house = house(state.path(), POLICY, vec![set(), set()]);
    house.ask().unwrap();
    let first = house.orchestrator.approvals().unwrap()[0].id.clone();
    house.orchestrator.deny(&first).unwrap();
    assert_eq!(house.approve(&first).unwrap_err(), "approval_settled");
    assert_eq!(house.approve("nobody").unwrap_err(), "approval_unknown");
    house.clock.advance(Duration::from_secs(1));
    house.ask().unwrap();
    let second = house.orchestrator.approvals().unwrap()[1].id.clone();
    house.clock.advance(Duration::from_secs(25 * 60 * 60));
    assert_eq!(house.approve(&second).unwrap_err(), "approval_settled");
    assert_eq!(house.called(), 0);
}

#[test]
fn a_policy_that_has_become_stricter_holds_for_what_waits() {
    let state = tempfile::tempdir().unwrap();
    let before = house(state.path(), POLICY, vec![set()]);
    before.ask().unwrap();
    let id = before.orchestrator.approvals().unwrap()[0].id.clone();
    drop(before);
    let after = house(state.path(), &POLICY.replace("confirm", "deny"), vec![]);
    assert_eq!(after.approve(&id).unwrap_err(), "policy_refused");
    assert_eq!(after.called(), 0);
}

#[test]
fn two_who_say_yes_at_once_make_one_call() {
    let state = tempfile::tempdir().unwrap();
    let house = house(state.path(), POLICY, vec![set()]);
    house.ask().unwrap();
    let id = house.orchestrator.approvals().unwrap()[0].id.clone();
    let results: Vec<_> = std::thread::scope(|scope| {
        let both: Vec<_> = (0..2).map(|_| scope.spawn(|| house.approve(&id))).collect();
        both.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!((results.iter().filter(|r| r.is_ok()).count(), house.called()), (1, 1));
}

#[test]
fn what_was_done_is_said_by_its_result_and_not_by_the_model() {
    let state = tempfile::tempdir().unwrap();
    let boast = Script::control("<|answer|>", "I set the fan to 9.");
    let house = house(state.path(), "", vec![set(), boast]);
    let answer = house.ask().unwrap();
    assert_eq!(answer.answer.get(), "set_fan: speed: 2, running: true");
    assert_eq!((house.called(), house.model.requests().len()), (1, 1));
}

#[test]
fn what_only_reads_is_called_side_by_side() {
    let state = tempfile::tempdir().unwrap();
    let invoke = || Piece::Control("<|invoke|>".into());
    let text = |text: &str| Piece::Text(text.as_bytes().to_vec());
    // Each waits in its call for the other: one after the other they would never come back.
    let both = Script::Write(vec![invoke(), text("read_hall {}"), invoke(), text("read_attic {}")]);
    let house = house(state.path(), "", vec![both, Script::control("<|answer|>", "Fine.")]);
    let answer = house.ask().unwrap();
    let tools: Vec<&str> = answer.calls.iter().map(|c| c.tool.as_str()).collect();
    assert_eq!((tools, answer.answer.get().as_str()), (vec!["read_hall", "read_attic"], "Fine."));
}
