//! Everything about an arrival that needs no database: its stream, its events, what the guard says to them.

use std::collections::HashMap;

use edgehold_guard::Raw;
use edgehold_types::topic::{check_topic, is_invisible};
use edgehold_types::{Label, Labels, Timestamp};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{Job, Shared};
use crate::payload::{Parsed, check_time, number_at, parse};
use crate::settings::{EventSettings, Stream};
use crate::{Arrival, DeadReason};

/// Stands for a topic or a key: neither is stored as it came.
pub(crate) type Hash = [u8; 16];

/// More topics than this are not remembered by their names.
const REMEMBERED: usize = 10_000;

/// An event that can be stored.
pub(crate) struct Ready {
    pub(crate) key: Option<Hash>,
    pub(crate) time_ms: i64,
    /// As the guard let it in.
    pub(crate) body: String,
    /// Where they are not the stream's.
    pub(crate) labels: Option<String>,
    pub(crate) values: Box<[f64]>,
}

/// A topic that belongs to a stream.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) stream: usize,
    pub(crate) hash: Hash,
    /// As the guard let it in.
    pub(crate) topic: String,
}

/// An arrival, read.
pub(crate) struct Prepared {
    pub(crate) job: Job,
    pub(crate) events: Result<(Place, Vec<Result<Ready, DeadReason>>), DeadReason>,
}

/// Reads arrivals.
#[derive(Default)]
pub(crate) struct Preparer {
    places: HashMap<String, Place>,
}

impl Preparer {
    pub(crate) fn prepare(&mut self, shared: &Shared, job: Job) -> Prepared {
        let events = self.read(shared, &job);
        Prepared { job, events }
    }

    fn read(&mut self, shared: &Shared, job: &Job) -> Result<(Place, Vec<Result<Ready, DeadReason>>), DeadReason> {
        let place = self.place(shared, &job.arrival.topic)?;
        let stream = shared.settings.streams.get(place.stream).ok_or(DeadReason::UnknownTopic)?;
        if job.bytes > stream.max_payload_bytes {
            return Err(DeadReason::TooLarge { bytes: job.bytes, limit: stream.max_payload_bytes });
        }
        let now = shared.clock.now();
        let parsed = parse(&job.arrival.payload, stream.max_depth)?;
        let several = parsed.len() > 1;
        let events = parsed.into_iter().enumerate().map(|(i, parsed)| {
            let parsed = parsed?;
            let key = key(&place.hash, &job.arrival, &parsed, several.then_some(i));
            ready(shared, stream, parsed, key, now)
        });
        let events = events.collect();
        Ok((place, events))
    }

    fn place(&mut self, shared: &Shared, topic: &str) -> Result<Place, DeadReason> {
        if let Some(place) = self.places.get(topic) {
            return Ok(place.clone());
        }
        check_topic(topic).map_err(DeadReason::Topic)?;
        let streams = &shared.settings.streams;
        let number = streams.iter().position(|s| s.topic.matches(topic)).ok_or(DeadReason::UnknownTopic)?;
        let labels = streams.get(number).map(|s| s.labels.clone()).unwrap_or_default();
        let clean = shared.guard.admit(Raw::new(topic.to_owned(), labels)).map_err(refused)?;
        let place = Place { stream: number, hash: topic_hash(topic), topic: clean.value.get().clone() };
        if self.places.len() >= REMEMBERED {
            self.places.clear();
        }
        self.places.insert(topic.to_owned(), place.clone());
        Ok(place)
    }
}

