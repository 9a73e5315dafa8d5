//! Windows and rules in memory, and how they are made anew from the tables.

use std::collections::HashMap;

use edgehold_store::rusqlite::{OptionalExtension, Transaction, params};
use serde_json::Value;

use super::Shared;
use super::prepare::{Hash, topic_hash, values};
use crate::EventsError;
use crate::rules::{Moment, RuleState};
use crate::settings::Stream;
use crate::window::{Sample, Window};

/// The topics that are known, and a group for each window.
pub(crate) struct Groups {
    pub(crate) sources: HashMap<(usize, Hash), i64>,
    pub(crate) groups: HashMap<(usize, i64), Group>,
}

/// One window and the rules that look at it.
pub(crate) struct Group {
    /// What is said of the topic, where there is one window for each.
    pub(crate) topic: Option<String>,
    pub(crate) window: Window,
    pub(crate) rules: Vec<Machine>,
}

/// A rule and where it stands.
pub(crate) struct Machine {
    /// Its place in the settings.
    pub(crate) rule: usize,
    pub(crate) state: RuleState,
    /// The table has another state.
    pub(crate) dirty: bool,
}

impl Groups {
    /// Makes everything from the tables. `restart` says that time has passed of which nothing is known.
    ///
    /// Topics without wildcards are known before their first event: they can be absent.
    pub(crate) fn load(shared: &Shared, t: &Transaction<'_>, now: Moment, restart: bool) -> Result<Self, EventsError> {
        let mut all = Self { sources: HashMap::new(), groups: HashMap::new() };
        for (number, stream) in shared.settings.streams.iter().enumerate() {
            if restart && !stream.topic.has_wildcards() {
                add_source(t, stream, &topic_hash(stream.topic.as_str()), stream.topic.as_str())?;
            }
            let mut statement = t.prepare_cached("SELECT id, key, topic FROM event_source WHERE stream = ?1")?;
            let rows = statement.query_map([&stream.name], |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, Hash>(1)?, row.get::<_, String>(2)?))
            })?;
            if stream.joint {
                all.add_group(shared, t, (number, 0), None, now, restart)?;
            }
            for row in rows {
                let (id, hash, topic) = row?;
                all.sources.insert((number, hash), id);
                if !stream.joint {
                    all.add_group(shared, t, (number, id), Some(topic), now, restart)?;
                }
            }
        }
        Ok(all)
    }

    /// How many topics a stream has.
    pub(crate) fn topics_of(&self, stream: usize) -> usize {
        self.sources.keys().filter(|(s, _)| *s == stream).count()
    }

    pub(crate) fn add_group(
        &mut self,
        shared: &Shared,
        t: &Transaction<'_>,
        (number, source): (usize, i64),
        topic: Option<String>,
        now: Moment,
        restart: bool,
    ) -> Result<(), EventsError> {
        let Some(stream) = shared.settings.streams.get(number) else { return Ok(()) };
        let mut rules = Vec::new();
        for (place, rule) in shared.settings.rules.iter().enumerate().filter(|(_, r)| r.stream == number) {
            let sql = "SELECT state FROM event_rule WHERE rule = ?1 AND source = ?2 AND form = ?3";
            let mut statement = t.prepare_cached(sql)?;
            let found = statement.query_row(params![rule.name, source, rule.form], |row| row.get::<_, String>(0));
            // A rule that was changed begins anew.
            let state: Option<RuleState> = found.optional()?.and_then(|text| serde_json::from_str(&text).ok());
            let state = state.map(|s| if restart { s.resumed(&rule.condition, now) } else { s });
            rules.push(Machine { rule: place, state: state.unwrap_or_default(), dirty: false });
        }
        let window = window(t, stream, source)?;
        self.groups.insert((number, source), Group { topic, window, rules });
        Ok(())
    }
}

/// A topic of a stream, by its number in the tables.
pub(crate) fn add_source(t: &Transaction<'_>, stream: &Stream, hash: &Hash, topic: &str) -> Result<i64, EventsError> {
    let insert = "INSERT OR IGNORE INTO event_source (stream, key, topic) VALUES (?1, ?2, ?3)";
    t.prepare_cached(insert)?.execute(params![stream.name, &hash[..], topic])?;
    let select = "SELECT id FROM event_source WHERE stream = ?1 AND key = ?2";
    Ok(t.prepare_cached(select)?.query_row(params![stream.name, &hash[..]], |row| row.get(0))?)
}

/// The window of a source, or of all sources of a stream (0): its newest events, in the order in which they came.
fn window(t: &Transaction<'_>, stream: &Stream, source: i64) -> Result<Window, EventsError> {
    let sql = if source == 0 {
        "SELECT e.time_ms, e.body FROM event e JOIN event_source s ON s.id = e.source
         WHERE s.stream = ?1 AND ?2 = 0 ORDER BY e.id DESC LIMIT ?3"
    } else {
        "SELECT time_ms, body FROM event WHERE source = ?2 AND ?1 NOT NULL ORDER BY id DESC LIMIT ?3"
    };
    let most = i64::try_from(stream.window_samples).unwrap_or(i64::MAX);
    let mut statement = t.prepare_cached(sql)?;
    let rows = statement
        .query_map(params![stream.name, source, most], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
    let mut samples = Vec::new();
    for row in rows {
        let (time_ms, body) = row?;
        // The stream may have had other fields when the event came.
        if let Ok(Value::Object(body)) = serde_json::from_str(&body)
            && let Ok(values) = values(stream, &body)
        {
            samples.push(Sample { time_ms, values });
        }
    }
    let mut window = Window::new(stream.window_ms, stream.window_samples);
    for sample in samples.into_iter().rev() {
        window.push(sample);
    }
    Ok(window)
}
