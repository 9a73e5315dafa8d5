//! `events.toml`: which events are taken, and what they wake.

mod read;
mod read_rule;
mod rule;
mod stream;

use crate::watch::WatchedFile;

pub use read::EventNames;
pub use rule::{Condition, Measure, Rule};
pub(crate) use rule::{number_of, priority_of};
pub use stream::{Field, NamedBand, Stream};

/// What a node does with events.
#[derive(Debug, Clone)]
pub struct EventSettings {
    /// The streams, in the order of the file: a topic belongs to the first that takes it.
    pub streams: Vec<Stream>,
    /// The rules.
    pub rules: Vec<Rule>,
    /// Files that are watched.
    pub files: Vec<WatchedFile>,
    /// What comes in.
    pub intake: IntakeSettings,
    /// Agents that wait to be woken.
    pub wakes: WakeSettings,
    /// What waits for sinks.
    pub outbox: OutboxSettings,
    /// What could not be used.
    pub dead_letters: DeadLetterSettings,
    /// How long events are kept.
    pub retention: RetentionSettings,
}

/// `[intake]`.
#[derive(Debug, Clone, PartialEq)]
pub struct IntakeSettings {
    /// Arrivals that may wait for the pipeline; a door is told to hold back after these.
    pub queue: usize,
    /// The bytes of these.
    pub queue_bytes: usize,
    /// How far an event's own time may be from this device's, in milliseconds.
    pub max_skew_ms: i64,
}

/// `[wakes]`.
#[derive(Debug, Clone, PartialEq)]
pub struct WakeSettings {
    /// How many may wait. The oldest of the least urgent go to the dead letters after these.
    pub max_waiting: u64,
    /// How often an agent is tried.
    pub max_attempts: u32,
}

/// What happens when an outbox is full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhenFull {
    /// The oldest messages go to the dead letters.
    DropOldest,
    /// The new one is refused; its wake is tried again.
    Refuse,
}

/// `[outbox]`: the bounds of each sink's.
#[derive(Debug, Clone, PartialEq)]
pub struct OutboxSettings {
    /// Messages.
    pub max_messages: u64,
    /// Bytes of topics and payloads.
    pub max_bytes: u64,
    /// What happens then.
    pub when_full: WhenFull,
}

/// `[dead_letters]`: the oldest go first.
#[derive(Debug, Clone, PartialEq)]
pub struct DeadLetterSettings {
    /// How many are kept.
    pub max: u64,
    /// How many bytes of a payload are kept with them, after the guard.
    pub preview_bytes: usize,
}

/// `[retention]`: the oldest go first.
#[derive(Debug, Clone, PartialEq)]
pub struct RetentionSettings {
    /// Events that are kept.
    pub max_events: u64,
    /// How old an event may get, in milliseconds.
    pub max_age_ms: i64,
    /// Keys that are remembered: an event that comes again later than so many others is a new one.
    pub max_keys: u64,
}

#[cfg(test)]
mod tests;
