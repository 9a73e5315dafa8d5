//! The worker: takes what waits, commits it as one, and only then answers.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::apply::{Batch, Outcome};
use super::groups::Groups;
use super::prepare::{Prepared, Preparer};
use super::{Job, Shared, job_bytes};
use crate::EventsError;

/// How many arrivals are committed together at most.
const BATCH: usize = 512;
/// How long arrivals are gathered for a batch at most. There is no waiting for more: while a batch is committed, the next ones
/// come together in the queue.
const GATHER: Duration = Duration::from_millis(20);
/// How often rules are asked whether their time has come.
const TICK: Duration = Duration::from_millis(100);

pub(crate) struct Worker {
    shared: Arc<Shared>,
    preparer: Preparer,
    groups: Groups,
    /// A commit failed: what is in memory is ahead of the tables, and is made anew from them before anything else is done.
    stale: bool,
    ticked: Duration,
}

impl Worker {
    pub(crate) fn open(shared: Arc<Shared>) -> Result<Self, EventsError> {
        let now = shared.now();
        let groups = shared.store.write(|t| Groups::load(&shared, t, now, true))?;
        let ticked = shared.clock.monotonic();
        Ok(Self { shared, preparer: Preparer::default(), groups, stale: false, ticked })
    }

    /// Until the queue is closed and empty.
    pub(crate) fn run(mut self, waiting: &Receiver<Job>) {
        loop {
            let first = match waiting.recv_timeout(TICK) {
                Ok(job) => Some(job),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let begin = self.shared.clock.monotonic();
            let mut batch = Vec::new();
            let mut next = first;
            while let Some(job) = next {
                batch.push(self.prepare(job));
                let more = batch.len() < BATCH && self.shared.clock.monotonic().saturating_sub(begin) < GATHER;
                next = if more { waiting.try_recv().ok() } else { None };
            }
            let tick = begin.saturating_sub(self.ticked) >= TICK;
            if tick {
                self.ticked = begin;
            }
            if tick || !batch.is_empty() {
                self.settle(batch, tick);
            }
        }
    }

    fn prepare(&mut self, job: Job) -> Prepared {
        self.shared.counters.queued_bytes.fetch_sub(job_bytes(&job.arrival), Ordering::Relaxed);
        self.preparer.prepare(&self.shared, job)
    }

    /// Commits a batch and answers its tickets.
    fn settle(&mut self, batch: Vec<Prepared>, tick: bool) {
        match self.commit(&batch, tick) {
            Ok(outcome) => {
                self.count(&outcome);
                for (prepared, receipt) in batch.into_iter().zip(outcome.receipts) {
                    // A door that is gone does not want to know.
                    let _ = prepared.job.ticket.send(Ok(receipt));
                }
            }
            Err(error) => {
                self.shared.counters.failed_commits.fetch_add(1, Ordering::Relaxed);
                tracing::warn!(error = %error, arrivals = batch.len(), "events could not be stored");
                for prepared in batch {
                    let _ = prepared.job.ticket.send(Err(error.for_door()));
                }
            }
        }
    }

    fn commit(&mut self, batch: &[Prepared], tick: bool) -> Result<Outcome, EventsError> {
        let Self { shared, groups, stale, .. } = self;
        let now = shared.now();
        if *stale {
            *groups = shared.store.read(|t| Groups::load(shared, t, now, false))?;
            *stale = false;
        }
        // Time alone seldom changes anything: there is nothing to commit then.
        let due = if tick { groups.tick(&shared.settings, now) } else { Vec::new() };
        if batch.is_empty() && due.is_empty() && !groups.is_dirty() {
            return Ok(Outcome::default());
        }
        let committed = shared.store.write(|t| Batch::new(shared, groups, t, now).run(batch, due));
        match committed {
            Ok(outcome) => {
                groups.clean();
                Ok(outcome)
            }
            Err(error) => {
                *stale = true;
                Err(error)
            }
        }
    }

    fn count(&self, outcome: &Outcome) {
        let counters = &self.shared.counters;
        counters.stored.fetch_add(outcome.stored, Ordering::Relaxed);
        counters.duplicates.fetch_add(outcome.duplicates, Ordering::Relaxed);
        counters.dead.fetch_add(outcome.dead, Ordering::Relaxed);
        if outcome.wakes > 0 {
            counters.wakes.fetch_add(outcome.wakes, Ordering::Relaxed);
            self.shared.woken.notify_waiters();
        }
    }
}
