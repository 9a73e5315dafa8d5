//! The built-in tools by the `kind` that an agent's file names.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use edgehold_config::{ConfigError, Fields, ToolSection};
use edgehold_events::Pipeline;
use edgehold_guard::Released;
use edgehold_toolbox::{Post, PrivateRecords, Publish, PublishConfig, ReadMetrics, ReadMetricsConfig};
use edgehold_tools::Tool;
use edgehold_types::AgentName;
use serde_json::Value;

use super::events::BROKER;
use super::{Setup, SetupError, privacy};

/// Every kind.
pub(crate) const KINDS: &[&str] = &["read_metrics", "publish"];

/// Builds the tool that a `[tools.NAME]` table of an agent describes.
pub(super) fn build(section: &ToolSection, setup: &Setup, agent: &AgentName) -> Result<Arc<dyn Tool>, SetupError> {
    match section.kind.as_str() {
        "read_metrics" => {
            let tool = read_metrics(section, setup)?;
            let Some(privacy) = &section.privacy else { return Ok(Arc::new(tool)) };
            let config = privacy::config(privacy, privacy::mechanism(section, privacy)?, agent);
            Ok(Arc::new(PrivateRecords::new(tool, config, setup.ledger()?)))
        }
        "publish" => {
            let post = Arc::new(ToBroker(Arc::clone(&setup.pipeline)));
            Ok(Arc::new(Publish::new(publish(section)?, post, setup.guard()?)))
        }
        other => Err(unknown(section, other)),
    }
}

/// Commands go to the broker by way of the outbox.
struct ToBroker(Arc<OnceLock<Arc<Pipeline>>>);

impl Post for ToBroker {
    fn post(&self, topic: &str, payload: Released<String>, retain: bool) -> Result<(), (&'static str, String, String)> {
        let Some(pipeline) = self.0.get() else {
            let hint = "run `edgehold serve` with [events] and [mqtt] in the settings, and ask there";
            return Err(("broker_off", "no broker takes commands here".into(), hint.into()));
        };
        let publish = edgehold_events::Publish { sink: BROKER.into(), topic: topic.into(), payload, retain };
        pipeline.post(&publish).map_err(|error| ("outbox_failed", error.to_string(), error.hint()))
    }
}

fn publish(section: &ToolSection) -> Result<PublishConfig, SetupError> {
    let mut fields = Fields::of(&section.options);
    let topic = fields.required_text("topic", "where the command goes, such as \"plant/fan/set\"");
    let schema = fields.required_text("schema", "the JSON schema of the command, an object, as text");
    let schema = schema.and_then(|text| match serde_json::from_str::<Value>(&text) {
        Ok(schema) if schema.is_object() => Some(schema),
        Ok(_) => {
            fields.problem("schema", "a JSON schema is an object", None);
            None
        }
        Err(error) => {
            fields.problem("schema", format!("this is no JSON: {error}"), None);
            None
        }
    });
    let wild = topic.as_deref().is_some_and(|t| t.contains(['+', '#']));
    if wild {
        fields.problem("topic", "a command goes to one topic", Some("leave `+` and `#` out".to_owned()));
    }
    let idempotent = fields.choice("effects", &[("idempotent", true), ("changes", false)]);
    let retain = fields.boolean("retain");
    fields.finish()?;
    Ok(PublishConfig {
        name: section.name.clone(),
        description: section.description.clone().unwrap_or_else(|| format!("Sends a command: {}.", section.name)),
        parameters: schema.unwrap_or_default(),
        topic: topic.unwrap_or_default(),
        retain: retain.unwrap_or(false),
        idempotent: idempotent.unwrap_or(false),
        accepts: PublishConfig::accepts_by_default(),
    })
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
        "publish" => publish(section).map(drop),
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
