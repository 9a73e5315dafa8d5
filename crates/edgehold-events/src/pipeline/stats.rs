//! Counts.

use std::sync::atomic::Ordering;

use edgehold_store::Store;

use super::Pipeline;
use crate::EventsError;

/// How it goes: counts since the start, and how much lies on the disk.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Stats {
    pub stored: u64,
    pub duplicates: u64,
    pub dead: u64,
    pub wakes: u64,
    /// Arrivals that were told to come again.
    pub busy: u64,
    /// Commits that the disk refused; their arrivals were not acknowledged.
    pub failed_commits: u64,
    pub events_kept: u64,
    pub wakes_waiting: u64,
    pub outbox_waiting: u64,
    pub dead_letters_kept: u64,
}

/// How much lies on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Kept {
    /// Events.
    pub events: u64,
    /// Wakes that wait, or that an agent is at.
    pub wakes: u64,
    /// Messages that wait for sinks.
    pub outbox: u64,
    /// Dead letters.
    pub dead: u64,
}

/// Counts what lies on the disk: another process may be at it.
///
/// # Errors
/// The tables cannot be read.
pub fn kept(store: &Store) -> Result<Kept, EventsError> {
    store.read(|t| {
        let count = |table: &str| -> Result<u64, EventsError> {
            let sql = format!("SELECT count(*) FROM {table}");
            Ok(u64::try_from(t.query_row(&sql, [], |row| row.get::<_, i64>(0))?).unwrap_or(0))
        };
        let (events, wakes) = (count("event")?, count("event_wake")?);
        Ok(Kept { events, wakes, outbox: count("event_outbox")?, dead: count("event_dead")? })
    })
}

impl Pipeline {
    /// Counts everything.
    ///
    /// # Errors
    /// The tables cannot be read.
    pub fn stats(&self) -> Result<Stats, EventsError> {
        let Kept { events, wakes, outbox, dead } = kept(&self.shared.store)?;
        let counters = &self.shared.counters;
        Ok(Stats {
            stored: counters.stored.load(Ordering::Relaxed),
            duplicates: counters.duplicates.load(Ordering::Relaxed),
            dead: counters.dead.load(Ordering::Relaxed),
            wakes: counters.wakes.load(Ordering::Relaxed),
            busy: counters.busy.load(Ordering::Relaxed),
            failed_commits: counters.failed_commits.load(Ordering::Relaxed),
            events_kept: events,
            wakes_waiting: wakes,
            outbox_waiting: outbox,
            dead_letters_kept: dead,
        })
    }
}
