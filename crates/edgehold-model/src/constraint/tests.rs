use std::sync::Arc;

use llguidance::api::TopLevelGrammar;
use llguidance::{Matcher, ParserFactory};
use serde_json::json;
use toktrie::{ApproximateTokEnv, TokEnv, TokRxInfo, TokTrie};

use super::*;

const CONTROL: [&str; 5] = ["<|end|>", "<|invoke|>", "<|answer|>", "<|ask|>", "<|refuse|>"];

fn control(text: &str) -> Option<u32> {
    CONTROL.iter().position(|c| *c == text).map(|i| 256 + i as u32)
}

/// A vocabulary of one token a byte, and the control tokens.
fn vocabulary() -> TokEnv {
    let mut words: Vec<Vec<u8>> = (0..=255u8).map(|b| vec![b]).collect();
    words.extend(CONTROL.iter().map(|c| [&[0xff], c.as_bytes()].concat()));
    let trie = TokTrie::from(&TokRxInfo::new(words.len() as u32, 256), &words);
    Arc::new(ApproximateTokEnv::new(trie))
}

fn tokens(text: &str) -> Vec<u32> {
    let mut rest = text;
    let mut tokens = Vec::new();
    while let Some(c) = rest.chars().next() {
        if let Some(token) = CONTROL.iter().find(|t| rest.starts_with(**t)) {
            tokens.extend(control(token));
            rest = &rest[token.len()..];
        } else {
            tokens.extend(rest[..c.len_utf8()].bytes().map(u32::from));
            rest = &rest[c.len_utf8()..];
        }
    }
    tokens
}

fn accepts(grammar: &str, text: &str) -> bool {
    let factory = ParserFactory::new_simple(&vocabulary()).unwrap();
    let mut matcher = Matcher::new(factory.create_parser(TopLevelGrammar::from_lark(grammar.to_owned())));
    assert!(!matcher.is_error(), "{:?}\n{grammar}", matcher.get_error());
    let tokens = tokens(text);
    matcher.try_consume_tokens(&tokens).unwrap() == tokens.len() && matcher.is_accepting().unwrap()
}

fn check(constraint: &Constraint, dialect: Dialect, good: &[&str], bad: &[&str]) {
    let grammar = constraint.grammar(dialect, &control).unwrap().unwrap();
    for text in good {
        assert!(accepts(&grammar, text), "refuses {text:?} with\n{grammar}");
    }
    for text in bad {
        assert!(!accepts(&grammar, text), "accepts {text:?} with\n{grammar}");
    }
}

fn tool(name: &str, parameters: Value) -> ToolSpec {
    ToolSpec { name: name.parse().unwrap(), description: String::new(), parameters }
}

fn metrics() -> ToolSpec {
    let properties = json!({
        "metric": {"type": "string", "enum": ["cpu_temp_c", "cpu_percent"]},
        "window": {"type": "string", "grounded": true, "description": "how far back"},
        "limit": {"type": "integer", "grounded": true},
    });
    tool("read_metrics", json!({"type": "object", "properties": properties, "required": ["metric"]}))
}

fn turn(tools: Vec<ToolSpec>, words: &str, atoms: Option<&[&str]>) -> Constraint {
    let atoms = atoms.map(|a| a.iter().map(|s| (*s).to_owned()).collect());
    Constraint::Turn(TurnConstraint {
        tools,
        max_calls: 2,
        words: vec![words.to_owned()],
        atoms,
        ..TurnConstraint::default()
    })
}

#[test]
fn a_turn_is_a_call_an_answer_a_question_or_a_refusal() {
    let constraint = turn(vec![metrics()], "hot in the last hour", None);
    check(
        &constraint,
        Dialect::Edgehold,
        &[
            r#"<|invoke|>read_metrics {"metric":"cpu_temp_c"}"#,
            r#"<|invoke|>read_metrics {"metric":"cpu_temp_c"}<|invoke|>read_metrics {"metric":"cpu_percent"}"#,
            "<|answer|>Hello.",
            "<|ask|>Which one?",
            "<|refuse|>Not my business.",
        ],
        &[
            "Hello.",
            "<|answer|>",
            r#"<|invoke|>other {"metric":"cpu_temp_c"}"#,
            r#"<|invoke|>read_metrics {"metric":"gpu"}"#,
            r#"<|invoke|>read_metrics {}"#,
            r#"<|invoke|>read_metrics {"metric":"cpu_temp_c","more":1}"#,
            r#"<|invoke|>read_metrics {"metric":"cpu_temp_c"#,
            r#"<|answer|>Hello<|invoke|>read_metrics {"metric":"cpu_temp_c"}"#,
        ],
    );
}

