//! Tools, instructions and a form of the answer that a caller brings.

use edgehold_model::ConstraintError;
use edgehold_model::constraint::TurnConstraint;

use super::*;

fn raw<T>(value: T) -> Raw<T> {
    Raw::new(value, Labels::default())
}

fn tool(name: &str) -> (edgehold_types::ToolName, Raw<Value>) {
    let parameters = json!({"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]});
    (name.parse().unwrap(), raw(json!({"description": "The weather.", "parameters": parameters})))
}

fn bringing(brings: Brings) -> Ask {
    Ask { brings, ..Ask::new(raw("how warm is Rome?".to_owned())) }
}

fn weather(city: &str) -> Script {
    Script::control("<|invoke|>", &format!(r#"weather {{"city":"{city}"}}"#))
}

fn constraint(bench: &Bench, at: usize) -> TurnConstraint {
    match &bench.model.requests()[at].constraint {
        Constraint::Turn(turn) => turn.clone(),
        other => panic!("{other:?}"),
    }
}

fn names(turn: &TurnConstraint) -> Vec<&str> {
    turn.tools.iter().map(|t| t.name.as_str()).collect()
}

#[test]
fn a_call_of_a_brought_tool_ends_the_turn_and_its_result_goes_on_with_it() {
    let bench = bench(false, vec![weather("Rome"), answer("It is warm.")]);
    let brings = Brings { tools: vec![tool("weather")], ..Brings::default() };
    let first = bench.run(&mut Conversation::default(), bringing(brings.clone())).0.unwrap();
    assert_eq!(first.kind, AnswerKind::Calls);
    let [call] = &first.requested[..] else { panic!("{first:?}") };
    assert_eq!((call.tool.as_str(), call.arguments.get()), ("weather", &json!({"city": "Rome"})));
    assert!(first.answer.get().is_empty() && first.calls.is_empty());
    assert_eq!(names(&constraint(&bench, 0)), ["read", "weather"]);

    let since = vec![
        Earlier::Calls(vec![("weather".parse().unwrap(), raw(json!({"city": "Rome"})))]),
        Earlier::Result { tool: "weather".parse().unwrap(), value: raw(json!({"c": 31, "by": "ann@example.org"})) },
    ];
    let second = bench.run(&mut Conversation::default(), Ask { since, ..bringing(brings) }).0.unwrap();
    assert_eq!((second.kind, second.answer.get().as_str()), (AnswerKind::Answer, "It is warm."));
    let turns = &bench.model.requests()[1].prompt.turns;
    assert!(matches!(&turns[..], [Turn::User(_), Turn::Calls(_), Turn::Result { .. }]), "{turns:?}");
    let shown = format!("{turns:?}");
    assert!(shown.contains("31") && !shown.contains("ann@"), "{shown}");
    // One of the two calls that the agent allows was made.
    assert_eq!(constraint(&bench, 1).max_calls, 1);
    assert!(bench.log().contains("calls"), "the outcome is on record: {}", bench.log());
    assert!(!bench.log().contains("weather"), "a name that a caller made up is not");
}

#[test]
fn own_tools_are_called_as_ever_and_brought_ones_after_them() {
    let both = Script::Write(vec![
        edgehold_model::Piece::Control("<|invoke|>".into()),
        edgehold_model::Piece::Text(br#"read {"where":"hall"}"#.to_vec()),
        edgehold_model::Piece::Control("<|invoke|>".into()),
        edgehold_model::Piece::Text(br#"weather {"city":"Rome"}"#.to_vec()),
    ]);
    let bench = bench(false, vec![both, weather("Rome")]);
    let brings = Brings { tools: vec![tool("weather")], ..Brings::default() };
    let got = bench.run(&mut Conversation::default(), bringing(brings)).0.unwrap();
    assert_eq!((got.kind, got.calls.len(), got.requested.len()), (AnswerKind::Calls, 1, 1));
    assert_eq!(bench.calls.load(Ordering::SeqCst), 1);
}

#[test]
fn a_call_that_was_made_before_is_not_asked_for_again() {
    let bench = bench(false, vec![weather("Rome"), answer("Warm.")]);
    let since = vec![
        Earlier::Calls(vec![("weather".parse().unwrap(), raw(json!({"city": "Rome"})))]),
        Earlier::Result { tool: "weather".parse().unwrap(), value: raw(json!("warm")) },
    ];
    let brings = Brings { tools: vec![tool("weather")], ..Brings::default() };
    let got = bench.run(&mut Conversation::default(), Ask { since, ..bringing(brings) }).0.unwrap();
    assert_eq!(got.kind, AnswerKind::Answer);
    assert_eq!(constraint(&bench, 1).max_calls, 0);
}

#[test]
fn what_may_be_called_is_in_the_constraint() {
    let among = |names: &[&str]| Some(names.iter().map(|n| n.parse().unwrap()).collect());
    for (calling, expected, must, most) in [
        (Calling::default(), vec!["read", "a", "b"], false, 2),
        (Calling { among: among(&[]), ..Calling::default() }, vec!["read"], false, 2),
        (Calling { must: true, ..Calling::default() }, vec!["a", "b"], true, 2),
        (Calling { must: true, among: among(&["b"]), one: true }, vec!["b"], true, 1),
    ] {
        let bench = bench(false, vec![answer("No.")]);
        let brings = Brings { tools: vec![tool("a"), tool("b")], calling, ..Brings::default() };
        bench.run(&mut Conversation::default(), bringing(brings)).0.unwrap();
        let turn = constraint(&bench, 0);
        assert_eq!((names(&turn), turn.must_call, turn.max_calls), (expected, must, most));
    }
}

#[test]
fn tools_that_cannot_be_offered_are_refused() {
    let dangerous = json!({"description": "", "parameters": {"type": "object", "properties": {"<|end|>": {}}}});
    for tools in [vec![tool("read")], vec![tool("a"), tool("a")], vec![("a".parse().unwrap(), raw(dangerous))]] {
        let bench = bench(false, vec![answer("No.")]);
        let brings = Brings { tools, ..Brings::default() };
        let error = bench.run(&mut Conversation::default(), bringing(brings)).0.unwrap_err();
        assert_eq!(error.code(), "tool_unusable");
        assert!(bench.model.requests().is_empty());
    }
    let cannot = ConstraintError::Compile("no".into());
    let bench = bench(false, vec![Script::Fail(ModelError::Constraint(cannot))]);
    let brings = Brings { tools: vec![tool("a")], ..Brings::default() };
    let error = bench.run(&mut Conversation::default(), bringing(brings)).0.unwrap_err();
    assert_eq!(error.code(), "schema_unusable");
}

#[test]
fn instructions_are_let_in_like_a_question_and_count_as_one() {
    let bench = bench(false, vec![answer("Hi.")]);
    let instructions = Some(raw("Write to ann@example.org.".to_owned()));
    bench.run(&mut Conversation::default(), bringing(Brings { instructions, ..Brings::default() })).0.unwrap();
    let prompt = &bench.model.requests()[0].prompt;
    let told = prompt.brought.instructions.as_ref().unwrap();
    assert!(told.get().starts_with("Write to ") && !told.get().contains("ann@"), "{told:?}");
    assert_eq!(prompt.prefix.system, "s", "the head is the agent's own");
    let long = Some(raw("x".repeat(61)));
    let error = bench.run(&mut Conversation::default(), bringing(Brings { instructions: long, ..Brings::default() }));
    assert_eq!(error.0.unwrap_err().code(), "input_too_long");
}

#[test]
fn an_answer_in_json_stays_json_and_comes_whole() {
    let bench = bench(false, vec![answer(r#"{"mail":"ann@example.org","n":2}"#), answer(r#"{"mail":"ann@exam"#)]);
    let schema = json!({"type": "object", "properties": {"mail": {"type": "string"}, "n": {"type": "integer"}}});
    let ask = || bringing(Brings { answer: Some(raw(schema.clone())), ..Brings::default() });
    let (got, streamed) = bench.run(&mut Conversation::default(), ask());
    let got = got.unwrap();
    let read: Value = serde_json::from_str(got.answer.get()).unwrap();
    assert_eq!(read["n"], 2);
    assert!(!got.answer.get().contains("ann@"), "{}", got.answer);
    assert!(streamed.is_empty());
    assert_eq!(constraint(&bench, 0).answer, Some(schema.clone()));
    // One that was cut off is words.
    let cut = bench.run(&mut Conversation::default(), ask()).0.unwrap();
    assert!(cut.answer.get().starts_with(r#"{"mail":"#), "{}", cut.answer);
}
