//! Who goes on next: a step of one generation, then a step of another.
//!
//! A step is one token, or a stretch of a prompt. Before each one the most urgent go first, so one that comes in waits for one
//! step at most; what it interrupts stays in its own sequence and goes on where it was. Those that are equally urgent take
//! turns.

use std::sync::mpsc;
use std::time::Duration;

use edgehold_model::{ModelError, Priority, Sampler, StopReason, Usage};
use llama_cpp_2::token::LlamaToken;

use super::generate::Halt;
use super::{Engine, Job};

/// What runs and what waits. It outlives an engine that dies.
#[derive(Default)]
pub(super) struct Work {
    waiting: Vec<Job>,
    running: Vec<Running>,
    /// How often each client was begun for, and where the next one that is new begins.
    served: std::collections::HashMap<u64, u64>,
    turn: usize,
}

/// A generation under way.
pub(super) struct Running {
    pub(super) job: Job,
    pub(super) sequence: usize,
    /// Tokens of the prompt that are in the cache.
    pub(super) read: usize,
    pub(super) sampler: Sampler,
    /// Tokens that were written and whose keys and values are not computed yet.
    pub(super) pending: Vec<LlamaToken>,
    pub(super) usage: Usage,
    started: Duration,
    first: Option<Duration>,
    /// Cells of the pool that it may come to need.
    cells: usize,
    /// What computing took so far.
    busy: Duration,
}

/// Clients that are remembered; beyond, all begin anew.
const CLIENTS: usize = 4096;

impl Work {
    /// What died with the engine.
    pub(super) fn fail_running(&mut self) {
        for running in self.running.drain(..) {
            running.job.sink.fail(ModelError::Restarted);
        }
    }

    /// The next that may begin: the most urgent, of whom least was begun for, in the order they came.
    fn next(&self) -> Option<usize> {
        let served = |job: &Job| if job.client == 0 { 0 } else { self.served.get(&job.client).copied().unwrap_or(0) };
        let urgent = |i: &usize| (std::cmp::Reverse(self.waiting[*i].priority), served(&self.waiting[*i]), *i);
        (0..self.waiting.len()).min_by_key(urgent)
    }

    fn begun_for(&mut self, client: u64) {
        if self.served.len() > CLIENTS {
            self.served.clear();
        }
        // One that is new is not owed what the others had before.
        let least = self.served.values().copied().min().unwrap_or(0);
        *self.served.entry(client).or_insert(least) += 1;
    }

    fn cells(&self) -> usize {
        self.running.iter().map(|r| r.cells).sum()
    }
}

impl Engine<'_> {
    /// Runs jobs until every handle is gone.
    pub(super) fn serve(&mut self, queue: &mpsc::Receiver<Box<Job>>, work: &mut Work) {
        loop {
            if work.waiting.is_empty() && work.running.is_empty() {
                match queue.recv() {
                    Ok(job) => work.waiting.push(*job),
                    Err(_) => return,
                }
            }
            work.waiting.extend(queue.try_iter().map(|job| *job));
            self.leave_out_ended(work);
            self.begin(work);
            self.load.set(&work.waiting, &work.running);
            let Some(next) = turn(work) else { continue };
            let from = self.clock.monotonic();
            let running = &mut work.running[next];
            let step = self.step(running);
            running.busy += self.clock.monotonic().saturating_sub(from);
            let result = match step {
                Ok(None) => continue,
                Ok(Some(reason)) | Err(Halt::Stop(reason)) => Ok(reason),
                Err(Halt::Fail(error)) => Err(error),
            };
            let running = work.running.swap_remove(next);
            self.end(running, result);
        }
    }

    /// Ends what nobody waits for any more before it has begun.
    fn leave_out_ended(&self, work: &mut Work) {
        let mut at = 0;
        while let Some(job) = work.waiting.get(at) {
            match self.check(job) {
                Ok(()) => at += 1,
                Err(Halt::Stop(reason)) => {
                    let job = work.waiting.remove(at);
                    let waited = micros(self.clock.monotonic().saturating_sub(job.queued));
                    job.sink.end(reason, Usage { queue_us: waited, ..Usage::default() });
                }
                Err(Halt::Fail(error)) => work.waiting.remove(at).sink.fail(error),
            }
        }
    }

    /// Begins what there is room for, the most urgent first.
    fn begin(&mut self, work: &mut Work) {
        while let Some(next) = work.next() {
            let job = &work.waiting[next];
            let realtime = job.priority == Priority::Realtime;
            let slots = self.sequences.len() - usize::from(!realtime);
            if work.running.len() >= slots || !self.has_free() {
                return;
            }
            let shared = self.shared_with_running(&job.tokens);
            let cells = (job.tokens.len() - shared) + job.max_tokens as usize + super::ahead::ROOM;
            let pool = if realtime { self.pool } else { self.pool - self.reserve };
            if !work.running.is_empty() && work.cells() + cells > pool {
                return;
            }
            let job = work.waiting.remove(next);
            let Some((sequence, read)) = self.take(&job.tokens) else { return };
            work.begun_for(job.client);
            let started = self.clock.monotonic();
            let usage = Usage {
                prompt_tokens: u32::try_from(job.tokens.len()).unwrap_or(u32::MAX),
                reused_tokens: u32::try_from(read).unwrap_or(u32::MAX),
                queue_us: micros(started.saturating_sub(job.queued)),
                ..Usage::default()
            };
            let sampler = Sampler::new(job.sampling);
            let (pending, busy) = (Vec::new(), Duration::ZERO);
            work.running.push(Running {
                job,
                sequence,
                read,
                sampler,
                pending,
                usage,
                started,
                first: None,
                cells,
                busy,
            });
        }
    }

    /// A stretch of the prompt, or a token; the reason once it is done.
    fn step(&mut self, running: &mut Running) -> Result<Option<StopReason>, Halt> {
        self.at = running.sequence;
        self.check(&running.job)?;
        if running.first.is_none() {
            if !self.read_on(running)? {
                return Ok(None);
            }
            let first = self.clock.monotonic();
            running.usage.prefill_us = micros(first.saturating_sub(running.started));
            running.first = Some(first);
        }
        self.write_on(running)
    }

    fn end(&mut self, mut running: Running, result: Result<StopReason, ModelError>) {
        self.give_back(running.sequence);
        if let Some(first) = running.first {
            running.usage.decode_us = micros(self.clock.monotonic().saturating_sub(first));
        }
        self.load.learn(&running.usage, running.busy);
        match result {
            Ok(reason) => running.job.sink.end(reason, running.usage),
            Err(error) => running.job.sink.fail(error),
        }
    }
}

impl Running {
    /// Tokens of the prompt that are still to be read.
    pub(super) fn unread(&self) -> usize {
        self.job.tokens.len() - self.read.min(self.job.tokens.len())
    }

    /// How urgent it is.
    pub(super) fn priority(&self) -> Priority {
        self.job.priority
    }

    /// How many tokens it has written.
    pub(super) fn written(&self) -> u32 {
        self.usage.completion_tokens
    }
}

/// Whose step is next: of the most urgent, the one after the one before.
fn turn(work: &mut Work) -> Option<usize> {
    let urgent = work.running.iter().map(|r| r.job.priority).max()?;
    let count = work.running.len();
    work.turn = (work.turn + 1) % count;
    (0..count)
        .map(|i| (work.turn + i) % count)
        .find(|i| work.running[*i].job.priority == urgent)
        .inspect(|i| work.turn = *i)
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}
