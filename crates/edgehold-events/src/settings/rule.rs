//! A rule: when an agent is woken, and with which words.

use edgehold_types::{AgentName, Priority};

use crate::features::Feature;
use crate::rules::Expression;
use crate::window::Window;

/// `[rules.NAME]`.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Its name.
    pub name: String,
    /// The place of its stream in the settings.
    pub stream: usize,
    /// When it wakes.
    pub condition: Condition,
    /// Whom.
    pub agent: AgentName,
    /// How urgent it is.
    pub priority: Priority,
    /// How long it is silent after a wake, in milliseconds.
    pub debounce_ms: i64,
    /// A template of the words that go before the state.
    pub say: Option<String>,
    /// The topic that the answer goes to.
    pub publish: Option<String>,
    /// The rule as it stands in the file, to know it again after a restart.
    pub form: String,
}

/// What a priority is in the tables: the least comes first.
pub(crate) fn number_of(priority: Priority) -> i64 {
    match priority {
        Priority::Realtime => 0,
        Priority::Interactive => 1,
        Priority::Background => 2,
    }
}

pub(crate) fn priority_of(number: i64) -> Priority {
    match number {
        0 => Priority::Realtime,
        1 => Priority::Interactive,
        _ => Priority::Background,
    }
}

/// When a rule wakes.
#[derive(Debug, Clone)]
pub enum Condition {
    /// A measure goes beyond a bound. It has to come back to `reset` before it can do so again.
    Threshold {
        /// What is looked at.
        measure: Measure,
        /// The bound is an upper one.
        above: bool,
        /// The bound.
        bound: f64,
        /// Where it is back.
        reset: f64,
    },
    /// No event for so long.
    Absence {
        /// Milliseconds.
        for_ms: i64,
    },
    /// A measure is this far from where it was at the last wake.
    Change {
        /// What is looked at.
        measure: Measure,
        /// How far.
        by: f64,
    },
    /// Again and again.
    Every {
        /// Milliseconds.
        period_ms: i64,
    },
    /// Once a day, UTC.
    At {
        /// Minutes after midnight.
        minute: i64,
    },
    /// An expression becomes true.
    When(Expression),
}

/// A feature of a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// The feature.
    pub feature: Feature,
    /// The place of the field; any for a feature of the window.
    pub field: usize,
}

impl Measure {
    /// Its value; nothing where the window does not have enough in it.
    pub fn value(&self, window: &Window) -> Option<f64> {
        self.feature.of(window, self.field)
    }
}
