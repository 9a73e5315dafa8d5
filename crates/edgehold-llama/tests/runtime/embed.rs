//! Vectors of texts, by the model that ships.

use std::time::{Duration, Instant};

use edgehold_guard::{Clean, Guard, Raw};
use edgehold_llama::LlamaModel;
use edgehold_model::{CancelToken, EmbedRequest, Embedded, Embedder, ModelError, StopReason};
use edgehold_types::{Label, Labels};

use crate::shipped::model_file;
use crate::support::ask::{WORDS, clean, free, run, wait};
use crate::support::load;

fn request(texts: &[&str]) -> EmbedRequest {
    let texts = texts.iter().map(|text| clean(text)).collect();
    EmbedRequest { texts, deadline: None, cancel: CancelToken::default() }
}

fn embed(model: &LlamaModel, request: EmbedRequest) -> Result<Embedded, ModelError> {
    wait(model.embed(request).finished())
}

fn vectors(model: &LlamaModel, texts: &[&str]) -> Vec<Vec<f32>> {
    let request = request(texts);
    let raw = embed(model, request.clone()).unwrap().vectors;
    Guard::release_vectors(&request.texts, raw).unwrap().into_inner()
}

fn likeness(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[test]
fn every_text_has_a_vector_of_length_one_and_the_same_text_the_same() {
    let model = load(&model_file());
    let long = "the disk fills up, ".repeat(60);
    let texts = ["How hot is the CPU?", "Is the disk filling up?", &long, "x", "How hot is the CPU?"];
    let got = vectors(&model, &texts);
    assert_eq!(got.len(), texts.len());
    assert!(got.iter().all(|v| v.len() == model.dimensions() as usize && (likeness(v, v) - 1.0).abs() < 1e-4));
    assert_eq!(got[0], got[4], "what came between leaves nothing behind");
    assert_eq!(vectors(&load(&model_file()), &texts), got, "afresh");
    for other in &got[1..4] {
        assert!(likeness(&got[0], other) < 0.999);
    }
}

#[test]
fn texts_that_are_alike_are_nearer_than_others() {
    let model = load(&model_file());
    let got = vectors(&model, &["How hot is the CPU?", "How hot is the CPU now?", "Play some jazz in the kitchen."]);
    assert!(likeness(&got[0], &got[1]) > likeness(&got[0], &got[2]));
}

#[test]
fn a_text_that_is_too_long_is_refused_and_none_is_cut() {
    let model = load(&model_file());
    let words = "disk ".repeat(4000);
    let tokens = model.tokenize(&words).len();
    match embed(&model, request(&["short", &words])).unwrap_err() {
        ModelError::TextTooLong { index: 1, tokens: told, over, most } => {
            assert_eq!((told, over), (tokens, tokens - most));
        }
        other => panic!("{other:?}"),
    }
    // One that just fits is read whole.
    let fits = "disk ".repeat(400);
    let embedded = embed(&model, request(&[&fits])).unwrap();
    assert!(embedded.tokens as usize >= model.tokenize(&fits).len());
}

#[test]
fn vectors_carry_the_labels_of_all_texts() {
    let model = load(&model_file());
    let health: Clean<String> =
        Guard::with_defaults().admit(Raw::new("a pulse of 60".to_owned(), Labels::of(Label::Health))).unwrap().value;
    let request = EmbedRequest { texts: vec![clean("warm"), health], ..request(&[]) };
    assert!(embed(&model, request).unwrap().vectors.labels().has(&Label::Health));
}

#[test]
fn it_ends_when_nobody_waits_or_the_time_is_up() {
    let model = load(&model_file());
    let long = "the disk fills up, ".repeat(60);
    let many: Vec<&str> = std::iter::repeat_n(long.as_str(), 200).collect();
    let cancelled = request(&many);
    cancelled.cancel.cancel();
    assert_eq!(embed(&model, cancelled).unwrap_err(), ModelError::Stopped(StopReason::Cancelled));
    let late = EmbedRequest { deadline: Some(Duration::from_millis(5)), ..request(&many) };
    assert_eq!(embed(&model, late).unwrap_err(), ModelError::Stopped(StopReason::Deadline));
    // One that is dropped leaves the thread to the next.
    drop(model.embed(request(&many)));
    let begun = Instant::now();
    assert_eq!(vectors(&model, &["short"]).len(), 1);
    let all = begun.elapsed();
    drop(model.embed(request(&many)));
    let begun = Instant::now();
    drop(model);
    assert!(begun.elapsed() < Duration::from_secs(5) && all < Duration::from_secs(5));
}

#[test]
fn a_turn_does_not_wait_for_vectors() {
    let model = load(&model_file());
    let long = "the disk fills up, ".repeat(60);
    let many: Vec<&str> = std::iter::repeat_n(long.as_str(), 60).collect();
    let text = run(&model, free(WORDS, 40)).unwrap().0;
    let turns = || {
        let mut times: Vec<Duration> = (0..10)
            .map(|_| {
                let begun = Instant::now();
                assert_eq!(run(&model, free(WORDS, 40)).unwrap().0, text);
                begun.elapsed()
            })
            .collect();
        times.sort();
        (times[5], times[9])
    };
    let alone = turns();
    let begun = Instant::now();
    let embedding = model.embed(request(&many));
    let beside = turns();
    let turned = begun.elapsed();
    let tokens = wait(embedding.finished()).unwrap().tokens;
    let all = begun.elapsed();
    println!("a turn, median and longest: alone {alone:?}, beside vectors {beside:?}; {tokens} tokens in {all:?}");
    assert!(turned < all, "the turns waited: {turned:?} of {all:?}");
}
