mod brought;
mod embed;
mod feed;
mod logprobs;

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use edgehold_config::AgentSpec;
use edgehold_guard::audit::Pseudonym;
use edgehold_guard::{Policy, Raw, Released};
use edgehold_model::{CancelToken, Constraint, ModelError, Sampling, Script, ScriptedModel, StopReason, Turn};
use edgehold_tools::{Executor, Limits, Registry, Tool, ToolContext, ToolError};
use edgehold_types::{Effects, Labels, ManualClock, Timestamp, ToolSpec};
use serde_json::{Value, json};

use super::*;

/// A thermometer that can be told to fail.
struct Thermometer {
    broken: bool,
    calls: Arc<AtomicU32>,
}

impl Tool for Thermometer {
    fn spec(&self) -> Result<ToolSpec, ToolError> {
        let properties = json!({"where": {"type": "string", "grounded": true}});
        Ok(ToolSpec {
            name: "read".parse().unwrap(),
            description: "Reads.".into(),
            parameters: json!({"type": "object", "properties": properties, "required": ["where"]}),
        })
    }
    fn effects(&self) -> Effects {
        Effects::ReadOnly
    }
    fn accepts(&self) -> Labels {
        Labels::default()
    }
    fn call(&self, args: Released<Value>, _: &ToolContext<'_>) -> Result<Raw<Value>, ToolError> {
        self.calls.fetch_add(1, Ordering::SeqCst);
        if self.broken {
            let (message, hint) = ("the sensor is gone".into(), "plug it in".into());
            return Err(ToolError::Failed { code: "sensor_gone", message, hint });
        }
        let value = json!({"where": args.get()["where"], "value": 21.5, "contact": "ann@example.org"});
        Ok(Raw::new(value, Labels::default()))
    }
}

struct Bench {
    orchestrator: Orchestrator,
    model: Arc<ScriptedModel>,
    calls: Arc<AtomicU32>,
    state: tempfile::TempDir,
}

fn bench(broken: bool, scripts: Vec<Script>) -> Bench {
    bench_with("max_tool_calls = 2\nmax_input_chars = 60", broken, scripts)
}

fn bench_with(limits: &str, broken: bool, scripts: Vec<Script>) -> Bench {
    let state = tempfile::tempdir().unwrap();
    let model = Arc::new(ScriptedModel::new(scripts));
    let calls = Arc::new(AtomicU32::new(0));
    let clock: Arc<dyn Clock> = Arc::new(ManualClock::at(Timestamp(1_000)));
    let mut registry = Registry::default();
    registry.insert("read".parse().unwrap(), Arc::new(Thermometer { broken, calls: Arc::clone(&calls) }));
    let head = "description = \"d\"\nsystem = \"s\"\nfallback = \"Ask again.\"\ntemplate = \"Q: {{ user_input }}\"\n";
    let text = format!("{head}[limits]\n{limits}\n[tools.read]\n");
    let spec = AgentSpec::parse(Path::new("/agents/device/agent.toml"), &text).unwrap();
    let executor = Executor::new(registry, Limits::default(), Arc::clone(&clock));
    let agent = Agent::new(spec, Arc::clone(&model) as _, executor, Sampling::default()).unwrap();
    let audit = AuditLog::open(state.path()).unwrap();
    let ids = Box::new(|| TurnId(7));
    let parts = Parts {
        agents: vec![agent],
        guard: Guard::with_defaults(),
        policy: Policy::default(),
        audit,
        clock,
        ids,
        pseudonyms: Box::new(|_| Ok(Pseudonym::from_keyed_code([7; 16]))),
    };
    Bench { orchestrator: Orchestrator::new(parts), model, calls, state }
}

impl Bench {
    fn ask_in(&self, conversation: &mut Conversation, input: &str) -> (Result<Answer, TurnError>, String) {
        self.run(conversation, Ask::new(Raw::new(input.into(), Labels::default())))
    }

    fn run(&self, conversation: &mut Conversation, ask: Ask) -> (Result<Answer, TurnError>, String) {
        let mut streamed = String::new();
        let mut listener = |event: TurnEvent| {
            if let TurnEvent::Delta { text } = event {
                streamed += text.get();
            }
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let result = runtime.block_on(self.orchestrator.ask(ask, conversation, &mut listener));
        (result, streamed)
    }

    fn ask(&self, input: &str) -> Result<Answer, TurnError> {
        self.ask_in(&mut Conversation::default(), input).0
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.state.path().join(edgehold_guard::audit::LOG_FILE)).unwrap_or_default()
    }
}

