//! A rule of `events.toml`.

use edgehold_config::Fields;
use edgehold_types::topic::check_topic;
use edgehold_types::{AgentName, Priority};

use super::read::{EventNames, is_word, seconds};
use super::{Condition, Measure, Rule, Stream};
use crate::rules::{Expression, check_template};

const CONDITIONS: [&str; 5] = ["threshold", "absence", "change", "schedule", "when"];

/// Reads one. `all_read` says that there are no other streams than these.
pub(super) fn rule(
    name: &str,
    fields: &mut Fields<'_>,
    streams: &[Stream],
    all_read: bool,
    names: EventNames<'_>,
) -> Option<Rule> {
    let good_name = is_word(name);
    if !good_name {
        let hint = Some("use a-z, A-Z, 0-9 and `_`, no digit first".to_owned());
        fields.problem("", format!("a rule cannot be named {name:?}"), hint);
    }
    let stream = fields.required_text("stream", "the stream that the rule looks at");
    let place = stream.and_then(|name| {
        let place = streams.iter().position(|s| s.name == name);
        if place.is_none() && all_read {
            let known: Vec<&str> = streams.iter().map(|s| s.name.as_str()).collect();
            let hint = Some(format!("the streams here: {}", known.join(", ")));
            fields.problem("stream", format!("there is no stream `{name}`"), hint);
        }
        place
    });
    let agent = agent(fields, names.agents);
    let priority = fields.choice("priority", Priority::ALL).unwrap_or(Priority::Interactive);
    let debounce_ms = seconds(fields, "debounce_s", 0.0..=3.2e7).unwrap_or(0);
    let say = fields.some_text("say");
    let publish = fields.some_text("publish");
    if let Some(Err(why)) = publish.as_deref().map(check_topic) {
        fields.problem("publish", format!("`publish` is no topic: {why}"), None);
    }
    let condition = condition(fields, place.and_then(|p| streams.get(p)));
    if let (Some(say), Some(stream)) = (&say, place.and_then(|p| streams.get(p)))
        && let Err(why) = check_template(say, stream)
    {
        fields.problem("say", format!("`say` cannot be used: {why}"), Some(known_measures(stream)));
    }
    let form = format!("{place:?} {condition:?}");
    let (stream, condition, agent) = (place?, condition?, agent?);
    good_name.then(|| Rule {
        name: name.to_owned(),
        stream,
        condition,
        agent,
        priority,
        debounce_ms,
        say,
        publish,
        form,
    })
}

fn agent(fields: &mut Fields<'_>, known: &[AgentName]) -> Option<AgentName> {
    let text = fields.required_text("agent", "the agent that is woken")?;
    let found = known.iter().find(|a| a.as_str() == text).cloned();
    if found.is_none() {
        let words: Vec<&str> = known.iter().map(AgentName::as_str).collect();
        let hint = Some(format!("the agents here: {}", words.join(", ")));
        fields.problem("agent", format!("there is no agent `{text}`"), hint);
    }
    found
}

/// Exactly one. Without its stream, measures cannot be read: they are passed over, and the stream's mistake is reported.
fn condition(fields: &mut Fields<'_>, stream: Option<&Stream>) -> Option<Condition> {
    let given: Vec<&str> = CONDITIONS.into_iter().filter(|key| fields.entry(key).is_some()).collect();
    let [key] = given[..] else {
        let message =
            if given.is_empty() { "the rule has no condition" } else { "the rule has more than one condition" };
        let hint = Some(format!("give one of {}", CONDITIONS.join(", ")));
        fields.problem(given.get(1).unwrap_or(&""), message, hint);
        return None;
    };
    match key {
        "threshold" => fields.table(key, |f| threshold(f, stream)),
        "absence" => {
            let for_ms = fields.table(key, |f| required_seconds(f, "seconds"))?;
            Some(Condition::Absence { for_ms })
        }
        "change" => fields.table(key, |f| {
            let measure = measure(f, stream, "last");
            let by = required_number(f, "by", f64::MIN_POSITIVE);
            Some(Condition::Change { measure: measure?, by: by? })
        }),
        "schedule" => fields.table(key, schedule),
        _ => {
            let text = fields.some_text(key)?;
            let stream = stream?;
            match Expression::new(&text, stream) {
                Ok(expression) => Some(Condition::When(expression)),
                Err(why) => {
                    fields.problem(key, format!("the expression cannot be used: {why}"), Some(known_measures(stream)));
                    None
                }
            }
        }
    }
}

