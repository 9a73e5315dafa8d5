//! The ways in which a generation ends before the model is done.

use std::sync::Arc;
use std::time::{Duration, Instant};

use edgehold_llama::LlamaModel;
use edgehold_model::{CancelToken, GenerateRequest, Generation, LanguageModel, ModelError, ModelEvent, StopReason};
use edgehold_types::{ManualClock, Timestamp};

use crate::support::ask::{WORDS, finish, free, open, run, text, wait};
use crate::support::family::{self, ENDLESS, LLAMA3};
use crate::support::{self, ONE_THREAD};

/// Takes some seconds to the end.
const LONG: u32 = 7000;
/// Far less than [`BACKLOG`] generations of [`LONG`] take, far more than it takes to stop them.
const SOON: Duration = Duration::from_secs(10);
const BACKLOG: usize = 20;

fn first_word(generation: &mut Generation) {
    assert!(matches!(wait(generation.next()), Some(ModelEvent::Delta(_))));
}

#[test]
fn a_stop_text_ends_an_answer_and_is_not_part_of_it() {
    for family in family::ALL {
        let model = support::model(&family, ENDLESS);
        // The second run starts from what the cache holds, as the one with the stop texts does.
        let [_, whole] = [0, 1].map(|_| text(&model, free(WORDS, 60)));
        let letters: Vec<char> = whole.chars().collect();
        let stop: String = letters[letters.len() / 2..letters.len() / 2 + 3].iter().collect();
        let expected = &whole[..whole.find(&stop).unwrap()];
        let stops = vec!["never written".to_owned(), stop];
        let mut generation = model.generate(GenerateRequest { stop: stops, ..free(WORDS, LONG) });
        let mut shown = String::new();
        let (said, reason, usage) = loop {
            match wait(generation.next()).unwrap() {
                ModelEvent::Delta(raw) => shown += open(edgehold_model::Outcome::Answer(raw)).text(),
                ModelEvent::Done(end) => break (open(end.outcome), end.reason, end.usage),
                ModelEvent::Failed(error) => panic!("{}: {error}", family.name),
            }
        };
        assert_eq!((said.text(), reason), (expected, StopReason::StopText), "{}", family.name);
        assert_eq!(shown, expected, "{}", family.name);
        assert!(usage.completion_tokens < LONG, "{usage:?}");
    }
}

#[test]
fn another_thread_cancels() {
    let model = support::model(&LLAMA3, ENDLESS);
    let cancel = CancelToken::default();
    let mut generation = model.generate(GenerateRequest { cancel: cancel.child(), ..free(WORDS, LONG) });
    first_word(&mut generation);
    std::thread::spawn(move || cancel.cancel()).join().unwrap();
    assert_eq!(finish(generation).unwrap_err(), ModelError::Stopped(StopReason::Cancelled));
    assert_eq!(run(&model, free(WORDS, 3)).unwrap().2.completion_tokens, 3);
}

#[test]
fn a_cancelled_request_is_not_begun() {
    let model = support::model(&LLAMA3, ENDLESS);
    let cancel = CancelToken::default();
    cancel.cancel();
    let error = run(&model, GenerateRequest { cancel, ..free(WORDS, LONG) }).unwrap_err();
    assert_eq!(error, ModelError::Stopped(StopReason::Cancelled));
}

/// A generation that runs, and many that wait behind it; none of them is wanted any more.
fn abandoned_backlog(model: &LlamaModel) {
    let mut running = model.generate(free(WORDS, LONG));
    first_word(&mut running);
    drop((0..BACKLOG).map(|_| model.generate(free(WORDS, LONG))).collect::<Vec<_>>());
}

#[test]
fn dropped_generations_free_the_engine() {
    let model = support::model(&LLAMA3, ENDLESS);
    let started = Instant::now();
    abandoned_backlog(&model);
    assert_eq!(run(&model, free(WORDS, 3)).unwrap().2.completion_tokens, 3);
    assert!(started.elapsed() < SOON);
}

#[test]
fn a_dropped_model_does_not_work_off_what_nobody_waits_for() {
    let model = support::model(&LLAMA3, ENDLESS);
    let started = Instant::now();
    abandoned_backlog(&model);
    drop(model);
    assert!(started.elapsed() < SOON);
}

#[test]
fn a_deadline_counts_waiting_and_writing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("model.gguf");
    LLAMA3.gguf(ENDLESS).write_to(&path).unwrap();
    let clock = Arc::new(ManualClock::at(Timestamp(1_000)));
    let model = LlamaModel::load(&path, &ONE_THREAD, clock.clone()).unwrap();
    let within = |seconds| GenerateRequest { deadline: Some(Duration::from_secs(seconds)), ..free(WORDS, LONG) };
    assert_eq!(run(&model, within(0)).unwrap_err(), ModelError::Stopped(StopReason::Deadline));
    let mut running = model.generate(within(60));
    let waiting = model.generate(within(60));
    first_word(&mut running);
    clock.advance(Duration::from_secs(61));
    assert_eq!(finish(running).unwrap_err(), ModelError::Stopped(StopReason::Deadline));
    assert_eq!(finish(waiting).unwrap_err(), ModelError::Stopped(StopReason::Deadline));
    assert_eq!(run(&model, free(WORDS, 3)).unwrap().2.completion_tokens, 3);
}
