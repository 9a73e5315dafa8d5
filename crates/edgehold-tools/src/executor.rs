//! Runs a call: schema first, on a thread of its own, for a bounded time, with a bounded result.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use edgehold_guard::{Guard, Raw, Released};
use edgehold_types::{CancelToken, Clock, Effects, PrivacyLabel};
use serde_json::Value;

use crate::breaker::Breakers;
use crate::{Labelled, Registry, Tool, ToolContext, ToolError};

/// What one call may cost.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The longest a call may take.
    pub time: Duration,
    /// The largest result, in bytes of JSON.
    pub result_bytes: usize,
    /// How often a call is tried that a tool timed out or crashed on, where calling twice is the same as calling once.
    pub tries: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { time: Duration::from_secs(5), result_bytes: 16 * 1024, tries: 3 }
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

/// The pause before the second try; each further one is four times as long.
const PAUSE: Duration = Duration::from_millis(100);
/// How often it is looked whether the turn was ended.
const LOOK: Duration = Duration::from_millis(20);

/// Runs the calls of one agent.
#[derive(Clone)]
pub struct Executor {
    registry: Registry,
    limits: Limits,
    clock: Arc<dyn Clock>,
    breakers: Arc<Breakers>,
}

impl Executor {
    /// An executor over an agent's tools.
    pub fn new(registry: Registry, limits: Limits, clock: Arc<dyn Clock>) -> Self {
        Self { registry, limits, clock, breakers: Arc::default() }
    }

    /// The tools.
    pub fn registry(&self) -> &Registry {
        &self.registry
    }

    /// Checks and runs one call. It ends early when it is cancelled: the tool is told, and not waited for.
    pub async fn call(&self, name: &str, args: Released<Value>, cancel: &CancelToken) -> CallOutcome {
        let start = self.clock.monotonic();
        let (result, privacy) = match self.checked_call(name, args, cancel).await {
            Ok(Labelled { value, privacy }) => (Ok(value), privacy),
            Err(error) => (Err(error), None),
        };
        CallOutcome { result, privacy, took: self.clock.monotonic().saturating_sub(start) }
    }

    async fn checked_call(
        &self,
        name: &str,
        args: Released<Value>,
        cancel: &CancelToken,
    ) -> Result<Labelled, ToolError> {
        let tool = Arc::clone(self.registry.get(name).ok_or_else(|| ToolError::Unknown(name.to_owned()))?);
        check_arguments(name, &tool.spec()?.parameters, args.get())?;
        if !args.labels().within(&tool.accepts()) {
            return Err(ToolError::Labels { tool: name.to_owned() });
        }
        let tries = if tool.effects() == Effects::Changes { 1 } else { self.limits.tries.max(1) };
        let mut pause = PAUSE;
        for tried in 1.. {
            if let Err(rest) = self.breakers.ask(name, self.clock.monotonic()) {
                let rest_ms = u64::try_from(rest.as_millis()).unwrap_or(u64::MAX);
                return Err(ToolError::Resting { tool: name.to_owned(), rest_ms });
            }
            let result = self.try_once(name, &tool, args.clone(), cancel).await;
            let at_fault = result.as_ref().is_err_and(ToolError::is_of_tool);
            self.breakers.tell(name, at_fault, self.clock.monotonic());
            if !at_fault || tried >= tries {
                return result;
            }
            until_cancelled(cancel, tokio::time::sleep(pause)).await.ok_or_else(|| cancelled(name))?;
            pause *= 4;
        }
        Err(cancelled(name))
    }

    async fn try_once(
        &self,
        name: &str,
        tool: &Arc<dyn Tool>,
        args: Released<Value>,
        cancel: &CancelToken,
    ) -> Result<Labelled, ToolError> {
        let (tool, clock) = (Arc::clone(tool), Arc::clone(&self.clock));
        // Of its own, so that a call that took too long is told without ending the turn.
        let stop = cancel.child();
        let told = stop.clone();
        let running = tokio::task::spawn_blocking(move || {
            let context = ToolContext { clock: &*clock, cancel: &told };
            catch_unwind(AssertUnwindSafe(|| tool.call_labelled(args, &context)))
        });
        let ended = until_cancelled(cancel, tokio::time::timeout(self.limits.time, running)).await;
        let labelled = match ended {
            None => return Err(cancelled(name)),
            Some(Ok(Ok(Ok(result)))) => result?,
            Some(Ok(_)) => return Err(ToolError::Crashed { tool: name.to_owned() }),
            Some(Err(_)) => {
                stop.cancel();
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

fn cancelled(tool: &str) -> ToolError {
    ToolError::Cancelled { tool: tool.to_owned() }
}

/// What the work comes to; nothing if it is cancelled before.
async fn until_cancelled<T>(cancel: &CancelToken, work: impl Future<Output = T>) -> Option<T> {
    let mut work = std::pin::pin!(work);
    loop {
        if cancel.is_cancelled() {
            return None;
        }
        // A token cannot wake anyone: it is shared with threads that know of no runtime.
        tokio::select! {
            done = &mut work => return Some(done),
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

fn check_arguments(tool: &str, schema: &Value, args: &Value) -> Result<(), ToolError> {
    let validator = jsonschema::validator_for(schema)
        .map_err(|e| ToolError::Schema { tool: tool.to_owned(), reason: e.to_string() })?;
    validator.validate(args).map_err(|e| ToolError::Arguments { tool: tool.to_owned(), reason: e.to_string() })
}

#[cfg(test)]
mod tests;
