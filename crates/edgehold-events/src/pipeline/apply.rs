//! One batch inside one transaction: events, keys, rules, wakes and dead letters, all or none of them.

use edgehold_store::rusqlite::{Transaction, params};
use edgehold_types::SubjectId;

use super::Shared;
use super::groups::{Groups, add_source};
use super::prepare::{Place, Prepared, Ready, preview, released};
use crate::dead::{NewDead, bury, trim};
use crate::rules::{Moment, step};
use crate::settings::EventSettings;
use crate::wakes;
use crate::window::Sample;
use crate::{DeadReason, EventsError, Receipt};

/// How many dead letters of a batch get a preview: the guard reads each, and a flood of them must not hold up the rest.
const PREVIEWS: usize = 32;
/// How many events are too old is looked at for so many at a time.
const AGED_AT_ONCE: i64 = 2000;
/// The longest topic that is kept of a dead letter.
const TOPIC_SHOWN: usize = 200;

/// What became of a batch.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) receipts: Vec<Receipt>,
    pub(crate) stored: u64,
    pub(crate) duplicates: u64,
    pub(crate) dead: u64,
    pub(crate) wakes: u64,
}

/// A rule that wakes: the group, and the place of the rule among the group's.
pub(crate) type Due = ((usize, i64), usize);

pub(crate) struct Batch<'a, 't> {
    shared: &'a Shared,
    groups: &'a mut Groups,
    t: &'a Transaction<'t>,
    now: Moment,
    outcome: Outcome,
    previews: usize,
}

impl Groups {
    /// Lets time pass for every rule.
    pub(crate) fn tick(&mut self, settings: &EventSettings, now: Moment) -> Vec<Due> {
        let mut due = Vec::new();
        for (id, group) in &mut self.groups {
            for (place, machine) in group.rules.iter_mut().enumerate() {
                let Some(rule) = settings.rules.get(machine.rule) else { continue };
                let before = machine.state.clone();
                if step(&rule.condition, rule.debounce_ms, &mut machine.state, &group.window, false, now) {
                    due.push((*id, place));
                }
                machine.dirty |= machine.state != before;
            }
        }
        due
    }

    pub(crate) fn is_dirty(&self) -> bool {
        self.groups.values().any(|g| g.rules.iter().any(|m| m.dirty))
    }

    /// The tables have it all.
    pub(crate) fn clean(&mut self) {
        self.groups.values_mut().flat_map(|g| &mut g.rules).for_each(|m| m.dirty = false);
    }
}

impl<'a, 't> Batch<'a, 't> {
    pub(crate) fn new(shared: &'a Shared, groups: &'a mut Groups, t: &'a Transaction<'t>, now: Moment) -> Self {
        Self { shared, groups, t, now, outcome: Outcome::default(), previews: 0 }
    }

    pub(crate) fn run(mut self, batch: &[Prepared], due: Vec<Due>) -> Result<Outcome, EventsError> {
        for (id, place) in due {
            self.wake(id, place)?;
        }
        for prepared in batch {
            let receipt = self.arrival(prepared)?;
            self.outcome.receipts.push(receipt);
        }
        self.save_rules()?;
        self.forget_old()?;
        Ok(self.outcome)
    }

    fn arrival(&mut self, prepared: &Prepared) -> Result<Receipt, EventsError> {
        let (place, events) = match &prepared.events {
            Ok(read) => read,
            Err(reason) => {
                self.bury(prepared, reason)?;
                return Ok(Receipt::Dead { reason: reason.clone() });
            }
        };
        // Nothing but a good event makes a topic known.
        let good = events.iter().any(Result::is_ok);
        let source = if good { self.source(place)? } else { None };
        let (mut stored, mut duplicates, mut dead) = (0, 0, None);
        for event in events {
            match (event, source) {
                (Ok(event), Some(source)) => {
                    if self.event(place, source, event)? {
                        stored += 1;
                    } else {
                        duplicates += 1;
                    }
                }
                (Ok(_), None) => {
                    // One letter for all of them: they have the same topic.
                    let reason = DeadReason::Topic("its stream has as many topics as it may have");
                    self.bury(prepared, &reason)?;
                    return Ok(Receipt::Dead { reason });
                }
                (Err(reason), _) => {
                    self.bury(prepared, reason)?;
                    dead = Some(reason.clone());
                }
            }
        }
        self.outcome.stored += u64::from(stored);
        self.outcome.duplicates += duplicates;
        Ok(match dead {
            Some(reason) if stored == 0 && duplicates == 0 => Receipt::Dead { reason },
            _ if stored == 0 => Receipt::Duplicate,
            _ => Receipt::Stored { events: stored },
        })
    }

    /// The number of a topic; nothing if its stream has too many already.
    fn source(&mut self, place: &Place) -> Result<Option<i64>, EventsError> {
        if let Some(id) = self.groups.sources.get(&(place.stream, place.hash)) {
            return Ok(Some(*id));
        }
        let Some(stream) = self.shared.settings.streams.get(place.stream) else { return Ok(None) };
        if self.groups.topics_of(place.stream) >= stream.max_topics {
            return Ok(None);
        }
        let id = add_source(self.t, stream, &place.hash, &place.topic)?;
        self.groups.sources.insert((place.stream, place.hash), id);
        if !stream.joint {
            let topic = Some(place.topic.clone());
            self.groups.add_group(self.shared, self.t, (place.stream, id), topic, self.now, false)?;
        }
        Ok(Some(id))
    }

