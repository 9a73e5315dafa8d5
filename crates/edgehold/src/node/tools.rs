//! The built-in tools by the `kind` that an agent's file names.

use std::sync::Arc;
use std::time::Duration;

use edgehold_config::{ConfigError, Fields, ToolSection};
use edgehold_toolbox::{PrivateRecords, ReadMetrics, ReadMetricsConfig};
use edgehold_tools::Tool;
use edgehold_types::AgentName;

use super::{Setup, SetupError, privacy};

/// Every kind.
pub(crate) const KINDS: &[&str] = &["read_metrics"];

/// Builds the tool that a `[tools.NAME]` table of an agent describes.
pub(super) fn build(section: &ToolSection, setup: &Setup, agent: &AgentName) -> Result<Arc<dyn Tool>, SetupError> {
    match section.kind.as_str() {
        "read_metrics" => {
            let tool = read_metrics(section, setup)?;
            let Some(privacy) = &section.privacy else { return Ok(Arc::new(tool)) };
            let config = privacy::config(privacy, privacy::mechanism(section, privacy)?, agent);
            Ok(Arc::new(PrivateRecords::new(tool, config, setup.ledger()?)))
        }
        other => Err(unknown(section, other)),
    }
}

fn unknown(section: &ToolSection, kind: &str) -> SetupError {
    let mut fields = Fields::of(&section.options);
    let hint = Some(format!("the kinds: {}; a tool of another name needs `kind = \"…\"`", KINDS.join(", ")));
    fields.problem("kind", format!("there is no kind of tool called `{kind}`"), hint);
    fields.finish().err().map_or_else(|| SetupError::ToolKind(kind.to_owned()), SetupError::from)
}

/// Looks at a `[tools.NAME]` table without running anything, and without opening a ledger.
pub(crate) fn check(section: &ToolSection, setup: &Setup) -> Result<(), ConfigError> {
    let looked = match section.kind.as_str() {
        "read_metrics" => read_metrics(section, setup).map(drop),
        other => Err(unknown(section, other)),
    };
    if let Err(SetupError::Config(error)) = looked {
        return Err(error);
    }
    section.privacy.as_ref().map_or(Ok(()), |p| privacy::mechanism(section, p).map(drop))
}

fn read_metrics(section: &ToolSection, setup: &Setup) -> Result<ReadMetrics, SetupError> {
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
    Ok(ReadMetrics::new(config))
}
