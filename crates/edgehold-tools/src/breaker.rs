//! Leaves a tool alone that fails again and again.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// So many failures in a row open it.
const FAILURES: u32 = 3;
/// For so long; then one call is tried.
const REST: Duration = Duration::from_secs(30);

/// What is known of each tool of an agent.
#[derive(Debug, Default)]
pub(crate) struct Breakers(Mutex<HashMap<String, State>>);

#[derive(Debug, Default, Clone, Copy)]
struct State {
    failures: u32,
    /// When it may be tried again.
    until: Option<Duration>,
}

impl Breakers {
    /// Whether a tool may be called at this time; else how long it rests. The call that is let through after a rest is alone: the
    /// others wait for what becomes of it.
    pub(crate) fn ask(&self, tool: &str, now: Duration) -> Result<(), Duration> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(state) = all.get_mut(tool) else { return Ok(()) };
        match state.until {
            Some(until) if now < until => Err(until - now),
            Some(_) => {
                state.until = Some(now + REST);
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// What became of a call: whether the tool itself failed.
    pub(crate) fn tell(&self, tool: &str, failed: bool, now: Duration) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !failed {
            all.remove(tool);
            return;
        }
        let state = all.entry(tool.to_owned()).or_default();
        state.failures += 1;
        if state.failures >= FAILURES {
            state.until = Some(now + REST);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_failures_open_it_and_one_call_closes_it_again() {
        let (breakers, s) = (Breakers::default(), Duration::from_secs);
        for _ in 0..FAILURES {
            assert_eq!(breakers.ask("t", s(0)), Ok(()));
            breakers.tell("t", true, s(0));
        }
        assert_eq!(breakers.ask("t", s(10)), Err(s(20)));
        assert_eq!(breakers.ask("other", s(10)), Ok(()));
        // One is let through; until it is known what becomes of it, no other.
        assert_eq!(breakers.ask("t", s(30)), Ok(()));
        assert_eq!(breakers.ask("t", s(31)), Err(s(29)));
        breakers.tell("t", true, s(32));
        assert_eq!(breakers.ask("t", s(33)), Err(s(29)));
        assert_eq!(breakers.ask("t", s(62)), Ok(()));
        breakers.tell("t", false, s(62));
        assert_eq!(breakers.ask("t", s(63)), Ok(()));
    }

    #[test]
    fn a_success_between_begins_the_count_anew() {
        let breakers = Breakers::default();
        for failed in [true, true, false, true, true] {
            breakers.tell("t", failed, Duration::ZERO);
        }
        assert_eq!(breakers.ask("t", Duration::ZERO), Ok(()));
    }
}
