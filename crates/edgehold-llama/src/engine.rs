//! The engine thread: it owns the context, and runs several generations, a step of one after a step of another.

mod ahead;
mod asked;
mod foresee;
mod generate;
mod lean;
mod load;
mod reader;
mod schedule;
mod sequences;

use std::num::NonZeroU32;
use std::panic::{AssertUnwindSafe, catch_unwind};
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
pub(crate) use self::load::Load;
use self::schedule::Work;
use self::sequences::Sequence;
use crate::load::backend;
use crate::vocabulary::Vocabulary;

/// Tokens that are computed in one go at most.
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
    /// Whether it is told how likely each token was.
    pub(crate) logprobs: bool,
    pub(crate) priority: Priority,
    pub(crate) client: u64,
    pub(crate) queued: Duration,
    pub(crate) deadline: Option<Duration>,
    pub(crate) cancel: CancelToken,
    pub(crate) sink: EngineSink,
}

/// What an engine is made of.
pub(crate) struct Plan {
    /// Tokens of one conversation.
    pub(crate) context: u32,
    pub(crate) threads: u32,
    /// Generations side by side; one more is kept for what cannot wait.
    pub(crate) parallel: u32,
    /// What is added to the niceness of the thread, and of those that it starts.
    pub(crate) nice: u8,
}

/// Starts the thread and waits until its context stands. If it dies, it is started again: what ran then has failed, what waited
/// is done.
pub(crate) fn start(
    weights: Arc<Weights>,
    vocabulary: Arc<Vocabulary>,
    plan: Plan,
    clock: Arc<dyn Clock>,
    load: Arc<Load>,
) -> Result<(mpsc::Sender<Box<Job>>, JoinHandle<()>), String> {
    let (jobs, queue) = mpsc::channel();
    let (ready, started) = mpsc::channel();
    let run = move || {
        #[cfg(target_os = "linux")]
        if plan.nice > 0 {
            // On Linux a thread has a niceness of its own, which the threads that it starts take over.
            let _ = rustix::process::nice(plan.nice.into());
        }
        let mut work = Work::default();
        loop {
            let whole = catch_unwind(AssertUnwindSafe(|| {
                let engine = Engine::new(&weights, &vocabulary, &plan, &clock, &load);
                let stands = engine.as_ref().map(|_| ()).map_err(Clone::clone);
                let _ = ready.send(stands);
                if let Ok(mut engine) = engine {
                    engine.serve(&queue, &mut work);
                }
            }));
            work.fail_running();
            if whole.is_ok() {
                return;
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

/// The part of the pool that is kept for what cannot wait, in tokens.
const RESERVE: u32 = 1024;

/// What the thread owns.
pub(crate) struct Engine<'a> {
    context: llama_cpp_2::context::LlamaContext<'a>,
    batch: LlamaBatch<'a>,
    sequences: Vec<Sequence>,
    /// The sequence that is read and written now.
    at: usize,
    clock_of_use: u64,
    /// Cells that all sequences share, and how many of them are kept for what cannot wait.
    pool: usize,
    reserve: usize,
    vocabulary: Arc<Vocabulary>,
    clock: Arc<dyn Clock>,
    load: Arc<Load>,
    /// A lookahead was cut short for something more urgent: its step is made again.
    interrupted: bool,
}

impl<'a> Engine<'a> {
    fn new(
        weights: &'a Weights,
        vocabulary: &Arc<Vocabulary>,
        plan: &Plan,
        clock: &Arc<dyn Clock>,
        load: &Arc<Load>,
    ) -> Result<Self, String> {
        let backend = backend().map_err(|e| e.to_string())?;
        let threads = i32::try_from(plan.threads.max(1)).unwrap_or(i32::MAX);
        let sequences = plan.parallel.max(1) + 1;
        let reserve = RESERVE.min(plan.context);
        let params = LlamaContextParams::default()
            .with_n_ctx(NonZeroU32::new(plan.context + reserve))
            .with_n_seq_max(sequences)
            // All sequences share the cells, and what they have in common is there once.
            .with_kv_unified(true)
            .with_n_batch(BATCH)
            .with_n_ubatch(BATCH)
            .with_n_threads(threads)
            .with_n_threads_batch(threads)
            // A sliding window that forgets could not go back to the end of the prompt's stable head.
            .with_swa_full(true);
        let context = weights.new_context(backend, params).map_err(|e| e.to_string())?;
        Ok(Self {
            context,
            batch: LlamaBatch::new(BATCH as usize, 1),
            sequences: (0..sequences).map(|_| Sequence::default()).collect(),
            at: 0,
            clock_of_use: 0,
            pool: (plan.context + reserve) as usize,
            reserve: reserve as usize,
            vocabulary: Arc::clone(vocabulary),
            clock: Arc::clone(clock),
            load: Arc::clone(load),
            interrupted: false,
        })
    }
}
