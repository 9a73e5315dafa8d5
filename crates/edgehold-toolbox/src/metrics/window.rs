//! Understands a stretch of time in a person's words, such as "over the last two hours" or "yesterday".
//!
//! The words are cut into tokens; a calendar phrase or a length of time is looked for among them, and whatever stands
//! around it ("how hot was it in …") is passed over. What would change the meaning is not: a number left over, a range,
//! a time to come, or two phrases at once make the window not understood. A wrong window gives a wrong answer that looks
//! right, so a question is the better end.

mod calendar;
mod length;
mod tokens;

use jiff::tz::TimeZone;

use super::time;
use tokens::Token;

/// Longer texts are no windows.
const MAX_CHARS: usize = 200;

/// A stretch of time, in milliseconds since the Unix epoch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Window {
    /// The first moment in it.
    pub(super) from: i64,
    /// The first moment after it.
    pub(super) to: i64,
    /// Whether it reaches up to the present.
    pub(super) ends_now: bool,
    /// How it was understood, for the answer: `60 min`, `today`.
    pub(super) shown: String,
}

/// What the words say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Span {
    /// The present moment: "right now".
    Now,
    /// A stretch of time.
    Window(Window),
}

impl Window {
    /// The time up to now. A value measured exactly `length` ago is outside, so that an hour of values a minute apart
    /// has 60 of them.
    pub(super) fn last(length: i64, now: i64) -> Self {
        let from = now.saturating_sub(length).saturating_add(1);
        Self { from, to: now.saturating_add(1), ends_now: true, shown: time::length(length) }
    }

    /// All the time up to now.
    pub(super) fn ever(now: i64) -> Self {
        Self { from: i64::MIN, to: now.saturating_add(1), ends_now: true, shown: "all time".to_owned() }
    }

    /// Whether a moment lies in it.
    pub(super) fn contains(&self, time: i64) -> bool {
        (self.from..self.to).contains(&time)
    }
}

impl Span {
    /// The stretch of time, if it is one.
    pub(super) fn window(self) -> Option<Window> {
        match self {
            Self::Now => None,
            Self::Window(window) => Some(window),
        }
    }
}

/// Understands the words, seen from `now`; `None` when they are not understood.
pub(super) fn parse(words: &str, now: i64, zone: &TimeZone) -> Option<Span> {
    if words.chars().count() > MAX_CHARS {
        return None;
    }
    let tokens = tokens::cut(words);
    if tokens.iter().any(Token::changes_the_meaning) {
        return None;
    }
    let (calendar, rest) = calendar::find(&tokens, now, zone)?;
    let length = length::find(&rest)?;
    match (calendar, length) {
        (Some(window), None) => Some(Span::Window(window)),
        // "the last hour today" is an hour; "yesterday for an hour" could be any.
        (Some(window), Some(length)) if window.shown == "today" => Some(Span::Window(Window::last(length, now))),
        (None, Some(length)) => Some(Span::Window(Window::last(length, now))),
        (None, None) if tokens.iter().any(Token::is_present) => Some(Span::Now),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
