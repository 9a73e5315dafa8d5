//! What waits on the disk for sinks.

use std::pin::Pin;
use std::sync::Arc;

use edgehold_guard::Raw;
use edgehold_store::rusqlite::{OptionalExtension, Transaction, params};
use edgehold_types::Labels;
use tokio::sync::Notify;

use crate::dead::{NewDead, bury, trim};
use crate::pipeline::{Shared, labels_text, released, shown};
use crate::rules::Moment;
use crate::settings::WhenFull;
use crate::wakes::Publish;
use crate::{DeadReason, EventsError, IntakeError, OutMessage, Outbox, OutboxId};

/// One sink's outbox.
pub struct SinkOutbox {
    shared: Arc<Shared>,
    sink: String,
    added: Arc<Notify>,
}

impl std::fmt::Debug for SinkOutbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SinkOutbox({})", self.sink)
    }
}

/// A row.
struct Waiting {
    id: i64,
    topic: String,
    payload: String,
    labels: String,
    retain: bool,
}

impl SinkOutbox {
    pub(crate) fn new(shared: Arc<Shared>, sink: &str) -> Self {
        let added = shared.sink(sink);
        Self { shared, sink: sink.to_owned(), added }
    }

    fn read(&self, after: OutboxId, most: usize) -> Result<Vec<Waiting>, EventsError> {
        self.shared.store.read(|t| {
            let sql = "SELECT id, topic, payload, labels, retain FROM event_outbox
                WHERE sink = ?1 AND id > ?2 ORDER BY id LIMIT ?3";
            let mut statement = t.prepare_cached(sql)?;
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            let rows = statement.query_map(params![self.sink, after.0, most], |row| {
                let (id, topic, payload) = (row.get(0)?, row.get(1)?, row.get(2)?);
                Ok(Waiting { id, topic, payload, labels: row.get(3)?, retain: row.get(4)? })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// What was on the disk goes out through the guard once more.
    fn message(&self, row: Waiting) -> Result<OutMessage, String> {
        let labels: Labels = serde_json::from_str(&row.labels).map_err(|_| "its labels are damaged".to_owned())?;
        let treated = self.shared.guard.release(Raw::new(row.payload, labels)).map_err(|e| e.to_string())?;
        Ok(OutMessage { id: OutboxId(row.id), topic: row.topic, payload: treated.value, retain: row.retain })
    }

    fn bury(&self, id: i64, why: &str) -> Result<(), EventsError> {
        let shared = &self.shared;
        let now = shared.now();
        shared.store.write(|t| {
            let sql = "SELECT id FROM event_outbox WHERE id = ?1 AND sink = ?2";
            let found: Option<i64> = t.query_row(sql, params![id, self.sink], |row| row.get(0)).optional()?;
            found.map_or(Ok(()), |id| give_up(shared, t, id, why, now))
        })
    }
}

impl Outbox for SinkOutbox {
    fn after(&self, after: OutboxId, most: usize) -> Result<Vec<OutMessage>, IntakeError> {
        let mut from = after;
        loop {
            let rows = self.read(from, most).map_err(|e| e.for_door())?;
            let Some(last) = rows.last().map(|row| row.id) else { return Ok(Vec::new()) };
            let mut messages = Vec::new();
            for row in rows {
                let id = row.id;
                match self.message(row) {
                    Ok(message) => messages.push(message),
                    // The plan may have changed since: what it refuses now does not go out.
                    Err(why) => self.bury(id, &why).map_err(|e| e.for_door())?,
                }
            }
            if !messages.is_empty() {
                return Ok(messages);
            }
            from = OutboxId(last);
        }
    }

    fn sent(&self, ids: &[OutboxId]) -> Result<(), IntakeError> {
        let deleted = self.shared.store.write(|t| -> Result<(), EventsError> {
            let mut statement = t.prepare_cached("DELETE FROM event_outbox WHERE id = ?1 AND sink = ?2")?;
            for id in ids {
                statement.execute(params![id.0, self.sink])?;
            }
            Ok(())
        });
        deleted.map_err(|e| e.for_door())
    }

    fn refused(&self, id: OutboxId, why: &str) -> Result<(), IntakeError> {
        self.bury(id.0, why).map_err(|e| e.for_door())
    }

    fn added(&self) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(self.added.notified())
    }
}

/// Adds a message. A full outbox drops its oldest ones or refuses this one, as the settings say.
pub(crate) fn add(shared: &Shared, t: &Transaction<'_>, publish: &Publish, now: Moment) -> Result<(), EventsError> {
    let bytes = i64::try_from(publish.topic.len() + publish.payload.get().len()).unwrap_or(i64::MAX);
    let bound = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let settings = &shared.settings.outbox;
    let (most, most_bytes) = (bound(settings.max_messages), bound(settings.max_bytes));
    let full = || EventsError::OutboxFull { sink: publish.sink.clone() };
    if bytes > most_bytes {
        return Err(full());
    }
    let sql = "SELECT count(*), coalesce(sum(bytes), 0) FROM event_outbox WHERE sink = ?1";
    let (mut count, mut sum): (i64, i64) =
        t.prepare_cached(sql)?.query_row([&publish.sink], |row| Ok((row.get(0)?, row.get(1)?)))?;
    while count >= most || sum.saturating_add(bytes) > most_bytes {
        if settings.when_full == WhenFull::Refuse {
            return Err(full());
        }
        let sql = "SELECT id, bytes FROM event_outbox WHERE sink = ?1 ORDER BY id LIMIT 1";
        let (id, freed): (i64, i64) =
            t.prepare_cached(sql)?.query_row([&publish.sink], |row| Ok((row.get(0)?, row.get(1)?)))?;
        give_up(shared, t, id, "the outbox is full", now)?;
        (count, sum) = (count - 1, sum - freed);
    }
    let labels = labels_text(publish.payload.labels());
    let sql = "INSERT INTO event_outbox (sink, bytes, topic, payload, labels, retain) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let row = params![publish.sink, bytes, publish.topic, publish.payload.get(), labels, publish.retain];
    t.prepare_cached(sql)?.execute(row)?;
    Ok(())
}

/// Moves a message to the dead letters.
fn give_up(shared: &Shared, t: &Transaction<'_>, id: i64, why: &str, now: Moment) -> Result<(), EventsError> {
    let sql = "DELETE FROM event_outbox WHERE id = ?1 RETURNING topic, payload";
    let row = t.prepare_cached(sql)?.query_row([id], |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?)));
    let (topic, payload) = row?;
    let reason = DeadReason::GaveUp(released(shared, why, 500).unwrap_or_default());
    bury(
        t,
        &NewDead {
            time_ms: now.wall_ms,
            reason: &reason,
            door: None,
            topic: shown(&topic, 200),
            bytes: payload.len(),
            preview: released(shared, &payload, shared.settings.dead_letters.preview_bytes),
        },
    )?;
    trim(t, "event_dead", "id", shared.settings.dead_letters.max)
}
