//! How much one caller may ask.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::attempts::Source;

/// So many callers are remembered. Whoever has not asked for longest is forgotten first.
const CALLERS: usize = 4096;

/// Whose requests are counted together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Share {
    /// Those of one who is let in by this name.
    Name(String),
    /// Those that come from there, and need no name.
    Source(Source),
}

/// What a caller has left, and since when.
struct Bucket {
    left: f64,
    at: Instant,
}

/// A bucket of requests for each caller, which fills up again within a minute.
pub(crate) struct Limits {
    per_minute: f64,
    buckets: Mutex<HashMap<Share, Bucket>>,
}

impl Limits {
    /// So many in a minute; 0: any number.
    pub(crate) fn new(per_minute: u32) -> Self {
        Self { per_minute: per_minute.into(), buckets: Mutex::default() }
    }

    /// Takes one request out, or says how long it has to wait.
    pub(crate) fn take(&self, share: Share, now: Instant) -> Option<Duration> {
        if self.per_minute < 1.0 {
            return None;
        }
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= CALLERS && !buckets.contains_key(&share) {
            // A full bucket says nothing that a new one does not.
            buckets.retain(|_, bucket| self.filled(bucket, now) < self.per_minute);
            if buckets.len() >= CALLERS {
                let oldest = buckets.iter().min_by_key(|(_, bucket)| bucket.at).map(|(share, _)| share.clone());
                oldest.map(|share| buckets.remove(&share));
            }
        }
        let bucket = buckets.entry(share).or_insert(Bucket { left: self.per_minute, at: now });
        let left = self.filled(bucket, now);
        let (left, wait) = if left >= 1.0 {
            (left - 1.0, None)
        } else {
            (left, Some(Duration::from_secs_f64((1.0 - left) * 60.0 / self.per_minute)))
        };
        *bucket = Bucket { left, at: now.max(bucket.at) };
        wait
    }

    fn filled(&self, bucket: &Bucket, now: Instant) -> f64 {
        let passed = now.saturating_duration_since(bucket.at).as_secs_f64();
        (bucket.left + passed * self.per_minute / 60.0).min(self.per_minute)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(name: &str) -> Share {
        Share::Name(name.to_owned())
    }

    #[test]
    fn a_caller_has_a_minutes_requests_at_once_and_then_as_they_come() {
        let (limits, start) = (Limits::new(60), Instant::now());
        for n in 0..60 {
            assert_eq!(limits.take(name("a"), start), None, "{n}");
        }
        assert_eq!(limits.take(name("a"), start), Some(Duration::from_secs(1)));
        assert_eq!(limits.take(name("b"), start), None, "another has its own");
        let half = start + Duration::from_millis(500);
        assert_eq!(limits.take(name("a"), half), Some(Duration::from_millis(500)), "whoever is refused pays nothing");
        let next = start + Duration::from_secs(1);
        assert_eq!((limits.take(name("a"), next), limits.take(name("a"), next).is_some()), (None, true));
        let later = start + Duration::from_secs(3600);
        assert_eq!((0..70).filter(|_| limits.take(name("a"), later).is_none()).count(), 60, "it does not overflow");
    }

    #[test]
    fn nothing_is_counted_where_there_is_no_limit() {
        let (limits, now) = (Limits::new(0), Instant::now());
        assert!((0..100_000).all(|_| limits.take(name("a"), now).is_none()));
        assert!(limits.buckets.lock().unwrap().is_empty());
    }

    #[test]
    fn a_thousand_streams_are_not_too_many_by_default() {
        let (limits, now) = (Limits::new(crate::Rules::default().requests_per_minute), Instant::now());
        let share = || Share::Source(Source::of(None));
        assert!((0..1000).all(|_| limits.take(share(), now).is_none()));
    }

    #[test]
    fn the_table_stays_bounded_and_forgets_who_has_not_asked_for_longest() {
        let (limits, start) = (Limits::new(1), Instant::now());
        let at = |n: u64| start + Duration::from_millis(n);
        for n in 0..CALLERS as u64 + 10 {
            assert_eq!(limits.take(name(&n.to_string()), at(n)), None);
        }
        let there = |n: u64| limits.buckets.lock().unwrap().contains_key(&name(&n.to_string()));
        assert_eq!(limits.buckets.lock().unwrap().len(), CALLERS);
        assert!(!there(9) && there(10));
        // Those whose minute is over make room.
        limits.take(name("new"), start + Duration::from_secs(600));
        assert_eq!(limits.buckets.lock().unwrap().len(), 1);
    }
}
