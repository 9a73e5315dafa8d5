//! What was said in a session, for somebody to look at.

use edgehold_guard::policy::{Flow, Place, Refusal};
use edgehold_guard::{Guard, Raw, Released};
use edgehold_model::Turn;
use edgehold_types::{Labels, ToolName};
use serde::Serialize;
use serde_json::Value;

use super::{SessionError, SessionId, SessionInfo, Sessions};

/// A session with what was said, as the guard lets it out. Pseudonyms stay what they are.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The session.
    pub info: SessionInfo,
    /// What was said, oldest first.
    pub turns: Vec<ShownTurn>,
}

/// One step of a conversation.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ShownTurn {
    /// What the person said.
    User {
        /// The words.
        text: Released<String>,
    },
    /// What the agent answered.
    Assistant {
        /// The words.
        text: Released<String>,
    },
    /// What the agent called.
    Call {
        /// The tool.
        tool: ToolName,
        /// Its arguments.
        arguments: Released<Value>,
    },
    /// What a tool returned.
    Result {
        /// The tool.
        tool: ToolName,
        /// Its result.
        value: Released<Value>,
    },
    /// Something that the policy does not let out.
    Withheld {
        /// The rule that says so.
        rule: String,
    },
}

impl Sessions {
    /// What was said in a session. Whoever has a turn of it is not waited for: it is shown as it was last kept.
    ///
    /// # Errors
    /// See [`SessionError`].
    pub fn show(&self, id: &SessionId) -> Result<Shown, SessionError> {
        let (info, _, conversation) = self.load(id)?;
        let plans = self.parts.policy.plans(&info.agent).clone();
        let guard = self.parts.guard.with_plans(plans).in_session(&conversation.session);
        let mut turns = Vec::new();
        for turn in &conversation.turns {
            self.show_turn(&guard, &info, turn, &mut turns)?;
        }
        Ok(Shown { info, turns })
    }

    fn show_turn(
        &self,
        guard: &Guard,
        info: &SessionInfo,
        turn: &Turn,
        shown: &mut Vec<ShownTurn>,
    ) -> Result<(), SessionError> {
        let text = |said: &String, labels: &Labels| guard.release(Raw::new(said.clone(), labels.clone()));
        let mut put = |labels: &Labels, turn: ShownTurn| {
            shown.push(match self.may_be_shown(info, labels) {
                Ok(()) => turn,
                Err(refusal) => ShownTurn::Withheld { rule: refusal.rule },
            });
        };
        match turn {
            Turn::User(said) => {
                let text = text(said.get(), said.labels())?.value;
                put(&text.labels().clone(), ShownTurn::User { text });
            }
            Turn::Assistant(said) => {
                let text = text(said.get(), said.labels())?.value;
                put(&text.labels().clone(), ShownTurn::Assistant { text });
            }
            Turn::Calls(calls) => {
                for call in calls {
                    let (tool, arguments) = (call.name.clone(), call.arguments.clone());
                    put(&arguments.labels().clone(), ShownTurn::Call { tool, arguments });
                }
            }
            Turn::Result { tool, value } => {
                let raw = Raw::new(value.get().clone(), value.labels().clone());
                let value = guard.release_json_from(&self.parts.policy.tool(tool), raw)?.value;
                put(&value.labels().clone(), ShownTurn::Result { tool: tool.clone(), value });
            }
        }
        Ok(())
    }

    fn may_be_shown(&self, info: &SessionInfo, labels: &Labels) -> Result<(), Refusal> {
        let (agent, subject) = (&info.agent, info.subject.as_ref());
        self.parts.policy.check(&Flow { agent, labels, subject, to: Place::Asker }).map(|_| ())
    }
}
