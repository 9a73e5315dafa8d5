//! Any GGUF file loads, and every output keeps to its constraint whatever the weights say.

use edgehold_llama::LlamaModel;
use edgehold_model::{Constraint, GenerateRequest, LanguageModel, ModelError, StopReason};
use serde_json::{Value, json};

use crate::support::ask::{METRICS, Said, WORDS, free, hot, run, text, turn};
use crate::support::family::{self, Family, TALKATIVE};
use crate::support::model;

/// Turns that are tried, at most, until one is a call.
const TURNS: u64 = 200;

fn check(family: &Family) {
    let model = model(family, TALKATIVE);
    assert_eq!((model.info().dialect, &*model.info().architecture), (family.dialect, family.architecture));
    assert_eq!((&*model.info().name, model.info().context), (family.name, 8192));
    check_turns(family, &model);
    check_json(&model);
    check_choice(&model);
    check_free(&model);
}

/// Random weights call, answer and refuse as they like; each must be one of these, whole.
fn check_turns(family: &Family, model: &LlamaModel) {
    let (mut calls, mut answers) = (0, 0);
    for seed in 0..TURNS {
        match run(model, turn(seed)) {
            Ok((Said::Calls(made), reason, _)) => {
                assert_eq!(reason, StopReason::End);
                made.iter().for_each(|(name, arguments)| check_call(name, arguments));
                assert!((1..=2).contains(&made.len()), "{made:?}");
                calls += 1;
            }
            Ok((Said::Answer(text) | Said::Refusal(text), reason, _)) => {
                assert!(!text.is_empty() || reason == StopReason::Length, "{}, seed {seed}", family.name);
                answers += 1;
            }
            Ok((Said::Question(text), ..)) => panic!("{}: a question: {text}", family.name),
            Err(error) => assert_eq!(error, ModelError::CutOff, "{}", family.name),
        }
        if calls >= 5 && answers >= 5 {
            return;
        }
    }
    assert!(calls > 0 && answers > 0, "{}: {calls} calls and {answers} answers", family.name);
}

fn check_call(name: &str, arguments: &Value) {
    assert_eq!(name, "read_metrics");
    let arguments = arguments.as_object().unwrap();
    assert!(arguments.contains_key("metric"), "{arguments:?}");
    for (key, value) in arguments {
        let good = match key.as_str() {
            "metric" => METRICS.contains(&value.as_str().unwrap()),
            "window" => value.as_str().is_some_and(|w| !w.is_empty() && w.trim() == w && WORDS.contains(w)),
            "count" => (1..=9).contains(&value.as_i64().unwrap()),
            _ => false,
        };
        assert!(good, "{key}: {value}");
    }
}

fn check_json(model: &LlamaModel) {
    let schema = json!({
        "type": "object",
        "properties": {
            "state": {"type": "string", "enum": ["on", "off"]},
            "level": {"type": "integer", "minimum": 0, "maximum": 100},
        },
        "required": ["state", "level"],
        "additionalProperties": false,
    });
    for seed in 0..10 {
        let constraint = Constraint::Json(schema.clone());
        let request = GenerateRequest { constraint, sampling: hot(seed), ..free(WORDS, 100) };
        let (said, reason, _) = run(model, request).unwrap();
        assert_eq!(reason, StopReason::End);
        let value: Value = serde_json::from_str(said.text()).unwrap_or_else(|e| panic!("{e}: {said:?}"));
        assert!(["on", "off"].contains(&value["state"].as_str().unwrap()), "{value}");
        assert!((0..=100).contains(&value["level"].as_i64().unwrap()), "{value}");
        assert_eq!(value.as_object().unwrap().len(), 2, "{value}");
    }
}

fn check_choice(model: &LlamaModel) {
    let options = ["yes", "no", "maybe later", "não"];
    for seed in 0..10 {
        let constraint = Constraint::Choice(options.map(str::to_owned).to_vec());
        let request = GenerateRequest { constraint, sampling: hot(seed), ..free(WORDS, 40) };
        let (said, reason, _) = run(model, request).unwrap();
        assert!(options.contains(&said.text()) && reason == StopReason::End, "{said:?}, {reason:?}");
    }
}

/// Nothing holds the output: it is the same for the same seed, and not for all seeds.
fn check_free(model: &LlamaModel) {
    let at = |seed| text(model, GenerateRequest { sampling: hot(seed), ..free("Tell me a story.", 30) });
    let texts: Vec<String> = (0..5).map(at).collect();
    assert_eq!(texts, (0..5).map(at).collect::<Vec<_>>());
    assert!(texts.iter().any(|t| *t != texts[0]), "{texts:?}");
    let greedy = || text(model, free("Tell me a story.", 30));
    assert_eq!(greedy(), greedy());
}

#[test]
fn llama3() {
    check(&family::LLAMA3);
}

#[test]
fn phi2_without_a_template() {
    check(&family::PHI2);
}

#[test]
fn mistral() {
    check(&family::MISTRAL);
}

#[test]
fn mistral_that_spells_its_marker() {
    check(&family::MISTRAL_SPELLED);
}

#[test]
fn mistral_v1_without_tools_or_system_role() {
    check(&family::MISTRAL_V1);
}

#[test]
fn qwen2() {
    check(&family::QWEN2);
}

#[test]
fn gemma_that_refuses_a_system_message() {
    check(&family::GEMMA);
}
