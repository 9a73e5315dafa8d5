//! A yes: the call is made, once, and what is said of it comes from its result.

use edgehold_guard::audit::{Details, Entry, ToolCall};
use edgehold_guard::policy::{Flow, Place};
use edgehold_guard::{Raw, Released};
use edgehold_types::{CancelToken, ToolName};
use serde_json::Value;

use super::{Approval, ApprovalError, Approved, Waiting};
use crate::{Agent, Orchestrator, TurnError};

impl Orchestrator {
    /// The calls that wait for approval, and those that were settled of late.
    ///
    /// # Errors
    /// The database does not work, or the guard refuses to show one.
    pub fn approvals(&self) -> Result<Vec<Approval>, TurnError> {
        let Some(approvals) = &self.approvals else { return Ok(Vec::new()) };
        approvals.all()?.into_iter().map(|waiting| self.shown(waiting)).collect()
    }

    /// Says yes: makes the call. It is made at most once, whoever else says yes, and is recorded in the audit log.
    ///
    /// # Errors
    /// It does not wait any more, its tool is gone, or the tool failed.
    pub async fn approve(&self, id: &str, cancel: &CancelToken) -> Result<Approved, TurnError> {
        let approvals = self.approvals.as_ref().ok_or_else(|| ApprovalError::Unknown(id.to_owned()))?;
        let waiting = approvals.claim(id)?;
        let result = self.make(&waiting, cancel).await;
        approvals.ended(&waiting.id, result.is_ok())?;
        self.feed.settled(&waiting.id);
        self.record_approved(&waiting, &result)?;
        let result = result?;
        let text = self.guard.release(Raw::new(confirmation(&waiting.tool, result.get()), result.labels().clone()))?;
        Ok(Approved { id: waiting.id, tool: waiting.tool, result, text: text.value })
    }

    /// Says no.
    ///
    /// # Errors
    /// It does not wait any more.
    pub fn deny(&self, id: &str) -> Result<(), TurnError> {
        let approvals = self.approvals.as_ref().ok_or_else(|| ApprovalError::Unknown(id.to_owned()))?;
        approvals.deny(id)?;
        self.feed.settled(id);
        Ok(())
    }

    async fn make(&self, waiting: &Waiting, cancel: &CancelToken) -> Result<Released<Value>, TurnError> {
        let gone = || ApprovalError::Gone { agent: waiting.agent.clone(), tool: waiting.tool.clone() };
        let agent = self.agents.get(&waiting.agent).ok_or_else(gone)?;
        let tool = agent.executor.registry().get(waiting.tool.as_str()).ok_or_else(gone)?;
        let guard = self.guard.with_plans(self.policy.plans(agent.name()).clone());
        // What lay on the disk is let out anew: the plans may have become stricter, and so may the policy.
        let arguments = guard.release_json(Raw::new(waiting.arguments.clone(), waiting.labels.clone()))?.value;
        let accepts = tool.accepts();
        let to = Place::Tool { name: &waiting.tool, effects: tool.effects(), accepts: &accepts };
        let flow = Flow { agent: agent.name(), labels: arguments.labels(), subject: waiting.subject.as_ref(), to };
        // That a person has to say yes is no obstacle: one has.
        let _ = self.policy.check(&flow)?;
        let outcome = agent.executor.call(waiting.tool.as_str(), arguments, cancel).await;
        let shown = guard.release_json_from(&self.policy.tool(&waiting.tool), outcome.result?)?.value;
        Ok(shown)
    }

    fn record_approved(&self, waiting: &Waiting, result: &Result<Released<Value>, TurnError>) -> Result<(), TurnError> {
        let Some(agent) = self.agents.get(&waiting.agent) else { return Ok(()) };
        let subject = waiting.subject.as_ref().map(|s| (self.pseudonyms)(s)).transpose().map_err(TurnError::Subject)?;
        let code = result.as_ref().map_or_else(TurnError::code, |_| "ok");
        let tools = [ToolCall { name: &waiting.tool, result: code }];
        let query = self.audit.query_mac(&Raw::new(waiting.id.clone(), waiting.labels.clone()));
        let info = agent.model.info();
        self.audit.append(Entry {
            time: self.clock.now(),
            turn: (self.ids)(),
            agent: agent.name(),
            model: &info.name,
            model_version: &info.version,
            outcome: if result.is_ok() { "approved" } else { code },
            tools: &tools,
            found_in: &[],
            found_out: &[],
            query,
            details: Details { subject, policy: waiting.rule.parse().ok().as_ref(), privacy: None },
        })?;
        Ok(())
    }

    fn shown(&self, waiting: Waiting) -> Result<Approval, TurnError> {
        let plans = self.policy.plans(&waiting.agent).clone();
        let arguments = Raw::new(waiting.arguments, waiting.labels);
        let arguments = self.guard.with_plans(plans).release_json(arguments)?.value;
        let Waiting { id, agent, tool, rule, created, expires, state, .. } = waiting;
        Ok(Approval { id, agent, tool, arguments, rule, created, expires, state })
    }
}

impl Agent {
    /// Whether the agent has a tool of this name.
    pub fn has_tool(&self, name: &ToolName) -> bool {
        self.executor.registry().get(name.as_str()).is_some()
    }
}

/// What is said of a call that changed something: what its tool returned, and nothing that a model makes of it.
pub(crate) fn confirmation(tool: &ToolName, result: &Value) -> String {
    let said = match result {
        Value::Object(fields) if !fields.is_empty() => {
            let said: Vec<String> = fields.iter().map(|(key, value)| format!("{key}: {}", plain(value))).collect();
            said.join(", ")
        }
        other => plain(other),
    };
    format!("{tool}: {said}")
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
