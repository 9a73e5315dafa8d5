//! How busy the engine is, and how long something new would take: measured, not guessed.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use edgehold_model::{Priority, Usage};

use super::Job;
use super::schedule::Running;

/// More than so many never wait.
const MOST_WAITING: usize = 256;
/// How much the newest measurement counts.
const NEWEST: f64 = 0.2;
/// Nobody is told to come back sooner.
const SOONEST: Duration = Duration::from_secs(1);

/// What the engine has to do, and how quick it was so far.
#[derive(Debug, Default)]
pub(crate) struct Load {
    state: Mutex<State>,
    /// The most urgent that was handed in since the engine last looked: what is less urgent cuts its lookahead short.
    urgent: AtomicU8,
}

#[derive(Debug, Default)]
struct State {
    /// What is to be done: how urgent, tokens to read, tokens to write at most.
    open: Vec<(Priority, usize, u32)>,
    waiting: usize,
    /// Handed in since the engine last looked.
    coming: Vec<(Priority, usize, u32)>,
    speed: Option<Speed>,
}

/// Averages over the last generations.
#[derive(Debug, Clone, Copy)]
struct Speed {
    /// Seconds a token that is read or written.
    token: f64,
    /// Tokens that one writes.
    written: f64,
}

impl Load {
    /// Takes something new in, or says when it may be tried again: too many wait, or it would not be done in time. What is
    /// more urgent goes first, what is as urgent takes turns.
    pub(crate) fn admit(
        &self,
        priority: Priority,
        tokens: usize,
        most: u32,
        deadline: Option<Duration>,
    ) -> Result<(), Duration> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = state.waiting + state.coming.len();
        let speed = state.speed;
        let work: f64 = state
            .open
            .iter()
            .chain(&state.coming)
            .filter(|job| job.0 >= priority)
            .map(|job| job.1 as f64 + speed.map_or(0.0, |speed| speed.written.min(job.2.into())))
            .sum();
        let time = |tokens: f64| speed.map_or(0.0, |speed| tokens * speed.token);
        let ahead = Duration::try_from_secs_f64(time(work)).unwrap_or(Duration::MAX);
        let own = speed.map_or(0.0, |speed| tokens as f64 + speed.written.min(most.into()));
        let own = Duration::try_from_secs_f64(time(own)).unwrap_or(Duration::MAX);
        // What must be done at once is tried, whatever the measurements say, unless there is no end to it.
        let late =
            priority != Priority::Realtime && deadline.is_some_and(|deadline| ahead.saturating_add(own) > deadline);
        // With nothing ahead of it, it is as quick as it will ever be.
        if waiting >= MOST_WAITING || late && !ahead.is_zero() {
            return Err(ahead.saturating_add(own).saturating_sub(deadline.unwrap_or_default()).max(SOONEST));
        }
        state.coming.push((priority, tokens, most));
        self.urgent.fetch_max(rank(priority), Ordering::Relaxed);
        Ok(())
    }

    /// Whether something more urgent has come in since the engine last looked.
    pub(super) fn is_more_urgent(&self, than: Priority) -> bool {
        self.urgent.load(Ordering::Relaxed) > rank(than)
    }

    /// Whether one more may wait; else when it may be tried again.
    pub(crate) fn has_room(&self) -> Result<(), Duration> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.waiting + state.coming.len() < MOST_WAITING { Ok(()) } else { Err(SOONEST) }
    }

    /// What is open now.
    pub(super) fn set(&self, waiting: &[Job], running: &[Running]) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.open.clear();
        state.open.extend(waiting.iter().map(|job| (job.priority, job.tokens.len(), job.max_tokens)));
        state.open.extend(running.iter().map(|r| {
            let left = r.job.max_tokens.saturating_sub(r.written());
            (r.priority(), r.unread(), left)
        }));
        state.waiting = waiting.len();
        state.coming.clear();
        self.urgent.store(0, Ordering::Relaxed);
    }

    /// A generation ended that took so long to compute.
    pub(super) fn learn(&self, usage: &Usage, busy: Duration) {
        let tokens = usage.prompt_tokens.saturating_sub(usage.reused_tokens) + usage.completion_tokens;
        if tokens == 0 {
            return;
        }
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let new = Speed { token: busy.as_secs_f64() / f64::from(tokens), written: usage.completion_tokens.into() };
        let mix = |old: f64, new: f64| old + NEWEST * (new - old);
        state.speed = Some(
            state
                .speed
                .map_or(new, |old| Speed { token: mix(old.token, new.token), written: mix(old.written, new.written) }),
        );
    }
}

/// Greater is more urgent; 0 is nothing at all.
fn rank(priority: Priority) -> u8 {
    priority as u8 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn busy() -> Load {
        let load = Load::default();
        let usage = Usage { prompt_tokens: 100, completion_tokens: 100, ..Usage::default() };
        load.learn(&usage, Duration::from_secs(2));
        load
    }

    #[test]
    fn what_cannot_be_done_in_time_is_said_at_once() {
        let load = busy();
        let soon = Some(Duration::from_secs(3));
        // A hundredth of a second a token: two seconds each.
        assert_eq!(load.admit(Priority::Interactive, 100, 100, soon), Ok(()));
        assert_eq!(load.admit(Priority::Interactive, 100, 100, soon), Err(Duration::from_secs(1)));
        assert_eq!(load.admit(Priority::Interactive, 100, 100, Some(Duration::from_secs(60))), Ok(()));
        // What is more urgent does not wait for those.
        assert_eq!(load.admit(Priority::Realtime, 100, 100, soon), Ok(()));
        let late = load.admit(Priority::Background, 1000, 100, soon).unwrap_err();
        assert!(late > Duration::from_secs(10), "{late:?}");
    }

    #[test]
    fn alone_it_is_tried_however_slow() {
        assert_eq!(busy().admit(Priority::Interactive, 10_000, 100, Some(Duration::from_secs(1))), Ok(()));
        assert_eq!(Load::default().admit(Priority::Interactive, 10_000, 100, Some(Duration::ZERO)), Ok(()));
    }

    #[test]
    fn only_so_many_wait() {
        let load = Load::default();
        for _ in 0..MOST_WAITING {
            load.admit(Priority::Realtime, 1, 1, None).unwrap();
        }
        assert_eq!(load.admit(Priority::Realtime, 1, 1, None), Err(SOONEST));
    }
}
