//! `events.toml`: every mistake is reported at once.

use std::path::Path;

use edgehold_config::{ConfigError, Fields, Section, Value};
use edgehold_types::{AgentName, Label, Labels, SubjectId, TopicFilter};

use super::{
    DeadLetterSettings, EventSettings, Field, IntakeSettings, NamedBand, OutboxSettings, RetentionSettings, Stream,
    WakeSettings, WhenFull,
};
use crate::features::{Band, Feature};
use crate::settings::read_rule;
use crate::watch::{FileFormat, WatchedFile};

/// What a node has: a file that speaks of anything else has a mistake in it.
#[derive(Debug, Clone, Copy)]
pub struct EventNames<'a> {
    /// The agents.
    pub agents: &'a [AgentName],
    /// The owner's own labels.
    pub labels: &'a [Label],
}

impl EventSettings {
    /// Reads settings from a text, as if it stood in `file`.
    ///
    /// # Errors
    /// Every mistake in the text.
    pub fn parse(file: &Path, text: &str, names: EventNames<'_>) -> Result<Self, ConfigError> {
        settings(&Section::parse(file, text)?, names)
    }

    /// Reads a file.
    ///
    /// # Errors
    /// Every mistake of the file.
    pub fn load(file: &Path, names: EventNames<'_>) -> Result<Self, ConfigError> {
        settings(&Section::load(file)?, names)
    }
}

const WHEN_FULL: &[(&str, WhenFull)] = &[("drop_oldest", WhenFull::DropOldest), ("refuse", WhenFull::Refuse)];

fn settings(top: &Section, names: EventNames<'_>) -> Result<EventSettings, ConfigError> {
    let mut fields = Fields::of(top);
    let streams = fields.named_tables("streams", |name, f| stream(name, f, names));
    let (found, streams): (Vec<bool>, Vec<_>) = streams.into_iter().map(|s| (s.is_some(), s)).unzip();
    let streams: Vec<Stream> = streams.into_iter().flatten().collect();
    // A rule of a stream that has mistakes of its own is not told that the stream is unknown.
    let all_read = found.iter().all(|read| *read);
    let rules = fields.named_tables("rules", |name, f| read_rule::rule(name, f, &streams, all_read, names));
    let settings = EventSettings {
        streams,
        rules: rules.into_iter().flatten().collect(),
        files: fields.named_tables("files", file).into_iter().flatten().collect(),
        intake: fields.table("intake", |f| IntakeSettings {
            queue: size(f, "queue", 1..=1_000_000, 8192),
            queue_bytes: size(f, "queue_bytes", 1024..=1 << 32, 32 << 20),
            max_skew_ms: seconds(f, "max_skew_s", 1.0..=3.2e9).unwrap_or(86_400_000),
        }),
        wakes: fields.table("wakes", |f| WakeSettings {
            max_waiting: f.integer("max_waiting", 1..=1_000_000).unwrap_or(1000),
            max_attempts: f.integer("max_attempts", 1..=1000).and_then(|n| u32::try_from(n).ok()).unwrap_or(5),
        }),
        outbox: fields.table("outbox", |f| OutboxSettings {
            max_messages: f.integer("max_messages", 1..=10_000_000).unwrap_or(10_000),
            max_bytes: f.integer("max_bytes", 1024..=1 << 40).unwrap_or(16 << 20),
            when_full: f.choice("when_full", WHEN_FULL).unwrap_or(WhenFull::DropOldest),
        }),
        dead_letters: fields.table("dead_letters", |f| DeadLetterSettings {
            max: f.integer("max", 1..=10_000_000).unwrap_or(10_000),
            preview_bytes: size(f, "preview_bytes", 0..=4096, 256),
        }),
        retention: fields.table("retention", |f| RetentionSettings {
            max_events: f.integer("max_events", 1..=1 << 40).unwrap_or(1_000_000),
            max_age_ms: seconds(f, "max_age_s", 1.0..=3.2e9).unwrap_or(7 * 86_400_000),
            max_keys: f.integer("max_keys", 1..=1 << 40).unwrap_or(1_000_000),
        }),
    };
    fields.finish().map(|()| settings)
}

