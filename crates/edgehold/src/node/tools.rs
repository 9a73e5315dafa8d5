//! The built-in tools by the `kind` that an agent's file names.

use std::sync::Arc;
use std::time::Duration;

use edgehold_config::{ConfigError, Fields, ToolSection};
use edgehold_toolbox::{ReadMetrics, ReadMetricsConfig};
use edgehold_tools::Tool;

use super::{Setup, SetupError};

/// Every kind.
pub(crate) const KINDS: &[&str] = &["read_metrics"];

/// Builds the tool that a `[tools.NAME]` table describes.
pub(super) fn build(section: &ToolSection, setup: &Setup) -> Result<Arc<dyn Tool>, SetupError> {
    match section.kind.as_str() {
        "read_metrics" => read_metrics(section, setup),
        other => {
            let mut fields = Fields::of(&section.options);
            let hint = Some(format!("the kinds: {}; a tool of another name needs `kind = \"…\"`", KINDS.join(", ")));
            fields.problem("kind", format!("there is no kind of tool called `{other}`"), hint);
            Err(fields.finish().err().map_or_else(|| SetupError::ToolKind(other.to_owned()), SetupError::from))
        }
    }
}

/// Looks at a `[tools.NAME]` table without running anything.
pub(crate) fn check(section: &ToolSection, setup: &Setup) -> Result<(), ConfigError> {
    match build(section, setup) {
        Err(SetupError::Config(error)) => Err(error),
        _ => Ok(()),
    }
}

fn read_metrics(section: &ToolSection, setup: &Setup) -> Result<Arc<dyn Tool>, SetupError> {
    let mut fields = Fields::of(&section.options);
    let file = fields.path("file").unwrap_or_else(|| setup.settings.paths.metrics.clone());
    let mut config = ReadMetricsConfig::new(section.name.clone(), file);
    if let Some(bytes) = fields.integer("max_file_bytes", 1..=1 << 40) {
        config.max_file_bytes = bytes;
    }
    if let Some(rows) = fields.integer("max_rows", 1..=1 << 40) {
        config.max_rows = rows;
    }
    config.stale_after = fields.integer("stale_after_s", 1..=1 << 32).map(Duration::from_secs);
    fields.finish()?;
    if let Some(description) = &section.description {
        config.description.clone_from(description);
    }
    Ok(Arc::new(ReadMetrics::new(config)))
}
