//! How a wake ends.

use edgehold_guard::Released;
use edgehold_store::rusqlite::OptionalExtension;

use super::{WakeId, give_up};
use crate::EventsError;
use crate::outbox;
use crate::pipeline::Pipeline;

/// A wake that failed is tried again after this, twice that, and so on.
const FIRST_PAUSE_MS: i64 = 1000;
/// The longest pause.
const LONGEST_PAUSE_MS: i64 = 300_000;

/// Something that an agent has to say to the world.
#[derive(Debug, Clone)]
pub struct Publish {
    /// The sink whose outbox it goes to.
    pub sink: String,
    /// Where to.
    pub topic: String,
    /// What.
    pub payload: Released<String>,
    /// Whether the sink keeps it for who comes later.
    pub retain: bool,
}

impl Pipeline {
    /// An agent is done: the wake is gone, and what it has to say waits in the outboxes. Both, or neither.
    ///
    /// # Errors
    /// There is no such wake, an outbox is full and refuses, or the disk fails. The wake is the caller's still.
    pub fn wake_done(&self, id: WakeId, says: Vec<Publish>) -> Result<(), EventsError> {
        let shared = &self.shared;
        let now = shared.now();
        shared.store.write(|t| {
            if t.execute("DELETE FROM event_wake WHERE id = ?1", [id.0])? == 0 {
                return Err(EventsError::NoWake(id.0));
            }
            says.iter().try_for_each(|publish| outbox::add(shared, t, publish, now))
        })?;
        shared.claims().release(id);
        for publish in says {
            shared.sink(&publish.sink).notify_one();
        }
        Ok(())
    }

    /// An agent failed: the wake is tried again later, or goes to the dead letters after so many times as the settings say.
    ///
    /// # Errors
    /// There is no such wake, or the disk fails: then it waits again as if nothing had happened.
    pub fn wake_failed(&self, id: WakeId, why: &str) -> Result<(), EventsError> {
        let shared = &self.shared;
        let now = shared.now();
        let limit = i64::from(shared.settings.wakes.max_attempts);
        let failed = shared.store.write(|t| -> Result<Option<i64>, EventsError> {
            let sql = "UPDATE event_wake SET attempts = attempts + 1 WHERE id = ?1 RETURNING attempts";
            let attempts: Option<i64> = t.query_row(sql, [id.0], |row| row.get(0)).optional()?;
            let attempts = attempts.ok_or(EventsError::NoWake(id.0))?;
            if attempts < limit {
                return Ok(Some(attempts));
            }
            give_up(shared, t, id, why, now)?;
            Ok(None)
        });
        let pause = |attempts: i64| {
            let doubled = u32::try_from(attempts - 1).ok().and_then(|n| FIRST_PAUSE_MS.checked_shl(n.min(20)));
            doubled.map_or(LONGEST_PAUSE_MS, |p| p.min(LONGEST_PAUSE_MS))
        };
        match &failed {
            Ok(Some(attempts)) => shared.claims().pause(id, now.steady_ms.saturating_add(pause(*attempts))),
            Ok(None) | Err(EventsError::NoWake(_)) => shared.claims().release(id),
            Err(_) => shared.claims().pause(id, now.steady_ms.saturating_add(FIRST_PAUSE_MS)),
        }
        failed.map(drop)
    }
}
