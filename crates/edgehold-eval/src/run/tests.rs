use edgehold_guard::Guard;
use edgehold_model::{Piece, Script, ScriptedModel};
use edgehold_types::SystemClock;
use serde_json::json;

use super::*;
use crate::suite::{Reader, read_suite};
use crate::{Measure, Requirement};

fn cases(lines: &[(&str, &str)]) -> Vec<Case> {
    let line = |(tool, text): &(&str, &str)| {
        let tools = json!([{"name": tool, "parameters": {"type": "object", "properties": {"n": {"type": "integer"}}}}]);
        let expect = json!({"calls": [{"name": tool, "arguments": {"n": 5}}]});
        json!({"tools": tools, "messages": [{"role": "user", "content": text}], "expect": expect}).to_string()
    };
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.jsonl"), lines.iter().map(line).collect::<Vec<_>>().join("\n")).unwrap();
    let reader = Reader { guard: &Guard::with_defaults(), agents: &|_| Err(String::new()) };
    read_suite(folder.path(), &reader).unwrap()
}

fn run(model: &ScriptedModel, cases: &[Case], decoding: Decoding) -> Result<Report, EvalError> {
    let (guard, clock) = (Guard::with_defaults(), SystemClock::default());
    let evaluation = Evaluation { model, guard: &guard, clock: &clock, seed: 0 };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(evaluation.run(cases, decoding, &mut |_| {}))
}

#[test]
fn cases_with_one_head_follow_each_other_and_are_reported_in_their_order() {
    let cases = cases(&[("f", "one 5"), ("g", "two 5"), ("f", "three 5")]);
    let call = |name: &str| Script::control("<|invoke|>", &format!("{name} {{\"n\":5}}"));
    let model = ScriptedModel::new([call("f"), Script::control("<|refuse|>", "No."), call("g")]);
    let report = run(&model, &cases, Decoding::Grounded).unwrap();
    let asked: Vec<String> = model.requests().iter().map(|r| r.prompt.prefix.tools[0].name.to_string()).collect();
    assert_eq!(asked, ["f", "f", "g"]);
    assert_eq!(report.total.share(Measure::FullCall).value(), Some(2.0 / 3.0));
    let failures: Vec<_> = report.failures.iter().map(|f| f.request.as_str()).collect();
    assert_eq!(failures, ["three 5"]);
    let lacking = |text: &str| text.parse::<Requirement>().unwrap().check(&report).map(|s| s.to_string());
    assert_eq!((lacking("full_call=0.66"), lacking("a.full_call=0.66")), (None, None));
    assert_eq!(lacking("full_call=0.67").unwrap(), "full_call is 0.6667, and 0.67 is required");
    assert_eq!(lacking("b.ask=0").unwrap(), "b.ask was not measured, and 0 is required");
}

#[test]
fn what_holds_the_model_is_what_was_asked_for() {
    let cases = cases(&[("f", "five")]);
    for (decoding, grounded) in
        [(Decoding::Grounded, Some(true)), (Decoding::Constrained, Some(false)), (Decoding::Free, None)]
    {
        let model = ScriptedModel::new([Script::control("<|answer|>", "Hm.")]);
        run(&model, &cases, decoding).unwrap();
        let request = model.requests().remove(0);
        let held = match request.constraint {
            edgehold_model::Constraint::Turn(t) => Some(t.tools[0].parameters["properties"]["n"]["grounded"] == true),
            edgehold_model::Constraint::Unheld => None,
            other => panic!("{other:?}"),
        };
        assert_eq!(held, grounded, "{decoding}");
        // What the model reads is the same each time.
        assert!(!request.prompt.prefix.tools[0].parameters.to_string().contains("grounded"));
    }
}

#[test]
fn an_output_of_no_use_is_wrong_and_a_dead_model_ends_it() {
    let cases = cases(&[("f", "five"), ("f", "5"), ("f", "fünf")]);
    let broken = Script::Write(vec![Piece::Control("<|invoke|>".into()), Piece::Text(b"f {".to_vec())]);
    let model =
        ScriptedModel::new([broken, Script::Fail(ModelError::CutOff), Script::control("<|invoke|>", "f {\"n\":5}")]);
    let report = run(&model, &cases, Decoding::Free).unwrap();
    assert_eq!((report.total.failed, report.total.share(Measure::SchemaValid)), (2, crate::Share { right: 1, of: 2 }));
    assert!(matches!(run(&model, &cases, Decoding::Free), Err(EvalError::Model { .. })));
}

#[test]
fn chance_is_the_same_each_time_and_needs_no_model() {
    let cases = cases(&[("f", "one 5"), ("g", "two 5 words"), ("f", "three or 5")]);
    let model = ScriptedModel::new([]);
    let got = || serde_json::to_value(run(&model, &cases, Decoding::Random).unwrap().failures).unwrap();
    assert_eq!(got(), got());
}
