//! Rules of the owner's: what comes on a topic, from a place, with certain words or at a certain time goes to an agent.

use edgehold_config::{Fields, Section};
use edgehold_types::{AgentName, RuleName, Timestamp, TopicFilter};
use regex::{Regex, RegexBuilder};

use super::Request;

/// A longer pattern is refused.
const MAX_PATTERN: usize = 1000;
/// The most memory that a compiled pattern takes.
const MAX_COMPILED: usize = 1 << 20;
const MINUTES_A_DAY: u16 = 24 * 60;
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A rule. Every condition that it has must hold; of several rules the first that matches decides.
#[derive(Debug, Clone)]
pub struct RouteRule {
    /// The name, for explanations.
    pub name: RuleName,
    /// The topics.
    pub topic: Option<TopicFilter>,
    /// Where the request comes from, letter by letter.
    pub source: Option<String>,
    /// What the words must hold.
    pub pattern: Option<Regex>,
    /// When.
    pub hours: Option<Hours>,
    /// Who answers.
    pub agent: AgentName,
}

/// What is wrong with a part of a rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// Not a pattern.
    #[error("the pattern cannot be used: {0}")]
    Pattern(String),
    /// Not a time of day.
    #[error("{0:?} is not a span of the day: write it as 08:00-18:30")]
    Hours(String),
    /// Not a weekday.
    #[error("{0:?} is not a weekday: use mon, tue, wed, thu, fri, sat and sun")]
    Day(String),
}

/// Hours of the day on days of the week, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// Minutes after midnight: from the first, up to and without the second. A span that ends earlier than it begins goes
    /// over midnight, and belongs to the day on which it begins.
    pub span: (u16, u16),
    /// The days, Monday first.
    pub days: [bool; 7],
}

impl RouteRule {
    /// Whether it is for a request.
    pub(super) fn matches(&self, request: &Request<'_>) -> bool {
        self.topic.as_ref().is_none_or(|t| request.topic.is_some_and(|topic| t.matches(topic)))
            && self.source.as_deref().is_none_or(|s| request.source == Some(s))
            && self.hours.is_none_or(|h| h.hold(request.now))
            && self.pattern.as_ref().is_none_or(|p| p.is_match(request.text))
    }

    /// A pattern for a rule. Matching takes time linear in the words.
    ///
    /// # Errors
    /// It is no regular expression, or too large.
    pub fn pattern(text: &str) -> Result<Regex, RuleError> {
        if text.len() > MAX_PATTERN {
            return Err(RuleError::Pattern(format!("it is longer than {MAX_PATTERN} bytes")));
        }
        let built = RegexBuilder::new(text).size_limit(MAX_COMPILED).dfa_size_limit(MAX_COMPILED).build();
        built.map_err(|e| RuleError::Pattern(e.to_string()))
    }
}

impl Hours {
    /// Reads a span of the day, and weekdays; without a span the whole day, without days all of them.
    ///
    /// # Errors
    /// A part is not understood.
    pub fn parse(span: Option<&str>, days: Option<&[String]>) -> Result<Self, RuleError> {
        let span = span.map_or(Ok((0, MINUTES_A_DAY)), read_span)?;
        let Some(named) = days else { return Ok(Self { span, days: [true; 7] }) };
        let mut days = [false; 7];
        for name in named {
            let day = DAYS.iter().position(|d| d == name).ok_or_else(|| RuleError::Day(name.clone()))?;
            days[day] = true;
        }
        Ok(Self { span, days })
    }

    /// Whether a time is within.
    pub fn hold(&self, now: Timestamp) -> bool {
        let minutes = now.0 / 60_000;
        let (day, minute) = (minutes / u64::from(MINUTES_A_DAY), minutes % u64::from(MINUTES_A_DAY));
        let (from, to) = (u64::from(self.span.0), u64::from(self.span.1));
        // The epoch began on a Thursday.
        let on = |day: u64| usize::try_from((day + 3) % 7).is_ok_and(|d| self.days[d]);
        if from <= to {
            return on(day) && (from..to).contains(&minute);
        }
        (on(day) && minute >= from) || (on(day + 6) && minute < to)
    }
}

fn read_span(text: &str) -> Result<(u16, u16), RuleError> {
    let time = |text: &str| {
        let (hours, minutes) = text.trim().split_once(':')?;
        let number = |digits: &str| digits.parse::<u16>().ok().filter(|_| digits.len() == 2);
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        (minutes < 60 && hours * 60 + minutes <= MINUTES_A_DAY).then_some(hours * 60 + minutes)
    };
    let both = text.split_once('-').and_then(|(from, to)| Some((time(from)?, time(to)?)));
    both.filter(|(from, to)| from != to).ok_or_else(|| RuleError::Hours(text.to_owned()))
}

/// Reads the `[routes.NAME]` tables of a settings file, in their order. Mistakes are noted in `fields`.
pub fn read_rules(fields: &mut Fields<'_>) -> Vec<RouteRule> {
    fields.named_tables("routes", read_rule).into_iter().flatten().collect()
}

fn read_rule(name: &str, fields: &mut Fields<'_>) -> Option<RouteRule> {
    let agent = fields.required_text("agent", "the name of the agent that answers");
    let agent: Option<AgentName> = fits(fields, "agent", agent.map(|a| a.parse()));
    let topic = fields.some_text("topic");
    let topic: Option<TopicFilter> = fits(fields, "topic", topic.map(|t| t.parse()));
    let source = fields.some_text("source");
    let pattern = fields.some_text("pattern");
    let pattern = fits(fields, "pattern", pattern.map(|p| RouteRule::pattern(&p)));
    let (span, days) = (fields.some_text("hours"), fields.texts("days"));
    let timed = span.is_some() || days.is_some();
    let hours = timed.then(|| Hours::parse(span.as_deref(), days.as_deref()));
    let key = if matches!(hours, Some(Err(RuleError::Day(_)))) { "days" } else { "hours" };
    let hours = fits(fields, key, hours);
    if !["topic", "source", "pattern", "hours", "days"].iter().any(|key| has(fields.section(), key)) {
        let hint = Some("give it a topic, a source, a pattern, hours or days".to_owned());
        fields.problem("agent", "a rule without a condition takes every request", hint);
    }
    let name: Option<RuleName> = fits(fields, "agent", Some(name.parse()));
    Some(RouteRule { name: name?, topic, source, pattern, hours, agent: agent? })
}

fn has(section: &Section, key: &str) -> bool {
    section.get(key).is_some()
}

fn fits<T, E: std::fmt::Display>(fields: &mut Fields<'_>, key: &str, value: Option<Result<T, E>>) -> Option<T> {
    match value? {
        Ok(value) => Some(value),
        Err(error) => {
            fields.problem(key, error.to_string(), None);
            None
        }
    }
}
