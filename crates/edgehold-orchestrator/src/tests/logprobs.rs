//! How likely the tokens of an answer were: told with the model's own words, and with nothing else.

use edgehold_model::Piece;

use super::*;

/// The bench's answer to a question that wishes to be told.
fn asked(bench: &Bench, brings: Brings) -> Answer {
    let wishes = Wishes { logprobs: true, ..Wishes::default() };
    let ask = Ask { wishes, brings, ..Ask::new(Raw::new("how warm is the hall?".into(), Labels::default())) };
    bench.run(&mut Conversation::default(), ask).0.unwrap()
}

fn text(answer: &Answer) -> Option<String> {
    let tokens = answer.logprobs.as_ref()?;
    Some(String::from_utf8(tokens.get().iter().flat_map(|t| t.bytes.clone()).collect()).unwrap())
}

#[test]
fn they_come_with_an_answer_where_they_are_wished_for() {
    let pieces = ["It is ", "21.5."].map(|t| Piece::Text(t.as_bytes().to_vec()));
    let words: Vec<Piece> = [Piece::Control("<|answer|>".into())].into_iter().chain(pieces).collect();
    let bench = bench(false, vec![call(), Script::Write(words.clone()), Script::Write(words)]);
    let got = asked(&bench, Brings::default());
    assert_eq!(text(&got).as_deref(), Some("It is 21.5."));
    let tokens = got.logprobs.unwrap();
    assert_eq!(tokens.get().len(), 2);
    assert!(tokens.get().iter().all(|t| t.logprob == ScriptedModel::LOGPROB));
    let unasked = bench.ask("how warm is the hall?").unwrap();
    assert!(unasked.logprobs.is_none());
    let wished: Vec<bool> = bench.model.requests().iter().map(|r| r.logprobs).collect();
    assert_eq!(wished, [true, true, false]);
}

#[test]
fn attack_what_the_guard_takes_out_of_an_answer_stands_in_no_token() {
    let bench = bench(false, vec![answer("Write to bob@example.org.")]);
    let got = asked(&bench, Brings::default());
    assert_eq!((got.answer.get().as_str(), text(&got)), ("Write to [email].", None));
}

#[test]
fn what_is_not_the_models_own_text_has_none() {
    let failed = bench(false, vec![Script::Fail(ModelError::Runtime("x".into()))]);
    let got = asked(&failed, Brings::default());
    assert_eq!((got.kind, text(&got)), (AnswerKind::Fallback, None));
    // JSON leaves as the guard writes it: with other spaces it is not what the tokens write.
    let schema = json!({"type": "object", "properties": {"warm": {"type": "boolean"}}});
    let brings = || Brings { answer: Some(Raw::new(schema.clone(), Labels::default())), ..Brings::default() };
    let spaced = bench(false, vec![answer("{\"warm\": true}")]);
    let got = asked(&spaced, brings());
    assert_eq!((got.answer.get().as_str(), text(&got)), ("{\"warm\":true}", None));
    let plain = bench(false, vec![answer("{\"warm\":true}")]);
    assert_eq!(text(&asked(&plain, brings())).as_deref(), Some("{\"warm\":true}"));
}
