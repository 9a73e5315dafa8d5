//! The tool itself: the schema from the header, the answer from the rows.

mod private;

use std::sync::{Mutex, PoisonError};

use edgehold_guard::{Raw, Released};
use edgehold_tools::{Tool, ToolContext, ToolError};
use edgehold_types::{Effects, Label, Labels, Timestamp, ToolSpec};
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::answer::{Asked, Stat};
use super::header::Header;
use super::latest::{self, Reading};
use super::number::{self, Cell};
use super::source::{self, Source, Version};
use super::statistics::Summary;
use super::table::Walk;
use super::window::{self, Span, Window};
use super::{MetricsError, ReadMetricsConfig, time};

/// What may be asked of a metric.
const STATS: [&str; 5] = ["latest", "min", "max", "mean", "trend"];

/// The window when none is asked for.
const DEFAULT_WINDOW: i64 = 60 * 60 * 1000;

/// Answers questions about a CSV table of measurements: the latest value of a metric, or its minimum, maximum, mean or
/// trend over a window of time.
#[derive(Debug)]
pub struct ReadMetrics {
    config: ReadMetricsConfig,
    zone: TimeZone,
    spec: Mutex<Option<(Version, ToolSpec)>>,
}

impl ReadMetrics {
    /// A tool over a file. Words such as "today" are understood in the system's time zone, or in UTC without one.
    pub fn new(config: ReadMetricsConfig) -> Self {
        let zone = TimeZone::try_system().unwrap_or(TimeZone::UTC);
        Self { config, zone, spec: Mutex::new(None) }
    }

    /// The same tool with another time zone.
    #[must_use]
    pub fn in_time_zone(mut self, zone: TimeZone) -> Self {
        self.zone = zone;
        self
    }

    fn describe(&self) -> Result<ToolSpec, MetricsError> {
        let version = source::version(&self.config.file).map_err(|e| self.or_vanished(e))?;
        let mut cached = self.spec.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((seen, spec)) = &*cached
            && *seen == version
        {
            return Ok(spec.clone());
        }
        let header = Header::read(&self.source()?)?;
        let parameters = schema(&header.metrics().collect::<Vec<_>>(), &STATS);
        let spec =
            ToolSpec { name: self.config.name.clone(), description: self.config.description.clone(), parameters };
        *cached = Some((version, spec.clone()));
        Ok(spec)
    }

    fn answer(&self, args: &Value, now: Timestamp) -> Result<Value, MetricsError> {
        let (metric, stat, words) = arguments(args).ok_or(MetricsError::Arguments)?;
        let now = i64::try_from(now.0).unwrap_or(i64::MAX);
        let span = match words {
            Some(words) => Some(window::parse(words, now, &self.zone).ok_or(MetricsError::WindowNotUnderstood)?),
            None => None,
        };
        let source = self.source().map_err(|e| self.or_vanished(e))?;
        let header = Header::read(&source)?;
        let column = header.index_of(metric).ok_or_else(|| MetricsError::UnknownMetric {
            file: source.name.clone(),
            available: header.metrics().map(str::to_owned).collect(),
        })?;
        let walk = Walk { source: &source, header: &header, column, max_rows: self.config.max_rows };
        let asked = Asked { metric, stat, now, zone: &self.zone };
        match (stat, span) {
            (Stat::Latest, span) => self.latest(&asked, &walk, span.and_then(Span::window)),
            (_, None) => over(&asked, &walk, &Window::last(DEFAULT_WINDOW, now)),
            (_, Some(Span::Window(window))) => over(&asked, &walk, &window),
            (_, Some(Span::Now)) => Err(MetricsError::WindowNotUnderstood),
        }
    }

