//! What could not be used, and why: a bounded table, of which the oldest go first.

use edgehold_guard::{Guard, Raw, Released};
use edgehold_store::Store;
use edgehold_store::rusqlite::{Transaction, params};
use edgehold_types::{Label, Labels, Timestamp};

use crate::{DeadReason, Door, EventsError};

/// Something that could not be used.
#[derive(Debug, Clone, serde::Serialize)]
pub struct DeadLetter {
    /// Its number. It grows.
    pub id: i64,
    /// When it came to lie here.
    pub time: Timestamp,
    /// The code of the reason ([`DeadReason::code`]).
    pub code: String,
    /// The reason in words.
    pub message: Released<String>,
    /// The door; nothing for what came from inside.
    pub door: Option<String>,
    /// The topic; `rule NAME` for a wake. Empty in a flood of dead letters.
    pub topic: Released<String>,
    /// The size of the payload.
    pub bytes: u64,
    /// Its begin; nothing where the guard let none of it out, and in a flood of dead letters.
    pub preview: Option<Released<String>>,
}

/// The newest dead letters first: at most `most`, all older than `before` where it is given. What is read is let out through the
/// guard; a letter that it refuses is shown without text.
///
/// # Errors
/// The table cannot be read.
pub fn dead_letters(
    store: &Store,
    guard: &Guard,
    before: Option<i64>,
    most: usize,
) -> Result<Vec<DeadLetter>, EventsError> {
    let rows = store.read(|t| -> Result<Vec<Row>, EventsError> {
        let sql = "SELECT id, time_ms, code, message, door, topic, bytes, preview FROM event_dead
            WHERE id < ?1 ORDER BY id DESC LIMIT ?2";
        let mut statement = t.prepare(sql)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![before.unwrap_or(i64::MAX), most], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?, r.get(6)?, r.get(7)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    })?;
    // An empty text is always let out; without it there is nothing to show.
    let out = |text: String| guard.release(Raw::new(text, Labels::of(Label::Untrusted))).ok().map(|t| t.value);
    let letter = |(id, time, code, message, door, topic, bytes, preview): Row| {
        Some(DeadLetter {
            id,
            time: Timestamp(u64::try_from(time).unwrap_or(0)),
            code,
            message: out(message).or_else(|| out(String::new()))?,
            door,
            topic: out(topic).or_else(|| out(String::new()))?,
            bytes: u64::try_from(bytes).unwrap_or(0),
            preview: preview.and_then(out),
        })
    };
    Ok(rows.into_iter().filter_map(letter).collect())
}

type Row = (i64, i64, String, String, Option<String>, String, i64, Option<String>);

/// Deletes dead letters up to this one, or all of them. Says how many there were.
///
/// # Errors
/// The table cannot be written.
pub fn purge_dead_letters(store: &Store, up_to: Option<i64>) -> Result<usize, EventsError> {
    store.write(|t| Ok(t.execute("DELETE FROM event_dead WHERE id <= ?1", [up_to.unwrap_or(i64::MAX)])?))
}

/// A dead letter that is written.
pub(crate) struct NewDead<'a> {
    pub(crate) time_ms: i64,
    pub(crate) reason: &'a DeadReason,
    pub(crate) door: Option<Door>,
    /// As the guard let it out.
    pub(crate) topic: String,
    pub(crate) bytes: usize,
    /// As the guard let it out.
    pub(crate) preview: Option<String>,
}

pub(crate) fn bury(t: &Transaction<'_>, dead: &NewDead<'_>) -> Result<(), EventsError> {
    let door = dead.door.map(|door| match door {
        Door::Mqtt => "mqtt",
        Door::Rest => "rest",
        Door::Grpc => "grpc",
        Door::File => "file",
    });
    let sql = "INSERT INTO event_dead (time_ms, code, message, door, topic, bytes, preview)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let bytes = i64::try_from(dead.bytes).unwrap_or(i64::MAX);
    let (code, message) = (dead.reason.code(), dead.reason.to_string());
    t.prepare_cached(sql)?.execute(params![dead.time_ms, code, message, door, dead.topic, bytes, dead.preview])?;
    Ok(())
}

/// Keeps the newest rows of a table whose numbers grow.
pub(crate) fn trim(t: &Transaction<'_>, table: &str, number: &str, most: u64) -> Result<(), EventsError> {
    let sql = format!("DELETE FROM {table} WHERE {number} <= (SELECT max({number}) FROM {table}) - ?1");
    t.prepare_cached(&sql)?.execute([i64::try_from(most).unwrap_or(i64::MAX)])?;
    Ok(())
}