    /// Stores an event and lets its rules look at it; `false` if it was here before.
    fn event(&mut self, place: &Place, source: i64, event: &Ready) -> Result<bool, EventsError> {
        if let Some(key) = &event.key {
            let sql = "INSERT OR IGNORE INTO event_key (key, arrived_ms) VALUES (?1, ?2)";
            if self.t.prepare_cached(sql)?.execute(params![&key[..], self.now.wall_ms])? == 0 {
                return Ok(false);
            }
        }
        let stream = self.shared.settings.streams.get(place.stream);
        let subject = stream.and_then(|s| s.subject.as_ref()).map(SubjectId::as_str);
        let sql = "INSERT INTO event (source, time_ms, arrived_ms, body, labels, subject)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let row = params![source, event.time_ms, self.now.wall_ms, event.body, event.labels, subject];
        self.t.prepare_cached(sql)?.execute(row)?;
        let id = (place.stream, if stream.is_some_and(|s| s.joint) { 0 } else { source });
        let mut due = Vec::new();
        if let Some(group) = self.groups.groups.get_mut(&id) {
            group.window.push(Sample { time_ms: event.time_ms, values: event.values.clone() });
            for (place, machine) in group.rules.iter_mut().enumerate() {
                let Some(rule) = self.shared.settings.rules.get(machine.rule) else { continue };
                let before = machine.state.clone();
                if step(&rule.condition, rule.debounce_ms, &mut machine.state, &group.window, true, self.now) {
                    due.push(place);
                }
                machine.dirty |= machine.state != before;
            }
        }
        for place in due {
            self.wake(id, place)?;
        }
        Ok(true)
    }

    fn wake(&mut self, id: (usize, i64), place: usize) -> Result<(), EventsError> {
        let Some(group) = self.groups.groups.get(&id) else { return Ok(()) };
        let settings = &self.shared.settings;
        let rule = group.rules.get(place).and_then(|m| settings.rules.get(m.rule));
        let (Some(rule), Some(stream)) = (rule, settings.streams.get(id.0)) else { return Ok(()) };
        wakes::add(self.shared, self.t, rule, stream, group.topic.as_deref(), &group.window, self.now)?;
        self.outcome.wakes += 1;
        Ok(())
    }

    fn save_rules(&mut self) -> Result<(), EventsError> {
        let sql = "INSERT OR REPLACE INTO event_rule (rule, source, form, state) VALUES (?1, ?2, ?3, ?4)";
        let mut statement = self.t.prepare_cached(sql)?;
        for ((_, source), group) in &self.groups.groups {
            for machine in group.rules.iter().filter(|m| m.dirty) {
                let Some(rule) = self.shared.settings.rules.get(machine.rule) else { continue };
                let state = serde_json::to_string(&machine.state).unwrap_or_default();
                statement.execute(params![rule.name, source, rule.form, state])?;
            }
        }
        Ok(())
    }

    /// The tables stay within their bounds: the oldest rows go first.
    fn forget_old(&mut self) -> Result<(), EventsError> {
        let retention = &self.shared.settings.retention;
        if self.outcome.stored > 0 {
            trim(self.t, "event", "id", retention.max_events)?;
            trim(self.t, "event_key", "seq", retention.max_keys)?;
        }
        let sql = "DELETE FROM event WHERE id <= (SELECT max(id) FROM
            (SELECT id, arrived_ms FROM event ORDER BY id LIMIT ?2) WHERE arrived_ms < ?1)";
        let before = self.now.wall_ms.saturating_sub(retention.max_age_ms);
        // Only the oldest of all is looked at when it is young enough.
        let oldest = "SELECT coalesce((SELECT arrived_ms FROM event ORDER BY id LIMIT 1), ?1)";
        let oldest: i64 = self.t.prepare_cached(oldest)?.query_row([before], |row| row.get(0))?;
        if oldest < before {
            self.t.prepare_cached(sql)?.execute(params![before, AGED_AT_ONCE])?;
        }
        if self.outcome.dead > 0 {
            trim(self.t, "event_dead", "id", self.shared.settings.dead_letters.max)?;
        }
        Ok(())
    }

    fn bury(&mut self, prepared: &Prepared, reason: &DeadReason) -> Result<(), EventsError> {
        let arrival = &prepared.job.arrival;
        self.previews += 1;
        let (topic, preview) = if self.previews <= PREVIEWS {
            let begin: String = arrival.topic.chars().take(2 * TOPIC_SHOWN).collect();
            (released(self.shared, &begin, TOPIC_SHOWN), preview(self.shared, &arrival.payload))
        } else {
            (None, None)
        };
        self.outcome.dead += 1;
        bury(
            self.t,
            &NewDead {
                time_ms: self.now.wall_ms,
                reason,
                door: Some(arrival.door),
                topic: topic.unwrap_or_default(),
                bytes: prepared.job.bytes,
                preview,
            },
        )
    }
}
