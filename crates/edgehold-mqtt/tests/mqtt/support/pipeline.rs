//! An intake and an outbox that keep in memory what the real ones keep on a disk, and fail when they are told to.

use std::collections::{BTreeMap, HashSet};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use edgehold_events::{Arrival, Intake, IntakeError, OutMessage, Outbox, OutboxId, Receipt, Ticket};
use edgehold_guard::{Guard, Raw, Released};
use edgehold_types::Labels;
use tokio::sync::{Notify, oneshot};

/// What an arrival waits for.
type Waiting = (Arrival, oneshot::Sender<Result<Receipt, IntakeError>>);

#[derive(Default)]
pub(crate) struct MemoryIntake {
    stored: Mutex<Vec<Arrival>>,
    keys: Mutex<HashSet<(String, String)>>,
    waiting: Mutex<Vec<Waiting>>,
    /// Tickets are kept until `release`.
    slow: AtomicBool,
    busy: AtomicBool,
    /// How many of the next tickets end in a failure of the disk.
    failures: Mutex<usize>,
}

impl MemoryIntake {
    pub(crate) fn new() -> Arc<Self> {
        Arc::default()
    }

    pub(crate) fn slow(&self, slow: bool) {
        self.slow.store(slow, Ordering::SeqCst);
    }

    pub(crate) fn busy(&self, busy: bool) {
        self.busy.store(busy, Ordering::SeqCst);
    }

    pub(crate) fn fail(&self, times: usize) {
        *self.failures.lock().unwrap() = times;
    }

    /// Stores what waits; the last one first if `reverse`.
    pub(crate) fn release(&self, reverse: bool) {
        let mut waiting = std::mem::take(&mut *self.waiting.lock().unwrap());
        if reverse {
            waiting.reverse();
        }
        for (arrival, done) in waiting {
            let _ = done.send(self.store(arrival));
        }
    }

    pub(crate) fn waiting(&self) -> usize {
        self.waiting.lock().unwrap().len()
    }

    pub(crate) fn payloads(&self) -> Vec<String> {
        let stored = self.stored.lock().unwrap();
        stored.iter().map(|a| String::from_utf8_lossy(&a.payload).into_owned()).collect()
    }

    pub(crate) fn count(&self) -> usize {
        self.stored.lock().unwrap().len()
    }

    pub(crate) fn distinct(&self) -> usize {
        self.payloads().into_iter().collect::<HashSet<_>>().len()
    }

    pub(crate) fn arrivals(&self) -> Vec<Arrival> {
        self.stored.lock().unwrap().clone()
    }

    fn store(&self, arrival: Arrival) -> Result<Receipt, IntakeError> {
        let mut failures = self.failures.lock().unwrap();
        if *failures > 0 {
            *failures -= 1;
            return Err(IntakeError::Store("the disk is full".to_owned()));
        }
        if let Some(key) = &arrival.key
            && !self.keys.lock().unwrap().insert((arrival.topic.clone(), key.clone()))
        {
            return Ok(Receipt::Duplicate);
        }
        self.stored.lock().unwrap().push(arrival);
        Ok(Receipt::Stored { events: 1 })
    }
}

impl Intake for MemoryIntake {
    fn submit(&self, arrival: Arrival) -> Result<Ticket, IntakeError> {
        if self.busy.load(Ordering::SeqCst) {
            return Err(IntakeError::Busy { retry_after: Duration::from_millis(20) });
        }
        let (done, ticket) = oneshot::channel();
        if self.slow.load(Ordering::SeqCst) {
            self.waiting.lock().unwrap().push((arrival, done));
        } else {
            let _ = done.send(self.store(arrival));
        }
        Ok(ticket)
    }
}

#[derive(Default)]
pub(crate) struct MemoryOutbox {
    waits: Mutex<BTreeMap<OutboxId, (String, String, bool)>>,
    refused: Mutex<Vec<(OutboxId, String)>>,
    last: Mutex<i64>,
    broken: AtomicBool,
    added: Notify,
}

impl MemoryOutbox {
    pub(crate) fn new() -> Arc<Self> {
        Arc::default()
    }

    pub(crate) fn add(&self, topic: &str, payload: &str, retain: bool) -> OutboxId {
        let mut last = self.last.lock().unwrap();
        *last += 1;
        let id = OutboxId(*last);
        self.waits.lock().unwrap().insert(id, (topic.to_owned(), payload.to_owned(), retain));
        self.added.notify_one();
        id
    }

    pub(crate) fn len(&self) -> usize {
        self.waits.lock().unwrap().len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(crate) fn refusals(&self) -> Vec<(OutboxId, String)> {
        self.refused.lock().unwrap().clone()
    }

    pub(crate) fn broken(&self, broken: bool) {
        self.broken.store(broken, Ordering::SeqCst);
    }

    fn works(&self) -> Result<(), IntakeError> {
        if self.broken.load(Ordering::SeqCst) { Err(IntakeError::Store("no disk".to_owned())) } else { Ok(()) }
    }
}

fn released(text: &str) -> Released<String> {
    Guard::with_defaults().release(Raw::new(text.to_owned(), Labels::default())).unwrap().value
}

impl Outbox for MemoryOutbox {
    fn after(&self, after: OutboxId, most: usize) -> Result<Vec<OutMessage>, IntakeError> {
        self.works()?;
        let waits = self.waits.lock().unwrap();
        let later = waits.iter().filter(|(id, _)| **id > after).take(most);
        let message = |(id, (topic, payload, retain)): (&OutboxId, &(String, String, bool))| OutMessage {
            id: *id,
            topic: topic.clone(),
            payload: released(payload),
            retain: *retain,
        };
        Ok(later.map(message).collect())
    }

    fn sent(&self, ids: &[OutboxId]) -> Result<(), IntakeError> {
        self.works()?;
        let mut waits = self.waits.lock().unwrap();
        for id in ids {
            assert!(waits.remove(id).is_some(), "{id:?} is said to be sent twice");
        }
        Ok(())
    }

    fn refused(&self, id: OutboxId, why: &str) -> Result<(), IntakeError> {
        self.works()?;
        assert!(self.waits.lock().unwrap().remove(&id).is_some());
        self.refused.lock().unwrap().push((id, why.to_owned()));
        Ok(())
    }

    fn added(&self) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(self.added.notified())
    }
}
