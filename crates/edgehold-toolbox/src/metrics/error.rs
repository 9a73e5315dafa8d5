//! What can be wrong with a metrics file or a question about it.
//!
//! The messages reach a person without passing the guard, so they name the file, the row and the column, and never
//! repeat what a cell or a question says.

use std::io;

use edgehold_tools::ToolError;

/// Why a question about the metrics has no answer. `file` is the file's name without its folder; `row` is the line in
/// the file, the header being line 1.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "every variant says what it means in its message, and its fields are named there")]
pub enum MetricsError {
    #[error("there is no metrics file {file}")]
    NotFound { file: String },
    #[error("the metrics file {file} was here a moment ago and is gone")]
    Vanished { file: String },
    #[error("{file} is {kind}, not a file of metrics")]
    NotAFile { file: String, kind: &'static str },
    #[error("reading {file} is not permitted")]
    PermissionDenied { file: String },
    #[error("{file} could not be read")]
    Io { file: String, source: io::Error },
    #[error("{file} is {bytes} bytes, over the limit of {limit}")]
    TooLarge { file: String, bytes: u64, limit: u64 },
    #[error("{file} has more than {limit} rows")]
    TooManyRows { file: String, limit: u64 },
    #[error("{file} is empty")]
    Empty { file: String },
    #[error("{file} has a header and no measurement yet")]
    HeaderOnly { file: String },
    #[error("{file} is not text: row {row} holds bytes that no UTF-8 table has")]
    Binary { file: String, row: u64 },
    #[error("row {row} of {file} has {found} cells where the header has {expected}")]
    RaggedRow { file: String, row: u64, expected: usize, found: usize },
    #[error("row {row} of {file} opens a quote that is not closed")]
    UnterminatedQuote { file: String, row: u64 },
    #[error("row {row} of {file} has a cell of more than {limit} bytes")]
    FieldTooLong { file: String, row: u64, limit: usize },
    #[error("row {row} of {file} is longer than {limit} bytes")]
    RowTooLong { file: String, row: u64, limit: usize },
    #[error("the header of {file} has a bad name in column {column}: {reason}")]
    ColumnName { file: String, column: usize, reason: &'static str },
    #[error("the header of {file} names column `{name}` twice")]
    DuplicateColumn { file: String, name: String },
    #[error("{file} has more than {limit} columns")]
    TooManyColumns { file: String, limit: usize },
    #[error("{file} has no column of times")]
    NoTimeColumn { file: String },
    #[error("{file} has no column beside the time")]
    NoMetricColumns { file: String },
    #[error("row {row} of {file} has something in `{column}` that is not a time")]
    BadTime { file: String, row: u64, column: String },
    #[error("row {row} of {file} has something in `{column}` that is not a number")]
    NotANumber { file: String, row: u64, column: String },
    #[error("{file} has no such metric")]
    UnknownMetric { file: String, available: Vec<String> },
    #[error("the newest row of {file} is {age} old")]
    Stale { file: String, age: String },
    #[error("the time window is not understood")]
    WindowNotUnderstood,
    #[error("the question for the metrics is not complete: it needs a metric and a statistic")]
    Arguments,
}

/// How many metrics an "unknown metric" hint lists.
const LISTED: usize = 12;

impl MetricsError {
    /// Stable and machine-readable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "metrics_file_not_found",
            Self::Vanished { .. } => "metrics_file_vanished",
            Self::NotAFile { .. } => "metrics_not_a_file",
            Self::PermissionDenied { .. } => "metrics_permission_denied",
            Self::Io { .. } => "metrics_unreadable",
            Self::TooLarge { .. } => "metrics_file_too_large",
            Self::TooManyRows { .. } => "metrics_too_many_rows",
            Self::Empty { .. } => "metrics_file_empty",
            Self::HeaderOnly { .. } => "metrics_header_only",
            Self::Binary { .. } => "metrics_file_binary",
            Self::RaggedRow { .. } => "metrics_ragged_row",
            Self::UnterminatedQuote { .. } => "metrics_unterminated_quote",
            Self::FieldTooLong { .. } => "metrics_field_too_long",
            Self::RowTooLong { .. } => "metrics_row_too_long",
            Self::ColumnName { .. } => "metrics_column_name",
            Self::DuplicateColumn { .. } => "metrics_duplicate_column",
            Self::TooManyColumns { .. } => "metrics_too_many_columns",
            Self::NoTimeColumn { .. } => "metrics_no_time_column",
            Self::NoMetricColumns { .. } => "metrics_no_metric_columns",
            Self::BadTime { .. } => "metrics_bad_time",
            Self::NotANumber { .. } => "metrics_not_a_number",
            Self::UnknownMetric { .. } => "metrics_unknown_metric",
            Self::Stale { .. } => "metrics_stale",
            Self::WindowNotUnderstood => "metrics_window_not_understood",
            Self::Arguments => "metrics_arguments",
        }
    }

    /// How to mend it.
    pub fn hint(&self) -> String {
        match self {
            Self::NotFound { .. } | Self::HeaderOnly { .. } | Self::Empty { .. } => {
                "run `edgehold collect` to record metrics, or point the agent at the right file"
            }
            Self::Vanished { .. } => "it may have been moved or rotated away; ask again, or run `edgehold collect`",
            Self::NotAFile { .. } => "point the agent at a CSV file",
            Self::PermissionDenied { .. } => "give the user that runs edgehold the right to read it",
            Self::Io { .. } => "check the disk and the file's permissions",
            Self::TooLarge { .. } | Self::TooManyRows { .. } => {
                "move old rows away, let the collector rotate the file, or raise the agent's limit"
            }
            Self::Binary { .. } => "save it as a CSV file in UTF-8",
            Self::RaggedRow { .. } => "give that row as many cells as the header, or remove it",
            Self::UnterminatedQuote { .. } => "close the quote, or remove the row",
            Self::FieldTooLong { .. } | Self::RowTooLong { .. } => "a metric is a number: remove the long text",
            Self::ColumnName { .. } | Self::DuplicateColumn { .. } => {
                "give every column a name of its own, 1 to 64 characters on one line"
            }
            Self::TooManyColumns { .. } => "keep the columns that the agent should read",
            Self::NoTimeColumn { .. } => "name the column of times `time`; RFC 3339 and Unix seconds are understood",
            Self::NoMetricColumns { .. } => "add a column a metric, such as `cpu_temp_c`",
            Self::BadTime { .. } => "write times as 2026-01-31T14:30:00Z, 2026-01-31 14:30, or Unix seconds",
            Self::NotANumber { .. } => "write a number with a decimal point, or leave the cell empty",
            Self::Stale { .. } => "see whether `edgehold collect` is still running",
            Self::WindowNotUnderstood => "say it like: last hour, past 10 minutes, 2 h, today, last night",
            Self::Arguments => "ask for one metric and one of latest, min, max, mean, trend",
            Self::UnknownMetric { available, .. } => {
                let mut names = available.iter().take(LISTED).map(String::as_str).collect::<Vec<_>>().join(", ");
                if available.len() > LISTED {
                    names.push_str(", …");
                }
                return format!("the metrics are: {names}");
            }
        }
        .to_owned()
    }
}

impl From<MetricsError> for ToolError {
    fn from(error: MetricsError) -> Self {
        Self::Failed { code: error.code(), message: error.to_string(), hint: error.hint() }
    }
}
