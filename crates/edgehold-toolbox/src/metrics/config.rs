//! What one `read_metrics` tool reads, and how much of it.

use std::path::PathBuf;
use std::time::Duration;

use edgehold_types::ToolName;

/// The settings of a [`ReadMetrics`](super::ReadMetrics) tool.
#[derive(Debug, Clone)]
pub struct ReadMetricsConfig {
    /// The name that the model uses in a call.
    pub name: ToolName,
    /// One sentence for the model.
    pub description: String,
    /// The CSV table.
    pub file: PathBuf,
    /// A larger file is refused.
    pub max_file_bytes: u64,
    /// A file of more data rows is refused.
    pub max_rows: u64,
    /// When the newest row is older than this, asking for the latest value is an error rather than an old value.
    /// `None`: an old value is given with its age.
    pub stale_after: Option<Duration>,
}

impl ReadMetricsConfig {
    /// The default settings for a file: 64 MiB and a million rows at most, old values are given with their age.
    pub fn new(name: ToolName, file: impl Into<PathBuf>) -> Self {
        Self {
            name,
            description: "Read this device's own metrics.".to_owned(),
            file: file.into(),
            max_file_bytes: 64 * 1024 * 1024,
            max_rows: 1_000_000,
            stale_after: None,
        }
    }
}
