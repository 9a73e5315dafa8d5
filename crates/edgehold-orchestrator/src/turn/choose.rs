//! Who answers a turn.

use std::time::Duration;

use edgehold_types::AgentName;

use super::Ask;
use crate::route::{By, Choice, Decision, Request, choose};
use crate::{Agent, Orchestrator, TurnError};

/// How long the model may take to choose.
const LIMIT: Duration = Duration::from_secs(10);
/// A smaller model knows no better than similarity does.
const ABLE: u64 = 300_000_000;

impl Orchestrator {
    /// The agent of a turn: the one that was named, or the one that the router finds.
    pub(super) async fn choose(&self, ask: &Ask) -> Result<&Agent, TurnError> {
        if let Some(name) = &ask.agent {
            return self.agents.get(name).ok_or_else(|| self.unknown(name));
        }
        if self.agents.len() == 1 {
            return self.agents.values().next().ok_or_else(|| TurnError::AgentNeeded { known: self.known() });
        }
        let Some(decision) = self.route(ask)? else {
            return self.default_agent().ok_or_else(|| TurnError::AgentNeeded { known: self.known() });
        };
        let chosen = match &decision.by {
            By::Undecided { shortlist } => self.among(ask, shortlist, decision.agent.as_ref()).await?,
            By::OutOfScope { .. } => decision.agent.clone().or_else(|| self.default_agent().map(|a| a.name().clone())),
            _ => decision.agent.clone(),
        };
        chosen.and_then(|name| self.agents.get(&name)).ok_or_else(|| TurnError::OutOfScope { known: self.known() })
    }

    /// What the router says of a question; nothing where there is no router.
    ///
    /// # Errors
    /// The guard refuses to read it.
    pub fn route(&self, ask: &Ask) -> Result<Option<Decision>, TurnError> {
        let Some(router) = &self.router else { return Ok(None) };
        // The guard of no agent in particular: which one it is for is not known yet.
        let words = self.guard.admit(ask.input.clone())?.value;
        let request = Request {
            explicit: ask.agent.as_ref(),
            text: words.get(),
            topic: ask.topic.as_deref(),
            source: ask.source,
            now: self.clock.now(),
        };
        Ok(Some(router.decide(&request)))
    }

    /// The agent of a shortlist that the model chooses; without an able one, the most similar.
    async fn among(
        &self,
        ask: &Ask,
        shortlist: &[AgentName],
        best: Option<&AgentName>,
    ) -> Result<Option<AgentName>, TurnError> {
        let model = best.and_then(|name| self.agents.get(name)).map(|agent| &agent.model);
        let (Some(model), Some(router)) = (model.filter(|m| m.info().parameters >= ABLE), &self.router) else {
            return Ok(best.cloned());
        };
        let words = self.guard.admit(ask.input.clone())?.value;
        let candidates = router.candidates(shortlist);
        Ok(match choose(&**model, &self.guard, words, &candidates, LIMIT).await {
            Choice::Agent(name) => Some(name),
            Choice::Nobody => router.fallback().cloned().or_else(|| self.default_agent().map(|a| a.name().clone())),
            Choice::Failed(_) => best.cloned(),
        })
    }

    pub(super) fn unknown(&self, name: &AgentName) -> TurnError {
        TurnError::UnknownAgent { name: name.to_string(), known: self.known() }
    }

    pub(super) fn known(&self) -> Vec<String> {
        self.agents.keys().map(ToString::to_string).collect()
    }
}