const FORMATS: &[(&str, FileFormat)] = &[("jsonl", FileFormat::Jsonl), ("csv", FileFormat::Csv)];

fn file(name: &str, fields: &mut Fields<'_>) -> Option<WatchedFile> {
    let good_name = is_word(name);
    if !good_name {
        let hint = Some("use a-z, A-Z, 0-9 and `_`, no digit first".to_owned());
        fields.problem("", format!("a file cannot be named {name:?}"), hint);
    }
    fields.required_text("path", "the file that is watched");
    let (path, topic) = (fields.path("path"), fields.required_text("topic", "the topic that its events get"));
    let wild = topic.as_deref().is_some_and(|t| t.contains(['+', '#']));
    if wild {
        fields.problem("topic", "events come on one topic", Some("leave `+` and `#` out".to_owned()));
    }
    let format = fields.choice("format", FORMATS);
    let (path, topic) = (path?, topic?);
    let csv = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv"));
    let format = format.unwrap_or(if csv { FileFormat::Csv } else { FileFormat::Jsonl });
    (good_name && !wild).then(|| WatchedFile { name: name.to_owned(), path, topic, format })
}

fn stream(name: &str, fields: &mut Fields<'_>, names: EventNames<'_>) -> Option<Stream> {
    let good_name = is_word(name);
    if !good_name {
        let hint = Some("use a-z, A-Z, 0-9 and `_`, no digit first".to_owned());
        fields.problem("", format!("a stream cannot be named {name:?}"), hint);
    }
    let topic = fields.required_text("topic", "the topics of the stream, such as \"plant/+/bearing\"");
    let topic = topic.and_then(|text| match text.parse::<TopicFilter>() {
        Ok(filter) => Some(filter),
        Err(error) => {
            fields.problem("topic", error.to_string(), None);
            None
        }
    });
    let labels = labels(fields, names);
    let numbers = numbers(fields);
    let bands = if fields.section().get("bands").is_some() { bands(fields) } else { Vec::new() };
    let joint = fields.choice("windows", &[("per_topic", false), ("joint", true)]).unwrap_or(false);
    let (window_ms, samples) =
        fields.table("window", |f| (seconds(f, "seconds", 0.001..=3.2e7), f.integer("samples", 1..=65_536)));
    let (max_payload_bytes, max_depth, max_topics) = (
        size(fields, "max_payload_bytes", 1..=16 << 20, 65_536),
        size(fields, "max_depth", 1..=64, 16),
        size(fields, "max_topics", 1..=10_000, 64),
    );
    let window_samples = samples.and_then(|n| usize::try_from(n).ok()).unwrap_or(1024);
    let (labels, subject) = labels?;
    let stream = Stream {
        name: name.to_owned(),
        topic: topic?,
        labels,
        subject,
        fields: numbers?,
        bands,
        joint,
        window_ms,
        window_samples,
        max_payload_bytes,
        max_depth,
        max_topics,
    };
    good_name.then_some(stream)
}

fn labels(fields: &mut Fields<'_>, names: EventNames<'_>) -> Option<(Labels, Option<SubjectId>)> {
    let known: Vec<&Label> = Label::BUILT_IN.iter().chain(names.labels).collect();
    let mut labels = Vec::new();
    let mut good = true;
    for text in fields.texts("labels").unwrap_or_else(|| vec![Label::Internal.name().to_owned()]) {
        match known.iter().find(|l| l.name() == text) {
            Some(label) => labels.push((*label).clone()),
            None => {
                let words: Vec<&str> = known.iter().map(|l| l.name()).collect();
                let hint = format!("the labels are {}; the policy lists others", words.join(", "));
                fields.problem("labels", format!("there is no label `{text}`"), Some(hint));
                good = false;
            }
        }
    }
    let labels: Labels = labels.into_iter().collect();
    let subject = match fields.some_text("subject").map(|text| text.parse::<SubjectId>()) {
        None => None,
        Some(Ok(subject)) => Some(subject),
        Some(Err(error)) => {
            fields.problem("subject", error.to_string(), None);
            return None;
        }
    };
    let labels = subject.iter().cloned().fold(labels, Labels::about);
    good.then_some((labels, subject))
}