fn threshold(fields: &mut Fields<'_>, stream: Option<&Stream>) -> Option<Condition> {
    let measure = measure(fields, stream, "last");
    let (above, below) = (bound(fields, "above"), bound(fields, "below"));
    let reset = bound(fields, "reset");
    let (above, bound) = match (above, below) {
        (Some(bound), None) => (true, bound),
        (None, Some(bound)) => (false, bound),
        _ => {
            fields.problem("above", "a threshold is `above` or `below` a number", Some("above = 80".to_owned()));
            return None;
        }
    };
    let reset = reset.unwrap_or(bound);
    if (above && reset > bound) || (!above && reset < bound) {
        let hint = "`reset` is where the alarm is over: at the bound, or on the safe side of it".to_owned();
        fields.problem("reset", "`reset` is on the wrong side of the bound", Some(hint));
        return None;
    }
    Some(Condition::Threshold { measure: measure?, above, bound, reset })
}

fn schedule(fields: &mut Fields<'_>) -> Option<Condition> {
    let at = fields.some_text("at");
    let every = seconds(fields, "every_s", 1.0..=3.2e7);
    match (every, at) {
        (Some(period_ms), None) => Some(Condition::Every { period_ms }),
        (None, Some(at)) => {
            let minute = at.split_once(':').and_then(|(hour, minute)| {
                let number = |text: &str, below: i64| {
                    let two = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
                    two.then(|| text.parse::<i64>().ok()).flatten().filter(|n| *n < below)
                };
                Some(number(hour, 24)? * 60 + number(minute, 60)?)
            });
            if minute.is_none() {
                fields.problem("at", format!("{at:?} is no time of day"), Some("at = \"07:30\", in UTC".to_owned()));
            }
            minute.map(|minute| Condition::At { minute })
        }
        _ => {
            let hint = Some("every_s = 3600, or at = \"07:30\" (UTC)".to_owned());
            fields.problem("every_s", "a schedule has either `every_s` or `at`", hint);
            None
        }
    }
}

fn measure(fields: &mut Fields<'_>, stream: Option<&Stream>, default: &str) -> Option<Measure> {
    let feature = fields.some_text("feature").unwrap_or_else(|| default.to_owned());
    let field = fields.some_text("field");
    let stream = stream?;
    let Some((_, found)) = stream.features().find(|(name, _)| *name == feature) else {
        fields.problem("feature", format!("there is no feature `{feature}`"), Some(known_measures(stream)));
        return None;
    };
    if found.is_of_window() {
        if field.is_some() {
            fields.problem("field", format!("`{feature}` is a feature of the window: it has no field"), None);
        }
        return Some(Measure { feature: found, field: 0 });
    }
    let place = field.as_deref().and_then(|name| stream.field(name));
    if place.is_none() {
        let message = field.map_or("`field` is missing".to_owned(), |name| format!("the stream has no field `{name}`"));
        fields.problem("field", message, Some(known_measures(stream)));
    }
    place.map(|field| Measure { feature: found, field })
}

fn known_measures(stream: &Stream) -> String {
    let of = |window: bool| {
        let names: Vec<&str> = stream.features().filter(|(_, f)| f.is_of_window() == window).map(|(n, _)| n).collect();
        names.join(", ")
    };
    let fields: Vec<&str> = stream.fields.iter().map(|f| f.name.as_str()).collect();
    let example = fields.first().map_or("x", |f| f);
    format!(
        "features are {} of {} (as in mean.{example}), and {} of the window",
        of(false),
        fields.join(", "),
        of(true)
    )
}

fn bound(fields: &mut Fields<'_>, key: &str) -> Option<f64> {
    fields.number(key, f64::MIN..=f64::MAX)
}

fn required_number(fields: &mut Fields<'_>, key: &str, least: f64) -> Option<f64> {
    if fields.entry(key).is_none() {
        fields.problem(key, format!("`{key}` is missing"), None);
    }
    fields.number(key, least..=f64::MAX)
}

fn required_seconds(fields: &mut Fields<'_>, key: &str) -> Option<i64> {
    if fields.entry(key).is_none() {
        fields.problem(key, format!("`{key}` is missing"), Some("how long, such as seconds = 30".to_owned()));
    }
    seconds(fields, key, 0.1..=3.2e7)
}
