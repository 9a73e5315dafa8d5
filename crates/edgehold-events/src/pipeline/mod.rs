//! From an arrival to the disk: one worker takes what waits, prepares it, and commits it as one.

mod apply;
mod groups;
mod prepare;
mod shared;
mod stats;
mod worker;

use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use edgehold_guard::Guard;
use edgehold_store::Store;
use edgehold_types::Clock;
use tokio::sync::oneshot;

pub(crate) use prepare::{labels_text, released, shown};
pub(crate) use shared::Shared;
pub use stats::{Kept, Stats, kept};

use crate::outbox::SinkOutbox;
use crate::settings::EventSettings;
use crate::{Arrival, EventsError, Intake, IntakeError, Receipt, Ticket};

/// When there may be room again in a full queue: a batch takes about so long.
const RETRY_AFTER: Duration = Duration::from_millis(50);

/// An arrival on its way to the worker.
pub(crate) struct Job {
    arrival: Arrival,
    /// Its size when it came. A payload that is larger than any stream takes is cut before it waits.
    bytes: usize,
    ticket: oneshot::Sender<Result<Receipt, IntakeError>>,
}

/// Takes events in, keeps what rules need, and holds what waits for agents and sinks.
///
/// Dropping it lets the worker finish what was handed in.
pub struct Pipeline {
    pub(crate) shared: Arc<Shared>,
    queue: Mutex<Option<SyncSender<Job>>>,
    worker: Mutex<Option<JoinHandle<()>>>,
    /// No stream takes a larger payload.
    largest: usize,
}

impl std::fmt::Debug for Pipeline {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pipeline").field("streams", &self.shared.settings.streams.len()).finish_non_exhaustive()
    }
}

impl Pipeline {
    /// Starts it: windows and rules stand where they stood, and wakes that were under way wait again.
    ///
    /// # Errors
    /// The tables cannot be read, or there is no thread for the worker.
    pub fn start(
        store: Arc<Store>,
        guard: Guard,
        settings: EventSettings,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, EventsError> {
        let largest = settings.streams.iter().map(|s| s.max_payload_bytes).max().unwrap_or(0);
        let (queue, waiting): (_, Receiver<Job>) = sync_channel(settings.intake.queue);
        let shared = Arc::new(Shared::new(store, guard, settings, clock));
        let worker = worker::Worker::open(Arc::clone(&shared))?;
        let name = "edgehold-events".to_owned();
        let worker = std::thread::Builder::new().name(name).spawn(move || worker.run(&waiting));
        let worker = Mutex::new(Some(worker.map_err(EventsError::Thread)?));
        Ok(Self { shared, queue: Mutex::new(Some(queue)), worker, largest })
    }

    /// What waits for a sink.
    pub fn outbox(&self, sink: &str) -> SinkOutbox {
        SinkOutbox::new(Arc::clone(&self.shared), sink)
    }

    /// Puts something into a sink's outbox. It is on the disk when this returns.
    ///
    /// # Errors
    /// The outbox is full, or the disk.
    pub fn post(&self, publish: &crate::Publish) -> Result<(), EventsError> {
        let now = self.shared.now();
        self.shared.store.write(|t| crate::outbox::add(&self.shared, t, publish, now))?;
        self.shared.sink(&publish.sink).notify_one();
        Ok(())
    }

    /// Takes nothing more in, and returns when all that was handed in has its answer.
    pub fn close(&self) {
        drop(self.queue.lock().unwrap_or_else(PoisonError::into_inner).take());
        let worker = self.worker.lock().unwrap_or_else(PoisonError::into_inner).take();
        if worker.is_some_and(|worker| worker.join().is_err()) {
            tracing::error!("the worker of events broke down");
        }
    }
}

impl Drop for Pipeline {
    fn drop(&mut self) {
        self.close();
    }
}

impl Intake for Pipeline {
    fn submit(&self, mut arrival: Arrival) -> Result<Ticket, IntakeError> {
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        let queue = queue.as_ref().ok_or(IntakeError::Closed)?;
        let bytes = arrival.payload.len();
        if bytes > self.largest {
            arrival.payload.truncate(prepare::preview_needs(&self.shared.settings));
            arrival.payload.shrink_to_fit();
        }
        let counters = &self.shared.counters;
        let busy = || {
            counters.busy.fetch_add(1, Ordering::Relaxed);
            IntakeError::Busy { retry_after: RETRY_AFTER }
        };
        let size = job_bytes(&arrival);
        let waiting = counters.queued_bytes.fetch_add(size, Ordering::Relaxed);
        // One is always taken: nothing that a stream takes is refused for ever.
        if waiting > 0 && waiting + size > self.shared.settings.intake.queue_bytes {
            counters.queued_bytes.fetch_sub(size, Ordering::Relaxed);
            return Err(busy());
        }
        let (ticket, receipt) = oneshot::channel();
        queue.try_send(Job { arrival, bytes, ticket }).map_err(|error| {
            counters.queued_bytes.fetch_sub(size, Ordering::Relaxed);
            match error {
                TrySendError::Full(_) => busy(),
                TrySendError::Disconnected(_) => IntakeError::Closed,
            }
        })?;
        Ok(receipt)
    }
}

/// What an arrival holds of the queue's bytes.
fn job_bytes(arrival: &Arrival) -> usize {
    arrival.payload.len() + arrival.topic.len() + arrival.key.as_ref().map_or(0, String::len) + 64
}

#[cfg(test)]
mod tests;