/// `fields = ["a", "b"]`, or `fields = { a = "°C", b = { unit = "W", path = "ENERGY.Power" } }`.
fn numbers(fields: &mut Fields<'_>) -> Option<Vec<Field>> {
    const HINT: &str = "list the numbers of an event: fields = { temperature = \"°C\" }, or fields = [\"temperature\"]";
    let plain = |name: &str| Field { name: name.to_owned(), unit: String::new(), path: vec![name.to_owned()] };
    let numbers: Vec<Field> = match fields.section().get("fields").map(|e| &e.value) {
        None => {
            fields.problem("fields", "`fields` is missing", Some(HINT.to_owned()));
            return None;
        }
        Some(Value::Table(section)) => {
            let names: Vec<&str> = section.entries().iter().map(|e| e.key.as_str()).collect();
            fields.table("fields", |f| {
                let read = |name: &&str| match f.section().get(name).map(|e| &e.value) {
                    Some(Value::Table(_)) => f.table(name, |f| {
                        let (unit, path) = (f.text("unit").unwrap_or_default(), f.some_text("path"));
                        let path = path.unwrap_or_else(|| (*name).to_owned());
                        Field { name: (*name).to_owned(), unit, path: path.split('.').map(str::to_owned).collect() }
                    }),
                    _ => Field { unit: f.text(name).unwrap_or_default(), ..plain(name) },
                };
                names.iter().map(read).collect()
            })
        }
        Some(_) => fields.texts("fields").unwrap_or_default().iter().map(|name| plain(name)).collect(),
    };
    let mut good = !numbers.is_empty() && numbers.len() <= 64;
    if !good {
        fields.problem("fields", "`fields` has none, or more than 64", Some(HINT.to_owned()));
    }
    for (i, field) in numbers.iter().enumerate() {
        let again = numbers.iter().take(i).any(|f| f.name == field.name);
        let wrong = !is_word(&field.name) || field.unit.chars().count() > 16 || field.path.iter().any(String::is_empty);
        if wrong || again || field.unit.chars().any(char::is_control) {
            let hint = Some("a name of a-z, A-Z, 0-9 and `_`, once, with a unit of 16 letters at most".to_owned());
            fields.problem("fields", format!("{:?} cannot be a field", field.name), hint);
            good = false;
        }
    }
    good.then_some(numbers)
}

/// `bands = { low = [10, 100] }`, in hertz.
fn bands(fields: &mut Fields<'_>) -> Vec<NamedBand> {
    let names: Vec<String> = match fields.section().get("bands").map(|e| &e.value) {
        Some(Value::Table(section)) => section.entries().iter().map(|e| e.key.clone()).collect(),
        _ => Vec::new(),
    };
    fields.table("bands", |f| {
        let mut bands = Vec::new();
        for name in names {
            let ends = f.numbers(&name);
            match ends.as_deref() {
                Some([low, high]) if *low >= 0.0 && low < high && high.is_finite() && is_word(&name) => {
                    bands.push(NamedBand { name: format!("band_{name}"), band: Band { low: *low, high: *high } });
                }
                Some(_) => {
                    let hint = Some(format!("write the two frequencies in hertz: {name} = [10, 100]"));
                    f.problem(&name, format!("`{name}` is no band"), hint);
                }
                None => {}
            }
        }
        bands
    })
}

/// A name that an expression can have in it.
pub(super) fn is_word(name: &str) -> bool {
    let reserved = Feature::OF_FIELDS.iter().chain(Feature::OF_WINDOWS).any(|(word, _)| *word == name);
    let mut letters = name.chars();
    let first = letters.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
    !reserved && name.len() <= 64 && first && letters.all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn size(fields: &mut Fields<'_>, key: &str, within: std::ops::RangeInclusive<u64>, default: usize) -> usize {
    fields.integer(key, within).and_then(|n| usize::try_from(n).ok()).unwrap_or(default)
}

/// A time in seconds, as milliseconds.
pub(super) fn seconds(fields: &mut Fields<'_>, key: &str, within: std::ops::RangeInclusive<f64>) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "the bounds are far below 2^53")]
    fields.number(key, within).map(|s| (s * 1e3).round() as i64)
}
