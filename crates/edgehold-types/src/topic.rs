//! Topics and the filters of MQTT (version 5, section 4.7).

use std::fmt;
use std::str::FromStr;

/// The longest topic that is taken, in bytes.
pub const MAX_TOPIC: usize = 1024;

/// Which topics a stream takes: levels with `/` between; `+` stands for one level, `#` at the end for all that follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicFilter(String);

/// A text that is no filter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no topic filter: {why}")]
pub struct InvalidFilter {
    text: String,
    why: &'static str,
}

impl FromStr for TopicFilter {
    type Err = InvalidFilter;

    fn from_str(text: &str) -> Result<Self, InvalidFilter> {
        let invalid = |why| Err(InvalidFilter { text: text.chars().take(80).collect(), why });
        if let Err(why) = check_letters(text) {
            return invalid(why);
        }
        let levels: Vec<&str> = text.split('/').collect();
        for (i, level) in levels.iter().enumerate() {
            if level.contains('#') && (*level != "#" || i + 1 < levels.len()) {
                return invalid("`#` is a whole level, and the last one");
            }
            if level.contains('+') && *level != "+" {
                return invalid("`+` is a whole level");
            }
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for TopicFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TopicFilter {
    /// The filter as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether more than one topic fits.
    pub fn has_wildcards(&self) -> bool {
        self.0.contains(['+', '#'])
    }

    /// Whether a topic fits. Bytes are compared: letters that look alike are not alike. A wildcard at the first level does
    /// not stand for a level that begins with `$`: those are the broker's own.
    pub fn matches(&self, topic: &str) -> bool {
        if topic.starts_with('$') && self.0.starts_with(['+', '#']) {
            return false;
        }
        let mut levels = topic.split('/');
        for wanted in self.0.split('/') {
            match (wanted, levels.next()) {
                ("#", _) => return true,
                ("+", Some(_)) => {}
                (wanted, Some(level)) if wanted == level => {}
                _ => return false,
            }
        }
        levels.next().is_none()
    }
}

/// Whether a topic is one.
///
/// # Errors
/// What is wrong with it.
pub fn check_topic(topic: &str) -> Result<(), &'static str> {
    check_letters(topic)?;
    if topic.contains(['+', '#']) { Err("it has wildcards") } else { Ok(()) }
}

fn check_letters(text: &str) -> Result<(), &'static str> {
    if text.is_empty() {
        return Err("it is empty");
    }
    if text.len() > MAX_TOPIC {
        return Err("it is too long");
    }
    if text.chars().any(|c| c.is_control() || is_invisible(c)) {
        return Err("it has control characters or invisible ones");
    }
    Ok(())
}

/// Characters that show nothing, or change the order in which others are shown.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_match_as_mqtt_says() {
        for (filter, topic, fits) in [
            ("a/b", "a/b", true),
            ("a/b", "a/B", false),
            ("a/b", "a/b/", false),
            ("a/+", "a/b", true),
            ("a/+", "a/", true),
            ("a/+", "a", false),
            ("a/+", "a/b/c", false),
            ("a/+/c", "a/b/c", true),
            ("a/#", "a", true),
            ("a/#", "a/b/c", true),
            ("#", "a/b", true),
            ("+", "/a", false),
            ("/+", "/a", true),
            ("#", "$SYS/x", false),
            ("+/x", "$SYS/x", false),
            ("$SYS/#", "$SYS/x", true),
        ] {
            assert_eq!(filter.parse::<TopicFilter>().unwrap().matches(topic), fits, "{filter} {topic}");
        }
    }

    #[test]
    fn texts_that_are_no_filters_and_no_topics() {
        for bad in ["", "a/#/b", "a#", "a+/b", "a\0", "a\u{202e}b", "a\u{200b}", &"x".repeat(1025)] {
            assert!(bad.parse::<TopicFilter>().is_err(), "{bad:?}");
            assert!(check_topic(bad).is_err(), "{bad:?}");
        }
        assert!(check_topic("a/+").is_err() && check_topic("größe/1").is_ok());
    }
}
