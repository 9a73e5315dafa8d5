//! Requests, and answers in the open.

use edgehold_guard::{Clean, Guard, Raw, Released};
use edgehold_model::constraint::TurnConstraint;
use edgehold_model::{
    Call, Constraint, Finished, GenerateRequest, Generation, LanguageModel, ModelError, Outcome, Prefix, Prompt,
    Sampling, StopReason, Turn, Usage,
};
use edgehold_types::{Labels, ToolSpec};
use serde_json::{Value, json};

/// What the person says in most tests.
pub const WORDS: &str = "How hot was the CPU in the last 2 hours?";
/// The metrics of [`read_metrics`].
pub const METRICS: [&str; 3] = ["cpu_temp_c", "cpu_percent", "disk_used_percent"];

/// A choice that tries everything.
pub fn hot(seed: u64) -> Sampling {
    Sampling { temperature: 1.0, top_k: 0, top_p: 1.0, min_p: 0.0, seed, ..Sampling::default() }
}

/// A tool.
pub fn tool(name: &str, description: &str, parameters: Value) -> ToolSpec {
    ToolSpec { name: name.parse().unwrap(), description: description.into(), parameters }
}

/// A tool with an enumeration, a text from the person's words, and a number, the last two of which may be left out.
pub fn read_metrics() -> ToolSpec {
    let properties = json!({
        "metric": {"type": "string", "enum": METRICS},
        "window": {"type": "string", "grounded": true},
        "count": {"type": "integer", "minimum": 1, "maximum": 9},
    });
    let parameters = json!({"type": "object", "properties": properties, "required": ["metric"]});
    tool("read_metrics", "Reads this device's metrics.", parameters)
}

/// Text as if the guard had let it in.
pub fn clean(text: &str) -> Clean<String> {
    guard().admit(Raw::new(text.to_owned(), Labels::default())).unwrap().value
}

/// JSON as if the guard had let it in.
pub fn clean_json(value: Value) -> Clean<Value> {
    guard().admit_json(Raw::new(value, Labels::default())).unwrap().value
}

/// A call that was made before.
pub fn call(name: &str, arguments: Value) -> Call {
    let arguments = guard().release_json(Raw::new(arguments, Labels::default())).unwrap().value;
    Call { name: name.parse().unwrap(), arguments }
}

/// An answer that was given before.
pub fn said(text: &str) -> Released<String> {
    guard().release(Raw::new(text.to_owned(), Labels::default())).unwrap().value
}

fn guard() -> Guard {
    Guard::with_defaults()
}

/// A question under a system text, with [`read_metrics`] at hand.
pub fn prompt(question: &str) -> Prompt {
    Prompt {
        prefix: Prefix { system: "Answer questions about this device.".into(), tools: vec![read_metrics()] },
        turns: vec![Turn::User(clean(question))],
        ..Prompt::default()
    }
}

/// A request for at most so many tokens, greedy and free.
pub fn free(question: &str, max_tokens: u32) -> GenerateRequest {
    GenerateRequest { max_tokens, ..GenerateRequest::new(prompt(question)) }
}

/// A request whose output is a call of [`read_metrics`], an answer, or a refusal.
pub fn turn(seed: u64) -> GenerateRequest {
    let constraint = Constraint::Turn(TurnConstraint {
        tools: vec![read_metrics()],
        max_calls: 2,
        words: vec![WORDS.to_owned()],
        ..TurnConstraint::default()
    });
    GenerateRequest { constraint, sampling: hot(seed), ..free(WORDS, 300) }
}

/// What came out, in the open.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    Calls(Vec<(String, Value)>),
    Answer(String),
    Question(String),
    Refusal(String),
}

impl Said {
    /// The text, if it is one.
    pub fn text(&self) -> &str {
        match self {
            Self::Answer(t) | Self::Question(t) | Self::Refusal(t) => t,
            Self::Calls(calls) => panic!("calls: {calls:?}"),
        }
    }
}

/// Opens an outcome.
pub fn open(outcome: Outcome) -> Said {
    let text = |raw| guard().release(raw).unwrap().value.into_inner();
    match outcome {
        Outcome::Answer(raw) => Said::Answer(text(raw)),
        Outcome::Question(raw) => Said::Question(text(raw)),
        Outcome::Refusal(raw) => Said::Refusal(text(raw)),
        Outcome::Calls(calls) => {
            let open = |raw| guard().release_json(raw).unwrap().value.into_inner();
            Said::Calls(calls.into_iter().map(|(name, raw)| (name.to_string(), open(raw))).collect())
        }
    }
}

/// Waits for the end.
pub fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

/// Reads a generation to its end.
pub fn finish(generation: Generation) -> Result<(Said, StopReason, Usage), ModelError> {
    wait(generation.finished()).map(|Finished { outcome, reason, usage, .. }| (open(outcome), reason, usage))
}

/// Runs a request to its end.
pub fn run(model: &dyn LanguageModel, request: GenerateRequest) -> Result<(Said, StopReason, Usage), ModelError> {
    finish(model.generate(request))
}

/// The text that a request ends in.
pub fn text(model: &dyn LanguageModel, request: GenerateRequest) -> String {
    run(model, request).unwrap().0.text().to_owned()
}
