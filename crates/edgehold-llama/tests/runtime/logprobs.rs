//! How likely the tokens of an answer were, by the model that ships.

use edgehold_guard::{Guard, Recipient, TokenLogprob};
use edgehold_model::constraint::TurnConstraint;
use edgehold_model::{Constraint, GenerateRequest, LanguageModel, ModelError, Prefix, Prompt, Sampling, Turn};
use serde_json::json;

use crate::shipped::model_file;
use crate::support::ask::{Said, clean, hot, open, read_metrics, wait};
use crate::support::load;

fn asked(question: &str, sampling: Sampling) -> GenerateRequest {
    let prompt = Prompt { prefix: Prefix::default(), turns: vec![Turn::User(clean(question))], ..Prompt::default() };
    GenerateRequest { logprobs: true, max_tokens: 24, sampling, ..GenerateRequest::new(prompt) }
}

/// The text, and its tokens where they are told of.
fn run(model: &dyn LanguageModel, request: GenerateRequest) -> (Said, Option<Vec<TokenLogprob>>) {
    let finished = wait(model.generate(request).finished()).unwrap();
    let logprobs = finished.logprobs.and_then(|raw| Guard::with_defaults().release_pieces(&Recipient::Asker, raw));
    (open(finished.outcome), logprobs.map(edgehold_guard::Released::into_inner))
}

fn text(tokens: &[TokenLogprob]) -> String {
    String::from_utf8(tokens.iter().flat_map(|t| t.bytes.clone()).collect()).unwrap()
}

fn sum(tokens: &[TokenLogprob]) -> f32 {
    tokens.iter().map(|t| t.logprob).sum()
}

#[test]
fn tokens_make_up_the_answer_and_none_is_more_than_certain() {
    let model = load(&model_file());
    let mut told = 0;
    for seed in 0..8 {
        for sampling in [Sampling { seed, ..Sampling::default() }, hot(seed)] {
            let (said, tokens) = run(&model, asked("Is the disk filling up?", sampling));
            // A text with a character that is cut off, or with what the guard takes out, has none.
            let Some(tokens) = tokens else { continue };
            told += 1;
            assert_eq!(text(&tokens), said.text());
            assert!(tokens.iter().all(|t| t.logprob <= 0.0 && t.logprob.is_finite()), "{tokens:?}");
            // The same seed draws the same, and finds it as likely.
            assert_eq!(run(&model, asked("Is the disk filling up?", sampling)).1.as_ref(), Some(&tokens));
        }
    }
    assert!(told >= 8, "{told}");
}

#[test]
fn probabilities_of_all_that_may_be_said_add_up_to_one() {
    let model = load(&model_file());
    let options = ["red", "green", "blue"].map(str::to_owned).to_vec();
    let mut ways: Vec<Vec<TokenLogprob>> = Vec::new();
    for seed in 0..200 {
        let constraint = Constraint::Choice(options.clone());
        let sampling = Sampling { temperature: 8.0, ..hot(seed) };
        let tokens = run(&model, GenerateRequest { constraint, ..asked("Which colour?", sampling) }).1.unwrap();
        if !ways.contains(&tokens) {
            ways.push(tokens);
        }
    }
    // Every option in every way to write it, as often as the draw has found one.
    let told: std::collections::BTreeSet<String> = ways.iter().map(|tokens| text(tokens)).collect();
    assert_eq!(told.len(), options.len(), "{told:?}");
    let all: f32 = ways.iter().map(|tokens| sum(tokens).exp()).sum();
    assert!((0.9..=1.0001).contains(&all), "{all}: {ways:?}");
}

#[test]
fn what_a_grammar_leaves_no_choice_is_certain() {
    let model = load(&model_file());
    let schema = json!({"type": "object", "properties": {"state": {"const": "warm and dry"}},
        "required": ["state"], "additionalProperties": false});
    let request = GenerateRequest { constraint: Constraint::Json(schema), ..asked("How is it?", Sampling::default()) };
    let (said, tokens) = run(&model, request);
    let tokens = tokens.unwrap();
    assert_eq!(text(&tokens), said.text());
    let certain = tokens.iter().filter(|t| t.logprob == 0.0).count();
    assert!(certain > 0 && said.text().contains("warm and dry"), "{tokens:?}");
}

#[test]
fn a_stop_text_cuts_the_tokens_where_it_cuts_the_answer() {
    let model = load(&model_file());
    let (whole, _) = run(&model, asked("Is the disk filling up?", Sampling::default()));
    let middle = whole.text().chars().nth(whole.text().chars().count() / 2).unwrap().to_string();
    let request = GenerateRequest { stop: vec![middle], ..asked("Is the disk filling up?", Sampling::default()) };
    let (said, tokens) = run(&model, request);
    assert!(whole.text().starts_with(said.text()) && said.text().len() < whole.text().len());
    assert_eq!(text(&tokens.unwrap()), said.text());
}

#[test]
fn nothing_is_told_of_calls_nor_where_it_was_not_asked_for() {
    let model = load(&model_file());
    let question = "How hot is the CPU?";
    let turn = TurnConstraint { tools: vec![read_metrics()], max_calls: 1, ..TurnConstraint::default() };
    let turn = Constraint::Turn(TurnConstraint { must_call: true, words: vec![question.to_owned()], ..turn });
    let request = GenerateRequest { constraint: turn, max_tokens: 100, ..asked(question, Sampling::default()) };
    let (said, tokens) = run(&model, request);
    assert!(matches!(said, Said::Calls(_)) && tokens.is_none());
    let request = GenerateRequest { logprobs: false, ..asked(question, Sampling::default()) };
    assert_eq!(run(&model, request).1, None);
}

#[test]
fn attack_a_private_answer_does_not_tell_how_likely_its_tokens_were() {
    let model = load(&model_file());
    let request = crate::private::privately(20_000_000, asked("How warm is it?", Sampling::default()));
    let error = wait(model.generate(request).finished()).unwrap_err();
    assert!(matches!(error, ModelError::Privacy(_)), "{error:?}");
}
