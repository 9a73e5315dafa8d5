//! What the engine promises of every generation: counts, the cache, the context's size, many callers at once.

use edgehold_llama::LlamaModel;
use edgehold_model::{Constraint, GenerateRequest, LanguageModel, ModelError, Sampling, StopReason};
use serde_json::json;

use crate::support::ask::{Said, WORDS, free, hot, prompt, run, text, turn};
use crate::support::family::{self, ENDLESS, LLAMA3, MISTRAL, TALKATIVE};
use crate::support::{self, ONE_THREAD};

/// JSON of which the vocabulary's tokens leave little open.
fn form() -> Constraint {
    let properties = json!({
        "temperature_of_the_processor": {"type": "integer", "minimum": 0, "maximum": 99},
        "windows_that_are_open": {"type": "boolean"},
    });
    let required = ["temperature_of_the_processor", "windows_that_are_open"];
    let schema =
        json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false});
    Constraint::Json(schema)
}

#[test]
fn usage_counts_every_token() {
    for family in [LLAMA3, MISTRAL] {
        let model = support::model(&family, ENDLESS);
        let prompt_tokens = model.prompt_tokens(&prompt(WORDS)).unwrap().len();
        let (_, reason, usage) = run(&model, free(WORDS, 20)).unwrap();
        assert_eq!((reason, usage.completion_tokens, usage.forced_tokens), (StopReason::Length, 20, 0));
        assert_eq!((usage.prompt_tokens as usize, usage.reused_tokens), (prompt_tokens, 0));
        let (said, reason, usage) = run(&model, GenerateRequest { constraint: form(), ..free(WORDS, 200) }).unwrap();
        assert_eq!(reason, StopReason::End, "{said:?}");
        // Only a vocabulary whose tokens can be foreseen is forced.
        assert_eq!(usage.forced_tokens > 20, family.name == "llama3", "{usage:?}");
        assert!(usage.completion_tokens > usage.forced_tokens, "{usage:?}");
    }
}

#[test]
fn no_more_tokens_are_written_than_allowed() {
    for family in [LLAMA3, MISTRAL] {
        let model = support::model(&family, ENDLESS);
        for most in [0, 1, 2, 3, 5, 8, 13, 21, 34] {
            for constraint in [Constraint::None, form()] {
                let (_, reason, usage) = run(&model, GenerateRequest { constraint, ..free(WORDS, most) }).unwrap();
                assert!(usage.completion_tokens <= most, "{} of {most} in {}", usage.completion_tokens, family.name);
                assert!(reason == StopReason::Length, "{reason:?}");
            }
        }
    }
}

#[test]
fn a_prompts_head_is_computed_once_and_changes_nothing() {
    for family in family::ALL {
        let build = || support::model(&family, TALKATIVE);
        let (warm, fresh) = (build(), build());
        let [first, second] = ["How hot is it?", "How full is the disk?"];
        text(&warm, free(first, 10));
        let expected = text(&fresh, free(second, 20));
        let (said, _, usage) = run(&warm, free(second, 20)).unwrap();
        assert_eq!(said.text(), expected, "{}", family.name);
        let [a, b] = [first, second].map(|q| warm.prompt_tokens(&prompt(q)).unwrap());
        let common = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
        assert!(common > 100, "{common}");
        assert_eq!(usage.reused_tokens as usize, common, "{}", family.name);
        let (said, _, usage) = run(&warm, free(second, 20)).unwrap();
        assert_eq!((said.text(), usage.reused_tokens), (expected.as_str(), usage.prompt_tokens - 1), "{}", family.name);
    }
}

#[test]
fn a_prompt_longer_than_a_batch_is_computed_in_pieces() {
    let build = || support::model(&LLAMA3, TALKATIVE);
    let (warm, fresh) = (build(), build());
    let long = "the last hour ".repeat(300);
    let (_, _, usage) = run(&warm, free(&long, 5)).unwrap();
    assert!(usage.prompt_tokens > 1200, "{usage:?}");
    assert_eq!(text(&warm, free(WORDS, 20)), text(&fresh, free(WORDS, 20)));
}

#[test]
fn what_does_not_fit_is_refused_with_the_tokens_that_are_too_many() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("small.gguf");
    LLAMA3.gguf(ENDLESS).write_to(&path).unwrap();
    let options = edgehold_llama::LoadOptions { context: Some(1024), ..ONE_THREAD };
    let clock = std::sync::Arc::new(edgehold_types::SystemClock::default());
    let model = LlamaModel::load(&path, &options, clock).unwrap();
    assert_eq!(model.info().context, 1024);
    let tokens = model.prompt_tokens(&prompt(WORDS)).unwrap().len();
    let room = 1024 - u32::try_from(tokens).unwrap();
    let error = run(&model, free(WORDS, room + 7)).unwrap_err();
    assert_eq!(error, ModelError::TooLong { tokens, over: 7, context: 1024 });
    let (_, reason, usage) = run(&model, free(WORDS, room)).unwrap();
    assert_eq!((reason, usage.completion_tokens), (StopReason::Length, room));
}

#[test]
fn eight_threads_get_what_one_after_the_other_would() {
    let model = support::model(&LLAMA3, TALKATIVE);
    let request = |i: u64| {
        // Where the cells of a sequence lie depends on the others, and with it the last bits of a logit: a choice by chance may
        // turn out otherwise.
        let mut request = match i % 3 {
            0 => GenerateRequest { sampling: Sampling::default(), ..turn(i) },
            1 => GenerateRequest { constraint: form(), sampling: hot(i), ..free(WORDS, 200) },
            _ => free(WORDS, 40),
        };
        // Each has a head of its own, so that the order, and with it what the cache holds, changes no rounding.
        request.prompt.prefix.system = ('a'..='z').nth(usize::try_from(i).unwrap()).unwrap().to_string();
        request
    };
    run(&model, free(WORDS, 1)).unwrap();
    let outcome = |i: u64| run(&model, request(i)).map(|(said, reason, _)| (said, reason));
    let expected: Vec<Result<(Said, StopReason), ModelError>> = (0..24).map(outcome).collect();
    let together = std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..8).map(|t| scope.spawn(move || (0..3).map(|k| outcome(t * 3 + k)).collect::<Vec<_>>())).collect();
        threads.into_iter().flat_map(|t| t.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(together, expected);
}

#[test]
fn a_model_answers_after_its_file_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gone.gguf");
    MISTRAL.gguf(TALKATIVE).write_to(&path).unwrap();
    let model = support::load(&path);
    std::fs::remove_file(&path).unwrap();
    let kept = support::model(&MISTRAL, TALKATIVE);
    assert_eq!(text(&model, free(WORDS, 20)), text(&kept, free(WORDS, 20)));
}
