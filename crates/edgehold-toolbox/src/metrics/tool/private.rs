//! The table's rows for a private question: the window and the rows, and nothing that was computed of them.

use edgehold_privacy::mechanism::Tally;
use edgehold_tools::ToolError;
use edgehold_types::{Timestamp, ToolSpec};
use serde_json::Value;

use super::{DEFAULT_WINDOW, Header, MetricsError, ReadMetrics, Span, Walk, Window, number, schema, time, window};
use crate::metrics::number::Cell;
use crate::metrics::units;
use crate::private::{RecordQuestion, RecordSource};

impl RecordSource for ReadMetrics {
    fn spec(&self, stat: &str, columns: Option<&[String]>) -> Result<ToolSpec, ToolError> {
        let spec = self.describe()?;
        let known = spec.parameters["properties"]["metric"]["enum"].as_array().into_iter().flatten();
        let known: Vec<&str> = known.filter_map(Value::as_str).collect();
        let mut offered = known.iter().copied().filter(|c| columns.is_none_or(|some| some.iter().any(|s| s == c)));
        let parameters = schema(&offered.by_ref().collect::<Vec<_>>(), &[stat]);
        Ok(ToolSpec { parameters, ..spec })
    }

    fn question(&self, args: &Value, now: Timestamp) -> Result<RecordQuestion, ToolError> {
        let metric = args.get("metric").and_then(Value::as_str).ok_or(MetricsError::Arguments)?;
        let words = args.get("window").and_then(Value::as_str).filter(|words| !words.trim().is_empty());
        let now = i64::try_from(now.0).unwrap_or(i64::MAX);
        let span = words.map(|words| window::parse(words, now, &self.zone).ok_or(MetricsError::WindowNotUnderstood));
        let window = match span.transpose()? {
            None => Window::last(DEFAULT_WINDOW, now),
            Some(Span::Window(window)) => window,
            Some(Span::Now) => return Err(MetricsError::WindowNotUnderstood.into()),
        };
        Ok(RecordQuestion {
            source: self.config.file.display().to_string(),
            column: metric.to_owned(),
            from: window.from,
            to: window.to,
            unit: units::of(metric),
            window: window.shown,
        })
    }

    /// Cells that are no number are passed over, as empty ones are: an error would tell of one row. What is wrong with the
    /// table's form is told all the same, by the row's number and nothing else: the form counts as public.
    fn records(&self, question: &RecordQuestion, tally: &mut Tally) -> Result<(), ToolError> {
        let source = self.source().map_err(|e| self.or_vanished(e))?;
        let header = Header::read(&source)?;
        let column = header.index_of(&question.column).ok_or_else(|| MetricsError::UnknownMetric {
            file: source.name.clone(),
            available: header.metrics().map(str::to_owned).collect(),
        })?;
        let walk = Walk { source: &source, header: &header, column, max_rows: self.config.max_rows };
        walk.whole(|row| {
            if (question.from..question.to).contains(&row.time)
                && let Cell::Number(value) = number::parse(row.cell, header.delimiter)
            {
                tally.push(row.time, value);
            }
            Ok(())
        })?;
        Ok(())
    }

    fn time(&self, millis: i64, now: Timestamp) -> String {
        time::at(millis, i64::try_from(now.0).unwrap_or(i64::MAX), &self.zone)
    }
}
