//! Vectors of texts: in through the guard like questions, made by the agent's model, out by the policy as the texts would go.

use std::time::Duration;

use edgehold_guard::audit::{Details, Entry, Pseudonym, QueryMac};
use edgehold_guard::{Clean, Finding, Guard, Raw, Released, Session};
use edgehold_model::{CancelToken, EmbedRequest, ModelError};
use edgehold_types::{AgentName, RuleName, SubjectId, TurnId};

use super::scope::Scope;
use crate::{Agent, Orchestrator, TurnError};

/// Texts to make vectors of.
#[derive(Debug)]
pub struct EmbedAsk {
    /// Whose model, guard and limits; the default agent's if `None`.
    pub agent: Option<AgentName>,
    /// The texts.
    pub texts: Vec<Raw<String>>,
    /// Whom it is for, if that is known.
    pub subject: Option<SubjectId>,
    /// Ends it early.
    pub cancel: CancelToken,
}

/// Vectors of texts.
#[derive(Debug, Clone)]
pub struct Embeddings {
    /// The turn that they were made in.
    pub turn: TurnId,
    /// Whose model made them.
    pub agent: AgentName,
    /// One for each text, of length 1.
    pub vectors: Released<Vec<Vec<f32>>>,
    /// Tokens that were read.
    pub tokens: u32,
    /// What the guard treated in the texts.
    pub findings: Vec<Finding>,
}

impl Orchestrator {
    /// Makes a vector of each text, as the guard lets it in. It counts as a turn and is recorded as one before it is returned.
    /// Pseudonyms in the texts are those of this one turn.
    ///
    /// # Errors
    /// Why there are none. What was not begun, because too many turns run, is not recorded.
    pub async fn embed(&self, ask: EmbedAsk) -> Result<Embeddings, TurnError> {
        let started = self.clock.monotonic();
        let _place = self.turns.try_acquire().map_err(|_| TurnError::Busy)?;
        let agent = match &ask.agent {
            Some(name) => self.agents.get(name).ok_or_else(|| self.unknown(name)),
            None => self.default_agent().ok_or_else(|| TurnError::AgentNeeded { known: self.known() }),
        }?;
        let turn = (self.ids)();
        let subject = ask.subject.as_ref().map(|s| (self.pseudonyms)(s)).transpose().map_err(TurnError::Subject)?;
        let query = self.audit.query_mac_of_all(&ask.texts);
        let scope = Scope::new(agent, &self.guard, &self.policy, &Session::default(), ask.subject.clone(), false);
        let mut findings = Vec::new();
        let made = vectors(&scope, ask, started + agent.spec.limits.deadline, &*self.clock, &mut findings).await;
        let recorded = self.record_vectors((turn, agent), (query, subject), &findings, &made);
        let (vectors, tokens) = made?;
        recorded?;
        Ok(Embeddings { turn, agent: agent.name().clone(), vectors, tokens, findings })
    }

    fn record_vectors<T>(
        &self,
        (turn, agent): (TurnId, &Agent),
        (query, subject): (QueryMac, Option<Pseudonym>),
        findings: &[Finding],
        result: &Result<T, TurnError>,
    ) -> Result<(), TurnError> {
        let info = agent.model.info();
        let error = result.as_ref().err();
        let rule: Option<RuleName> = error.and_then(TurnError::rule).and_then(|rule| rule.parse().ok());
        self.audit.append(Entry {
            time: self.clock.now(),
            turn,
            agent: agent.name(),
            model: &info.name,
            model_version: &info.version,
            outcome: error.map_or("embeddings", TurnError::code),
            tools: &[],
            found_in: findings,
            found_out: &[],
            query,
            details: Details { subject, policy: rule.as_ref(), privacy: None },
        })?;
        Ok(())
    }
}

/// Lets the texts in, and what was made of them out.
async fn vectors(
    scope: &Scope<'_>,
    ask: EmbedAsk,
    deadline: Duration,
    clock: &dyn edgehold_types::Clock,
    findings: &mut Vec<Finding>,
) -> Result<(Released<Vec<Vec<f32>>>, u32), TurnError> {
    let mut texts: Vec<Clean<String>> = Vec::with_capacity(ask.texts.len());
    for raw in ask.texts {
        let treated = scope.admit(raw)?;
        for found in treated.findings {
            match findings.iter_mut().find(|f| f.entity == found.entity) {
                Some(row) => row.count += found.count,
                None => findings.push(found),
            }
        }
        if treated.value.get().trim().is_empty() {
            return Err(TurnError::Empty);
        }
        scope.fits(treated.value.get())?;
        // A vector tells of its text: where that may not go, nothing is made of it.
        scope.may_show(treated.value.labels())?;
        texts.push(treated.value);
    }
    if texts.is_empty() {
        return Err(TurnError::Empty);
    }
    let embedder = scope.agent.model.embedder().ok_or(ModelError::NoVectors)?;
    let left = deadline.saturating_sub(clock.monotonic());
    let request = EmbedRequest { texts: texts.clone(), deadline: Some(left), cancel: ask.cancel };
    let embedded = embedder.embed(request).finished().await?;
    let released = Guard::release_vectors(&texts, embedded.vectors).map_err(|e| ModelError::Runtime(e.to_string()))?;
    scope.may_show(released.labels())?;
    Ok((released, embedded.tokens))
}
