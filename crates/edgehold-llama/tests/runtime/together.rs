//! Several generations at once: who goes first, who goes on, and what happens when the engine dies.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use edgehold_llama::LlamaModel;
use edgehold_model::{GenerateRequest, Generation, LanguageModel, ModelError, ModelEvent, Priority, StopReason, Usage};
use edgehold_types::{Clock, SystemClock, Timestamp};

use crate::support::ask::{WORDS, finish, free, run, text, wait};
use crate::support::family::{ENDLESS, LLAMA3, MISTRAL};
use crate::support::{self, ONE_THREAD};

const LONG: u32 = 600;

fn with(priority: Priority, client: u64, words: &str, most: u32) -> GenerateRequest {
    GenerateRequest { priority, client, ..free(words, most) }
}

fn begun(generation: &mut Generation) {
    assert!(matches!(wait(generation.next()), Some(ModelEvent::Delta(_))));
}

/// What is left of a generation, and how it ended.
fn rest(mut generation: Generation) -> Usage {
    loop {
        match wait(generation.next()).unwrap() {
            ModelEvent::Delta(_) => {}
            ModelEvent::Done(end) => return end.usage,
            ModelEvent::Failed(error) => panic!("{error}"),
        }
    }
}

#[test]
fn what_is_urgent_goes_first_and_what_it_interrupts_goes_on_where_it_was() {
    for family in [LLAMA3, MISTRAL] {
        let model = support::model(&family, ENDLESS);
        let words = ["How hot is it?", "How full is the disk?", "Is the fan on?", "What is the load?"];
        let alone: Vec<String> = words.iter().map(|w| text(&model, with(Priority::Background, 0, w, 200))).collect();
        let mut four: Vec<Generation> =
            words.iter().map(|w| model.generate(with(Priority::Background, 0, w, 200))).collect();
        four.iter_mut().for_each(begun);
        let urgent = run(&model, with(Priority::Realtime, 0, "Stop the press?", 20)).unwrap().2;
        // None of the four is done: each has nearly all of it to write.
        assert_eq!(urgent.completion_tokens, 20);
        for (generation, alone) in four.into_iter().zip(alone) {
            let (said, reason, usage) = finish(generation).unwrap();
            // What was interrupted was not done again, or more tokens would have been written.
            assert_eq!((reason, usage.completion_tokens), (StopReason::Length, 200));
            assert_eq!(said.text(), alone, "{}", family.name);
        }
    }
}

#[test]
fn equals_take_turns_and_all_go_on() {
    let model = support::model(&LLAMA3, ENDLESS);
    let mut many: Vec<Generation> =
        (0..12).map(|client| model.generate(with(Priority::Interactive, client, WORDS, LONG))).collect();
    // The first four began together: when one has ended, none of the others is far behind.
    let first: Vec<Usage> = many.drain(..4).map(rest).collect();
    let times: Vec<u64> = first.iter().map(|u| u.prefill_us + u.decode_us).collect();
    let (least, most) = (times.iter().min().unwrap(), times.iter().max().unwrap());
    assert!(most < &(least * 2), "{times:?}");
    many.into_iter().map(rest).for_each(|usage| assert_eq!(usage.completion_tokens, LONG));
}

#[test]
fn a_client_that_asks_for_much_does_not_keep_the_others_out() {
    let model = support::model(&LLAMA3, ENDLESS);
    let greedy: Vec<Generation> =
        (0..16).map(|_| model.generate(with(Priority::Interactive, 1, WORDS, LONG))).collect();
    let modest = model.generate(with(Priority::Interactive, 2, WORDS, LONG));
    let waited = rest(modest).queue_us;
    let last = greedy.into_iter().map(rest).map(|usage| usage.queue_us).max().unwrap();
    assert!(waited * 2 < last, "{waited} of {last}");
}

#[test]
fn the_head_of_a_prompt_is_shared_by_those_that_run() {
    let model = support::model(&LLAMA3, ENDLESS);
    let mut first = model.generate(with(Priority::Interactive, 0, WORDS, LONG));
    begun(&mut first);
    let (_, _, usage) = run(&model, free("How full is the disk?", 20)).unwrap();
    assert!(usage.reused_tokens > 100, "{usage:?}");
    let fresh = support::model(&LLAMA3, ENDLESS);
    let expected = text(&fresh, free("How full is the disk?", 20));
    assert_eq!(text(&model, free("How full is the disk?", 20)), expected);
}

/// A clock at which the engine dies once, when it is told to.
#[derive(Default)]
struct Deadly {
    clock: SystemClock,
    armed: AtomicBool,
}

impl Clock for Deadly {
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn monotonic(&self) -> Duration {
        let in_engine = std::thread::current().name() == Some("edgehold-engine");
        assert!(!(in_engine && self.armed.swap(false, Ordering::SeqCst)), "told to die");
        self.clock.monotonic()
    }
}

#[test]
fn an_engine_that_dies_is_started_again_and_those_it_failed_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("model.gguf");
    LLAMA3.gguf(ENDLESS).write_to(&path).unwrap();
    let clock = Arc::new(Deadly::default());
    let model = LlamaModel::load(&path, &ONE_THREAD, Arc::clone(&clock) as _).unwrap();
    let before = text(&model, free(WORDS, 20));
    let mut running = model.generate(free(WORDS, 7000));
    begun(&mut running);
    clock.armed.store(true, Ordering::SeqCst);
    let error = loop {
        match wait(running.next()).unwrap() {
            ModelEvent::Delta(_) => {}
            ModelEvent::Done(_) => panic!("it was told to die"),
            ModelEvent::Failed(error) => break error,
        }
    };
    assert_eq!(error, ModelError::Restarted);
    assert_eq!(text(&model, free(WORDS, 20)), before);
}

#[test]
fn too_many_are_told_when_to_come_back() {
    let model = support::model(&LLAMA3, ENDLESS);
    rest(model.generate(free(WORDS, LONG)));
    let soon =
        |i| GenerateRequest { deadline: Some(Duration::from_secs(2)), ..with(Priority::Interactive, i, WORDS, LONG) };
    let all: Vec<Generation> = (0..400).map(|i| model.generate(soon(i))).collect();
    let mut refused = 0;
    for generation in all {
        match wait(generation.finished()) {
            Ok(end) => assert_eq!(end.reason, StopReason::Length),
            Err(ModelError::Busy { retry_after }) => {
                assert!(retry_after >= Duration::from_secs(1));
                refused += 1;
            }
            // An estimate may be wrong.
            Err(ModelError::Stopped(StopReason::Deadline)) => {}
            Err(error) => panic!("{error}"),
        }
    }
    assert!(refused > 100, "{refused}");
}
