use std::fs;

use edgehold_guard::Guard;
use edgehold_types::AgentName;
use serde_json::json;

use super::*;
use crate::Expectation;

const TOOLS: &str =
    r#"[{"name": "go", "description": "Go.", "parameters": {"type": "dict", "properties": {"to": {"type": "any"}}}}]"#;

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn read(files: &[(&str, &str)]) -> Result<Vec<Case>, SuiteError> {
    let agents = |name: &AgentName| match name.as_str() {
        "device" => Ok(Prefix { system: "You are it.".into(), tools: Vec::new() }),
        _ => Err("there is none of this name".to_owned()),
    };
    let guard = Guard::with_defaults();
    read_suite(folder(files).path(), &Reader { guard: &guard, agents: &agents })
}

/// A line that asks "Go!" of the tool `go`.
fn line(rest: &str) -> String {
    format!(r#"{{"tools": {TOOLS}, "messages": [{{"role": "user", "content": "Go!"}}], {rest}}}"#)
}

/// What is said of one bad line.
fn check(text: &str, expect: &str) {
    let error = read(&[("a.jsonl", text)]).unwrap_err();
    let said = error.to_string();
    assert!(said.contains("a.jsonl:1: ") && said.contains(expect), "{text}\n{said}");
}

#[test]
fn files_are_read_in_order_and_name_their_category() {
    let refuse = line(r#""expect": {"refuse": true}"#);
    let named = line(r#""id": "x1", "category": "special", "expect": [{"ask": true}, {"refuse": true}]"#);
    let cases = read(&[
        ("b.jsonl", &format!("{refuse}\n\n{named}\n")),
        ("a/deep.jsonl", &refuse),
        ("c/tools.json", "not read"),
    ]);
    let cases = cases.unwrap();
    let places: Vec<_> = cases.iter().map(|c| (c.id.as_str(), c.category.as_str())).collect();
    assert_eq!(places, [("a/deep.jsonl:1", "deep"), ("b.jsonl:1", "b"), ("x1", "special")]);
    assert_eq!(cases[2].expect, [Expectation::Ask, Expectation::Refuse]);
    assert!(std::sync::Arc::ptr_eq(&cases[0].prefix, &cases[2].prefix));
    let to = &cases[0].prefix.tools[0].parameters;
    assert_eq!((&to["type"], &to["properties"]["to"]["type"]), (&json!("object"), &json!("string")));
    assert_eq!((cases[0].request(), cases[0].reported(), cases[0].begun()), ("Go!", false, 0));
}

#[test]
fn tools_may_stand_in_a_file_or_be_an_agents() {
    let ask = |head: &str| {
        format!(r#"{{{head}, "messages": [{{"role": "user", "content": "Hi"}}], "expect": {{"refuse": true}}}}"#)
    };
    let text = [ask(r#""tools": "lists/go.json""#), ask(r#""agent": "device""#)].join("\n");
    let cases = read(&[("a.jsonl", &text), ("lists/go.json", TOOLS)]).unwrap();
    assert_eq!(cases[0].prefix.tools[0].name.as_str(), "go");
    assert_eq!(cases[1].prefix.system, "You are it.");
    check(&ask(r#""tools": "../../etc/passwd""#), "inside the suite's folder");
    check(&ask(r#""tools": "nowhere.json""#), "inside the suite's folder");
    check(&ask(r#""agent": "nobody""#), "there is none of this name");
    check(&ask(r#""agent": "device", "tools": []"#), "either `agent` or `tools`");
}

#[test]
fn a_conversation_becomes_turns() {
    let text = r#"{"tools": [{"type": "function", "function": {"name": "go", "parameters": {"type": "object"}}}],
        "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Go!"},
        {"role": "assistant", "content": null, "tool_calls": [
            {"id": "1", "type": "function", "function": {"name": "go", "arguments": "{\"to\": 1}"}},
            {"id": "2", "type": "function", "function": {"name": "stop", "arguments": {}}}]},
        {"role": "tool", "tool_call_id": "2", "content": "stopped"}, {"role": "tool", "content": "{\"at\": 1}"}],
        "expect": {"answer": {"contains": ["1"]}}}"#;
    let cases = read(&[("a.jsonl", &text.replace('\n', " "))]).unwrap();
    let [Turn::User(_), Turn::Calls(calls), Turn::Result { tool, value }, Turn::Result { tool: second, value: last }] =
        &cases[0].turns[..]
    else {
        panic!("{:?}", cases[0].turns)
    };
    assert_eq!((calls[0].arguments.get(), tool.as_str(), second.as_str()), (&json!({"to": 1}), "stop", "go"));
    assert_eq!((value.get(), last.get(), cases[0].reported()), (&json!("stopped"), &json!({"at": 1}), true));
    assert_eq!(cases[0].prefix.system, "Be brief.");
}

#[test]
fn what_the_guard_replaces_is_replaced_in_what_is_expected() {
    let text = line(r#""expect": {"calls": [{"name": "go", "arguments": {"to": "ann@example.org"}}]}"#)
        .replace("Go!", "Go to ann@example.org");
    let cases = read(&[("a.jsonl", &text)]).unwrap();
    assert_eq!(cases[0].request(), "Go to [email]");
    let Expectation::Calls(calls) = &cases[0].expect[0] else { panic!() };
    assert_eq!(calls[0].arguments[0].1.any, [json!("ann@example.org"), json!("[email]")]);
}

#[test]
fn every_mistake_is_reported_with_its_place() {
    let good = line(r#""expect": {"refuse": true}"#);
    let files = [("a.jsonl", format!("{{\n{good}\n[]")), ("b.jsonl", good.replace("\"go\"", "\"go now\""))];
    let files: Vec<(&str, &str)> = files.iter().map(|(n, t)| (*n, t.as_str())).collect();
    let error = read(&files).unwrap_err();
    let places: Vec<_> =
        error.problems.iter().map(|p| (p.file.file_name().unwrap().to_str().unwrap(), p.line)).collect();
    assert_eq!(places, [("a.jsonl", Some(1)), ("a.jsonl", Some(3)), ("b.jsonl", Some(1))], "{error}");
    assert!(matches!(error.problems[2].mistake, Mistake::ToolName(_)), "{error}");
    assert!(matches!(read(&[]).unwrap_err().problems[0].mistake, Mistake::Empty));
}

#[test]
fn a_line_that_could_not_be_counted_is_refused() {
    let expect = |e: &str| line(&format!(r#""expect": {e}"#));
    let message = |m: &str| expect(r#"{"refuse": true}"#).replace(r#"{"role": "user", "content": "Go!"}"#, m);
    for (text, said) in [
        (expect("{}"), "one of"),
        (expect("[]"), "nothing is right"),
        (expect(r#"{"calls": []}"#), "`calls` is empty"),
        (expect(r#"{"refuse": false}"#), "one of"),
        (expect(r#"{"refuse": true, "ask": true}"#), "one of"),
        (expect(r#"{"shrug": true}"#), "shrug"),
        (expect(r#"{"calls": [{"name": "fly"}]}"#), "`fly` is not among the tools"),
        (expect(r#"{"calls": [{"name": "go", "arguments": {"by": 1}}]}"#), "no parameter `by`"),
        (expect(r#"{"calls": [{"name": "go", "arguments": {"to": {"any": []}}}]}"#), "`any` is empty"),
        (expect(r#"{"refuse": true}, "more": 1"#), "more"),
        (message(r#"{"role": "assistant", "content": "Hm."}"#), "last message"),
        (message(r#"{"role": "tool", "content": "1"}"#), "answers no call"),
        (message(r#"{"role": "user", "content": ""}"#), "empty"),
        (message(r#"{"role": "user", "content": "Go!", "name": "x"}"#), "only a tool's result"),
        (message(""), "nobody asks"),
        (line(r#""expect": {"refuse": true}"#).replace(r#""any""#, r#""banana""#), "no valid schema"),
        (line(r#""expect": {"refuse": true}"#).replace(r#""dict""#, r#""string""#), "not an object"),
    ] {
        check(&text, said);
    }
}

#[test]
fn a_part_is_drawn_by_category_and_seed() {
    let text = (0..20).map(|_| line(r#""expect": {"refuse": true}"#)).collect::<Vec<_>>().join("\n");
    let cases = read(&[("a.jsonl", &text), ("b.jsonl", &line(r#""expect": {"ask": true}"#))]).unwrap();
    let ids = |seed| choose(cases.clone(), 3, seed).into_iter().map(|c| c.id).collect::<Vec<_>>();
    assert_eq!((ids(1).len(), ids(1)), (4, ids(1)));
    assert_ne!(ids(1), ids(2));
    assert_eq!(choose(cases.clone(), 100, 0).len(), 21);
}
