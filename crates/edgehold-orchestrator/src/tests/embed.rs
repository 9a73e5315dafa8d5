//! Vectors of texts.

use edgehold_types::Label;

use super::*;

fn embed(bench: &Bench, texts: &[&str]) -> Result<Embeddings, TurnError> {
    let texts = texts.iter().map(|t| Raw::new((*t).to_owned(), Labels::of(Label::Personal))).collect();
    let ask = EmbedAsk { agent: None, texts, subject: None, cancel: CancelToken::default() };
    run(bench, ask)
}

fn run(bench: &Bench, ask: EmbedAsk) -> Result<Embeddings, TurnError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(bench.orchestrator.embed(ask))
}

/// The outcomes on record.
fn outcomes(bench: &Bench) -> Vec<String> {
    let record = |line: &str| serde_json::from_str::<Value>(line).unwrap()["outcome"].as_str().unwrap().to_owned();
    bench.log().lines().map(record).collect()
}

#[test]
fn texts_pass_the_guard_and_are_one_turn_on_record() {
    let bench = bench(false, vec![]);
    let got = embed(&bench, &["mail eve@example.org", "mail bob@example.org", "it is warm"]).unwrap();
    assert_eq!((got.vectors.get().len(), got.tokens), (3, 7));
    assert_eq!(bench.model.embedded(), ["mail [email]", "mail [email]", "it is warm"]);
    assert!(got.vectors.labels().has(&Label::Personal));
    assert_eq!((got.findings.len(), got.findings[0].count), (1, 2), "one row a kind");
    assert_eq!(outcomes(&bench), ["embeddings"]);
    assert!(!bench.log().contains("example.org") && !bench.log().contains("warm"));
}

#[test]
fn what_cannot_be_taken_is_refused_and_on_record() {
    let bench = bench(false, vec![]);
    let long = "x ".repeat(40);
    let codes: Vec<&str> =
        [&["a", " "][..], &[&long], &[]].iter().map(|texts| embed(&bench, texts).unwrap_err().code()).collect();
    assert_eq!(codes, ["input_empty", "input_too_long", "input_empty"]);
    assert_eq!(outcomes(&bench), codes);
    let nobody = EmbedAsk {
        agent: Some("nobody".parse().unwrap()),
        texts: vec![Raw::new("a".into(), Labels::default())],
        subject: None,
        cancel: CancelToken::default(),
    };
    assert!(matches!(run(&bench, nobody), Err(TurnError::UnknownAgent { .. })));
    assert!(bench.model.embedded().is_empty());
}

#[test]
fn the_policy_holds_for_vectors_as_for_their_texts() {
    for (sink, rule) in [("model", "sinks.model.accepts"), ("asker", "sinks.asker.accepts")] {
        let mut bench = bench(false, vec![]);
        let text = format!("[sinks.{sink}]\naccepts = []\n");
        let agent: AgentName = "device".parse().unwrap();
        let names = edgehold_guard::policy::Names { agents: &[agent], tools: None, kinds: &[] };
        bench.orchestrator.policy = Policy::parse(Path::new("policy.toml"), &text, names).unwrap();
        let error = embed(&bench, &["it is warm"]).unwrap_err();
        assert_eq!((error.code(), error.rule().as_deref()), ("policy_refused", Some(rule)));
        assert!(bench.model.embedded().is_empty(), "nothing is made of it");
        assert_eq!(outcomes(&bench), ["policy_refused"]);
    }
}

#[test]
fn attack_a_flood_is_told_to_come_back() {
    let bench = bench(false, vec![]);
    let places: Vec<_> = (0..MOST_TURNS).map(|_| bench.orchestrator.turns.try_acquire().unwrap()).collect();
    assert!(matches!(embed(&bench, &["it is warm"]), Err(TurnError::Busy)));
    drop(places);
    assert!(embed(&bench, &["it is warm"]).is_ok());
}

#[test]
fn one_that_is_cancelled_has_no_vectors() {
    let bench = bench(false, vec![]);
    let texts = vec![Raw::new("a".into(), Labels::default())];
    let ask = EmbedAsk { agent: None, texts, subject: None, cancel: CancelToken::default() };
    ask.cancel.cancel();
    assert_eq!(run(&bench, ask).unwrap_err().code(), "cancelled");
}
