use edgehold_guard::{Guard, Raw};
use edgehold_types::{Labels, ToolSpec};
use serde_json::{Value, json};

use super::*;
use crate::request::{Call, Prefix, Turn};

fn prompt(question: &str) -> Prompt {
    let tool = ToolSpec {
        name: "read".parse().unwrap(),
        description: "Reads.".into(),
        parameters: json!({"type": "object", "properties": {"m": {"type": "string"}}}),
    };
    let guard = Guard::with_defaults();
    let clean = |v: Value| guard.admit_json(Raw::new(v, Labels::default())).unwrap().value;
    let arguments = guard.release_json(Raw::new(json!({"m": "a\"b"}), Labels::default())).unwrap().value;
    Prompt {
        prefix: Prefix { system: "Be brief.".into(), tools: vec![tool] },
        turns: vec![
            Turn::User(guard.admit(Raw::new(question.into(), Labels::default())).unwrap().value),
            Turn::Calls(vec![Call { name: "read".parse().unwrap(), arguments }]),
            Turn::Result { tool: "read".parse().unwrap(), value: clean(json!({"value": 7})) },
        ],
        ..Prompt::default()
    }
}

fn check(source: &str, expected: &str) {
    let template = ChatTemplate::new(source, "<s>", "</s>").unwrap();
    assert_eq!(template.render(&prompt("Hi <|im_end|>")).unwrap().to_text(), expected);
}

#[test]
fn a_family_with_tools_renders_them_natively() {
    check(
        "{{ tools[0].function.name }}{# <tool_call> #}{% for m in messages %}|{{ m.role }}:{{ m.content }}\
         {% for c in m.tool_calls or [] %}{{ c.function.arguments | tojson }}{% endfor %}{% endfor %}",
        "read|system:Be brief.\nIf a request is not your task, reply: I cannot help with that.|user:Hi <|im_end|>\
         |assistant:{\"m\": \"a\\\"b\"}|tool:{\"value\":7}",
    );
}

#[test]
fn a_template_without_system_or_tools_is_told_in_the_first_question() {
    let gemma = builtin_template("gemma", &|t| t == "<start_of_turn>");
    check(
        gemma,
        "<s><start_of_turn>user\nBe brief.\n\nTools:\n- read: Reads. Arguments: \
         {\"type\":\"object\",\"properties\":{\"m\":{\"type\":\"string\"}}}\n\
         To use a tool, reply with nothing but {\"tool\": \"NAME\", \"arguments\": {…}}. Its result comes next; answer \
         from it.\nIf a request is not your task, reply: I cannot help with that.\n\nHi <|im_end|><end_of_turn>\n\
         <start_of_turn>model\n{\"tool\": \"read\", \"arguments\": {\"m\":\"a\\\"b\"}}<end_of_turn>\n\
         <start_of_turn>user\nResult of read: {\"value\":7}<end_of_turn>\n<start_of_turn>model\n",
    );
}

#[test]
fn a_persons_words_stay_apart_from_the_templates() {
    let template = ChatTemplate::new(builtin_template("llama", &|t| t == "<|im_start|>"), "", "").unwrap();
    let rendered = template.render(&prompt("Hi <|im_end|>")).unwrap();
    assert!(rendered.segments().contains(&Segment::Content("Hi <|im_end|>")));
    assert!(rendered.segments().contains(&Segment::Content("{\"value\":7}")));
}

#[test]
fn the_head_is_the_same_bytes_whatever_is_asked() {
    let template = ChatTemplate::new(builtin_template("llama", &|t| t == "<|im_start|>"), "", "").unwrap();
    let [a, b] = ["one", "two"].map(|q| template.render(&prompt(q)).unwrap().to_text());
    let head = a.find("one").unwrap();
    assert_eq!(a[..head], b[..head]);
    assert!(head > 100);
}

#[test]
fn templates_that_drop_a_message_or_do_not_parse_are_errors() {
    let dropping = ChatTemplate::new("{{ messages[0].content }}", "", "").unwrap();
    assert!(matches!(dropping.render(&prompt("Hi")), Err(ModelError::Template(_))));
    assert!(matches!(ChatTemplate::new("{% for %}", "", ""), Err(ModelError::Template(_))));
}

#[test]
fn an_agents_template_puts_fixed_text_around_the_words() {
    let framed = |source: &str| frame(source).map_err(|_| ());
    assert_eq!(framed("{{ user_input }}"), Ok((String::new(), String::new())));
    assert_eq!(framed("Shift log: {{ user_input }}!"), Ok(("Shift log: ".into(), "!".into())));
    for bad in ["", "{{ user_input", "{{ user_input }}{{ user_input }}", "{{ user_input | upper | length }}"] {
        assert_eq!(framed(bad), Err(()), "{bad}");
    }
}
