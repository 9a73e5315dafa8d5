//! Runs a call: schema first, on a thread of its own, for a bounded time, with a bounded result.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use edgehold_guard::{Guard, Raw, Released};
use edgehold_types::{Clock, PrivacyLabel};
use serde_json::Value;

use crate::{Labelled, Registry, ToolContext, ToolError};

/// What one call may cost.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The longest a call may take.
    pub time: Duration,
    /// The largest result, in bytes of JSON.
    pub result_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { time: Duration::from_secs(5), result_bytes: 16 * 1024 }
    }
}

/// A finished call.
#[derive(Debug)]
pub struct CallOutcome {
    /// What the tool returned, or why it did not.
    pub result: Result<Raw<Value>, ToolError>,
    /// The label of a differentially private result.
    pub privacy: Option<PrivacyLabel>,
    /// Wall-clock time of the call.
    pub took: Duration,
}

/// Runs the calls of one agent.
#[derive(Clone)]
pub struct Executor {
    registry: Registry,
    limits: Limits,
    clock: Arc<dyn Clock>,
}

impl Executor {
    /// An executor over an agent's tools.
    pub fn new(registry: Registry, limits: Limits, clock: Arc<dyn Clock>) -> Self {
        Self { registry, limits, clock }
    }

    /// The tools.
    pub fn registry(&self) -> &Registry {
        &self.registry
    }

    /// Checks and runs one call.
    pub async fn call(&self, name: &str, args: Released<Value>) -> CallOutcome {
        let start = self.clock.monotonic();
        let (result, privacy) = match self.checked_call(name, args).await {
            Ok(Labelled { value, privacy }) => (Ok(value), privacy),
            Err(error) => (Err(error), None),
        };
        CallOutcome { result, privacy, took: self.clock.monotonic().saturating_sub(start) }
    }

    async fn checked_call(&self, name: &str, args: Released<Value>) -> Result<Labelled, ToolError> {
        let tool = Arc::clone(self.registry.get(name).ok_or_else(|| ToolError::Unknown(name.to_owned()))?);
        check_arguments(name, &tool.spec()?.parameters, args.get())?;
        if !args.labels().within(&tool.accepts()) {
            return Err(ToolError::Labels { tool: name.to_owned() });
        }
        let clock = Arc::clone(&self.clock);
        let running = tokio::task::spawn_blocking(move || {
            catch_unwind(AssertUnwindSafe(|| tool.call_labelled(args, &ToolContext { clock: &*clock })))
        });
        let labelled = match tokio::time::timeout(self.limits.time, running).await {
            Ok(Ok(Ok(result))) => result?,
            Ok(_) => return Err(ToolError::Crashed { tool: name.to_owned() }),
            Err(_) => {
                let limit_ms = u64::try_from(self.limits.time.as_millis()).unwrap_or(u64::MAX);
                return Err(ToolError::TimedOut { tool: name.to_owned(), limit_ms });
            }
        };
        let bytes = Guard::json_size(&labelled.value);
        if bytes > self.limits.result_bytes {
            return Err(ToolError::TooLarge { tool: name.to_owned(), bytes, limit: self.limits.result_bytes });
        }
        Ok(labelled)
    }
}

fn check_arguments(tool: &str, schema: &Value, args: &Value) -> Result<(), ToolError> {
    let validator = jsonschema::validator_for(schema)
        .map_err(|e| ToolError::Schema { tool: tool.to_owned(), reason: e.to_string() })?;
    validator.validate(args).map_err(|e| ToolError::Arguments { tool: tool.to_owned(), reason: e.to_string() })
}

#[cfg(test)]
mod tests;
