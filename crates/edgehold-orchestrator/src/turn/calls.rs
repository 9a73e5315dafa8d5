//! The calls of a step: what may be called, at once or after a person's yes, and what is said of what was done.

use edgehold_guard::policy::Permission;
use edgehold_guard::{Clean, Raw, Released};
use edgehold_model::{Call, CancelToken, Turn};
use edgehold_tools::CallOutcome;
use edgehold_types::{Effects, Labels, RuleName, ToolName};
use serde_json::Value;
use tokio::task::JoinSet;

use super::run::{Listener, Progress};
use super::scope::Scope;
use super::{AnswerKind, CallRecord, TurnEvent, micros, shape};
use crate::approvals::{Waiting, confirmation};
use crate::{ApprovalError, Orchestrator, TurnError};

/// What a step of calls came to.
pub(super) enum Called {
    /// The model goes on, and may make so many more.
    Left(usize),
    /// The turn ends with this: something was done, or waits.
    Said { kind: AnswerKind, text: Raw<String> },
}

/// A call that may be made.
struct Ready {
    call: Call,
    for_tool: Released<Value>,
    record: CallRecord,
    effects: Effects,
}

/// A call that was made.
struct Made {
    call: Call,
    record: CallRecord,
    effects: Effects,
    outcome: CallOutcome,
}

impl Orchestrator {
    /// Makes the calls of one step. Those that only read are made side by side; one that changes something is made alone, and
    /// what the person hears of it is made from its result. A call that was made before in the turn is not made again, and none
    /// after it.
    pub(super) async fn call_all(
        &self,
        scope: &Scope<'_>,
        calls: Vec<(ToolName, Raw<Value>)>,
        mut left: usize,
        cancel: &CancelToken,
        progress: &mut Progress,
        listener: Listener<'_>,
    ) -> Result<Called, TurnError> {
        let mut ready: Vec<Ready> = Vec::new();
        let mut said = None;
        for (name, arguments) in calls {
            let arguments = self.timed(progress, |p| {
                let mut arguments = scope.arguments(&name, arguments)?;
                p.findings_out.append(&mut arguments.findings);
                Ok(arguments)
            })?;
            let call = Call { name: name.clone(), arguments: arguments.remembered };
            let again =
                ready.iter().any(|r| r.call.name == call.name && r.call.arguments.get() == call.arguments.get());
            if left == 0 || again || shape::made_before(&call, &progress.turns, progress.begun) {
                left = 0;
                break;
            }
            left -= 1;
            let mut record = CallRecord {
                tool: name.clone(),
                arguments: arguments.shown,
                result: None,
                privacy: None,
                error: None,
                took_us: 0,
            };
            match scope.may_call(&name, &arguments.for_tool) {
                Err(refusal) => return Err(failed(progress, listener, record, refusal.into())),
                Ok(Permission::Confirm(rule)) => {
                    record.error = Some("approval_needed");
                    listener(TurnEvent::Called(Box::new(record.clone())));
                    progress.calls.push(record);
                    said = Some((call, rule));
                    break;
                }
                Ok(Permission::Free) => {}
            }
            let effects = scope.agent.executor.registry().get(name.as_str()).map_or(Effects::Changes, |t| t.effects());
            ready.push(Ready { call, for_tool: arguments.for_tool, record, effects });
        }
        let mut changed = Vec::new();
        let mut rest = ready.into_iter().peekable();
        while rest.peek().is_some() {
            let mut together = Vec::new();
            while let Some(next) = rest.next_if(|r| together.is_empty() || r.effects == Effects::ReadOnly) {
                let alone = next.effects != Effects::ReadOnly;
                together.push(next);
                if alone {
                    break;
                }
            }
            for made in make(scope, together, cancel).await {
                changed.extend(self.take(scope, made, progress, listener)?);
            }
        }
        if let Some((call, rule)) = said {
            let waiting = self.wait(scope, &call, &rule)?;
            let text = Raw::new(question(&waiting), call.arguments.labels().clone());
            return Ok(Called::Said { kind: AnswerKind::Approval, text });
        }
        // A model that was told what came of it might say something else: the result speaks for itself.
        if let Some((_, first)) = changed.first() {
            let labels = changed.iter().fold(first.clone(), |all, (_, labels)| all.join(labels));
            let text: Vec<String> = changed.into_iter().map(|(text, _)| text).collect();
            return Ok(Called::Said { kind: AnswerKind::Answer, text: Raw::new(text.join("\n"), labels) });
        }
        Ok(Called::Left(left))
    }

    /// Takes the result of a call in. Where it changed something, what is said of it, and its labels.
    fn take(
        &self,
        scope: &Scope<'_>,
        made: Made,
        progress: &mut Progress,
        listener: Listener<'_>,
    ) -> Result<Option<(String, Labels)>, TurnError> {
        let Made { call, mut record, effects, outcome } = made;
        record.took_us = micros(outcome.took);
        record.privacy = outcome.privacy.map(Box::new);
        progress.timings.tools_us += record.took_us;
        let raw = match outcome.result {
            Ok(raw) => raw,
            Err(error) => return Err(failed(progress, listener, record, error.into())),
        };
        let name = call.name.clone();
        let admitted = self.timed(progress, |p| {
            let (treated, shown) = scope.admit_result(&name, raw)?;
            p.findings_in.extend(treated.findings);
            Ok((treated.value, shown))
        });
        let (value, shown): (Clean<Value>, _) = match admitted {
            Ok(both) => both,
            Err(error) => return Err(failed(progress, listener, record, error)),
        };
        let said = (effects != Effects::ReadOnly).then(|| (confirmation(&name, shown.get()), shown.labels().clone()));
        record.result = Some(shown);
        progress.turns.push(Turn::Calls(vec![call]));
        progress.turns.push(Turn::Result { tool: name, value });
        listener(TurnEvent::Called(Box::new(record.clone())));
        progress.calls.push(record);
        Ok(said)
    }

    /// Keeps a call until a person has said yes.
    fn wait(&self, scope: &Scope<'_>, call: &Call, rule: &RuleName) -> Result<Waiting, TurnError> {
        let approvals = self.approvals.as_ref().ok_or(ApprovalError::Nowhere)?;
        let what = (&call.name, call.arguments.get(), call.arguments.labels());
        let waiting = approvals.put(scope.agent.name(), scope.subject.as_ref(), what, rule.as_str())?;
        self.feed.waits(&waiting);
        Ok(waiting)
    }
}

/// Makes calls side by side; they come back in their order.
async fn make(scope: &Scope<'_>, calls: Vec<Ready>, cancel: &CancelToken) -> Vec<Made> {
    let mut running = JoinSet::new();
    for (i, Ready { call, for_tool, record, effects }) in calls.into_iter().enumerate() {
        let (executor, cancel) = (scope.agent.executor.clone(), cancel.clone());
        running.spawn(async move {
            let outcome = executor.call(call.name.as_str(), for_tool, &cancel).await;
            (i, Made { call, record, effects, outcome })
        });
    }
    let mut made = running.join_all().await;
    made.sort_by_key(|(i, _)| *i);
    made.into_iter().map(|(_, made)| made).collect()
}

fn failed(progress: &mut Progress, listener: Listener<'_>, mut record: CallRecord, error: TurnError) -> TurnError {
    record.error = Some(error.code());
    listener(TurnEvent::Called(Box::new(record.clone())));
    progress.calls.push(record);
    error
}

fn question(waiting: &Waiting) -> String {
    format!(
        "This waits for approval: {} {}. Approve it with `edgehold approvals approve {}`.",
        waiting.tool, waiting.arguments, waiting.id
    )
}
