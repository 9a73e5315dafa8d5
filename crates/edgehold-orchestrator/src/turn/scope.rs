//! What holds for one turn: the agent, its guard in this conversation, and the policy.

use edgehold_guard::policy::{Flow, Permission, Place, Refusal};
use edgehold_guard::{Clean, Guard, Policy, Raw, Recipient, Released, Session, TokenLogprob, Treated};
use edgehold_types::{Labels, SubjectId, ToolName};
use serde_json::Value;

use crate::{Agent, TurnError};

/// What holds for one turn.
pub(super) struct Scope<'a> {
    pub(super) agent: &'a Agent,
    pub(super) guard: Guard,
    policy: &'a Policy,
    pub(super) subject: Option<SubjectId>,
    /// Whether the answer is JSON.
    pub(super) json: bool,
}

/// The arguments of a call, as each of those who see them may.
pub(super) struct Arguments {
    pub(super) for_tool: Released<Value>,
    pub(super) shown: Released<Value>,
    /// For the model: pseudonyms stay what they are.
    pub(super) remembered: Released<Value>,
    pub(super) findings: Vec<edgehold_guard::Finding>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(
        agent: &'a Agent,
        guard: &Guard,
        policy: &'a Policy,
        session: &Session,
        subject: Option<SubjectId>,
        json: bool,
    ) -> Self {
        let guard = guard.with_plans(policy.plans(agent.name()).clone()).in_session(session);
        Self { agent, guard, policy, subject, json }
    }

    /// Lets the question in, if the model may have it.
    pub(super) fn admit(&self, raw: Raw<String>) -> Result<Treated<Clean<String>>, TurnError> {
        let treated = self.guard.admit(self.said(raw))?;
        self.check(treated.value.labels(), Place::Model)?;
        Ok(treated)
    }

    /// What was said, with the labels of questions, about whom the turn is for.
    fn said<T>(&self, raw: Raw<T>) -> Raw<T> {
        let about = self.subject.iter().fold(Labels::default(), |labels, s| labels.about(s.clone()));
        raw.joined(self.policy.question().labels()).joined(&about)
    }

    /// Lets in what an agent is said to have answered before, if the model may have it.
    pub(super) fn admit_answer(&self, raw: Raw<String>) -> Result<Treated<Released<String>>, TurnError> {
        let treated = self.guard.release(self.said(raw))?;
        self.check(treated.value.labels(), Place::Model)?;
        Ok(treated)
    }

    /// Lets in what a caller brings, or what one of its own tools returned, if the model may have it.
    pub(super) fn admit_value(&self, raw: Raw<Value>) -> Result<Treated<Clean<Value>>, TurnError> {
        let treated = self.guard.admit_json(self.said(raw))?;
        self.check(treated.value.labels(), Place::Model)?;
        Ok(treated)
    }

    /// Lets in the arguments of a call that the caller says it made, if the model may have them.
    pub(super) fn admit_arguments(&self, raw: Raw<Value>) -> Result<Treated<Released<Value>>, TurnError> {
        let treated = self.guard.release_json(self.said(raw))?;
        self.check(treated.value.labels(), Place::Model)?;
        Ok(treated)
    }

    /// Refuses a text that is longer than the agent takes.
    pub(super) fn fits(&self, text: &str) -> Result<(), TurnError> {
        let (chars, limit) = (text.chars().count(), self.agent.spec.limits.max_input_chars);
        if chars > limit { Err(TurnError::InputTooLong { chars, limit }) } else { Ok(()) }
    }

    /// Lets a tool's result in, if the model may have it, and out to whoever asked, if they may.
    pub(super) fn admit_result(
        &self,
        tool: &ToolName,
        raw: Raw<Value>,
    ) -> Result<(Treated<Clean<Value>>, Released<Value>), TurnError> {
        let source = self.policy.tool(tool);
        let shown = self.guard.release_json_from(&source, raw.clone())?.value;
        self.check(shown.labels(), Place::Asker)?;
        let treated = self.guard.admit_json_from(&source, raw)?;
        self.check(treated.value.labels(), Place::Model)?;
        Ok((treated, shown))
    }

    /// Lets the arguments of a call out.
    pub(super) fn arguments(&self, tool: &ToolName, raw: Raw<Value>) -> Result<Arguments, TurnError> {
        let treated = self.guard.release_json(raw.clone())?;
        let to = |recipient: Recipient| {
            // Most have no pseudonyms to restore: what was treated once is right for all.
            if !self.guard.restores_for(&recipient) {
                return Ok(treated.value.clone());
            }
            Ok::<_, TurnError>(self.guard.release_json_to(&recipient, raw.clone())?.value)
        };
        let (for_tool, shown) = (to(Recipient::Tool(tool.clone()))?, to(Recipient::Asker)?);
        self.check(shown.labels(), Place::Asker)?;
        Ok(Arguments { for_tool, shown, remembered: treated.value, findings: treated.findings })
    }

    /// Lets an answer out, to whoever asked or, with nobody named, for the turns to come.
    pub(super) fn release(
        &self,
        to: Option<&Recipient>,
        raw: Raw<String>,
    ) -> Result<Treated<Released<String>>, TurnError> {
        Ok(match (self.json, to) {
            (true, to) => self.guard.release_json_text(to, raw)?,
            (false, Some(to)) => self.guard.release_to(to, raw)?,
            (false, None) => self.guard.release(raw)?,
        })
    }

    /// Lets the tokens of an answer out, where the answer that left is exactly what they write.
    pub(super) fn tokens(
        &self,
        raw: Option<Raw<Vec<TokenLogprob>>>,
        answer: &Released<String>,
    ) -> Option<Released<Vec<TokenLogprob>>> {
        let tokens = self.guard.release_pieces(&Recipient::Asker, raw?)?;
        let same = tokens.get().iter().flat_map(|token| &token.bytes).eq(answer.get().as_bytes());
        (same && self.may_show(tokens.labels()).is_ok()).then_some(tokens)
    }

    /// Whether a tool may have these arguments. One that the agent does not have is none of the policy's business: the
    /// executor knows none either.
    pub(super) fn may_call(&self, name: &ToolName, arguments: &Released<Value>) -> Result<Permission, Refusal> {
        let Some(tool) = self.agent.executor.registry().get(name.as_str()) else { return Ok(Permission::Free) };
        self.decide(arguments.labels(), Place::Tool { name, effects: tool.effects(), accepts: &tool.accepts() })
    }

    /// Whether whoever asked may have this.
    pub(super) fn may_show(&self, labels: &Labels) -> Result<(), Refusal> {
        self.check(labels, Place::Asker)
    }

    fn check(&self, labels: &Labels, to: Place<'_>) -> Result<(), Refusal> {
        // Only a call can need a person's yes.
        self.decide(labels, to).map(|_| ())
    }

    fn decide(&self, labels: &Labels, to: Place<'_>) -> Result<Permission, Refusal> {
        self.policy.check(&Flow { agent: self.agent.name(), labels, subject: self.subject.as_ref(), to })
    }
}
