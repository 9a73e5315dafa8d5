//! The state of a source in words: what an agent is woken with.

use crate::features::{Feature, number_of};
use crate::rules::render;
use crate::settings::{Condition, Measure, Rule, Stream};
use crate::window::Window;

/// What is said of a field, whichever rule wakes.
const ALWAYS: [Feature; 4] = [Feature::Last, Feature::Mean, Feature::Min, Feature::Max];

/// The rule's own words, and then the state: why it wakes, and each field with its unit. Everything in it is a number or a word
/// of the owner's, but for the topic, which is one that the guard let in.
pub(crate) fn describe(rule: &Rule, stream: &Stream, topic: Option<&str>, window: &Window) -> String {
    let mut text = String::new();
    if let Some(said) = rule.say.as_deref().and_then(|say| render(say, stream, window)) {
        text.push_str(said.trim());
        text.push('\n');
    }
    text.push_str(&stream.name);
    if let Some(topic) = topic {
        text.push_str(&format!(" ({})", plain(topic)));
    }
    text.push_str(&format!(": {}", reason(&rule.condition, stream, window)));
    for (place, field) in stream.fields.iter().enumerate() {
        let parts: Vec<String> = ALWAYS
            .iter()
            .filter_map(|f| Some(format!("{} {}", name(*f, stream), short(f.of(window, place)?))))
            .collect();
        if !parts.is_empty() {
            text.push_str(&format!("; {} {}{}", field.name, parts.join(", "), unit(&field.unit)));
        }
    }
    if let (Some(first), Some(last)) = (window.samples().front(), window.samples().back()) {
        let seconds = number_of(last.time_ms - first.time_ms) / 1e3;
        text.push_str(&format!("; {} events over {} s", window.samples().len(), short(seconds)));
    }
    text
}

fn reason(condition: &Condition, stream: &Stream, window: &Window) -> String {
    match condition {
        Condition::Threshold { measure, above, bound, .. } => {
            let side = if *above { "above" } else { "below" };
            format!("{} ({side} {})", measured(*measure, stream, window), short(*bound))
        }
        Condition::Absence { for_ms } => format!("no event for {} s", short(number_of(*for_ms) / 1e3)),
        Condition::Change { measure, by } => {
            format!("{} (changed by {} or more)", measured(*measure, stream, window), short(*by))
        }
        Condition::Every { .. } | Condition::At { .. } => "scheduled report".to_owned(),
        Condition::When(expression) => expression.text().to_owned(),
    }
}

fn measured(measure: Measure, stream: &Stream, window: &Window) -> String {
    let feature = name(measure.feature, stream);
    let value = measure.value(window).map_or_else(|| "unknown".to_owned(), short);
    if measure.feature.is_of_window() {
        return format!("{feature} {value}");
    }
    let field = stream.fields.get(measure.field);
    let (name, own) = field.map_or(("", ""), |f| (f.name.as_str(), f.unit.as_str()));
    let unit = match measure.feature {
        Feature::Kurtosis => String::new(),
        Feature::Trend if own.is_empty() => "/s".to_owned(),
        Feature::Trend => format!(" {own}/s"),
        Feature::Band(_) if !own.is_empty() => format!(" ({own})²"),
        _ => unit(own),
    };
    format!("{name} {feature} {value}{unit}")
}

fn name(feature: Feature, stream: &Stream) -> &str {
    stream.features().find(|(_, f)| *f == feature).map_or("", |(name, _)| name)
}

fn unit(unit: &str) -> String {
    if unit.is_empty() { String::new() } else { format!(" {unit}") }
}

/// Letters, digits and what joins them; everything else of a topic shows as `_`, and no topic is a sentence.
fn plain(topic: &str) -> String {
    let letter = |c: char| if c.is_alphanumeric() || matches!(c, '/' | '-' | '_' | '.' | ':') { c } else { '_' };
    topic.chars().take(80).map(letter).collect()
}

/// A number with four digits that count.
pub(crate) fn short(value: f64) -> String {
    let size = value.abs();
    if size != 0.0 && !(1e-3..1e7).contains(&size) {
        return format!("{value:.3e}");
    }
    let decimals = if size >= 1000.0 {
        0
    } else if size >= 100.0 {
        1
    } else if size >= 10.0 {
        2
    } else if size >= 1.0 {
        3
    } else {
        4
    };
    let text = format!("{value:.decimals$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn numbers_are_short() {
        for (value, text) in [
            (84.234, "84.23"),
            (80.0, "80"),
            (0.0, "0"),
            (1013.25, "1013"),
            (-7.12345, "-7.123"),
            (0.01234, "0.0123"),
            (1.5e9, "1.500e9"),
            (2e-7, "2.000e-7"),
        ] {
            assert_eq!(short(value), text);
        }
    }
}