fn call() -> Script {
    Script::control("<|invoke|>", r#"read {"where":"hall"}"#)
}

fn answer(text: &str) -> Script {
    Script::control("<|answer|>", text)
}

#[test]
fn a_question_becomes_a_call_and_its_result_an_answer() {
    let bench = bench(false, vec![call(), answer("It is 21.5 in the hall.")]);
    let (result, streamed) = bench.ask_in(&mut Conversation::default(), "how warm is the hall?");
    let got = result.unwrap();
    assert_eq!((got.kind, got.answer.get().as_str()), (AnswerKind::Answer, "It is 21.5 in the hall."));
    assert_eq!(streamed, "It is 21.5 in the hall.");
    assert_eq!(got.calls[0].result.as_ref().unwrap().get()["value"], 21.5);
    let requests = bench.model.requests();
    assert!(matches!(&requests[0].prompt.turns[0], Turn::User(t) if t.get() == "Q: how warm is the hall?"));
    let atoms = |i: usize| match &requests[i].constraint {
        Constraint::Turn(turn) => turn.atoms.clone().unwrap(),
        other => panic!("{other:?}"),
    };
    assert_eq!((atoms(0), atoms(1)), (vec![], vec!["21.5".to_owned()]));
}

#[test]
fn personal_data_is_treated_on_the_way_in_out_and_in_results_and_never_logged() {
    let bench = bench(false, vec![call(), answer("Write to bob@example.org or [email].")]);
    let got = bench.ask("I am eve@example.org, how warm?").unwrap();
    assert_eq!(got.answer.get(), "Write to [email] or [email].");
    assert_eq!(got.calls[0].result.as_ref().unwrap().get()["contact"], "[email]");
    let requests = bench.model.requests();
    let prompt = format!("{:?}", requests[1].prompt);
    assert!(!prompt.contains("example.org"), "{prompt}");
    assert!(!got.findings.is_empty());
    assert!(!bench.log().contains("example.org") && !bench.log().contains("warm"), "{}", bench.log());
}

#[test]
fn every_turn_leaves_one_record_whatever_it_came_to() {
    for (scripts, broken, outcome) in [
        (vec![answer("Hello.")], false, "answer"),
        (vec![Script::control("<|refuse|>", "No.")], false, "refusal"),
        (vec![Script::control("<|ask|>", "Where?")], false, "question"),
        (vec![Script::Fail(ModelError::Runtime("x".into()))], false, "fallback"),
        (vec![call()], true, "sensor_gone"),
    ] {
        let bench = bench(broken, scripts);
        let _ = bench.ask("hi");
        let log = bench.log();
        assert_eq!(log.lines().count(), 1, "{log}");
        let record: Value = serde_json::from_str(log.lines().next().unwrap()).unwrap();
        assert_eq!(record["outcome"], outcome, "{log}");
    }
}

#[test]
fn a_failing_tool_reaches_the_person_with_its_own_words() {
    let bench = bench(true, vec![call(), answer("It is 21.5.")]);
    let error = bench.ask("how warm?").unwrap_err();
    assert_eq!((error.code(), error.to_string().as_str()), ("sensor_gone", "the sensor is gone"));
    assert_eq!(error.hint().as_deref(), Some("plug it in"));
}

#[test]
fn a_failing_model_leaves_the_word_to_the_declared_fallback() {
    for error in [ModelError::Runtime("x".into()), ModelError::Stopped(StopReason::Deadline)] {
        let got = bench(false, vec![Script::Fail(error)]).ask("hi").unwrap();
        assert_eq!((got.kind, got.answer.get().as_str()), (AnswerKind::Fallback, "Ask again."));
    }
    let held = ModelError::Constraint(edgehold_model::ConstraintError::NoOptions);
    assert_eq!(bench(false, vec![Script::Fail(held)]).ask("hi").unwrap_err().code(), "constraint_failed");
}

#[test]
fn the_same_call_is_not_made_twice_and_calls_are_counted() {
    let twice = bench(false, vec![call(), call(), answer("21.5")]);
    twice.ask("how warm?").unwrap();
    assert_eq!(twice.calls.load(Ordering::SeqCst), 1);
    let places =
        ["hall", "attic", "cellar"].map(|p| Script::control("<|invoke|>", &format!("read {{\"where\":\"{p}\"}}")));
    let many = bench(false, places.into_iter().chain([answer("ok")]).collect());
    many.ask("all").unwrap();
    assert_eq!(many.calls.load(Ordering::SeqCst), 2);
    assert!(matches!(&many.model.requests()[3].constraint, Constraint::Turn(t) if t.max_calls == 0));
}

#[test]
fn bad_questions_are_refused_before_the_model_is_asked() {
    let bench = bench(false, vec![]);
    assert_eq!(bench.ask("  ").unwrap_err().code(), "input_empty");
    assert_eq!(bench.ask(&"x".repeat(61)).unwrap_err().code(), "input_too_long");
    let ask = Ask { agent: Some("other".parse().unwrap()), ..Ask::new(Raw::new("x".into(), Labels::default())) };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let error = runtime.block_on(bench.orchestrator.ask(ask, &mut Conversation::default(), &mut |_| {})).unwrap_err();
    assert_eq!(error.hint().as_deref(), Some("the agents here: device"));
    assert!(bench.model.requests().is_empty());
}

#[test]
fn a_long_conversation_loses_its_oldest_whole_exchange_and_says_so() {
    let too_long = || Script::Fail(ModelError::TooLong { tokens: 9, over: 1, context: 8 });
    let bench = bench(
        false,
        vec![answer("one"), answer("two"), too_long(), answer("three"), too_long(), too_long(), too_long()],
    );
    let mut conversation = Conversation::default();
    bench.ask_in(&mut conversation, "first").0.unwrap();
    bench.ask_in(&mut conversation, "second").0.unwrap();
    let third = bench.ask_in(&mut conversation, "third").0.unwrap();
    assert_eq!(third.dropped_exchanges, 1);
    let said = format!("{:?}", bench.model.requests()[3].prompt.turns);
    assert!(!said.contains("first") && said.contains("second") && said.contains("third"), "{said}");
    assert_eq!(bench.ask_in(&mut conversation, "fourth").0.unwrap_err().code(), "prompt_too_long");
}

#[test]
fn what_is_left_out_is_said_in_short_where_the_agent_asks_for_it() {
    let too_long = || Script::Fail(ModelError::TooLong { tokens: 9, over: 1, context: 8 });
    let short = |text: &str| Script::Write(vec![edgehold_model::Piece::Text(text.as_bytes().to_vec())]);
    let scripts = vec![
        answer("one"),
        answer("two"),
        too_long(),
        short("Ann (ann@example.org) asked first."),
        answer("three"),
        too_long(),
        short("First and second."),
        answer("four"),
    ];
    let bench = bench_with("max_tool_calls = 2\nsummarise = true", false, scripts);
    let mut conversation = Conversation::default();
    for words in ["first", "second", "third", "fourth"] {
        bench.ask_in(&mut conversation, words).0.unwrap();
    }
    let requests = bench.model.requests();
    let said = |i: usize| format!("{:?}", requests[i].prompt.turns);
    // What is summarised is what was left out, and the guard looks at what comes of it.
    assert!(said(3).contains("first") && !said(3).contains("second"), "{}", said(3));
    assert!(said(4).contains("Earlier in this conversation: Ann ([email]) asked first.") && said(4).contains("second"));
    // The next summary is of the one before and of what is left out now.
    assert!(said(6).contains("asked first") && said(6).contains("second"), "{}", said(6));
    assert!(said(7).contains("First and second.") && said(7).contains("third") && !said(7).contains("asked first"));
}

#[test]
fn a_turn_can_be_stopped_from_outside() {
    let bench = bench(false, vec![Script::Hang]);
    let cancel = CancelToken::default();
    let ask = Ask { cancel: cancel.clone(), ..Ask::new(Raw::new("x".into(), Labels::default())) };
    let stopper = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(20));
        cancel.cancel();
    });
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let error = runtime.block_on(bench.orchestrator.ask(ask, &mut Conversation::default(), &mut |_| {})).unwrap_err();
    stopper.join().unwrap();
    assert_eq!(error.code(), "cancelled");
}

#[test]
fn health_asks_the_model_once_and_looks_at_each_tool() {
    let bench = bench(false, vec![answer("o")]);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let health = runtime.block_on(bench.orchestrator.health());
    assert!(health.ok, "{health:?}");
    assert_eq!(health.agents[0].tools, ["read"]);
    // Within a few seconds the finding is reused.
    assert!(runtime.block_on(bench.orchestrator.health()).ok);
    assert_eq!(bench.model.requests().len(), 1);
}
