//! The turn loop: guard in, model, tools, guard out, audit.
//!
//! [`Orchestrator::ask`] is where a request enters. It sees traits only: no engine, no web server, no clock of its own, so
//! that a test runs it with a scripted model and a clock that stands still.

mod agent;
pub mod approvals;
mod error;
mod feed;
mod health;
mod history;
pub mod route;
pub mod sessions;
mod turn;

pub use agent::{Agent, sampling};
pub use approvals::{Approval, ApprovalError, Approvals, Approved};
pub use error::TurnError;
pub use feed::{Feed, FeedEvent, Treated, Watch};
pub use health::{AgentHealth, Health};
pub use turn::{
    Answer, AnswerKind, Ask, Brings, CallRecord, Calling, Conversation, Earlier, EmbedAsk, Embeddings, RequestedCall,
    Timings, TurnEvent, Wishes,
};

use route::Router;

use std::collections::BTreeMap;
use std::sync::Arc;

use edgehold_guard::audit::{AuditError, AuditLog, Event, Pseudonym};
use edgehold_guard::{Guard, Policy};
use edgehold_types::{AgentName, Clock, SubjectId, TurnId};
use tokio::sync::Semaphore;

/// So many turns run at once. More are told to come back before anything is done for them, so that a flood costs next to nothing.
/// What is realtime is not counted.
pub const MOST_TURNS: usize = 256;

/// What an orchestrator is made of.
pub struct Parts {
    /// The agents.
    pub agents: Vec<Agent>,
    /// The privacy guard.
    pub guard: Guard,
    /// What happens to personal data, and where data may go.
    pub policy: Policy,
    /// Where each turn is recorded.
    pub audit: AuditLog,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// A fresh id for each turn.
    pub ids: Box<dyn Fn() -> TurnId + Send + Sync>,
    /// What a subject stands in the audit log as.
    pub pseudonyms: Pseudonyms,
}

/// What a subject stands in records as, made with a key of the subject's own; or why there is none.
pub type Pseudonyms = Box<dyn Fn(&SubjectId) -> Result<Pseudonym, String> + Send + Sync>;

/// Runs turns.
pub struct Orchestrator {
    agents: BTreeMap<AgentName, Agent>,
    guard: Guard,
    policy: Policy,
    audit: AuditLog,
    clock: Arc<dyn Clock>,
    ids: Box<dyn Fn() -> TurnId + Send + Sync>,
    pseudonyms: Pseudonyms,
    health: health::Cache,
    approvals: Option<Approvals>,
    router: Option<Router>,
    turns: Semaphore,
    feed: Feed,
}

impl Orchestrator {
    /// An orchestrator over these parts.
    pub fn new(parts: Parts) -> Self {
        let agents = parts.agents.into_iter().map(|a| (a.name().clone(), a)).collect();
        Self {
            agents,
            guard: parts.guard,
            policy: parts.policy,
            audit: parts.audit,
            clock: parts.clock,
            ids: parts.ids,
            pseudonyms: parts.pseudonyms,
            health: health::Cache::default(),
            approvals: None,
            router: None,
            turns: Semaphore::new(MOST_TURNS),
            feed: Feed::default(),
        }
    }

    /// The same, with a place where calls wait for approval. Without one, a call that needs it is refused.
    #[must_use]
    pub fn with_approvals(self, approvals: Approvals) -> Self {
        Self { approvals: Some(approvals), ..self }
    }

    /// The same, with a router that finds the agent where none is named.
    #[must_use]
    pub fn with_router(self, router: Router) -> Self {
        Self { router: Some(router), ..self }
    }

    /// What happens here, for whoever watches.
    pub fn feed(&self) -> &Feed {
        &self.feed
    }

    /// Writes into the audit log what has happened outside of a turn.
    ///
    /// # Errors
    /// The log cannot be written.
    pub fn audit_event(&self, event: &Event) -> Result<(), AuditError> {
        self.audit.append_event(self.clock.now(), event).map(|_| ())
    }

    /// The agents, by name.
    pub fn agents(&self) -> impl Iterator<Item = &Agent> {
        self.agents.values()
    }

    /// The agent that is asked when none is named: the only one, or the one called `device`.
    pub fn default_agent(&self) -> Option<&Agent> {
        if self.agents.len() == 1 {
            return self.agents.values().next();
        }
        self.agents.values().find(|a| a.name().as_str() == "device")
    }
}

#[cfg(test)]
mod tests;
