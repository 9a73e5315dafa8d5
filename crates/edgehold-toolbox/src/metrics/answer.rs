//! The results, key by key. The model was trained on exactly these shapes and this order.

use jiff::tz::TimeZone;
use serde_json::{Map, Value, json};

use super::latest::Reading;
use super::number::{round2, to_json};
use super::statistics::Summary;
use super::{time, units};

/// What is asked of a metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Stat {
    Latest,
    Min,
    Max,
    Mean,
    Trend,
}

/// Whom and when the answer is for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) metric: &'a str,
    pub(super) stat: Stat,
    /// Milliseconds since the Unix epoch.
    pub(super) now: i64,
    pub(super) zone: &'a TimeZone,
}

impl Asked<'_> {
    pub(super) fn latest(&self, reading: Reading) -> Value {
        let mut answer = self.start();
        answer.insert("value".into(), to_json(reading.value));
        answer.insert("unit".into(), units::of(self.metric).into());
        answer.insert("age".into(), time::age(self.now.saturating_sub(reading.time)).into());
        Value::Object(answer)
    }

    pub(super) fn over(&self, summary: &Summary, window: &str) -> Value {
        let mut answer = self.start();
        match self.stat {
            Stat::Trend => {
                let (first, last) = (round2(summary.first.value), round2(summary.last.value));
                answer.insert("direction".into(), json!(summary.direction()));
                answer.insert("first".into(), to_json(first));
                answer.insert("last".into(), to_json(last));
                answer.insert("change".into(), to_json(last - first));
            }
            Stat::Mean => drop(answer.insert("value".into(), to_json(summary.mean()))),
            Stat::Min => drop(answer.insert("value".into(), to_json(summary.min.value))),
            Stat::Max => drop(answer.insert("value".into(), to_json(summary.max.value))),
            Stat::Latest => drop(answer.insert("value".into(), to_json(summary.last.value))),
        }
        answer.insert("unit".into(), units::of(self.metric).into());
        let extreme = match self.stat {
            Stat::Min => Some(summary.min),
            Stat::Max => Some(summary.max),
            _ => None,
        };
        if let Some(extreme) = extreme {
            answer.insert("at".into(), time::at(extreme.time, self.now, self.zone).into());
        }
        answer.insert("window".into(), window.into());
        answer.insert("samples".into(), summary.samples.into());
        Value::Object(answer)
    }

    /// `window` is given when there are values, but none in it.
    pub(super) fn nothing(&self, window: Option<&str>) -> Value {
        let mut answer = self.start();
        let reason = if window.is_some() { "no reading in the window" } else { "no reading" };
        answer.insert("value".into(), Value::Null);
        answer.insert("reason".into(), reason.into());
        if let Some(window) = window {
            answer.insert("window".into(), window.into());
        }
        Value::Object(answer)
    }

    fn start(&self) -> Map<String, Value> {
        Map::from_iter([("metric".into(), self.metric.into()), ("stat".into(), json!(self.stat))])
    }
}
