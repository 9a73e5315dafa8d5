//! `[sessions]`: conversations that outlast the process.

use std::time::Duration;

use crate::fields::Fields;

const DAY: u64 = 24 * 60 * 60;

/// How many conversations are kept, how large and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionSettings {
    /// A conversation that nobody has used for so long is forgotten.
    pub idle: Duration,
    /// So many are kept; the ones that were not used for longest go first.
    pub max: usize,
    /// So many exchanges of one conversation are kept; the oldest go first.
    pub max_exchanges: usize,
}

/// Reads `[sessions]`.
pub(crate) fn settings(fields: &mut Fields<'_>) -> SessionSettings {
    let mut count = |key: &str, most: u64, default: usize| {
        fields.integer(key, 1..=most).and_then(|n| n.try_into().ok()).unwrap_or(default)
    };
    let (max, max_exchanges) = (count("max", 1_000_000, 1000), count("max_exchanges", 10_000, 50));
    let days = fields.integer("idle_days", 1..=3650).unwrap_or(30);
    SessionSettings { idle: Duration::from_secs(days * DAY), max, max_exchanges }
}
