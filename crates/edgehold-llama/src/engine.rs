//! The engine thread: it owns the context, runs one generation at a time, and keeps the last prompt's KV cache.

mod ahead;
mod asked;
mod foresee;
mod generate;
mod lean;
mod reader;

use std::num::NonZeroU32;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use edgehold_model::sampling::private::PrivateSampler;
use edgehold_model::{CancelToken, EngineSink, Priority, Sampling};
use edgehold_types::Clock;
use llama_cpp_2::context::params::LlamaContextParams;
use llama_cpp_2::llama_batch::LlamaBatch;
use llama_cpp_2::model::LlamaModel as Weights;
use llama_cpp_2::token::LlamaToken;
use llguidance::Matcher;

pub(crate) use self::lean::Lean;
use crate::load::backend;
use crate::vocabulary::Vocabulary;

/// Tokens that are computed in one go; also how often a long prefill looks whether it was cancelled.
const BATCH: u32 = 512;

/// One generation, ready to run.
pub(crate) struct Job {
    pub(crate) tokens: Vec<LlamaToken>,
    pub(crate) matcher: Option<Matcher>,
    pub(crate) leaning: Option<Lean>,
    pub(crate) sampling: Sampling,
    /// Draws in place of `sampling`.
    pub(crate) privacy: Option<PrivateSampler>,
    pub(crate) max_tokens: u32,
    pub(crate) priority: Priority,
    pub(crate) queued: Duration,
    pub(crate) deadline: Option<Duration>,
    pub(crate) cancel: CancelToken,
    pub(crate) sink: EngineSink,
}

/// Starts the thread and waits until its context stands.
pub(crate) fn start(
    weights: Arc<Weights>,
    vocabulary: Arc<Vocabulary>,
    context: u32,
    threads: u32,
    clock: Arc<dyn Clock>,
) -> Result<(mpsc::Sender<Box<Job>>, JoinHandle<()>), String> {
    let (jobs, queue) = mpsc::channel();
    let (ready, started) = mpsc::channel();
    let run = move || {
        let backend = match backend() {
            Ok(backend) => backend,
            Err(e) => return drop(ready.send(Err(e.to_string()))),
        };
        let threads = i32::try_from(threads.max(1)).unwrap_or(i32::MAX);
        let params = LlamaContextParams::default()
            .with_n_ctx(NonZeroU32::new(context))
            .with_n_batch(BATCH)
            .with_n_ubatch(BATCH)
            .with_n_threads(threads)
            .with_n_threads_batch(threads)
            // A sliding window that forgets could not go back to the end of the prompt's stable head.
            .with_swa_full(true);
        match weights.new_context(backend, params) {
            Err(e) => drop(ready.send(Err(e.to_string()))),
            Ok(context) => {
                let _ = ready.send(Ok(()));
                let batch = LlamaBatch::new(BATCH as usize, 1);
                let mut engine = Engine { context, batch, cached: Vec::new(), vocabulary, clock };
                serve(&mut engine, &queue);
            }
        }
    };
    let thread = std::thread::Builder::new().name("edgehold-engine".into()).spawn(run).map_err(|e| e.to_string())?;
    match started.recv() {
        Ok(Ok(())) => Ok((jobs, thread)),
        Ok(Err(reason)) => Err(reason),
        Err(_) => Err("the engine thread ended while it started".into()),
    }
}

/// What the thread owns.
pub(crate) struct Engine<'a> {
    context: llama_cpp_2::context::LlamaContext<'a>,
    batch: LlamaBatch<'a>,
    /// The tokens whose keys and values are in the cache.
    cached: Vec<LlamaToken>,
    vocabulary: Arc<Vocabulary>,
    clock: Arc<dyn Clock>,
}

/// Runs jobs until every handle is gone: the most urgent first, equals in the order they came.
fn serve(engine: &mut Engine<'_>, queue: &mpsc::Receiver<Box<Job>>) {
    let mut waiting: Vec<Box<Job>> = Vec::new();
    loop {
        if waiting.is_empty() {
            match queue.recv() {
                Ok(job) => waiting.push(job),
                Err(_) => return,
            }
        }
        waiting.extend(queue.try_iter());
        let urgent = waiting.iter().map(|j| j.priority).max();
        if let Some(next) = waiting.iter().position(|j| Some(j.priority) == urgent) {
            let job = waiting.remove(next);
            engine.run(*job);
        }
    }
}