    fn latest(&self, asked: &Asked<'_>, walk: &Walk<'_>, window: Option<Window>) -> Result<Value, MetricsError> {
        let latest = latest::find(walk, window.as_ref())?;
        let age = asked.now.saturating_sub(latest.newest_row);
        let limit = self.config.stale_after.map(|limit| i64::try_from(limit.as_millis()).unwrap_or(i64::MAX));
        if limit.is_some_and(|limit| age > limit) {
            return Err(MetricsError::Stale { file: walk.source.name.clone(), age: time::age(age) });
        }
        let past = window.filter(|w| !w.ends_now);
        Ok(match latest.reading {
            Some(reading) => asked.latest(reading),
            None if past.is_none() => asked.nothing(None),
            // Whether there is no value at all, or only none in the window, takes another look.
            None => {
                let ever = latest::find(walk, Some(&Window::ever(asked.now)))?.reading.is_some();
                asked.nothing(past.as_ref().map(|w| w.shown.as_str()).filter(|_| ever))
            }
        })
    }

    fn source(&self) -> Result<Source, MetricsError> {
        Source::open(&self.config.file, self.config.max_file_bytes)
    }

    /// A file that was there when the tool was described, and is not now, has vanished.
    fn or_vanished(&self, error: MetricsError) -> MetricsError {
        let seen = self.spec.lock().unwrap_or_else(PoisonError::into_inner).is_some();
        match error {
            MetricsError::NotFound { file } if seen => MetricsError::Vanished { file },
            error => error,
        }
    }
}

/// The statistics over a window.
fn over(asked: &Asked<'_>, walk: &Walk<'_>, window: &Window) -> Result<Value, MetricsError> {
    let (mut summary, mut ever) = (None, false);
    walk.whole(|row| {
        if !window.contains(row.time) {
            ever = ever || !number::is_missing(row.cell);
            return Ok(());
        }
        match number::parse(row.cell, walk.header.delimiter) {
            Cell::Missing => {}
            Cell::Number(value) => Summary::add(&mut summary, Reading { time: row.time, value }),
            Cell::NotANumber => return Err(walk.not_a_number(row.row)),
        }
        Ok(())
    })?;
    Ok(match summary {
        Some(summary) => asked.over(&summary, &window.shown),
        None => asked.nothing(ever.then_some(window.shown.as_str())),
    })
}

/// The schema of the arguments. Its bytes, with the order of the keys, are what the model was trained on.
fn schema(metrics: &[&str], stats: &[&str]) -> Value {
    json!({
        "type": "object",
        "properties": {
            "metric": {"type": "string", "enum": metrics},
            "stat": {
                "type": "string",
                "enum": stats,
                "description": "latest value, or over the window"
            },
            "window": {
                "type": "string",
                "grounded": true,
                "description": "how far back, in the person's words"
            }
        },
        "required": ["metric", "stat"],
        "additionalProperties": false
    })
}

/// The executor has checked the arguments against the schema; what is checked here is for other callers.
fn arguments(args: &Value) -> Option<(&str, Stat, Option<&str>)> {
    let metric = args.get("metric")?.as_str()?;
    let stat = serde::Deserialize::deserialize(args.get("stat")?).ok()?;
    let window = match args.get("window") {
        Some(window) => Some(window.as_str()?).filter(|w| !w.trim().is_empty()),
        None => None,
    };
    Some((metric, stat, window))
}

impl Tool for ReadMetrics {
    fn spec(&self) -> Result<ToolSpec, ToolError> {
        Ok(self.describe()?)
    }

    fn effects(&self) -> Effects {
        Effects::ReadOnly
    }

    /// The window is in a person's own words, so it may carry what the person's words carry.
    fn accepts(&self) -> Labels {
        Labels::from_iter([Label::Public, Label::Internal, Label::Personal])
    }

    fn call(&self, args: Released<Value>, ctx: &ToolContext<'_>) -> Result<Raw<Value>, ToolError> {
        let answer = self.answer(args.get(), ctx.clock.now())?;
        Ok(Raw::new(answer, Labels::of(Label::Internal)))
    }
}

#[cfg(test)]
mod tests;
