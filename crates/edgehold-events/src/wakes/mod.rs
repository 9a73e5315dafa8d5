//! Agents that are to be woken: a row from the event that woke them to the end of what they did.

mod claim;
mod end;

use edgehold_guard::Raw;
use edgehold_store::rusqlite::{Transaction, params};
use edgehold_types::{AgentName, Priority, Timestamp};

pub(crate) use claim::Claims;
pub use end::Publish;

use crate::dead::{NewDead, bury, trim};
use crate::describe::describe;
use crate::pipeline::Shared;
use crate::rules::Moment;
use crate::settings::{Rule, Stream, number_of};
use crate::window::Window;
use crate::{DeadReason, EventsError};

/// Numbers a wake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct WakeId(pub i64);

/// An agent that is to be woken.
#[derive(Debug, Clone)]
pub struct Wake {
    /// Its number.
    pub id: WakeId,
    /// The rule that wakes.
    pub rule: String,
    /// Whom.
    pub agent: AgentName,
    /// How urgent it is.
    pub priority: Priority,
    /// The state in words, with the labels of the stream and whom it is about. The guard let it in when it was made; it was on
    /// the disk since, so it comes in once more.
    pub text: Raw<String>,
    /// The topic that the answer goes to.
    pub publish: Option<String>,
    /// When the rule fired.
    pub made: Timestamp,
    /// How often it failed before.
    pub attempts: u32,
}

/// Adds a wake. What the guard refuses of its text is left out: an agent is woken with the names of rule and stream at least.
pub(crate) fn add(
    shared: &Shared,
    t: &Transaction<'_>,
    rule: &Rule,
    stream: &Stream,
    topic: Option<&str>,
    window: &Window,
    now: Moment,
) -> Result<(), EventsError> {
    // A stream of one topic is known by its name.
    let topic = topic.filter(|_| stream.topic.has_wildcards());
    let text = describe(rule, stream, topic, window);
    let clean = match shared.guard.admit(Raw::new(text, stream.labels.clone())) {
        Ok(treated) => treated.value,
        Err(error) => {
            tracing::warn!(rule = rule.name, error = %error, "the description of a wake is left out");
            let least = format!("{}: the rule {} fired", stream.name, rule.name);
            let least = shared.guard.admit(Raw::new(least, stream.labels.clone()));
            least.map_err(|_| EventsError::Damaged("the guard refuses the name of a rule"))?.value
        }
    };
    let labels = crate::pipeline::labels_text(clean.labels());
    let sql = "INSERT INTO event_wake (rule, agent, priority, text, labels, publish, made_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let priority = number_of(rule.priority);
    let row = params![rule.name, rule.agent.as_str(), priority, clean.get(), labels, rule.publish, now.wall_ms];
    t.prepare_cached(sql)?.execute(row)?;
    make_room(shared, t, now)
}

/// When too many wait, the oldest of the least urgent go to the dead letters; none that an agent is at.
fn make_room(shared: &Shared, t: &Transaction<'_>, now: Moment) -> Result<(), EventsError> {
    let waiting: i64 = t.prepare_cached("SELECT count(*) FROM event_wake")?.query_row([], |row| row.get(0))?;
    let most = i64::try_from(shared.settings.wakes.max_waiting).unwrap_or(i64::MAX);
    if waiting <= most {
        return Ok(());
    }
    let victim = {
        let claims = shared.claims();
        let mut statement = t.prepare_cached("SELECT id FROM event_wake ORDER BY priority DESC, id")?;
        let mut rows = statement.query_map([], |row| row.get::<_, i64>(0))?;
        rows.find(|id| id.as_ref().map_or(true, |id| !claims.holds(WakeId(*id)))).transpose()?
    };
    match victim {
        Some(id) => give_up(shared, t, WakeId(id), "too many wakes wait", now),
        None => Ok(()),
    }
}

/// Moves a wake to the dead letters.
fn give_up(shared: &Shared, t: &Transaction<'_>, id: WakeId, why: &str, now: Moment) -> Result<(), EventsError> {
    let sql = "DELETE FROM event_wake WHERE id = ?1 RETURNING rule, text";
    let row = t.prepare_cached(sql)?.query_row([id.0], |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?)));
    let (rule, text) = row.map_err(|_| EventsError::NoWake(id.0))?;
    let most = shared.settings.dead_letters.preview_bytes;
    let reason = DeadReason::GaveUp(crate::pipeline::released(shared, why, 500).unwrap_or_default());
    bury(
        t,
        &NewDead {
            time_ms: now.wall_ms,
            reason: &reason,
            door: None,
            topic: format!("rule {rule}"),
            bytes: text.len(),
            preview: crate::pipeline::released(shared, &text, most),
        },
    )?;
    trim(t, "event_dead", "id", shared.settings.dead_letters.max)
}
