//! What the worker, the wakes and the outboxes share.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, AtomicUsize};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use edgehold_guard::Guard;
use edgehold_store::Store;
use edgehold_types::Clock;
use tokio::sync::Notify;

use crate::rules::Moment;
use crate::settings::EventSettings;
use crate::wakes::Claims;

pub(crate) struct Shared {
    pub(crate) store: Arc<Store>,
    pub(crate) guard: Guard,
    pub(crate) settings: EventSettings,
    pub(crate) clock: Arc<dyn Clock>,
    /// The two clocks at the start.
    start: (i64, Duration),
    pub(crate) counters: Counters,
    /// Locked inside a transaction of the store, never around one.
    pub(crate) claims: Mutex<Claims>,
    pub(crate) woken: Notify,
    sinks: Mutex<HashMap<String, Arc<Notify>>>,
}

/// Counts since the start.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    pub(crate) queued_bytes: AtomicUsize,
    pub(crate) stored: AtomicU64,
    pub(crate) duplicates: AtomicU64,
    pub(crate) dead: AtomicU64,
    pub(crate) wakes: AtomicU64,
    pub(crate) busy: AtomicU64,
    pub(crate) failed_commits: AtomicU64,
}

impl Shared {
    pub(crate) fn new(store: Arc<Store>, guard: Guard, settings: EventSettings, clock: Arc<dyn Clock>) -> Self {
        let start = (wall(&*clock), clock.monotonic());
        Self {
            store,
            guard,
            settings,
            clock,
            start,
            counters: Counters::default(),
            claims: Mutex::default(),
            woken: Notify::new(),
            sinks: Mutex::default(),
        }
    }

    pub(crate) fn now(&self) -> Moment {
        let (wall_start, monotonic_start) = self.start;
        let passed = self.clock.monotonic().saturating_sub(monotonic_start);
        let passed = i64::try_from(passed.as_millis()).unwrap_or(i64::MAX);
        Moment { wall_ms: wall(&*self.clock), steady_ms: wall_start.saturating_add(passed) }
    }

    /// What tells a sink that something was added.
    pub(crate) fn sink(&self, name: &str) -> Arc<Notify> {
        let mut sinks = self.sinks.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(sinks.entry(name.to_owned()).or_default())
    }
}

fn wall(clock: &dyn Clock) -> i64 {
    i64::try_from(clock.now().0).unwrap_or(i64::MAX)
}
