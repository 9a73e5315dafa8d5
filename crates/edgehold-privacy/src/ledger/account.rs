//! Whose budget it is, how large, and for which time.

use std::fmt;

use edgehold_types::{AgentName, SubjectId, Timestamp};
use jiff::ToSpan;
use jiff::tz::TimeZone;

use crate::Limit;

/// Whose budget is charged: each agent has one of its own for each subject. What two agents learn of one subject adds up
/// beyond either budget.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Account {
    /// Whose data is asked about.
    pub subject: SubjectId,
    /// Who asks.
    pub agent: AgentName,
}

/// How much an account may spend, and in which time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Budget {
    /// The most that may be spent in a window.
    pub limit: Limit,
    /// When the limit begins anew.
    pub window: Window,
    /// δ at which the whole is told as an ε.
    pub delta: f64,
}

/// When a budget begins anew. Times are in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Every day.
    Day,
    /// Every month.
    Month,
    /// Never.
    Always,
}

impl Window {
    /// The words for settings.
    pub const NAMES: &'static [(&'static str, Self)] =
        &[("day", Self::Day), ("month", Self::Month), ("none", Self::Always)];

    /// Where the window around `now` begins. Everything from there on counts, also what lies after `now`: a clock that is
    /// put back gives nothing back. One that is put forward begins a window early; that cannot be told from time passing.
    pub(super) fn start(self, now: Timestamp) -> Timestamp {
        let start = self.date(now).and_then(|date| date.to_zoned_datetime(TimeZone::UTC).ok());
        Timestamp(start.and_then(|z| u64::try_from(z.timestamp().as_millisecond()).ok()).unwrap_or(0))
    }

    /// How the window around `now` is called: `2026-01-31`, `2026-01`, `always`.
    pub fn label(self, now: Timestamp) -> String {
        match (self, self.date(now)) {
            (Self::Day, Some(date)) => date.to_string(),
            (Self::Month, Some(date)) => date.strftime("%Y-%m").to_string(),
            _ => "always".to_owned(),
        }
    }

    /// The first day of the window; `None` if it has no beginning, or the clock shows no date.
    fn date(self, now: Timestamp) -> Option<jiff::civil::Date> {
        let moment = jiff::Timestamp::UNIX_EPOCH.checked_add(i64::try_from(now.0).ok()?.milliseconds()).ok()?;
        let today = moment.to_zoned_datetime(TimeZone::UTC).date();
        match self {
            Self::Day => Some(today),
            Self::Month => Some(today.first_of_month()),
            Self::Always => None,
        }
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::NAMES.iter().find(|(_, w)| w == self).map_or("none", |(name, _)| name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_begin_at_midnight_utc() {
        // 2026-03-15T13:45:00Z.
        let now = Timestamp(1_773_582_300_000);
        let check = |window: Window, label: &str, start: u64| {
            assert_eq!((window.label(now).as_str(), window.start(now).0), (label, start), "{window}");
        };
        check(Window::Day, "2026-03-15", 1_773_532_800_000);
        check(Window::Month, "2026-03", 1_772_323_200_000);
        check(Window::Always, "always", 0);
        // A clock that shows no date at all: everything counts.
        assert_eq!(Window::Day.start(Timestamp(u64::MAX)).0, 0);
    }
}
