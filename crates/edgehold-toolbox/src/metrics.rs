//! The `read_metrics` tool, from the file to the answer:
//!
//! `source` opens the file safely, `records` cuts it into rows, `header` says what the columns are, `table` walks the
//! rows, `latest` and `statistics` compute, `window` understands "the last two hours", `answer` writes the result.

mod answer;
mod config;
mod error;
mod header;
mod latest;
mod number;
mod records;
mod source;
mod statistics;
mod table;
mod time;
mod tool;
mod units;
mod window;

pub use config::ReadMetricsConfig;
pub use error::MetricsError;
pub use tool::ReadMetrics;

/// A number as it stands in results: two decimals.
pub(crate) fn shown(number: f64) -> serde_json::Value {
    number::to_json(number)
}
