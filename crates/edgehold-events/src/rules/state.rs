//! What a rule remembers, and its step.

use serde::{Deserialize, Serialize};

use crate::settings::Condition;
use crate::window::Window;

const DAY_MS: i64 = 86_400_000;
const MINUTE_MS: i64 = 60_000;

/// Now, twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since the Unix epoch by the device's clock, which may be set.
    pub wall_ms: i64,
    /// The same by a clock that goes on steadily from where the wall clock stood at the start. Debounce, absence and periods go
    /// by this one: setting the clock neither fires nor silences a rule.
    pub steady_ms: i64,
}

/// What a rule remembers between events, and across restarts.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RuleState {
    /// The condition holds.
    active: bool,
    /// A wake is due, and waits for the debounce.
    due: bool,
    /// When it woke last (steady).
    woke_ms: Option<i64>,
    /// Since when it counts: the last event, or the begin of the period (steady).
    since_ms: Option<i64>,
    /// The value that a change is counted from.
    from: Option<f64>,
    /// The day of the last wake, or the last day on which there was none to make up for.
    day: Option<i64>,
}

impl RuleState {
    /// The state after a restart. The device was off: what was not seen meanwhile is not counted as absent, and no time of the
    /// past lies in the future, whatever was done to the clock.
    #[must_use]
    pub fn resumed(mut self, condition: &Condition, now: Moment) -> Self {
        let past = |time: Option<i64>| time.map(|t| t.min(now.steady_ms));
        self.woke_ms = past(self.woke_ms);
        self.since_ms = match condition {
            Condition::Absence { .. } => self.since_ms.map(|_| now.steady_ms),
            _ => past(self.since_ms),
        };
        self
    }
}

/// Takes a rule one step on, and says whether it wakes. `event` says that an event came; without one, time has passed.
///
/// A wake within the debounce is put off to its end. It is made then if the condition still holds, and is none if it does not.
pub fn step(
    condition: &Condition,
    debounce_ms: i64,
    state: &mut RuleState,
    window: &Window,
    event: bool,
    now: Moment,
) -> bool {
    match condition {
        Condition::Threshold { measure, above, bound, reset } if event => {
            if let Some(value) = measure.value(window) {
                let beyond = if *above { value > *bound } else { value < *bound };
                // Without hysteresis, the bound itself is on the safe side.
                let back = if *above { value <= *reset } else { value >= *reset };
                hold(state, beyond, back);
            }
        }
        Condition::When(expression) if event => {
            if let Some(holds) = expression.holds(window) {
                hold(state, holds, !holds);
            }
        }
        Condition::Change { measure, by } if event => {
            if let Some(value) = measure.value(window) {
                let from = *state.from.get_or_insert(value);
                state.due = (value - from).abs() >= *by;
            }
        }
        Condition::Absence { for_ms } => {
            let since = *state.since_ms.get_or_insert(now.steady_ms);
            if event {
                state.since_ms = Some(now.steady_ms);
            }
            let absent = !event && now.steady_ms.saturating_sub(since) >= *for_ms;
            hold(state, absent, event);
        }
        Condition::Every { period_ms } => {
            let since = *state.since_ms.get_or_insert(now.steady_ms);
            if now.steady_ms.saturating_sub(since) >= *period_ms {
                // Periods that were slept through are one.
                state.since_ms = Some(now.steady_ms);
                state.due = true;
            }
        }
        Condition::At { minute } => at(state, *minute, now),
        _ => {}
    }
    let wakes = state.due && rested(state, debounce_ms, now);
    if wakes {
        state.due = false;
        state.woke_ms = Some(now.steady_ms);
        if let Condition::Change { measure, .. } = condition {
            state.from = measure.value(window).or(state.from);
        }
    }
    wakes
}

fn rested(state: &RuleState, debounce_ms: i64, now: Moment) -> bool {
    state.woke_ms.is_none_or(|woke| now.steady_ms.saturating_sub(woke) >= debounce_ms)
}

/// A condition that begins to hold is due once; one that is over is not due any more.
fn hold(state: &mut RuleState, begins: bool, ends: bool) {
    if !state.active && begins {
        (state.active, state.due) = (true, true);
    } else if state.active && ends {
        (state.active, state.due) = (false, false);
    }
}

/// Once a day. A time that went by while the device was off is made up for; a clock that is set back does not repeat a day,
/// and one that was days ahead for a while does not silence the days until then.
fn at(state: &mut RuleState, minute: i64, now: Moment) {
    let today = now.wall_ms.div_euclid(DAY_MS);
    let passed = now.wall_ms.rem_euclid(DAY_MS) >= minute * MINUTE_MS;
    let day = *state.day.get_or_insert(if passed { today } else { today - 1 });
    if day > today + 1 {
        state.day = Some(today);
    } else if day < today && (passed || day < today - 1) {
        state.day = Some(if passed { today } else { today - 1 });
        state.due = true;
    }
}