#[test]
fn a_grounded_text_is_a_stretch_of_whole_words_of_the_person() {
    let call = |window: &str| format!(r#"<|invoke|>read_metrics {{"metric":"cpu_temp_c","window":"{window}"}}"#);
    let constraint = turn(vec![metrics()], r#"how "hot" in the last 2 hours, C:\x?"#, None);
    let good = ["last 2 hours", "hours", "the last", r#"\"hot\" in"#, r"C:\\x"].map(call);
    let bad = ["last hour", "2 days", "ast 2", "", r"C:\x", "how hot"].map(call);
    check(&constraint, Dialect::Edgehold, &good.each_ref().map(String::as_str), &bad.each_ref().map(String::as_str));
}

#[test]
fn a_grounded_number_is_one_that_the_person_said() {
    let call = |limit: &str| format!(r#"<|invoke|>read_metrics {{"metric":"cpu_temp_c","limit":{limit}}}"#);
    let constraint = turn(vec![metrics()], "the 12 hottest, 007, 3.5 and -4", None);
    let good = ["12", "-4"].map(call);
    let bad = ["1", "2", "5", "007", "3.5", "4"].map(call);
    check(&constraint, Dialect::Edgehold, &good.each_ref().map(String::as_str), &bad.each_ref().map(String::as_str));
}

#[test]
fn a_grounded_number_may_be_said_in_words_or_with_its_unit() {
    let call = |limit: &str| format!(r#"<|invoke|>read_metrics {{"metric":"cpu_temp_c","limit":{limit}}}"#);
    let constraint = turn(vec![metrics()], "twenty two of 1,500 at 10am, half of the 2nd dozen", None);
    let good = ["22", "1500", "10", "2", "12"].map(call);
    let bad = ["20", "500", "0.5", "0", "22.0"].map(call);
    check(&constraint, Dialect::Edgehold, &good.each_ref().map(String::as_str), &bad.each_ref().map(String::as_str));
}

#[test]
fn a_grounded_list_holds_what_the_person_said_and_at_least_one_of_it() {
    let list = |kind: &str| json!({"type": "array", "items": {"type": kind}, "grounded": true});
    let properties = json!({"names": list("string"), "sizes": list("number")});
    let parameters = json!({"type": "object", "properties": properties, "required": ["names"]});
    let constraint = turn(vec![tool("add", parameters.clone())], "add green apples, pears and 3 figs of 2.5", None);
    check(
        &constraint,
        Dialect::Edgehold,
        &[
            r#"<|invoke|>add {"names":["green apples"]}"#,
            r#"<|invoke|>add {"names":["apples","pears","3 figs"],"sizes":[3,2.5]}"#,
        ],
        &[
            r#"<|invoke|>add {"names":[]}"#,
            r#"<|invoke|>add {"names":["plums"]}"#,
            r#"<|invoke|>add {"names":["apples",]}"#,
            r#"<|invoke|>add {"names":["pears"],"sizes":[4]}"#,
            r#"<|invoke|>add {"names":["pears"],"sizes":[]}"#,
            r#"<|invoke|>add {"names":"pears"}"#,
        ],
    );
    let call = r#"{"tool": "add", "arguments": {"names": ["apples", "pears"]}}"#;
    check(&constraint, Dialect::Generic, &[call], &[&call.replace("\", \"", "\",\"")]);
    let without_number = turn(vec![tool("add", parameters)], "add pears", None);
    check(&without_number, Dialect::Edgehold, &[r#"<|invoke|>add {"names":["pears"]}"#], &[]);
}

#[test]
fn ground_marks_what_is_free_and_nothing_else() {
    let properties = json!({
        "text": {"type": "string"}, "count": {"type": "integer"}, "size": {"type": "number"},
        "names": {"type": "array", "items": {"type": "string"}},
        "own": {"type": "string", "grounded": false}, "kind": {"type": "string", "enum": ["a"]},
        "day": {"type": "string", "format": "date"}, "code": {"type": "string", "pattern": "^x"},
        "on": {"type": "boolean"}, "place": {"type": "object", "properties": {"x": {"type": "number"}}},
        "kinds": {"type": "array", "items": {"type": "string", "enum": ["a"]}},
        "grid": {"type": "array", "items": {"type": "array", "items": {"type": "number"}}},
    });
    let plain = tool("f", json!({"type": "object", "properties": properties}));
    let marked = ground(&plain);
    let is_marked = |(name, p): (&String, &Value)| (p["grounded"] == true).then(|| name.clone());
    let names: Vec<String> =
        marked.parameters["properties"].as_object().unwrap().iter().filter_map(is_marked).collect();
    assert_eq!(names, ["text", "count", "size", "names"]);
    assert!(!unground(&marked).parameters.to_string().contains("grounded"));
    // The grammar takes it, the mark that says no included.
    check(
        &turn(vec![marked], "x", None),
        Dialect::Edgehold,
        &[r#"<|invoke|>f {"text":"x","own":"y","kind":"a","on":true,"place":{"x":1},"grid":[[1]]}"#],
        &[r#"<|invoke|>f {"text":"y"}"#, r#"<|invoke|>f {"kind":"b"}"#],
    );
    let whole = tool("g", json!({"type": "object", "properties": {"a": {"type": "string"}}, "anyOf": []}));
    assert_eq!(ground(&whole), whole);
}

#[test]
fn a_tool_that_needs_what_was_not_said_cannot_be_called() {
    let parameters =
        json!({"type": "object", "properties": {"n": {"type": "number", "grounded": true}}, "required": ["n"]});
    let constraint = turn(vec![tool("set", parameters)], "set it", None);
    check(&constraint, Dialect::Edgehold, &["<|ask|>To what?"], &[r#"<|invoke|>set {"n":1}"#, r#"<|invoke|>set {}"#]);
}

#[test]
fn numbers_in_an_answer_come_from_the_result() {
    let result =
        json!({"metric": "co2_ppm", "value": 41.2, "low": -5, "at": "2026-11-23 14:32", "age": "12 s", "n": 7.0});
    let atoms: Vec<String> = value_atoms(&result).into_iter().collect();
    let atoms: Vec<&str> = atoms.iter().map(String::as_str).collect();
    check(
        &turn(vec![], "", Some(&atoms)),
        Dialect::Edgehold,
        &[
            "<|answer|>It is 41.2 °C.",
            "<|answer|>41.2",
            "<|answer|>CO2 was -5 at 14:32, 12 s ago.",
            "<|answer|>41.2%, or 7.",
            "<|answer|>On 2026-11-23 14:32 it was (41.2).",
            "<|answer|>No number at all.",
        ],
        &[
            "<|answer|>It is 41.",
            "<|answer|>It is 42.",
            "<|answer|>141.2",
            "<|answer|>41.25",
            "<|answer|>41.2.7",
            "<|answer|>12,7",
            "<|answer|>-41.2",
            "<|answer|>It is 5 below.",
            "<|answer|>7k",
            "<|answer|>v7",
            "<|answer|>14:33",
            "<|answer|>12:7",
            "<|answer|>٧",
        ],
    );
}

#[test]
fn every_dialect_holds_calls_and_answers_apart() {
    let t = || turn(vec![metrics()], "x", None);
    let args = r#"{"metric": "cpu_percent"}"#;
    for (dialect, call) in [
        (Dialect::Hermes, format!("<tool_call>\n{{\"name\": \"read_metrics\", \"arguments\": {args}}}\n</tool_call>")),
        (Dialect::Llama3, format!("{{\"name\": \"read_metrics\", \"parameters\": {args}}}")),
        (Dialect::Mistral, format!("[TOOL_CALLS][{{\"name\": \"read_metrics\", \"arguments\": {args}}}]")),
        (Dialect::Generic, format!("{{\"tool\": \"read_metrics\", \"arguments\": {args}}}")),
    ] {
        let broken = call.replace("cpu_percent", "gpu");
        check(
            &t(),
            dialect,
            &[&call, "It is warm.", "I cannot help with that."],
            &[&broken, "", &format!(" {broken}")],
        );
    }
    let two = |sep: &str, item: &str| format!("{item}{sep}{item}");
    let item = format!("{{\"name\": \"read_metrics\", \"arguments\": {args}}}");
    check(&t(), Dialect::Mistral, &[&format!("[TOOL_CALLS][{}]", two(", ", &item))], &[]);
    check(&t(), Dialect::Hermes, &[&two("\n", &format!("<tool_call>\n{item}\n</tool_call>"))], &[]);
    check(&t(), Dialect::Llama3, &[], &[&two("", &item.replace("arguments", "parameters"))]);
}

#[test]
fn our_own_dialect_gives_arguments_as_they_are_said_and_others_as_the_schema_has_them() {
    let p = json!({"type": "boolean"});
    let schema = json!({"type": "object", "properties": {"a": p, "b": p, "c": p}, "required": ["c", "a"]});
    let turn = turn(vec![tool("f", schema)], "x", None);
    let own = |arguments: &str| format!("<|invoke|>f {arguments}");
    let good =
        [r#"{"c":true,"a":true}"#, r#"{"b":true,"c":true,"a":true}"#, r#"{"a":true,"b":true,"c":true}"#].map(own);
    let bad = [r#"{"c":true,"b":true}"#, r#"{"a":true,"c":true,"a":true}"#, r#"{"a":true,"c":true,"d":true}"#].map(own);
    check(&turn, Dialect::Edgehold, &good.each_ref().map(String::as_str), &bad.each_ref().map(String::as_str));
    let hermes =
        |arguments: &str| format!("<tool_call>\n{{\"name\": \"f\", \"arguments\": {arguments}}}\n</tool_call>");
    let good = hermes(r#"{"a": true, "c": true}"#);
    let bad = hermes(r#"{"c": true, "a": true}"#);
    check(&turn, Dialect::Hermes, &[&good], &[&bad]);
    let many: serde_json::Map<String, Value> = (0..70).map(|i| (format!("p{i}"), p.clone())).collect();
    let many = tool("g", json!({"type": "object", "properties": many}));
    let good = r#"<|invoke|>g {"p3":true,"p69":true}"#;
    check(&self::turn(vec![many], "x", None), Dialect::Edgehold, &[good], &[r#"<|invoke|>g {"p69":true,"p3":true}"#]);
}

#[test]
fn optional_properties_may_be_left_out_in_any_combination() {
    let p = json!({"type": "boolean"});
    let schema = json!({"type": "object", "properties": {"a": p, "b": p, "c": p}, "required": ["b"]});
    check(
        &turn(vec![tool("f", schema)], "x", None),
        Dialect::Edgehold,
        &[
            r#"<|invoke|>f {"b":true}"#,
            r#"<|invoke|>f {"a":true,"b":true}"#,
            r#"<|invoke|>f {"b":true,"c":false}"#,
            r#"<|invoke|>f {"a":true,"b":true,"c":true}"#,
        ],
        &[r#"<|invoke|>f {}"#, r#"<|invoke|>f {"a":true}"#, r#"<|invoke|>f {"b":true,}"#, r#"<|invoke|>f {,"b":true}"#],
    );
    let none = turn(vec![tool("g", json!({"type": "object", "properties": {}}))], "x", None);
    check(&none, Dialect::Edgehold, &["<|invoke|>g {}"], &["<|invoke|>g {\"a\":1}"]);
}

#[test]
fn json_and_choices_are_held() {
    let schema = json!({"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]});
    check(&Constraint::Json(schema), Dialect::Generic, &[r#"{"n": 3}"#], &[r#"{"n": "3"}"#, "{}", "3"]);
    let choice = Constraint::Choice(vec!["yes".into(), "no".into()]);
    check(&choice, Dialect::Generic, &["yes", "no"], &["maybe", "ye", ""]);
}

#[test]
fn what_cannot_be_held_is_refused_before_anything_runs() {
    let refused = |parameters: Value| {
        turn(vec![tool("f", parameters)], "x", None).grammar(Dialect::Edgehold, &control).unwrap_err()
    };
    for bad in [
        json!({"type": "string"}),
        json!({"type": "object", "properties": 3}),
        json!({"type": "object", "properties": {}, "required": ["a"]}),
        json!({"type": "object", "properties": {"a": {"type": "boolean", "grounded": true}}}),
        json!({"type": "object", "properties": {"a": {"type": "string", "grounded": true}}, "$defs": {}}),
    ] {
        assert!(matches!(refused(bad.clone()), ConstraintError::Schema { .. }), "{bad}");
    }
    let none = Constraint::Choice(vec![]).grammar(Dialect::Edgehold, &control);
    assert_eq!(none, Err(ConstraintError::NoOptions));
}

#[test]
fn names_in_an_answer_were_said() {
    let said = r#"{"room":"living_room","speaker":"Sonos Play:1","unit":"GiB","at":"°C","by":"Ada O'Neil"}"#;
    let mut names = names::spellings(said);
    names.extend(names::spellings("Is the cpu OK in Zürich?"));
    let constraint =
        Constraint::Turn(TurnConstraint { names: Some(names.into_iter().collect()), ..TurnConstraint::default() });
    let good = [
        "The Living Room plays on the Sonos.",
        "It is off. Nothing plays. (Really!) \"Yes.\" No",
        "the CPU has 3 GiB, and I'm told so by Ada O'Neil in Zürich",
        "Rooms:\n- Kitchen\n- Hall",
        "5 °C, 12 km",
    ];
    let bad = [
        "The Kitchen plays.",
        "It is off in Berlin.",
        "On the sonos, says Bob.",
        "the SONOSX",
        "3.5 Watt",
        "It is e.g.Kitchen",
        "in Ürich",
    ];
    let texts = |texts: &[&str]| texts.iter().map(|t| format!("<|answer|>{t}")).collect::<Vec<_>>();
    let (good_texts, bad_texts) = (texts(&good), texts(&bad));
    check(&constraint, Dialect::Edgehold, &refs(&good_texts), &refs(&bad_texts));
    // What is measured afterwards is what the grammar holds.
    let known = names::words(said).into_iter().chain(names::words("Is the cpu OK in Zürich?")).collect::<Vec<_>>();
    let faithful = |text: &str| names::names(text).iter().all(|n| known.contains(&n.to_lowercase()));
    assert!(good.iter().all(|t| faithful(t)));
    assert!(!bad.iter().any(|t| faithful(t)), "{:?}", bad.iter().find(|t| faithful(t)));
    // Other families answer in every language.
    check(&constraint, Dialect::Generic, &["Das ist in Berlin."], &[]);
}

fn refs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

#[test]
fn where_a_call_must_be_made_nothing_else_is_written() {
    let Constraint::Turn(turn) = turn(vec![metrics()], "hot", None) else { unreachable!() };
    let must = Constraint::Turn(TurnConstraint { must_call: true, ..turn.clone() });
    let call = r#"<|invoke|>read_metrics {"metric":"cpu_temp_c"}"#;
    check(&must, Dialect::Edgehold, &[call], &["<|answer|>Hello.", "<|ask|>Which?", "<|refuse|>No.", ""]);
    let called = r#"{"tool": "read_metrics", "arguments": {"metric": "cpu_temp_c"}}"#;
    check(&must, Dialect::Generic, &[called], &["Hello.", "I cannot help with that."]);
    let none = Constraint::Turn(TurnConstraint { tools: vec![], must_call: true, ..turn });
    assert_eq!(none.grammar(Dialect::Edgehold, &control), Err(ConstraintError::NoCall));
}

#[test]
fn an_answer_in_json_fits_its_schema() {
    let schema = json!({"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"], "additionalProperties": false});
    let Constraint::Turn(turn) = turn(vec![metrics()], "hot", Some(&[])) else { unreachable!() };
    let constraint = Constraint::Turn(TurnConstraint { answer: Some(schema), ..turn });
    let call = r#"<|invoke|>read_metrics {"metric":"cpu_temp_c"}"#;
    let bad = ["<|answer|>7", r#"<|answer|>{"n":"7"}"#, r#"<|ask|>{"n":7}"#, "<|refuse|>No.", r#"{"n":7}"#];
    check(&constraint, Dialect::Edgehold, &[r#"<|answer|>{"n":7}"#, call], &bad);
    check(&constraint, Dialect::Generic, &[r#"Answer: {"n": 7}"#], &["7", r#"{"n": 7}"#, "I cannot help with that."]);
    check(&constraint, Dialect::Hermes, &[r#"{"n": 7}"#], &["7", r#"Answer: {"n": 7}"#]);
}

#[test]
fn nothing_is_said_behind_a_stop_text() {
    let Constraint::Turn(turn) = turn(vec![metrics()], "hot", Some(&["7"])) else { unreachable!() };
    let constraint = Constraint::Turn(TurnConstraint { stop: vec!["END".into(), "\n\n".into()], ..turn });
    let good = ["<|answer|>It is 7.", "<|answer|>It is END", "<|ask|>A line\n\n", "<|answer|>EN D and\none"];
    let bad = ["<|answer|>It is END.", "<|answer|>It END END", "<|refuse|>A line\n\nand one", "<|answer|>It is 8END"];
    check(&constraint, Dialect::Edgehold, &good, &bad);
    check(&constraint, Dialect::Generic, &["It is END"], &["It is END of it"]);
}
