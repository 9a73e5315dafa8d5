//! What a caller brings to a turn: let in like its question, and handed back as calls.

use edgehold_guard::{Raw, Treated};
use edgehold_model::{Brought, BroughtTool, Call};
use edgehold_types::{Labels, ToolName, ToolSpec};
use serde_json::Value;

use super::run::{Progress, Said};
use super::scope::Scope;
use super::{AnswerKind, Brings, RequestedCall, shape};
use crate::{Orchestrator, TurnError};

/// What a name in a schema cannot have: a model's template could read it as one of its own marks.
const MARKS: [char; 5] = ['<', '>', '[', ']', '|'];

impl Orchestrator {
    /// Lets in what the caller brings. `own` are the agent's tools.
    pub(super) fn take_in_brought(
        &self,
        scope: &Scope<'_>,
        brings: Brings,
        own: &[ToolSpec],
        progress: &mut Progress,
    ) -> Result<Brought, TurnError> {
        self.timed(progress, |p| {
            let mut brought = Brought::default();
            if let Some(raw) = brings.instructions {
                let Treated { value, findings } = scope.admit(raw)?;
                scope.fits(value.get())?;
                p.findings_in.extend(findings);
                brought.instructions = Some(value);
            }
            for (name, raw) in brings.tools {
                let is_there = own.iter().any(|t| t.name == name) || brought.tools.iter().any(|t| t.name == name);
                if is_there {
                    return Err(TurnError::ToolUnusable { name, reason: "there is one of this name already" });
                }
                let Treated { value: described, findings } = scope.admit_value(raw)?;
                p.findings_in.extend(findings);
                if !has_plain_names(described.get()) {
                    return Err(TurnError::ToolUnusable {
                        name,
                        reason: "a name in its schema holds one of < > [ ] |",
                    });
                }
                brought.tools.push(BroughtTool { name, described });
            }
            if let Some(raw) = brings.answer {
                let Treated { value, findings } = scope.admit_value(raw)?;
                p.findings_in.extend(findings);
                brought.answer = Some(value);
            }
            Ok(brought)
        })
    }

    /// Lets calls out to the caller that brought the tools. `None` if the first of them was made before in the turn: the
    /// model is to go on without. Where it `must` call, it is made again.
    pub(super) fn hand_over(
        &self,
        scope: &Scope<'_>,
        calls: Vec<(ToolName, Raw<Value>)>,
        must: bool,
        progress: &mut Progress,
    ) -> Result<Option<Said>, TurnError> {
        for (tool, raw) in calls {
            let arguments = self.timed(progress, |p| {
                let mut arguments = scope.arguments(&tool, raw)?;
                p.findings_out.append(&mut arguments.findings);
                Ok(arguments)
            })?;
            let call = Call { name: tool.clone(), arguments: arguments.remembered };
            let again = progress
                .requested
                .iter()
                .any(|r: &RequestedCall| r.tool == tool && r.arguments.get() == arguments.shown.get());
            if again || (!must && shape::made_before(&call, &progress.turns, progress.begun)) {
                break;
            }
            progress.requested.push(RequestedCall { tool, arguments: arguments.shown });
        }
        if progress.requested.is_empty() {
            return Ok(None);
        }
        let nothing = Raw::new(String::new(), Labels::default());
        self.say(scope, AnswerKind::Calls, nothing, None, progress).map(Some)
    }
}

/// Whether every key in a schema is free of [`MARKS`].
fn has_plain_names(schema: &Value) -> bool {
    match schema {
        Value::Object(map) => map.iter().all(|(key, value)| !key.contains(MARKS) && has_plain_names(value)),
        Value::Array(items) => items.iter().all(has_plain_names),
        _ => true,
    }
}
