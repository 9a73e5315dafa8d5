//! Whether the broker is still there.

use std::time::Duration;

use tokio::time::Instant;

/// Pings, and a bound on how long an answer may take. A broker that stalls in the middle of a packet is noticed by it.
#[derive(Debug)]
pub(crate) struct KeepAlive {
    period: Duration,
    patience: Duration,
    next: Instant,
    /// A ping that has no answer.
    asked: Option<Instant>,
}

impl KeepAlive {
    pub(crate) fn new(keep_alive: Duration, patience: Duration, now: Instant) -> Self {
        // The broker gives up after one and a half of what was agreed; well before that, something must have been sent.
        let period = keep_alive * 3 / 4;
        Self { period, patience, next: now + period, asked: None }
    }

    /// Whether a ping is to be sent now.
    pub(crate) fn is_due(&mut self, now: Instant) -> bool {
        if now < self.next {
            return false;
        }
        self.next = now + self.period;
        self.asked.get_or_insert(now);
        true
    }

    /// The broker answered.
    pub(crate) fn answered(&mut self) {
        self.asked = None;
    }

    /// Nothing is read at present, so that no answer could be seen.
    pub(crate) fn not_reading(&mut self, now: Instant) {
        self.asked = self.asked.map(|_| now);
    }

    /// Whether the broker is silent. Bytes that come count: a ping's answer waits behind a large packet.
    pub(crate) fn is_silent(&self, now: Instant, last_read: Instant) -> bool {
        self.silent_at(last_read).is_some_and(|at| at <= now)
    }

    /// When something is to be done without anything happening.
    pub(crate) fn deadline(&self, last_read: Instant) -> Instant {
        self.silent_at(last_read).map_or(self.next, |at| at.min(self.next))
    }

    fn silent_at(&self, last_read: Instant) -> Option<Instant> {
        self.asked.map(|asked| asked.max(last_read) + self.patience)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_silent_broker_is_noticed() {
        let (start, second) = (Instant::now(), Duration::from_secs(1));
        let mut alive = KeepAlive::new(40 * second, 10 * second, start);
        assert!(!alive.is_due(start + 29 * second));
        assert!(alive.is_due(start + 30 * second));
        assert_eq!(alive.deadline(start), start + 40 * second);
        assert!(!alive.is_silent(start + 39 * second, start));
        assert!(alive.is_silent(start + 40 * second, start));
        assert!(!alive.is_silent(start + 40 * second, start + 35 * second));
        alive.not_reading(start + 39 * second);
        assert!(!alive.is_silent(start + 48 * second, start));
        alive.answered();
        assert_eq!(alive.deadline(start), start + 60 * second);
    }
}