fn ready(
    shared: &Shared,
    stream: &Stream,
    parsed: Parsed,
    key: Option<Hash>,
    now: Timestamp,
) -> Result<Ready, DeadReason> {
    let time_ms = parsed.time_ms.unwrap_or(i64::try_from(now.0).unwrap_or(i64::MAX));
    check_time(time_ms, now, shared.settings.intake.max_skew_ms)?;
    values(stream, &parsed.body).map_err(|field| DeadReason::Payload(format!("`{field}` is no number")))?;
    let raw = Raw::new(Value::Object(parsed.body), stream.labels.clone());
    let clean = shared.guard.admit_json(raw).map_err(refused)?.value;
    // Features are computed of what the guard let in, and of nothing else.
    let Value::Object(body) = clean.get() else { return Err(DeadReason::Payload("it is no object".to_owned())) };
    let treated = |field: &str| DeadReason::Guard(format!("it takes `{field}` for personal data"));
    let values = values(stream, body).map_err(treated)?;
    if values.iter().all(|v| v.is_nan()) {
        return Err(DeadReason::Payload("it has none of the stream's fields".to_owned()));
    }
    let labels = (*clean.labels() != stream.labels).then(|| labels_text(clean.labels()));
    Ok(Ready { key, time_ms, body: clean.get().to_string(), labels, values })
}

/// The numbers of a stream's fields; the name of one that is something else.
pub(crate) fn values<'s>(stream: &'s Stream, body: &serde_json::Map<String, Value>) -> Result<Box<[f64]>, &'s str> {
    let number = |field: &'s crate::settings::Field| {
        number_at(body, &field.path).map(|v| v.unwrap_or(f64::NAN)).map_err(|()| field.name.as_str())
    };
    stream.fields.iter().map(number).collect()
}

fn refused(error: edgehold_guard::GuardError) -> DeadReason {
    DeadReason::Guard(error.to_string())
}

pub(crate) fn labels_text(labels: &Labels) -> String {
    serde_json::to_string(labels).unwrap_or_default()
}

pub(crate) fn topic_hash(topic: &str) -> Hash {
    hash(&[b"topic", topic.as_bytes()])
}

/// The event's own id, or else the sender's key of the arrival, with the place in it where it has several events.
fn key(topic: &Hash, arrival: &Arrival, parsed: &Parsed, place: Option<usize>) -> Option<Hash> {
    if let Some(id) = &parsed.id {
        return Some(hash(&[b"key", topic, id.as_bytes()]));
    }
    let key = arrival.key.as_ref()?.as_bytes();
    Some(match place {
        None => hash(&[b"key", topic, key]),
        Some(place) => hash(&[b"part", topic, key, &place.to_le_bytes()]),
    })
}

fn hash(parts: &[&[u8]]) -> Hash {
    let mut all = Sha256::new();
    for part in parts {
        all.update(part.len().to_le_bytes());
        all.update(part);
    }
    let whole: [u8; 32] = all.finalize().into();
    let mut half = [0; 16];
    half.copy_from_slice(&whole[..16]);
    half
}

/// How much of a payload a preview needs: more than it shows, so that what is cut through at its end is not shown.
pub(crate) fn preview_needs(settings: &EventSettings) -> usize {
    settings.dead_letters.preview_bytes.saturating_mul(4)
}

/// The begin of a payload as the guard lets it out; nothing if it does not.
pub(crate) fn preview(shared: &Shared, payload: &[u8]) -> Option<String> {
    let most = shared.settings.dead_letters.preview_bytes;
    if most == 0 {
        return None;
    }
    let begin = payload.get(..preview_needs(&shared.settings).min(payload.len())).unwrap_or_default();
    released(shared, &String::from_utf8_lossy(begin), most)
}

/// A text from outside as the guard lets it out, at most so many bytes of it.
pub(crate) fn released(shared: &Shared, text: &str, most: usize) -> Option<String> {
    let raw = Raw::new(text.to_owned(), Labels::of(Label::Untrusted));
    let released = shared.guard.release(raw).ok()?.value.into_inner();
    Some(shown(&released, most))
}

/// A text of one line that shows all of its characters, at most so many bytes of it.
pub(crate) fn shown(text: &str, most: usize) -> String {
    let mut short = String::new();
    for c in text.chars() {
        let c = if c.is_control() || is_invisible(c) { ' ' } else { c };
        if short.len() + c.len_utf8() > most {
            break;
        }
        short.push(c);
    }
    short
}
