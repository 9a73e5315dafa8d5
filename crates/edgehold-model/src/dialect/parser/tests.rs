use super::*;

fn text(s: &str) -> Piece {
    Piece::Text(s.as_bytes().to_vec())
}

fn control(s: &str) -> Piece {
    Piece::Control(s.to_owned())
}

/// What a parse came to: the kind, the text or calls as one line, and all that was streamed.
fn read(dialect: Dialect, pieces: &[Piece], stop: &[&str]) -> Result<(String, String), ModelError> {
    let stop = stop.iter().map(|s| (*s).to_owned()).collect();
    let mut parser = OutputParser::new(dialect, true, stop);
    let mut shown: String = pieces.iter().map(|p| parser.push(p)).collect();
    shown += &parser.flush();
    let guard = edgehold_guard::Guard::with_defaults();
    let line = |kind: &str, raw| format!("{kind}: {}", guard.release(raw).unwrap().value);
    let outcome = match parser.finish(StopReason::End, &Labels::default())? {
        Outcome::Calls(calls) => calls
            .into_iter()
            .map(|(name, raw)| format!("{name}{}", guard.release_json(raw).unwrap().value.get()))
            .collect::<Vec<_>>()
            .join(" "),
        Outcome::Answer(raw) => line("answer", raw),
        Outcome::Question(raw) => line("question", raw),
        Outcome::Refusal(raw) => line("refusal", raw),
    };
    Ok((outcome, shown))
}

fn check(dialect: Dialect, pieces: &[Piece], outcome: &str, shown: &str) {
    assert_eq!(read(dialect, pieces, &[]), Ok((outcome.to_owned(), shown.to_owned())));
}

#[test]
fn edgehold_control_tokens_decide() {
    let d = Dialect::Edgehold;
    check(d, &[control("<|answer|>"), text("It is "), text("7.")], "answer: It is 7.", "It is 7.");
    check(d, &[control("<|ask|>"), text("Which?")], "question: Which?", "Which?");
    check(d, &[control("<|refuse|>"), text("No.")], "refusal: No.", "No.");
    check(d, &[control("<|invoke|>"), text("f {\"a\":1}")], "f{\"a\":1}", "");
    check(d, &[control("<|invoke|>"), text("f {}"), control("<|invoke|>"), text("g {}")], "f{} g{}", "");
}

#[test]
fn text_that_only_spells_a_control_token_is_text() {
    let spelled = [control("<|answer|>"), text("<|invoke|>f {}")];
    check(Dialect::Edgehold, &spelled, "answer: <|invoke|>f {}", "<|invoke|>f {}");
}

#[test]
fn each_family_is_read() {
    let args = "{\"a\": \"</tool_call> <tool_call>\"}";
    let hermes = format!("<tool_call>\n{{\"name\": \"f\", \"arguments\": {args}}}\n</tool_call>");
    let value = "f{\"a\":\"</tool_call> <tool_call>\"}";
    check(Dialect::Hermes, &[text(&hermes), text("\n"), text(&hermes)], &format!("{value} {value}"), "");
    check(Dialect::Llama3, &[text("{\"name\": \"f\", \"parameters\": {}}")], "f{}", "");
    let list = "[{\"name\": \"f\", \"arguments\": {}}, {\"name\": \"g\", \"arguments\": {\"b\": [1]}}]";
    check(Dialect::Mistral, &[control("[TOOL_CALLS]"), text(list)], "f{} g{\"b\":[1]}", "");
    check(Dialect::Mistral, &[text("[TOOL_CALLS]"), text(list)], "f{} g{\"b\":[1]}", "");
    check(Dialect::Generic, &[text("{\"tool\": \"f\", \"arguments\": {}}")], "f{}", "");
    check(Dialect::Generic, &[text("{"), text("} is empty")], "answer: {} is empty", "{} is empty");
    check(
        Dialect::Generic,
        &[text("I cannot help with that: no.")],
        "refusal: I cannot help with that: no.",
        "I cannot help with that: no.",
    );
}

#[test]
fn broken_calls_are_errors_and_never_answers() {
    for (dialect, out) in [
        (Dialect::Hermes, "<tool_call>\n{\"name\": \"f\""),
        (Dialect::Llama3, "{\"name\": \"f\"}"),
        (Dialect::Generic, "{\"tool\": \"../f\", \"arguments\": {}}"),
    ] {
        assert!(matches!(read(dialect, &[text(out)], &[]), Err(ModelError::Output(_))), "{out}");
    }
}

#[test]
fn a_character_split_over_pieces_is_whole() {
    let [a, b] = [vec![0xc3], vec![0xa9]].map(Piece::Text);
    check(Dialect::Generic, &[text("caf"), a, b], "answer: café", "café");
    check(Dialect::Generic, &[text("x"), Piece::Text(vec![0xff])], "answer: x\u{fffd}", "x\u{fffd}");
}

#[test]
fn a_stop_text_ends_the_answer_wherever_it_is_split() {
    for cut in 1..7 {
        let whole = "one STOP two";
        let pieces = [text(&whole[..cut]), text(&whole[cut..])];
        let got = read(Dialect::Generic, &pieces, &["STOP"]).unwrap();
        assert_eq!(got, ("answer: one ".to_owned(), "one ".to_owned()));
    }
}

#[test]
fn nothing_follows_a_stop_text() {
    // A runtime is some pieces ahead when it is told to stop.
    let pieces = [text("one S"), text("TOP"), text(" two"), Piece::Text(vec![0xc3])];
    assert_eq!(read(Dialect::Generic, &pieces, &["STOP"]), Ok(("answer: one ".to_owned(), "one ".to_owned())));
}

#[test]
fn without_tools_a_call_is_not_read() {
    for (dialect, marker) in [(Dialect::Mistral, "[TOOL_CALLS]"), (Dialect::Edgehold, "<|invoke|>")] {
        let mut parser = OutputParser::new(dialect, false, vec![]);
        let shown = parser.push(&control(marker)) + &parser.push(&text("a story")) + &parser.flush();
        let outcome = parser.finish(StopReason::End, &Labels::default());
        assert!(matches!(outcome, Ok(Outcome::Answer(_))) && shown == "a story", "{outcome:?}, {shown:?}");
    }
}

#[test]
fn a_stop_text_of_white_space_is_found() {
    let mut parser = OutputParser::new(Dialect::Generic, false, vec!["\n\n".into()]);
    let shown = parser.push(&text(" \n")) + &parser.push(&text("\n ")) + &parser.flush();
    assert!(parser.stopped() && shown == " ", "{shown:?}");
}

#[test]
fn an_answer_in_json_comes_whole_and_without_its_lead() {
    for (dialect, written) in [(Dialect::Generic, r#"Answer: {"n": 7}"#), (Dialect::Hermes, r#"{"n": 7}"#)] {
        let mut parser = OutputParser::new(dialect, true, vec![]).of_json(true);
        assert_eq!(parser.push(&Piece::Text(written.as_bytes().to_vec())), "");
        assert_eq!(parser.flush(), "");
        let outcome = parser.finish(StopReason::End, &Labels::default()).unwrap();
        let Outcome::Answer(raw) = outcome else { panic!("{outcome:?}") };
        let guard = edgehold_guard::Guard::with_defaults();
        assert_eq!(guard.release_json_text(None, raw).unwrap().value.get(), r#"{"n":7}"#);
    }
}
